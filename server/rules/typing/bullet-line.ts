import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'bullet-line',
  severity: 'warning',
  title: { ja: '「・」「①」などの箇条書き', en: 'Bullets of Word or paper' },
  why: {
    ja: '「・」「①」や Word・PDF の行頭記号で始まる行は一覧の一件と認められず、前の行とつながった一つの文になります。',
    en: 'Lines that begin with ・, ① or a bullet out of Word or PDF are not items: they run together as one text.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例:
              «・»月に一度の地図づくり
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例:
              - 月に一度の地図づくり
      `,
    },
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例: «・地図づくり
              ・出張の窓口»
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例:
              - 地図づくり
              - 出張の窓口
      `,
    },
  ],
  good: [
    { text: 'テーマ: 対話・共創・自治\n' },
    {
      text: yaml`
        戦略的取組:
          - ① 地区を歩く
          - ② 地図を囲む
      `,
    },
  ],
  fixTitle: { ja: '「- 」の一覧に直す', en: 'Turn into a list of “- ”' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '「・」や「①」などで箇条書きにしています。',
          why: 'このままでは行がつながって一つの文になります。',
          how: '各行の頭を半角の「- 」にしてください。番号は「- ① …」のように残せます。',
          example: '- 月に一度の地図づくり',
        }
      : {
          what: 'These items begin with a bullet or a number.',
          why: 'As it is, the lines run together as one text.',
          how: 'Begin each line with a hyphen and a space; a number may stay behind it.',
          example: '- a map drawn together once a month',
        },
});
