import type { Bilingual, Locale } from '../vocabulary';

/** What a comparison says in its own words. */
const table = {
  title: { ja: '変更前と変更後', en: 'Before and after' },
  added: { ja: '追加', en: 'Added' },
  removed: { ja: '削除', en: 'Removed' },
  text: { ja: '言いかえ', en: 'Reworded' },
  move: { ja: '移動', en: 'Moved' },
  link: { ja: 'つながり', en: 'Link' },
  figure: { ja: '数値', en: 'Figure' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  reason: { ja: '理由', en: 'Reason' },
  noReason: { ja: '（理由はこれから）', en: '(reason to come)' },
  what: { ja: '何が', en: 'What' },
  how: { ja: '変わり方', en: 'Change' },
  cover: { ja: '表紙', en: 'Cover' },
  place: { ja: '場所', en: 'Place' },
  none: { ja: '内容の違いはありません。', en: 'The two say the same.' },
  nothing: { ja: '―', en: '–' },
  showAll: { ja: '変わらないところも見る', en: 'Show what stayed, too' },
  same: { ja: '変わらず', en: 'Unchanged' },
} as const satisfies Record<string, Bilingual>;

export type CompareWord = keyof typeof table;

/** A word of the comparison in the language of its reader. */
export function wordOf(word: CompareWord, locale: Locale): string {
  return table[word][locale];
}

/** 「3番目」 */
export function ordinal(index: number, locale: Locale): string {
  return locale === 'ja' ? `${index + 1}番目` : `no. ${index + 1}`;
}

/** 「変更 5（追加 1、言いかえ 4）」 */
export function countsText(
  counts: readonly (readonly [word: CompareWord, count: number])[],
  locale: Locale,
): string {
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${wordOf(word, locale)} ${count}`);
  if (parts.length === 0) return wordOf('none', locale);
  return locale === 'ja' ? `変わったところ: ${parts.join('、')}` : `Changes: ${parts.join(', ')}`;
}
