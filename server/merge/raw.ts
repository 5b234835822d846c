import { type BlockList, blockListOf, type Slot } from '../features/structureEdits/block';
import type { Item } from '../story/item';
import { columnAt, entryEnd, shiftLines } from '../story/layout';
import type { Story } from '../story/story';
import type { Pair } from '../syntax/tree';

/** The lines of a key with its value, from the key's own column. */
export function entryLines({ text }: Story, item: Item, pair: Pair): string[] {
  const isFlow = item.node.kind === 'map' && item.node.flow;
  const end = isFlow ? pair.span.end : entryEnd(text, pair);
  const raw = text.slice(pair.key.span.start, end).split(/\r?\n/);
  return shiftLines(raw, -columnAt(text, pair.key.span.start));
}

/** The list in which an item stands, one item to a line, and its place there; null where it is none. */
export function slotOf(
  story: Story,
  item: Item,
): { readonly list: BlockList; readonly slot: Slot } | null {
  const list = item.field && listIn(story, item.parent ?? story.root, item);
  const slot = list?.slots.find(({ node }) => node === item.node);
  return list && slot ? { list, slot } : null;
}

function listIn(story: Story, owner: Item, { field }: Item): BlockList | null {
  if (!field) return null;
  return blockListOf(story, owner, field.id);
}

/** The lines of an item of a list, with the comments above it, from the column of its mark. */
export function itemLines(story: Story, item: Item): string[] | null {
  const found = slotOf(story, item);
  const { text } = story;
  if (!found) {
    const raw = text.slice(item.span.start, item.span.end);
    return /[\r\n]/.test(raw) ? null : [`- ${raw}`];
  }
  const { slot, list } = found;
  const [first = '', ...rest] = text.slice(slot.start, slot.end).split(/\r?\n/);
  // The first line begins at its own column, the others are moved as far.
  return shiftLines([first.trimStart(), ...rest], -list.column);
}
