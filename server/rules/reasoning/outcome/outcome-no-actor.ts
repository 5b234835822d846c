import { yaml } from '../../../text/yaml';
import { keyName } from '../../naming';
import { insertKeys } from '../shared/insertKeys';
import { wordingRule } from '../shared/wordingRule';

export default wordingRule('no-actor', {
  id: 'outcome-no-actor',
  severity: 'information',
  title: { ja: 'アウトカムに「誰の変化か」がない', en: 'An outcome that names nobody' },
  why: {
    ja: 'アウトカムは誰かの変化です。多くのロジックモデルを見てきた研究者は、最初に「主語があるか」を確かめるように勧めています。主語がないと、ありたい姿の住民につながるかどうかも分かりません。',
    en: 'An outcome is a change in someone. Those who have reviewed many logic models ask first who is its subject. Without one, nobody can tell whether it leads to the residents of the vision.',
  },
  ignore: {
    ja: '町並みや水辺のように、地域の様子そのものの変化を書いているとき。',
    en: 'Where what changes is the place itself: a street, a shore.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: «困りごとを早く相談できるようになっている»
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 内容: 困りごとを早く相談できるようになっている
                対象:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 子育て中の親が、困りごとを早く相談できるようになっている
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 困りごとを早く相談できるようになっている
                対象: 子育て中の親
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 一回の相談で済む割合が上がっている
      `,
    },
  ],
  message: ({ item, outcome }, locale) =>
    locale === 'ja'
      ? {
          what: `アウトカム『${outcome}』が、誰の変化なのか書かれていません。`,
          why: 'アウトカムは誰かの変化です。主語がないと、ありたい姿の住民につながるかが見えません。',
          how: `文のはじめに「誰が」を置くか、「${keyName(item, 'who', locale)}:」に書いてください。`,
          example: '子育て中の親が、困りごとを早く相談できるようになっている',
        }
      : {
          what: `The outcome “${outcome}” does not say whose change it is.`,
          why: 'An outcome is a change in someone; without a subject its way to the residents of the vision is hidden.',
          how: `Begin with the person, or fill in “${keyName(item, 'who', locale)}”.`,
          example: 'Parents of small children ask for help early.',
        },
  fix({ args }, story) {
    const edits = insertKeys(story, args.item, ['who']);
    return edits.length === 0
      ? []
      : [{ title: { ja: '「対象:」の欄を足す', en: 'Add “who”' }, edits }];
  },
});
