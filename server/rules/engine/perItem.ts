import type { Item } from '../../story/item';
import { remembered } from '../../story/reads';
import type { Story } from '../../story/story';

/**
 * Computes something for the top of a story and for each of its items, in the order of the file,
 * keeping it as long as the item: what a rule needs of the whole story need not be looked for again
 * in the parts that did not change.
 */
export function perItem<T>(compute: (item: Item) => readonly T[]): (story: Story) => readonly T[] {
  const inAll: (item: Item) => readonly T[] = remembered((item: Item): readonly T[] => [
    ...compute(item),
    ...item.parts.flatMap(inAll),
  ]);
  return (story) => [...compute(story.root), ...story.topItems.flatMap(inAll)];
}
