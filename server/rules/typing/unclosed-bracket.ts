import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'unclosed-bracket',
  severity: 'warning',
  title: { ja: '閉じていないかっこ', en: 'Bracket without its pair' },
  why: {
    ja: '[ や { が閉じていないと、そのあとの行までかっこの中とみなされ、続く項目がのみ込まれます。',
    en: 'Without the closing bracket the lines that follow count as inside it, and their keys are swallowed.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
        戦略的取組:
          - 狙い: «[支え合い»
            内容: 地区を歩く
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
        戦略的取組:
          - 狙い: [支え合い]
            内容: 地区を歩く
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例: [地図づくり, 出張の窓口]
      `,
    },
  ],
  fixTitle: { ja: 'かっこを閉じる', en: 'Close the bracket' },
  message: ({ close }, locale) =>
    locale === 'ja'
      ? {
          what: 'かっこが閉じていません。',
          why: 'このままでは、あとに続く項目までかっこの中とみなされます。',
          how: `終わりに「${close}」を付けてください。`,
        }
      : {
          what: 'The bracket is never closed.',
          why: 'As it is, the keys that follow count as inside it.',
          how: `Add “${close}” at the end.`,
        },
});
