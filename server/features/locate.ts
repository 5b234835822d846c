import type { Entry, Item } from '../story/item';
import type { Reference } from '../story/links';
import type { Story } from '../story/story';
import type { TextNode } from '../syntax/tree';

/** What stands at an offset of a story. */
export interface StoryPlace {
  /** The deepest item there; the file itself outside of all others. */
  readonly item: Item;
  /** The key and value there; null between keys. */
  readonly entry: Entry | null;
  readonly isKey: boolean;
  /** The text there, of a key or of a value. */
  readonly node: TextNode | null;
  /** The reference there (狙い, 対象 …). */
  readonly reference: Reference | null;
}

/** What stands at this absolute UTF-16 offset. */
export function locate(story: Story, offset: number): StoryPlace {
  const item = story.itemAt(offset) ?? story.root;
  const entry = item.entries.find((one) => one.span.contains(offset)) ?? null;
  if (!entry) return { item, entry, isKey: false, node: null, reference: null };
  if (entry.key?.span.contains(offset)) {
    return { item, entry, isKey: true, node: entry.key, reference: null };
  }
  const node = item.texts(entry.field.id).find((text) => text.span.contains(offset)) ?? null;
  const reference =
    story.links.from(item).find((one) => one.node === node && one.span.contains(offset)) ?? null;
  return { item, entry, isKey: false, node, reference };
}

/** The item that the text at this place names: by its id, its main text, or a reference to it. */
export function namedAt(story: Story, offset: number): Item | null {
  const { item, entry, isKey, reference } = locate(story, offset);
  if (reference) return reference.target;
  if (!entry) return null;
  if (entry.field.id === 'id') return item;
  const isStatement = item.shape.id === 'vision' && entry.field.id === 'statement';
  if (isKey) return isStatement ? item : null;
  return entry.field.id === item.shape.main ? item : null;
}

/** The node by which an item is found in the text: its id, else its main text. */
export function nameNode(item: Item): TextNode | null {
  return item.texts('id')[0] ?? item.mainNode;
}
