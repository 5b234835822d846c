import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';
import { findPhrase } from '../shared/phrases';

interface Args {
  readonly words: string;
  readonly action: string;
}

const excusePattern = new RegExp(
  alternatives`
    (?:成果)?指標(?:の設定)?(?:に|には)?なじま(?:ない|ず)|なじまない(?:ため)?|(?:設定|測定|把握|数値化|定量化)(?:が|は)?(?:困難|難しい|できない|不可)|(?:指標|成果|目標)?設定(?:なし|せず|しない)|指標(?:は)?(?:なし|ない|設けない)|成果(?:は)?(?:なし|測れない)
    ^(?:該当なし|対象外|設定不可|測定不能)[。.]?$
    \b(?:cannot be (?:measured|quantified|set)|hard to (?:measure|quantify)|no indicator|not applicable|not measurable)\b
  `,
  'i',
);

/** Longer texts say more than the excuse. */
const maxLength = 40;

export default defineRule<Args>({
  id: 'outcome-excused',
  severity: 'warning',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '成果のかわりに、書けない訳が書かれている', en: 'An excuse in place of an outcome' },
  why: {
    ja: '「指標になじまない」「設定困難」と書かれた欄は、成果のない欄と同じです。数にできない変化でも、最初に気づく人は必ずいて、その人を数えることはできます。',
    en: 'A cell that says “cannot be measured” holds no outcome. Even where the change is no figure, somebody notices it first, and they can be counted.',
  },
  ignore: {
    ja: '法令で行うことが決まっていて、成果を問わない事業のとき。',
    en: 'Where the law asks for it whatever it changes.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - «成果指標の設定になじまない»
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 内容: 住民が、直す順番を職員と選んでいる
                指標: «数値化が困難»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 住民が、直す順番を職員と選んでいる
                指標: 順番に納得していると答えた住民の割合
      `,
    },
  ],
  on: ['outcome', 'criterion', 'change-aim'],
  checkItem(item: Item, report) {
    const texts = (['content', 'indicator', 'target'] as const).flatMap((field) =>
      item.texts(field).filter(({ value }) => [...value].length <= maxLength),
    );
    const phrase = findPhrase(texts, excusePattern);
    if (!phrase) return;
    const action = item.parent?.shape.id === 'action' ? foldWidth(item.parent.main) : '';
    report({ span: phrase.span, args: { words: phrase.text, action } });
  },
  message: ({ words, action }, locale) =>
    locale === 'ja'
      ? {
          what: `「${shortText(words)}」は、成果ではなく書けない訳です。`,
          why: '測りにくい取組ほど、何のためかを確かめる手がかりがないと、続けること自体が目的になります。',
          how: `${action ? `『${shortText(action)}』がうまくいった時、` : 'うまくいった時、'}最初に気づくのは誰でしょう。その人のうち何人がそう言うかを、成果と指標にしてみてください。`,
          example: '指標: 「相談してよかった」と三か月後も答えた人の割合',
        }
      : {
          what: `“${shortText(words)}” is an excuse, not an outcome.`,
          why: 'The harder it is to measure, the sooner keeping it going becomes the goal.',
          how: 'When it works, who notices first? How many of them say so: that is an indicator.',
          example: 'indicator: Share who say three months later that it helped them',
        },
});
