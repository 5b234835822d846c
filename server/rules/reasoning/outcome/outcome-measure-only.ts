import { yaml } from '../../../text/yaml';
import { insertKeys } from '../shared/insertKeys';
import { measureKeys } from '../shared/measureKeys';
import { wordingRule } from '../shared/wordingRule';

export default wordingRule('measure-only', {
  id: 'outcome-measure-only',
  severity: 'warning',
  title: {
    ja: 'アウトカムが、向きのない物差しだけになっている',
    en: 'An outcome that is a measure without a direction',
  },
  why: {
    ja: '「満足度」「状況」は何を測るかであって、どうなってほしいかではありません。指標は中立で、向きは目標値が決める、というのが評価の手引きの考え方です。',
    en: '“Satisfaction” says what to look at, not where it should go. An indicator is neutral, evaluation guides say; the direction comes with the target.',
  },
  ignore: {
    ja: '向きを別の欄（目標設定など）に書いてあるとき。',
    en: 'Where the direction stands elsewhere, in a criterion for instance.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 地区計画の認知«度»
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 内容: 地区計画の認知度
                指標:\x20
                現状値:\x20
                目標値:\x20
                測り方:\x20
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 職場づくりの«状況»
                測り方: 職員への聞き取り
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 内容: 職場づくりの状況
                指標:\x20
                現状値:\x20
                目標値:\x20
                測り方: 職員への聞き取り
      `,
    },
    {
      text: yaml`
        stages:
          - outcomes:
              - «Share of residents who trust the town»
      `,
      fixed: yaml`
        stages:
          - outcomes:
              - content: Share of residents who trust the town
                indicator:\x20
                baseline:\x20
                target:\x20
                measured-by:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 市の返事に納得した住民の割合
                現状値: 32％
                目標値: 50％
                測り方: 回覧板の一問
                期限: 令和9年11月
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 市の返事に納得したという住民の声が増えている
      `,
    },
  ],
  message: ({ words }, locale) =>
    locale === 'ja'
      ? {
          what: `「${words}」で終わっていて、どうなってほしいかが書かれていません。`,
          why: '物差しだけでは、上がればよいのか、どこまで行けばよいのかを読む人が判断できません。',
          how: '「誰の何が、どうなっているか」まで書くか、現状値と目標値を添えてください。',
          example: '住民の満足度 → 窓口で用が一度で済んだと答える住民が、4割から6割に増えている',
        }
      : {
          what: `It ends in “${words}” and does not say which way it should go.`,
          why: 'With a measure alone nobody can tell what would be better, or how far to go.',
          how: 'Say whose situation becomes what, or add a baseline and a target.',
          example:
            'Satisfaction → Residents who settle a matter in one visit rise from 40% to 60%.',
        },
  fix({ args }, story) {
    const edits = insertKeys(story, args.item, measureKeys);
    return edits.length === 0
      ? []
      : [
          {
            title: { ja: '指標・現状値・目標値の欄を足す', en: 'Add the keys of a measure' },
            edits,
          },
        ];
  },
});
