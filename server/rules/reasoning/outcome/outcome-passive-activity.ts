import { yaml } from '../../../text/yaml';
import { wordingRule } from '../shared/wordingRule';

export default wordingRule('passive-activity', {
  id: 'outcome-passive-activity',
  severity: 'information',
  title: {
    ja: 'アウトカムが「〜が整備されている」で止まっている',
    en: 'An outcome that stops at something being set up',
  },
  why: {
    ja: '「〜が策定されている」「〜が整備されている」は、こちらの仕事が終わった知らせです。制度や体制ができても、それだけでは人は変わらない、と幹事はくり返し助言しています。',
    en: '“The plan has been drawn up” reports that your work is done. A system changes nobody by itself, as coaches say again and again.',
  },
  ignore: {
    ja: '最後の段階で、組織の状態として書いていて、それを使う人の変化がほかのアウトカムにあるとき。',
    en: 'In the last stage, as a state of the organisation, where another outcome names those who use it.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 地区ごとの相談の仕組みが«構築されている»
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 庁内の手順が«整理できている»。
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 地区の住民が、困りごとを一つの窓口で相談できている
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 住民の手で、地区の避難の地図が作成されている
      `,
    },
  ],
  message: ({ words }, locale) =>
    locale === 'ja'
      ? {
          what: `「${words}」は、こちらの仕事が済んだところまでを言っています。`,
          why: '仕組みや体制ができることと、誰かが変わることは別です。',
          how: '「それがあると、誰が何をできるようになるか」を続けて書いてみてください。',
          example: '相談の体制が整備されている → 地区の住民が、困りごとを一度で相談できている',
        }
      : {
          what: `“${words}” only goes as far as your own work being finished.`,
          why: 'A system that exists is not yet a person who has changed.',
          how: 'Go on: once it is there, who can do what?',
          example: 'A help desk has been set up → Residents settle their trouble in one visit.',
        },
});
