import type { Item } from '../../../story/item';
import type { Span } from '../../../syntax/tree';
import type { Bilingual } from '../../../vocabulary';
import type { Finding } from '../../engine/rule';
import { itemSpan } from '../../naming';

/** One fault that several items have is said once: at the first of them, the others beside it. */

const here: Bilingual = { ja: 'ここも同じです。', en: 'So it is here.' };

/** How many of the others are shown. */
const maxShown = 20;

/** The other places of a finding that is said once, each with what it is. */
export function othersOf(
  items: readonly Item[],
  text: Bilingual = here,
  placeOf: (item: Item) => Span = itemSpan,
): NonNullable<Finding['related']> {
  return items.slice(1, maxShown + 1).map((item) => ({ span: placeOf(item), text }));
}

/** 「など3件」 behind the name of the first; nothing where it is the only one. */
export function andOthers(count: number): string {
  return count > 1 ? `など${count}件` : '';
}

/** “and 2 others” behind the name of the first; nothing where it is the only one. */
export function andOthersEn(count: number): string {
  if (count < 2) return '';
  return count === 2 ? ' and one other' : ` and ${count - 1} others`;
}
