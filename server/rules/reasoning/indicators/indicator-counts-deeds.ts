import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName, shortText } from '../../naming';
import { wordingOf } from '../shared/outcomeWording';

interface Args {
  readonly outcome: Item;
  readonly indicator: string;
}

/** What the doers hold, make or hand out. 人 and 参加者数 are even: never on them alone. */
const deedPattern = new RegExp(
  alternatives`
    (?:開催|実施|配布|発行|発信|投稿|掲載|整備|設置|作成|改修|更新|訓練|啓発|周知|広報|巡回|点検|講座|研修|会議|説明会|勉強会|イベント|ワークショップ)(?:の)?(?:回数|件数|部数|枚数|箇所数|か所数|数|実績|延長|日数)
    (?:整備|施工|改良|舗装|更新)(?:済み?)?(?:の)?(?:延長|面積|箇所)
    \b(?:number of )?(?:meetings|sessions|workshops|trainings|leaflets|posts)(?: held| run| sent)?\b
  `,
  'i',
);
/** Those who come of themselves, and what they do then. */
const othersPattern =
  /参加者|受講者|来場者|来館者|利用者|応募|相談者|参加率|出席率|\bparticipants\b/i;

export default defineRule<Args>({
  id: 'indicator-counts-deeds',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '変化を、したことの数で測っている', en: 'A change measured by what was done' },
  why: {
    ja: '「つながりが深まる」を「交流会の開催回数」で測ると、会を開くだけで達成になります。数えているのが自分たちのしたことなら、それはアウトプットの指標です。',
    en: 'Where “people know one another” is measured by the number of meetings held, holding them is enough. What counts our own doing is an indicator of the output.',
  },
  ignore: {
    ja: '変化を直に測れず、関わりの深い数を代わりに置くと決めたとき。「説明」に訳を書いておくと伝わります。',
    en: 'Where the change cannot be measured and you chose this in its place; say so in the note.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 住民どうしが、困った時に声をかけ合っている
                対象: 住民
                «指標»: 交流会の開催回数
                現状値: 4回
                目標値: 12回
                測り方: 記録簿
                期限: 令和8年3月
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 内容: 子どもが、歩いて安心して学校に通えている
                対象: 子ども
                «指標»: 歩道の整備延長
                現状値: 2km
                目標値: 5km
                測り方: 工事台帳
                期限: 令和8年3月
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 住民どうしが、困った時に声をかけ合っている
                対象: 住民
                指標: 困った時に頼れる人が近所にいる住民の割合
                現状値: 34％
                目標値: 55％
                測り方: 回覧板の一問
                期限: 令和8年3月
      `,
    },
  ],
  on: 'outcome',
  checkItem(outcome, report) {
    const node = outcome.texts('indicator')[0];
    const fault = wordingOf(outcome)?.fault;
    if (!node || fault === 'activity' || fault === 'volume') return;
    const said = foldWidth(node.value);
    if (!deedPattern.test(said) || othersPattern.test(said)) return;
    const key = outcome.entry('indicator')?.key;
    report({ span: key?.span ?? node.span, args: { outcome, indicator: node.value } });
  },
  message({ outcome, indicator }, locale) {
    const key = keyName(outcome, 'indicator', locale);
    return locale === 'ja'
      ? {
          what: `「${key}」の『${shortText(indicator)}』は、したことの数です。`,
          why: `それが増えても、『${shortText(outcome.main)}』が起きたかどうかは分かりません。`,
          how: 'その変化に最初に気づくのは誰でしょう。その人のうち何人（何％）がそうなったかを数える指標に替え、いまの指標はアウトプットに移してください。',
          example: `${key}: 困った時に頼れる人が近所にいる住民の割合`,
        }
      : {
          what: `The “${key}” “${shortText(indicator)}” counts what was done.`,
          why: `It may grow without “${shortText(outcome.main)}” having come about.`,
          how: 'Who would notice the change first? Count how many of them, and move this one to the outputs.',
          example: `${key}: Share of residents with somebody near by to turn to`,
        };
  },
});
