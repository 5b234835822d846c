import { yaml } from '../../../text/yaml';
import { wordingRule } from '../shared/wordingRule';

export default wordingRule('volume', {
  id: 'outcome-is-volume',
  severity: 'warning',
  title: {
    ja: 'アウトカムが回数や人数（したことの量）になっている',
    en: 'An outcome that counts what was done',
  },
  why: {
    ja: '何回開いた、何人に配ったは、取り組んだ側の記録（アウトプット）です。たくさん行っても、相手が変わるとは限りません。政策評価の手引きは、配った部数ではなく訪れた人の数で、道の長さではなく縮まった時間で成果を測るように勧めています。',
    en: 'How often you met and how many came is a record of your own doing: an output. Doing much does not mean that anyone changed. Evaluation guides count visitors instead of leaflets, and minutes saved instead of metres of road.',
  },
  ignore: {
    ja: '住民が自分から参加することや応募することそのものが、起こしたい変化であるとき。',
    en: 'Where residents taking part of their own accord is itself the change you are after.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対話«研修の参加者数»
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 住民との意見交換会の«開催回数»
      `,
    },
    {
      text: yaml`
        stages:
          - outcomes:
              - «Number of workshops held»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 研修に出た職員が、窓口で住民の話を最後まで聴いている
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 一人暮らしの高齢者が、月に4回は近所の集まりに出かけている
      `,
    },
    {
      text: yaml`
        stages:
          - outcomes:
              - Residents settle the order of repairs in 3 meetings
      `,
    },
  ],
  message: ({ words }, locale) =>
    locale === 'ja'
      ? {
          what: `「${words}」は、行ったことの量を数えています。`,
          why: '回数や人数は取り組んだ側の記録で、そのあと誰がどう変わったかが見えません。',
          how: 'この数はアウトプットに移し、ここには「すると、誰がどう変わるか」を書いてみてください。',
          example: '研修の参加者数 → 研修に出た職員が、窓口で住民の話を最後まで聴いている',
        }
      : {
          what: `“${words}” counts what was done.`,
          why: 'Such figures record your own doing; they do not show who became different.',
          how: 'Move the figure to the outputs, and say here who changes, and how, once it is done.',
          example: 'Number of workshops → Staff who attended hear residents out at the counter.',
        },
});
