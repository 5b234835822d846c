import type { FieldId, ShapeId } from '../vocabulary';

/**
 * A view of the whole of a story, beside the fields of its items: what refers to what, the names by
 * which items can be referred to, the slips of typing, the text.
 */
export type View = 'links' | 'names' | 'slips' | 'text';

/** All fields of a shape, the unknown ones and the spelling of the keys too. */
export const everyField = '*';

/** What is not the same in two versions of a story, in the terms of what is read. */
export interface ReadChanges {
  readonly fields: ReadonlyMap<ShapeId, ReadonlySet<FieldId | typeof everyField>>;
  readonly views: ReadonlySet<View>;
}

/**
 * What a computation read of a story: fields by the shape that has them, and views of the whole.
 * Enough to tell whether a change of the text can change its result.
 */
export class Reads {
  /** What is judged: to read in it is not noted, as results go with the item anyway. */
  subject: NestedPart | null = null;
  private readonly fields = new Map<ShapeId, Set<FieldId | typeof everyField>>();
  private readonly views = new Set<View>();
  /** What was read by computations whose results were used. */
  private readonly parts = new Set<Reads>();

  addField(shape: ShapeId, field: FieldId | typeof everyField, of: NestedPart): void {
    if (this.subject && isWithin(of, this.subject)) return;
    const known = this.fields.get(shape);
    if (known) known.add(field);
    else this.fields.set(shape, new Set([field]));
  }

  addView(view: View): void {
    this.views.add(view);
  }

  addPart(reads: Reads, of: object): void {
    if (this.subject && isWithin(of as NestedPart, this.subject)) return;
    if (reads !== this) this.parts.add(reads);
  }

  /** Can these changes change what was computed? */
  meets(changes: ReadChanges, asked = new Set<Reads>()): boolean {
    asked.add(this);
    for (const view of this.views) if (changes.views.has(view)) return true;
    for (const [shape, changed] of changes.fields) {
      const read = this.fields.get(shape);
      if (!read) continue;
      if (changed.has(everyField) || read.has(everyField)) return true;
      for (const field of changed) if (read.has(field)) return true;
    }
    for (const part of this.parts) {
      if (!asked.has(part) && part.meets(changes, asked)) return true;
    }
    return false;
  }
}

/** An item, with what it stands in. */
interface NestedPart {
  readonly outer?: NestedPart | null;
}

function isWithin(of: NestedPart, subject: NestedPart): boolean {
  for (let at: NestedPart | null | undefined = of; at; at = at.outer)
    if (at === subject) return true;
  return false;
}

let current: Reads | null = null;

/** Runs a computation and adds to `reads` what it reads. */
export function recording<T>(reads: Reads, run: () => T): T {
  const outer = current;
  current = reads;
  try {
    return run();
  } finally {
    current = outer;
  }
}

/** A field of an item is read, whether or not it is there. */
export function noteField(
  of: NestedPart & { readonly shape: { readonly id: ShapeId } },
  field: FieldId | typeof everyField,
): void {
  current?.addField(of.shape.id, field, of);
  parents?.get(of)?.add(field);
}

/** What items stand in, with the fields that were read of it. */
export type ParentReads = ReadonlyMap<object, ReadonlySet<FieldId | typeof everyField>>;

/** Null where nobody asks: what is noted then would be kept for ever. */
let parents: Map<object, Set<FieldId | typeof everyField>> | null = null;

/** What an item stands in is read: that may be another while the item stays the same. */
export function noteParent(parent: object | null): void {
  if (parent && parents && !parents.has(parent)) parents.set(parent, new Set());
}

/** Runs a computation on an item; gives what it saw of what items stand in. */
export function parentsReadIn(run: () => void): ParentReads {
  const outer = parents;
  const seen = new Map<object, Set<FieldId | typeof everyField>>();
  parents = seen;
  try {
    run();
    return seen;
  } finally {
    for (const [parent, fields] of outer ? seen : []) {
      const known = outer?.get(parent);
      if (known) for (const field of fields) known.add(field);
      else outer?.set(parent, fields);
    }
    parents = outer;
  }
}

/** A view of the whole story is read. */
export function noteView(view: View): void {
  current?.addView(view);
}

/**
 * What is computed from one item with all in it (or one version of a story), kept as long as that:
 * an item of an unchanged part of the text stays the same. Who uses a kept result has read what it
 * was computed from. What looks at more than the item is not kept.
 */
export function remembered<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  const reads = new Reads();
  return (of) => {
    current?.addPart(reads, of);
    parents?.get(of)?.add(everyField);
    let made = known.get(of);
    if (made) return made.value;
    const seen = parentsReadIn(() => {
      made = { value: recording(reads, () => compute(of)) };
    });
    // A story stands in nothing: what its items stand in is its own.
    if (made && (seen.size === 0 || !('outer' in of))) known.set(of, made);
    return (made as unknown as { readonly value: T }).value;
  };
}

/**
 * As `remembered`, of a list of items: kept as long as the list has the same items. For what rules
 * compute with the whole story in view.
 */
export function rememberedList<K extends object, T>(
  compute: (items: readonly K[]) => T,
): (items: readonly K[]) => T {
  const known = new WeakMap<K, { readonly items: readonly K[]; readonly value: T }>();
  const reads = new Reads();
  return (items) => {
    current?.addPart(reads, items);
    const [first] = items;
    const last = first && known.get(first);
    if (last?.items.length === items.length && items.every((one, at) => one === last.items[at])) {
      return last.value;
    }
    const value = recording(reads, () => compute(items));
    if (first) known.set(first, { items, value });
    return value;
  };
}
