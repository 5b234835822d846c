import { yaml } from '../engine/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'uneven-indent',
  severity: 'warning',
  title: { ja: '字下げのずれ', en: 'Uneven indentation' },
  why: {
    ja: '同じ一件の項目は、頭の位置がそろっていないと別の段のものとみなされます。前の行の続きの文になったり、ほかのソフトではファイル全体が開けなくなったりします。',
    en: 'The keys of one item must begin in the same column; otherwise they belong elsewhere, continue the line before, or other programs refuse the whole file.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区を歩く
        «   例: 月に一度の地図づくり»
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例: 月に一度の地図づくり
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
        - 内容: 地区を歩く
          例: 月に一度の地図づくり
      `,
    },
  ],
  fixTitle: { ja: '字下げをそろえる', en: 'Align the line' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '字下げが前後の行とそろっていません。',
          why: 'ずれた行は別の段のものとみなされます。',
          how: '同じ一件の項目は、頭の位置を半角の空白でそろえてください。',
        }
      : {
          what: 'This line is not aligned with those around it.',
          why: 'A line in another column belongs to another level.',
          how: 'Let the keys of one item begin in the same column, with half-width spaces.',
        },
});
