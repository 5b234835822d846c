import { words as sheetWords } from '../../deck/words';
import type { Locale } from '../../vocabulary';

/** Words of the page that are not the story's own. */
const words = {
  form: { ja: '変革ストーリー', en: 'Change story' },
  contents: { ja: '目次', en: 'Contents' },
  toSheets: { ja: '本文へ進む', en: 'Skip to the sheets' },
  toContents: { ja: '目次へ', en: 'Contents' },
  recalled: { ja: 'これまでのシートから', en: 'From the sheets before' },
  aims: { ja: '狙い', en: 'Serves' },
  pending: sheetWords.pending,
  open: { ja: '未対応', en: 'Open' },
  strength: { ja: '強さ', en: 'Strength' },
  continued: sheetWords.continued,
  scroll: { ja: '横に動かして見る図', en: 'Drawing to be scrolled sideways' },
} as const;

/** A word of the page. */
export function say(word: keyof typeof words, language: Locale): string {
  return words[word][language];
}
