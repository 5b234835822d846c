import type { Bilingual } from '../../vocabulary';
import { slipRule } from './slipRule';

/** What is said of the place in which the space stands. */
const places: Record<string, Bilingual> = {
  indent: {
    ja: '行の頭の字下げが、半角でない空白です。',
    en: 'This line is indented with spaces that are not half-width.',
  },
  mark: {
    ja: '「-」のあとの空白が、半角ではありません。',
    en: 'The space after the hyphen is not a half-width one.',
  },
  blank: {
    ja: '空に見える行に、半角でない空白が残っています。',
    en: 'This line looks empty but holds spaces that are not half-width.',
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
      text: 'ありたい姿:\n«　»宣言: となりの声が届くまち\n',
      fixed: 'ありたい姿:\n  宣言: となりの声が届くまち\n',
    },
    {
      text: '戦略的取組:\n  -«　»内容: 地区を歩く\n',
      fixed: '戦略的取組:\n  - 内容: 地区を歩く\n',
    },
    { text: 'テーマ:«　»聴くことから始める\n', fixed: 'テーマ: 聴くことから始める\n' },
  ],
  good: [{ text: 'テーマ: 聴く　つなぐ　任せる\n' }],
  fixTitle: { ja: '半角の空白に直す', en: 'Replace with half-width spaces' },
  say: ({ place = 'indent' }, locale) =>
    locale === 'ja'
      ? {
          what: (places[place] as Bilingual).ja,
          why: '半角でない空白は文字として読まれ、区切りになりません。',
          how: '半角の空白に置きかえてください（字下げは一段ごとに半角二つ）。',
        }
      : {
          what: (places[place] as Bilingual).en,
          why: 'Such a space is read as a letter and separates nothing.',
          how: 'Use half-width spaces, two for each level.',
        },
});
