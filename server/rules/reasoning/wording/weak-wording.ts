import type { Item } from '../../../story/item';
import type { TextNode } from '../../../syntax/tree';
import { foldWidth } from '../../../text/normalize';
import { anyOf, hedgeWords, vagueWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { findPhrase } from '../shared/phrases';

interface Args {
  readonly words: string;
  readonly isHedge: boolean;
}

const hedgesPattern = new RegExp(
  `${anyOf(hedgeWords)}[ぁ-ん]{0,2}|\\b(?:hopefully|might|may be|could perhaps|it is hoped)\\b`,
  'i',
);
const vaguesPattern = new RegExp(
  `${anyOf(vagueWords)}|\\b(?:as appropriate|as needed|if possible|as far as possible)\\b`,
  'i',
);

const opinionPattern = /と(?:思|考え|感じ|答え|回答)[^。]*(?:割合|率|人|者|世帯|職員|住民)/;

/** The sheet's own heading 効果 invites 「〜が期待される」. */
function isEffectCell(item: Item): boolean {
  const key = item.field && item.parent?.entry(item.field.id)?.key?.value;
  return /効果/.test(key ?? '');
}

/** Does the word stand in the clause that says the result, the last? 積極的に話し、… is the means. */
function isOfResult(words: string, texts: readonly TextNode[]): boolean {
  return texts.some(({ value }) => {
    const at = value.lastIndexOf(words);
    return at >= 0 && !/、/.test(value.slice(at + words.length));
  });
}

export default defineRule<Args>({
  id: 'weak-wording',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '言い切っていない', en: 'Not said outright' },
  why: {
    ja: 'アウトカムや目標設定、一年後の状態は、あとで「そうなったか」を確かめる所です。「期待される」「必要に応じて」が入ると、どうなっても当てはまってしまいます。',
    en: 'Outcomes, criteria and first steps are what one checks later. With “it is hoped” or “as needed” in them, they hold whatever happens.',
  },
  ignore: {
    ja: '人の言葉をそのまま写したとき。',
    en: 'Where somebody’s words are quoted.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 住民が、困りごとを市に話してくれると«期待される»
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 三課の職員が、«可能な限り»地区に出ている
      `,
    },
    {
      text: yaml`
        一年後:
          目指す状態:
            - 住民の名前を呼べる職員が«一人でも多く»なっている
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 住民が、困りごとを市に話している
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: この町に住み続けたいと思う高校生の割合が高まっている
                対象: 高校生
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 三課の職員の半分が、月に一度は地区に出ている
      `,
    },
  ],
  on: ['outcome', 'criterion', 'state-aim'],
  checkItem(item, report) {
    const kind = item.shape.id;
    const texts = item.texts('content');
    if (texts.length === 0) return;
    // A state one year on may be hoped for, as long as it is told plainly.
    const isState = kind === 'state-aim';
    // 住みたいと思う人の割合: what people feel, counted.
    const own = texts.filter(({ value }) => !opinionPattern.test(foldWidth(value)));
    const hedge = isEffectCell(item) || isState ? null : findPhrase(own, hedgesPattern);
    // Vague criteria are the business of a rule of their own.
    const vague = kind === 'criterion' ? null : findPhrase(texts, vaguesPattern);
    const phrase = hedge ?? (vague && isOfResult(vague.text, texts) ? vague : null);
    if (!phrase || /\d/.test(foldWidth(texts.map(({ value }) => value).join(' ')))) return;
    report({
      span: phrase.span,
      args: { words: phrase.text, isHedge: phrase === hedge },
      fold: phrase === hedge ? 'hedge' : 'vague',
    });
  },
  message: ({ words, isHedge }, locale) =>
    locale === 'ja'
      ? {
          what: isHedge
            ? `「${words}」は、言い切らない形です。`
            : `「${words}」は、人によって受けとり方が違います。`,
          why: 'ここは、あとで「そうなったか」を確かめる所です。',
          how: isHedge
            ? '「〜している」「〜する」と言い切ってみてください。言い切れない事情は「前提」や「説明」に書けます。'
            : '回数、割合、期日など、一つに決まる言い方に置きかえてください。',
          example: isHedge
            ? '住民が、困りごとを市に話している'
            : '三課の職員の半分が、月に一度は地区に出ている',
        }
      : {
          what: isHedge
            ? `“${words}” does not say it outright.`
            : `“${words}” means something else to everyone.`,
          why: 'This is what will be checked later.',
          how: isHedge
            ? 'Say that it is so. What it depends on can go into the assumption or the note.'
            : 'Put a number, a share or a day in its place.',
          example: isHedge
            ? 'Residents of the brook trust the water figures'
            : 'Half of the officers walk the brook once a month',
        },
});
