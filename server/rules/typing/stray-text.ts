import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'stray-text',
  severity: 'warning',
  title: { ja: 'どの項目にも入らない文', en: 'Text that belongs to no key' },
  why: {
    ja: '項目の名前（「内容:」など）も「- 」もない行は、どこに入る文かが分からないため、図にも資料にも出ません。',
    en: 'A line without a key or a hyphen has no place in the story: it appears in no figure and no document.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
          «ここは第5回までに三人で話し合って書き直します。»
      `,
      fixed: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
          # ここは第5回までに三人で話し合って書き直します。
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
          # ここは第5回までに三人で話し合って書き直します。
      `,
    },
  ],
  fixTitle: { ja: 'メモ（#）にして残す', en: 'Keep it as a comment (#)' },
  isPreferred: false,
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: 'この行は、どの項目にも入っていません。',
          why: 'どこの文か分からないため、図にも資料にも出ません。',
          how: '項目の名前を付けるか、前の行の続きなら字下げを深くするか、メモなら頭に「# 」を付けてください。',
          example: '説明: …',
        }
      : {
          what: 'This line belongs to no key.',
          why: 'It has no place in the story and appears in no figure or document.',
          how: 'Give it a key, indent it deeper if it continues the line before, or begin it with “# ” if it is a comment.',
          example: 'note: …',
        },
});
