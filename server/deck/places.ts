import { cursorInEntry, cursorInItem } from '../story/cursor';
import type { Item } from '../story/item';
import { itemPath } from '../story/itemPath';
import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import type { FieldId } from '../vocabulary';

/** Where a part of the drawing stands in the text. */
export interface SheetPlace {
  readonly key: string;
  /** The whole item. */
  readonly span: Span;
  /** What is shown when one goes there: its main text. */
  readonly name: Span;
  /** Where one goes on writing there; empty. */
  readonly cursor: Span;
  /** Of the log of dialogues, to whose text the spans belong then. */
  readonly isInLog?: true;
}

export interface PlacesOptions {
  /** Also what stands in a log of dialogues: `log/2.items.0`, which is no path in the story. */
  readonly withLog?: boolean;
}

/**
 * Names the parts of a story: `stages.0.actions.2`, `vision/statement`. A key stays the same while
 * the text before it changes, so that a drawing can be told from the next one. Only what was asked
 * for is known.
 */
export class Places {
  private readonly known = new Map<string, SheetPlace>();

  /** Of the dialogues that stand in no story; made when one is first asked for. */
  private logged: ReadonlyMap<Item, string> | null = null;

  constructor(
    private readonly story: Story,
    private readonly options: PlacesOptions = {},
  ) {}

  /** The key of an item of this file; null for one in the file of dialogues, unless they are wanted. */
  of(item: Item): string | null {
    const path = itemPath(this.story, item);
    const key = path ?? this.keyInLog(item);
    if (!key) return null;
    const name = item.mainNode ?? item.texts('id')[0];
    const cursor = cursorInItem(this.story, item);
    const place = { key, span: item.span, name: name?.span ?? item.span, cursor };
    this.known.set(key, path === null ? { ...place, isInLog: true } : place);
    return key;
  }

  private keyInLog(item: Item): string | null {
    if (!this.options.withLog) return null;
    this.logged ??= new Map(
      this.story.dialogues.flatMap((talk, index) => [
        [talk, `log/${index}`] as const,
        ...talk.items('items').map((one, at) => [one, `log/${index}.items.${at}`] as const),
      ]),
    );
    return this.logged.get(item) ?? null;
  }

  /** The key of one field of an item (or, with the story's root, of a sheet); null without it. */
  ofField(item: Item, field: FieldId): string | null {
    const entry = item.entry(field);
    if (!entry) return null;
    const owner = itemPath(this.story, item);
    if (owner === null) return null;
    const key = `${owner}/${field}`;
    const name = (entry.key ?? entry.value).span;
    const cursor = cursorInEntry(this.story, item, entry);
    this.known.set(key, { key, span: entry.span, name, cursor });
    return key;
  }

  /** Every place that was asked for. */
  get all(): readonly SheetPlace[] {
    return [...this.known.values()];
  }
}

/** The narrowest of these places that holds the offset of the story, or null. */
export function placeAt(places: readonly SheetPlace[], offset: number): SheetPlace | null {
  let found: SheetPlace | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const { start, end } = place.span;
    if (place.isInLog || start > offset || offset > end || end - start >= size) continue;
    found = place;
    size = end - start;
  }
  return found;
}
