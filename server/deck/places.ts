import { cursorInEntry, cursorInItem } from '../story/cursor';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import type { FieldId } from '../vocabulary';

/** Where a part of the drawing stands in the text. */
export interface Place {
  readonly key: string;
  /** The whole item. */
  readonly span: Span;
  /** What is shown when one goes there: its main text. */
  readonly name: Span;
  /** Where one goes on writing there; empty. */
  readonly cursor: Span;
}

/**
 * Names the parts of a story: `stages.0.actions.2`, `vision/statement`. A key stays the same while
 * the text before it changes, so that a drawing can be told from the next one. Only what was asked
 * for is known.
 */
export class Places {
  private readonly paths = new Map<Item, string>();
  private readonly known = new Map<string, Place>();

  constructor(private readonly story: Story) {
    for (const { field } of story.root.entries) this.walk(story.root, field.id, '');
  }

  private walk(item: Item, field: FieldId, parent: string): void {
    item.items(field).forEach((child, index) => {
      const path = `${parent}${field}.${index}`;
      this.paths.set(child, path);
      for (const entry of child.entries) this.walk(child, entry.field.id, `${path}.`);
    });
  }

  /** The key of an item of this file; null for one in the file of dialogues. */
  of(item: Item): string | null {
    const key = this.paths.get(item);
    if (key === undefined) return null;
    const name = item.mainNode ?? item.texts('id')[0];
    const cursor = cursorInItem(this.story, item);
    this.known.set(key, { key, span: item.span, name: name?.span ?? item.span, cursor });
    return key;
  }

  /** The key of one field of an item (or, with the story's root, of a sheet); null without it. */
  ofField(item: Item, field: FieldId): string | null {
    const entry = item.entry(field);
    if (!entry) return null;
    const owner = item === this.story.root ? '' : (this.paths.get(item) ?? null);
    if (owner === null) return null;
    const key = `${owner}/${field}`;
    const name = (entry.key ?? entry.value).span;
    const cursor = cursorInEntry(this.story, item, entry);
    this.known.set(key, { key, span: entry.span, name, cursor });
    return key;
  }

  /** Every place that was asked for. */
  get all(): readonly Place[] {
    return [...this.known.values()];
  }
}

/** The narrowest of these places that holds the offset, or null. */
export function placeAt(places: readonly Place[], offset: number): Place | null {
  let found: Place | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const { start, end } = place.span;
    if (start > offset || offset > end || end - start >= size) continue;
    found = place;
    size = end - start;
  }
  return found;
}
