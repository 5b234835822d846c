import { yaml } from '../../../text/yaml';
import { wordingRule } from '../shared/wordingRule';

export default wordingRule('bare-noun', {
  id: 'outcome-bare-noun',
  severity: 'hint',
  title: {
    ja: 'アウトカムが「〜の向上」「〜の醸成」で終わっている',
    en: 'An outcome that ends in a bare noun',
  },
  why: {
    ja: '名詞で止めると、誰が何をしているのかが抜けます。わかりやすい公用文の手引きも、名詞でまとめると硬く、あいまいになると注意しています。',
    en: 'A noun leaves out who does what. Plain-language guides warn that it makes a sentence stiff and vague.',
  },
  ignore: {
    ja: '表の見出しとして短く書いていて、対象や目標値を別に示してあるとき。',
    en: 'Where it serves as a heading and the people and the target stand beside it.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員の意識の«向上»
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 地域との«連携»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員が、担当でない困りごとも持ち帰って他課につないでいる
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 地元の会社に就職する高校生の割合の増加
      `,
    },
  ],
  message: ({ words }, locale) =>
    locale === 'ja'
      ? {
          what: `「${words}」で終わっていて、その場面が目に浮かびにくくなっています。`,
          why: '名詞で止めると、誰が何をしているのかが読む人に伝わりません。',
          how: '主語を置き、「〜している」「〜できている」で結んでみてください。',
          example: '職員の意識の向上 → 職員が、担当でない困りごとも持ち帰って他課につないでいる',
        }
      : {
          what: `“${words}” gives the reader no scene to see.`,
          why: 'A noun leaves out who does what.',
          how: 'Begin with a person, and say what that person does or can do.',
          example: 'Improved awareness → Staff pass on troubles that are not theirs.',
        },
});
