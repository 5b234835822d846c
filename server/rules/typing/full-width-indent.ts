import { yaml } from '../../text/yaml';
import type { Bilingual } from '../../vocabulary';
import { slipRule } from './slipRule';

/** What is said of the place in which the space stands. */
const places: Record<string, Bilingual> = {
  indent: {
    ja: '行の頭が、全角などの空白で字下げされています。',
    en: 'This line is indented with full-width (or special) spaces.',
  },
  mark: {
    ja: '「-」のあとの空白が、半角ではありません。',
    en: 'The space after the hyphen is not a half-width one.',
  },
  blank: {
    ja: '空に見える行に、全角などの空白が残っています。',
    en: 'This line looks empty but holds full-width (or special) spaces.',
  },
  colon: {
    ja: '「:」のあとの空白が、半角ではありません。',
    en: 'The space after the colon is not a half-width one.',
  },
};

export default slipRule({
  id: 'full-width-indent',
  severity: 'warning',
  title: { ja: '全角の空白による字下げ・区切り', en: 'Full-width space as indent or separator' },
  why: {
    ja: '全角の空白（や、Word・PDF から写した特別な空白）は字下げや区切りと認められず、文字の一つとして読まれます。どの項目の下にあるかが失われ、上の項目は空になります。',
    en: 'A full-width space (or a special one out of Word or PDF) counts as a letter, not as indentation: the line is no longer below its key, and that key is empty.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
        «　»宣言: となりの声が届くまち
      `,
      fixed: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
      `,
    },
    {
      text: yaml`
        戦略的取組:
          -«　»内容: 地区を歩く
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: 地区を歩く
      `,
    },
    { text: 'テーマ:«　»聴くことから始める\n', fixed: 'テーマ: 聴くことから始める\n' },
  ],
  good: [{ text: 'テーマ: 聴く　つなぐ　任せる\n' }],
  fixTitle: { ja: '半角の空白に直す', en: 'Replace with half-width spaces' },
  message: ({ place = 'indent' }, locale) =>
    locale === 'ja'
      ? {
          what: (places[place] as Bilingual).ja,
          why: '見た目はそろっていても、この空白は文字として扱われ、どの項目の下の行かが分からなくなります。',
          how: '半角の空白に置きかえてください（字下げは、一段ごとに半角二つです）。',
        }
      : {
          what: (places[place] as Bilingual).en,
          why: 'It looks aligned, but such a space counts as a letter, so the line loses its place below its key.',
          how: 'Use half-width spaces, two for each level.',
        },
});
