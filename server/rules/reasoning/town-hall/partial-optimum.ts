import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { capital, itemName, itemSpan, shortText } from '../../naming';
import { outcomesFor } from '../shared/items';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
  readonly outcome: Item;
}

const narrowPattern =
  /課内|係内|部署内|職場内|自課|自分の[課係]|課・係|係ごと|課ごと|各[課係](?:で|の|に)|個人の|\bwithin (?:the|our|each) (?:section|unit|department)\b/i;
const widePattern = new RegExp(
  alternatives`
    全庁|庁内全体|組織全体|市役所全体|役場全体|全職員|市全体|町全体|組織(?:が|として)一つ
    \b(?:whole organi[sz]ation|all staff|whole (?:city|town)|town hall as a whole)\b
  `,
  'i',
);
/** It is meant to spread from there. */
const spreadsPattern = new RegExp(
  alternatives`
    試行|試し|モデル|先行|広げ|広が|横展開|展開|全庁へ|持ち寄|共有|つな[がぐげ]|他課|他の課|隣の課|課を[越超]え|部局を[越超]え|横断
    \b(?:pilot|spread|widen|roll out|across|share)
  `,
  'i',
);

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
  on: 'action',
  checkItem(item, report) {
    const phrase = findPhrase(item.texts('content'), narrowPattern);
    if (!phrase) return;
    const doing = (['content', 'method', 'this-year', 'next', 'handover', 'note'] as const)
      .map((field) => item.text(field))
      .concat(item.items('parts').map(saidIn))
      .join('\n');
    if (spreadsPattern.test(foldWidth(doing))) return;
    const outcome = outcomesFor(item).find(({ main }) => widePattern.test(foldWidth(main)));
    if (!outcome) return;
    report({
      span: phrase.span,
      args: { action: item, words: phrase.text, outcome },
      related: [
        { span: itemSpan(outcome), text: { ja: 'ここでは全体の話です。', en: 'Here, the whole.' } },
      ],
    });
  },
  message: ({ action, words, outcome }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}は「${words}」のことですが、成果は全体の変化です。`,
          why: `アウトカムは『${shortText(outcome.main)}』です。それぞれの課がよくなっても、つなぐ手立てがないと全体は変わりません。`,
          how: '課の外へどう広げるか（持ち寄る場、次に試す課など）を「今後」に書くか、アウトカムを課の中の変化に直してください。',
          example: '今後: 話し合った目標を、部の会議に持ち寄って並べる',
        }
      : {
          what: `${capital(itemName(action, 'en'))} is about “${words}”, but its outcome is about the whole: “${shortText(outcome.main)}”.`,
          why: 'Each section may improve, and yet the whole stays as it is, unless something joins them.',
          how: 'Say under next steps how it gets beyond the section, or make the outcome a change within it.',
          example: 'next: Put the goals of all sections side by side at the managers’ meeting',
        },
});
