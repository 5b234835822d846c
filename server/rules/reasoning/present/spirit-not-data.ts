import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { findPhrase } from '../shared/phrases';

interface Args {
  readonly word: string;
  readonly item: Item;
}

/** Spirit asked of people. 有志 and 志望 are no such 志; 気持ちよく is none. */
const spiritPattern = new RegExp(
  alternatives`
    精神力|熱意|情熱|気概|根性|やる気|勇気|覚悟|気持ち(?![よ良の])|(?<![有意同篤])志(?![望願す士])
    \b(?:passion|enthusiasm|courage|willpower|fighting spirit)\b
  `,
  'i',
);
/** 一歩踏み出す勇気 is the group's own word. */
const stepPattern = /踏み出/;
/** What turns spirit into something that can be seen. */
const shown: readonly FieldId[] = [
  'elements',
  'evidence',
  'indicator',
  'target',
  'measured-by',
  'actual',
];

export default defineRule<Args>({
  id: 'spirit-not-data',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '精神論になっている', en: 'Spirit instead of data' },
  why: {
    ja: '気持ちの強さを求めるだけでは精神論になる、と幹事は言います。人を動かすのは、データと、何ができればよいかの具体です。',
    en: 'To ask for strength of mind is not enough, coaches say: what moves people are data, and what exactly one should be able to do.',
  },
  ignore: {
    ja: '仲間うちの合言葉として大事にしているなら、「要素」や「測り方」を添えたうえで残してください。',
    en: 'Keep it as your watchword, with its elements, or a measure, beside it.',
  },
  bad: [
    {
      text: yaml`
        あるべき姿:
          人:
            - 困難に負けない«精神力»のある職員
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 職員が地区の仕事に«熱意»を持っている
                対象: 職員
      `,
    },
  ],
  good: [
    {
      text: yaml`
        あるべき姿:
          人:
            - 内容: 地区の仕事に熱意のある職員
              要素:
                - 住民と決めた返事の期限を、理由を添えて守れる
      `,
    },
  ],
  on: ['ideal-item', 'outcome'],
  checkItem(item, report) {
    if (shown.some((field) => item.isFilled(field))) return;
    const node = item.mainNode;
    if (!node || stepPattern.test(node.value)) return;
    const phrase = findPhrase([node], spiritPattern);
    if (phrase) report({ span: phrase.span, args: { word: phrase.text, item } });
  },
  message({ word, item }, locale) {
    const field = item.shape.id === 'outcome' ? 'indicator' : 'elements';
    const key = keyName(item, field, locale);
    return locale === 'ja'
      ? {
          what: `「${word}」を求めるだけで、何ができればよいかがまだ見えません。`,
          why: '気持ちは外から測れず、あるかどうかで人を分けてしまいがちです。',
          how: `それがある人は、どんな場面で何をするでしょう。「${key}」に、見て分かる形で書いてください。`,
          example: `${key}: ${field === 'elements' ? '住民と決めた返事の期限を、理由を添えて守れる' : '約束の日までに返事をした割合'}`,
        }
      : {
          what: `It asks for “${word}”, but not for anything one can see.`,
          why: 'Spirit cannot be measured from outside, and easily divides people into those who have it and those who do not.',
          how: `What does somebody who has it do, and when? Write it in “${key}”.`,
          example: `${key}: ${field === 'elements' ? 'Keeps the promised date of an answer, or says why not' : 'Answers given by the promised date'}`,
        };
  },
});
