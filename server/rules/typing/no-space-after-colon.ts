import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'no-space-after-colon',
  severity: 'warning',
  title: { ja: '「:」のあとに空白がない', en: 'No space after the colon' },
  why: {
    ja: '「:」のあとに半角の空白がないと、項目の名前と中身が一続きの文になり、前後の行までくっついて読まれます。',
    en: 'Without a space after the colon the key and its value are one word, and the lines around it run together.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        年度«:»2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        年度: 2026
      `,
    },
    {
      text: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値: {2015«:»61000, 2020: 58200}
      `,
      fixed: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値: {2015: 61000, 2020: 58200}
      `,
    },
  ],
  good: [{ text: 'テーマ: 10:30に始まる話し合い\n' }],
  fixTitle: { ja: '空白を一つ入れる', en: 'Insert a space' },
  message: ({ key }, locale) =>
    locale === 'ja'
      ? {
          what: `「${key}:」のあとに空白がありません。`,
          why: 'このままでは項目の名前と中身の区切りになりません。',
          how: '「:」のあとに半角の空白を一つ入れてください。',
          example: `${key}: …`,
        }
      : {
          what: `There is no space after “${key}:”.`,
          why: 'Without it the colon does not separate the key from its value.',
          how: 'Type one space after the colon.',
          example: `${key}: …`,
        },
});
