import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'quote-in-text',
  severity: 'warning',
  title: { ja: '引用符で始まる文', en: 'A text that begins with a quoted word' },
  why: {
    ja: '「"」や「\'」で始まると、閉じる引用符までが値の全部とみなされ、そのあとに文を続けられません。ほかのソフトではファイル全体が開けなくなります。',
    en: 'A text that begins with a quotation mark ends at the closing one; nothing may follow, and other programs refuse the whole file.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 内容: «"対話"が大事»
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: '"対話"が大事'
      `,
    },
  ],
  good: [{ text: 'テーマ: 「対話」から始める\n' }, { text: 'テーマ: "対話から始める" # 仮の題\n' }],
  fixTitle: { ja: '文全体を引用符でくくる', en: 'Put the whole text in quotes' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '引用符で始まる語のあとに文が続いています。',
          why: '引用符で始まる値は、閉じる引用符で終わりとみなされます。',
          how: "かぎかっこ「 」を使うか、文全体を引用符（' '）でくくってください。",
          example: '「対話」が大事',
        }
      : {
          what: 'Text follows a word in quotation marks.',
          why: 'A value that begins with a quotation mark ends at the closing one.',
          how: "Put the whole text in quotes (' ').",
        },
});
