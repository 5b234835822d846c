import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'full-width-hash',
  severity: 'warning',
  title: { ja: '全角の「＃」で書いたメモ', en: 'Comment with a full-width “＃”' },
  why: {
    ja: '全角の「＃」で始まる行はメモ（注釈）とみなされず、前の行の続きや、読めない行になります。',
    en: 'A line that begins with a full-width “＃” is not a comment: it continues the line before or cannot be read.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        «＃» 第5回で見直す
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        # 第5回で見直す
        年度: 2026
      `,
    },
  ],
  good: [
    {
      text: yaml`
        # 第5回で見直す
        テーマ: 防災＃まちづくり
      `,
    },
  ],
  fixTitle: { ja: '半角の「#」に直す', en: 'Replace with “#”' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: 'メモの記号が全角の「＃」です。',
          why: '全角の「＃」で始まる行はメモとみなされません。',
          how: '半角の「#」にしてください。',
          example: '# 第5回で見直す',
        }
      : {
          what: 'This comment begins with a full-width “＃”.',
          why: 'Such a line is not read as a comment.',
          how: 'Type a half-width “#”.',
        },
});
