import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'reserved-sign',
  severity: 'warning',
  title: { ja: '特別な記号で始まる文', en: 'A text that begins with a reserved sign' },
  why: {
    ja: '「*」「@」「&」「%」「!」「`」「|」「>」などで始まる値は、この書き方では特別な意味になります。文が別のものとして読まれるか、ほかのソフトではファイル全体が開けなくなります。',
    en: 'Signs such as * @ & % ! ` | > have a meaning of their own at the start of a value: the text is read as something else, or other programs refuse the whole file.',
  },
  bad: [
    { text: 'テーマ: «*重要* 聴くこと»\n', fixed: "テーマ: '*重要* 聴くこと'\n" },
    {
      text: yaml`
        一歩踏み出す:
          - 誰が: «@水沢»
      `,
      fixed: yaml`
        一歩踏み出す:
          - 誰が: '@水沢'
      `,
    },
  ],
  good: [{ text: 'テーマ: ※聴くこと（80％以上）\n' }],
  fixTitle: { ja: '文全体を引用符でくくる', en: 'Put the text in quotes' },
  message: ({ sign }, locale) =>
    locale === 'ja'
      ? {
          what: `文が「${sign}」で始まっています。`,
          why: `値の頭の「${sign}」は特別な意味を持ち、文として読まれません。`,
          how: "文全体を引用符（' '）でくくるか、「※」や全角の記号に替えてください。",
        }
      : {
          what: `The text begins with “${sign}”.`,
          why: `At the start of a value “${sign}” has a meaning of its own.`,
          how: "Put the text in quotes (' ').",
        },
});
