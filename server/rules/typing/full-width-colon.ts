import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'full-width-colon',
  severity: 'warning',
  title: { ja: '全角のコロン（：）', en: 'Full-width colon' },
  why: {
    ja: '全角の「：」は項目の区切りとして読まれず、次の行とくっついて一つの文になってしまいます。',
    en: 'A full-width colon does not separate a key from its value: the lines run together as one text.',
  },
  bad: [
    {
      text: yaml`
        自治体«：»青葉野市
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        年度: 2026
      `,
    },
    {
      text: yaml`
        ありたい姿:
          宣言«：»
      `,
      fixed: yaml`
        ありたい姿:
          宣言:
      `,
    },
  ],
  good: [{ text: 'テーマ: 対話：聴くことから始める\n' }],
  fixTitle: { ja: '半角の「: 」に直す', en: 'Replace with “: ”' },
  message: ({ key }, locale) =>
    locale === 'ja'
      ? {
          what: `「${key}」のあとが全角の「：」です。`,
          why: 'このままでは項目の区切りとして読まれません。',
          how: '半角の「:」と半角の空白一つにしてください。',
          example: `${key}: …`,
        }
      : {
          what: `“${key}” is followed by a full-width colon.`,
          why: 'It does not separate the key from its value.',
          how: 'Type a half-width colon and one space.',
          example: `${key}: …`,
        },
});
