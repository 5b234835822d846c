import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'colon-in-text',
  severity: 'warning',
  title: { ja: '文の中の「: 」', en: '“: ” inside a text' },
  why: {
    ja: '半角の「:」のあとに空白があると、文の途中でも項目の区切りとみなされます。ほかのソフトではファイル全体が開けなくなります。',
    en: 'A colon with a space behind it separates a key from its value even in mid-sentence: other programs refuse the whole file.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 現状: «目標: 5割»
      `,
      fixed: yaml`
        現状:
          - 現状: '目標: 5割'
      `,
    },
  ],
  good: [{ text: 'テーマ: 目標：5割、開会は10:30\n' }],
  fixTitle: { ja: '文全体を引用符でくくる', en: 'Put the text in quotes' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '文の中に半角の「: 」があります。',
          why: '空白が続く半角の「:」は、文の途中でも項目の区切りとみなされます。',
          how: "文の中では全角の「：」を使うか、文全体を引用符（' '）でくくってください。",
        }
      : {
          what: 'The text contains a colon with a space behind it.',
          why: 'Even in mid-sentence it separates a key from its value.',
          how: "Put the whole text in quotes (' ').",
        },
});
