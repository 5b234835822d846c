import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan, shortText } from '../../naming';
import { outcomesFor } from '../shared/items';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';

interface Args {
  readonly item: Item;
  readonly words: string;
  /** The outcome, goal state or ideal that is about the whole. */
  readonly whole: Item;
}

const narrowFields = ['content', 'purpose'] as const;
const narrowPattern = new RegExp(
  alternatives`
    課内|係内|部署内|部内|職場内|所属内|チーム内|班内|自課|自部署|自分の(?:課|係|部署)|課・係
    (?:係|課|部|所属|部署|班|職場)(?:ごと|単位|毎)|各(?:課|係|部署|所属|職場)(?:で|の|に|が)
    個人の|個々の(?:職員|特性|強み|能力)|一人(?:一人|ひとり)の(?:特性|強み|性格|適性|得意)
    \b(?:within|in) (?:the|our|each|every) (?:section|unit|department|team)\b
  `,
  'i',
);
const widePattern = new RegExp(
  alternatives`
    全庁|(?:庁内|組織|市役所|役場|市|町|村|職員)全体|全職員|組織(?:が|として)一つ|全体最適
    (?:市役所|役場|役所)(?:が|は|として)|(?:部署|部局|課)の(?:壁|垣根|枠)を|縦割りが|横断的
    \b(?:whole organi[sz]ation|all staff|whole (?:city|town)|town hall as a whole)\b
  `,
  'i',
);
/** It is meant to spread from there. */
const spreadsPattern = new RegExp(
  alternatives`
    一つにまとめ|一つにする|統合|一本化|試行|試し|モデル|先行|広げ|広が|横展開|展開|全庁へ|持ち寄|共有|つな[がぐげ]|他課|他の課|隣の課|巻き込|オフィシャル|正式な|あらゆる|課を[越超]え|部局を[越超]え|横断
    \b(?:pilot|spread|widen|roll out|across|share)
  `,
  'i',
);

/** Does the item, or where an action goes on, say how it gets beyond the section? */
function spreads(item: Item): boolean {
  const said = (['content', 'method', 'this-year', 'next', 'handover', 'note'] as const)
    .map((field) => item.text(field))
    .concat(item.items('parts').map(saidIn))
    .join('\n');
  return spreadsPattern.test(foldWidth(said));
}

export default defineRule<Args>({
  id: 'partial-optimum',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '課の中の取組で、全庁が変わる？', en: 'Within one section, for all' },
  why: {
    ja: '課や係ごとの方針確認、一人ひとりの特性の把握。それ自体が目的になると部分最適で終わる、と幹事は注意します。全体へ届く道すじが要ります。',
    en: 'Agreeing within a section, knowing each person: where that becomes the goal, only a part gets better, coaches warn. There has to be a way from there to the whole.',
  },
  ignore: {
    ja: '一つの課で試してから広げる計画のとき。「今後」に一言書けば、この指摘は消えます。',
    en: 'Where one section tries it first. Say so under next steps and this goes away.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «課内»で年度の目標を話し合う
                目的: 住民のために何をする課かを確かめるため
                アウトカム:
                  - 全庁の職員が、住民のための目標を自分の言葉で語っている
      `,
    },
    {
      text: yaml`
        あるべき姿:
          組織:
            - id: 一つの役場
              内容: 部署の壁をこえて、住民の困りごとを受けとめる組織
        段階:
          - 目標状態:
              - 内容: «各課で»、年度の目標が話し合われている
                狙い: 一つの役場
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 課内で年度の目標を話し合う
                目的: 住民のために何をする課かを確かめるため
                今後: 話し合った目標を、部の会議に持ち寄って並べる
                アウトカム:
                  - 全庁の職員が、住民のための目標を自分の言葉で語っている
      `,
    },
  ],
  checkStory(story, report) {
    const goalStates = story.stages.flatMap((stage) => stage.items('goal-states'));
    for (const item of [...story.actions, ...goalStates]) {
      const texts = narrowFields.flatMap((field) => item.texts(field));
      const phrase = findPhrase(texts, narrowPattern);
      if (!phrase || spreads(item)) continue;
      const served = story.links
        .from(item)
        .flatMap(({ field, target }) => (field === 'serves' && target ? [target] : []));
      const results = item.shape.id === 'action' ? outcomesFor(item) : [];
      const whole = [...results, ...served].find(({ main }) => widePattern.test(foldWidth(main)));
      if (!whole) continue;
      report({
        span: phrase.span,
        args: { item, words: phrase.text, whole },
        related: [
          { span: itemSpan(whole), text: { ja: 'ここでは全体の話です。', en: 'Here, the whole.' } },
        ],
      });
    }
  },
  message: ({ item, words, whole }, locale) => {
    const name = itemName(item, locale);
    return locale === 'ja'
      ? {
          what: `${name}は「${words}」のことですが、めざすのは全体の変化です。`,
          why: `めざす先は『${shortText(whole.main)}』です。それぞれの課がよくなっても、つなぐ手立てがないと全体は変わりません。`,
          how: '課の外へどう広げるか（持ち寄る場、次に試す課など）を書くか、めざす先を課の中の変化に直してください。',
          example: '今後: 話し合った目標を、部の会議に持ち寄って並べる',
        }
      : {
          what: `${capital(name)} is about “${words}”, but what it leads to is about the whole: “${shortText(whole.main)}”.`,
          why: 'Each section may improve, and yet the whole stays as it is, unless something joins them.',
          how: 'Say how it gets beyond the section, or make what it leads to a change within it.',
          example: 'next: Put the goals of all sections side by side at the managers’ meeting',
        };
  },
});
