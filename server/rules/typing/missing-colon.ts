import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'missing-colon',
  severity: 'warning',
  title: { ja: '項目の名前のあとに「:」がない', en: 'Key without a colon' },
  why: {
    ja: '「:」がないと項目の名前とみなされず、前後の行とくっついて、次の項目までのみ込まれることがあります。',
    en: 'Without a colon it is not a key: it runs together with the lines around it and may swallow the next key.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        «テーマ»
        メンバー:
          - 氏名: 水沢 みのり
      `,
      fixed: yaml`
        自治体: 青葉野市
        テーマ:
        メンバー:
          - 氏名: 水沢 みのり
      `,
    },
    {
      text: yaml`
        ありたい姿:
          «宣言»　となりの声が届くまち
      `,
      fixed: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
      `,
    },
  ],
  good: [{ text: 'テーマ:\n' }],
  fixTitle: { ja: '「:」を付ける', en: 'Add the colon' },
  message: ({ key }, locale) =>
    locale === 'ja'
      ? {
          what: `「${key}」のあとに「:」がありません。`,
          why: 'このままでは項目の名前とみなされません。',
          how: '半角の「:」を付けてください。中身が続くときは、そのあとに半角の空白を一つ入れます。',
          example: `${key}: …`,
        }
      : {
          what: `There is no colon after “${key}”.`,
          why: 'Without it this is not a key.',
          how: 'Type a half-width colon, and one space before a value.',
          example: `${key}: …`,
        },
});
