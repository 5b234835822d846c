import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'unclosed-quote',
  severity: 'warning',
  title: { ja: '閉じていない引用符', en: 'Quotation mark without its pair' },
  why: {
    ja: '引用符が閉じていないと、次の引用符までの行がすべて一つの文とみなされ、そのあとの項目がのみ込まれます。',
    en: 'Without the closing mark all lines up to the next one are a single text: the keys that follow are swallowed.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: «"聴くことから始める»
        版: 第4回
      `,
      fixed: yaml`
        自治体: 青葉野市
        テーマ: '"聴くことから始める'
        版: 第4回
      `,
    },
  ],
  good: [{ text: 'テーマ: "聴くことから始める"\n' }],
  fixTitle: { ja: '文全体を引用符でくくる', en: 'Put the whole text in quotes' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '引用符が閉じていません。',
          why: 'このままでは、あとに続く項目までこの文の一部とみなされます。',
          how: '文の終わりに同じ引用符を付けるか、始めの引用符を取ってください。',
        }
      : {
          what: 'The quotation mark is never closed.',
          why: 'As it is, the keys that follow count as part of this text.',
          how: 'Close it at the end of the text, or remove the first one.',
        },
});
