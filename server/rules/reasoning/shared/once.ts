/** How a finding that is shown as one names how many it speaks of. */
import type { Item } from '../../../story/item';
import type { Locale } from '../../../vocabulary';
import { itemName } from '../../naming';

/** Items of which one finding speaks, the first first. */
export interface Several<T> {
  readonly items: readonly [T, ...T[]];
}

/** What findings about one item each say as one: the first's, about all of their items. */
export function joinItems<T, Args extends Several<T>>(args: readonly Args[]): Args {
  const [first, ...others] = args as readonly [Args, ...Args[]];
  return { ...first, items: [...first.items, ...others.flatMap(({ items }) => items)] };
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

/** The first of several items by its name, and how many more: アクション『月1回集まる』など3件. */
export function nameWithOthers(first: Item, count: number, locale: Locale): string {
  return itemName(first, locale) + (locale === 'ja' ? andOthers : andOthersEn)(count);
}
