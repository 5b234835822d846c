import type { Entry } from '../../story/entry';
import type { Item } from '../../story/item';
import { everyField, type ParentReads } from '../../story/reads';
import type { FieldId } from '../../vocabulary';
import type { HeldParts } from './held';

/** What was seen of something that an item stands in. */
interface Seen {
  readonly item: Item;
  /** The fields that were read, with their entries then; null where it has to be the very item. */
  readonly entries: ReadonlyMap<FieldId, Entry | undefined> | null;
}

/**
 * What was seen of what an item stands in, by how many steps out that is (the parent: 1). An item
 * that was read again after an edit elsewhere is seen the same.
 */
export type SeenAround = ReadonlyMap<number, Seen>;

/** What was seen around an item, from what was read and what the findings hold. */
export function seenAround(item: Item, reads: ParentReads, held: HeldParts): SeenAround {
  const seen = new Map<number, Seen>();
  let steps = 1;
  for (let at = item.outer; at; at = at.outer, steps++) {
    const fields = reads.get(at);
    if (!fields) continue;
    const isWhole = fields.has(everyField) || !isHeldWithin(item, held);
    const entries = new Map<FieldId, Entry | undefined>();
    for (const field of fields) {
      if (field !== everyField) entries.set(field, at.rawEntry(field));
    }
    seen.set(steps, { item: at, entries: isWhole ? null : entries });
  }
  return seen;
}

/** Is all that the findings hold in the item? */
function isHeldWithin(item: Item, { items, blocks }: HeldParts): boolean {
  const own = new Set<object>();
  for (const one of [item, ...items]) {
    let at: Item | null = one;
    while (at && at !== item) at = at.outer;
    if (!at) return false;
    own.add(one.span.block).add(one.span.endBlock);
  }
  return [...blocks].every((block) => own.has(block));
}

/** Does what was seen around the item still look so? */
export function isSeenStill(seen: SeenAround, item: Item): boolean {
  for (const [steps, { item: before, entries }] of seen) {
    let at: Item | null = item;
    for (let step = 0; step < steps && at; step++) at = at.outer;
    if (at === before) continue;
    if (!at || !entries || at.shape !== before.shape) return false;
    for (const [field, entry] of entries) {
      const now = at.rawEntry(field);
      if (now?.value !== entry?.value || now?.key !== entry?.key) return false;
    }
  }
  return true;
}

/** What was seen around an item by several computations on it, or (one step further in) on its parts. */
export function allSeen(own: readonly SeenAround[], ofParts: readonly SeenAround[]): SeenAround {
  const all = new Map<number, Seen>();
  const add = (steps: number, { item, entries }: Seen) => {
    const known = all.get(steps);
    if (!known) all.set(steps, { item, entries });
    else if (!known.entries || !entries) all.set(steps, { item, entries: null });
    else all.set(steps, { item, entries: new Map([...known.entries, ...entries]) });
  };
  for (const seen of own) for (const [steps, one] of seen) add(steps, one);
  for (const seen of ofParts) for (const [steps, one] of seen) if (steps > 1) add(steps - 1, one);
  return all;
}
