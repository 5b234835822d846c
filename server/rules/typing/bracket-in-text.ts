import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'bracket-in-text',
  severity: 'warning',
  title: { ja: '半角の [ ] や { } で始まる文', en: 'A text that begins with [ ] or { }' },
  why: {
    ja: '半角の [ や { で始まる値は一覧とみなされ、閉じたあとに文を続けられません。ほかのソフトではファイル全体が開けなくなります。',
    en: 'A value that begins with [ or { is a list; no text may follow it, and other programs refuse the whole file.',
  },
  bad: [
    {
      text: yaml`
        日程:
          - 内容: «[事前課題] 地区の人に聴く»
      `,
      fixed: yaml`
        日程:
          - 内容: '[事前課題] 地区の人に聴く'
      `,
    },
  ],
  good: [
    {
      text: yaml`
        日程:
          - 内容: 【事前課題】地区の人に聴く
      `,
    },
  ],
  fixTitle: { ja: '文全体を引用符でくくる', en: 'Put the whole text in quotes' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '半角のかっこで始まる語のあとに文が続いています。',
          why: '半角の [ ] や { } で始まる値は一覧とみなされ、文になりません。',
          how: "【 】や［ ］を使うか、文全体を引用符（' '）でくくってください。",
          example: '【事前課題】地区の人に聴く',
        }
      : {
          what: 'Text follows a word in brackets.',
          why: 'A value that begins with a bracket is a list, not a text.',
          how: "Put the whole text in quotes (' ').",
        },
});
