import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'wrong-hyphen',
  severity: 'warning',
  title: { ja: '箇条書きの「-」が別の記号', en: 'Another sign in place of the hyphen' },
  why: {
    ja: '「－」「ー」「‐」などは形が似ていても箇条書きの記号ではなく、項目の名前の一部として読まれます。一覧の一件ずつに分かれません。',
    en: 'Signs such as －, ー or ‐ look like a hyphen but do not begin an item: they become part of the key.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
        «－» 内容: 地区を歩いて聴く
      `,
      fixed: yaml`
        戦略的取組:
        - 内容: 地区を歩いて聴く
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - 朝の駅前で声がかかる
            «ー» 祭りの席に若者がいる
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - 朝の駅前で声がかかる
            - 祭りの席に若者がいる
      `,
    },
  ],
  good: [{ text: 'テーマ: 地区をつなぐ － 聴くことから\n' }],
  fixTitle: { ja: '半角の「- 」に直す', en: 'Replace with “- ”' },
  message: ({ sign }, locale) =>
    locale === 'ja'
      ? {
          what: `箇条書きの「-」が「${sign}」になっています。`,
          why: `「${sign}」は文字として読まれ、一件ずつに分かれません。`,
          how: '半角の「-」と半角の空白一つにしてください。',
          example: '- 内容: …',
        }
      : {
          what: `An item begins with “${sign}” in place of a hyphen.`,
          why: 'It is read as a letter, and the list is not divided into items.',
          how: 'Type a half-width hyphen and one space.',
          example: '- content: …',
        },
});
