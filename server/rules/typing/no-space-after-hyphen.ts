import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'no-space-after-hyphen',
  severity: 'warning',
  title: { ja: '「-」のあとに空白がない', en: 'No space after the hyphen' },
  why: {
    ja: '「-」のあとに半角の空白がないと箇条書きとみなされず、前後の行とつながった一つの文になります。',
    en: 'Without a space after the hyphen the line is not an item: it runs together with those around it.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 地区を歩いて聴く
          «-»地図を囲んで話す
      `,
      fixed: yaml`
        戦略的取組:
          - 地区を歩いて聴く
          - 地図を囲んで話す
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 地区を歩いて聴く
      `,
    },
  ],
  fixTitle: { ja: '空白を一つ入れる', en: 'Insert a space' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '箇条書きの「-」のあとに空白がありません。',
          why: 'このままでは一件に分かれず、前後の行とつながります。',
          how: '「-」のあとに半角の空白を一つ入れてください。',
          example: '- 地図を囲んで話す',
        }
      : {
          what: 'There is no space after the hyphen of this item.',
          why: 'As it is, the line runs together with those around it.',
          how: 'Type one space after the hyphen.',
          example: '- talk over a map',
        },
});
