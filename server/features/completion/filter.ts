import { hiragana, latinSpellings } from '../../text/kana';
import { readingOf } from '../../vocabulary/readings';

/**
 * What typing is compared with: the text, its reading in kana and in Latin letters (Hepburn and
 * kunrei), then the other spellings. VS Code looks at the first 128 characters only, so the
 * spellings most typed stand first.
 */
export function filterText(text: string, ...others: readonly string[]): string {
  const reading = readingOf(text) ?? hiragana(text);
  const words = [text, reading, ...latinSpellings(reading), ...others];
  return [...new Set(words)].filter((word) => word !== '').join(' ');
}
