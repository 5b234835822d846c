import { insertKeys } from './insertKeys';
import { measureKeys } from './measureKeys';
import { wordingRule } from './wordingRule';

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
      text: '段階:\n  - アウトカム:\n      - 地区計画の認知«度»\n',
      fixed:
        '段階:\n  - アウトカム:\n      - 内容: 地区計画の認知度\n        指標: \n        現状値: \n        目標値: \n        測り方: \n',
    },
    {
      text: '段階:\n  - アウトカム:\n      - 内容: 職場づくりの«状況»\n        測り方: 職員への聞き取り\n',
      fixed:
        '段階:\n  - アウトカム:\n      - 内容: 職場づくりの状況\n        指標: \n        現状値: \n        目標値: \n        測り方: 職員への聞き取り\n',
    },
    {
      text: 'stages:\n  - outcomes:\n      - «Share of residents who trust the town»\n',
      fixed:
        'stages:\n  - outcomes:\n      - content: Share of residents who trust the town\n        indicator: \n        baseline: \n        target: \n        measured-by: \n',
    },
  ],
  good: [
    {
      text: '段階:\n  - アウトカム:\n      - 内容: 市の返事に納得した住民の割合\n        現状値: 32％\n        目標値: 50％\n        測り方: 回覧板の一問\n        期限: 令和9年11月\n',
    },
    { text: '段階:\n  - アウトカム:\n      - 市の返事に納得したという住民の声が増えている\n' },
  ],
  say: ({ words }, locale) =>
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
