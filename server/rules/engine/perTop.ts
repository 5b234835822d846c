import type { Item } from '../../story/item';
import type { Story } from '../../story/story';

/**
 * Computes something for each top-level item of a story, keeping it as long as the item: what a
 * rule needs of the whole story need not be looked for again in the parts that did not change.
 */
export function perTop<T>(compute: (top: Item) => readonly T[]): (story: Story) => readonly T[] {
  const known = new WeakMap<Item, readonly T[]>();
  return (story) => [
    ...compute(story.root),
    ...story.topItems.flatMap((top) => {
      const values = known.get(top) ?? compute(top);
      known.set(top, values);
      return values;
    }),
  ];
}

/** The item and all in it; the top of the file alone. */
export function itemsIn(top: Item): Iterable<Item> {
  return top.shape.id === 'story' ? [top] : top.walk();
}
