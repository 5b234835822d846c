import { readYear } from '../text/dates';
import { spellingKey } from '../text/normalize';
import { type Field, type FieldId, findField, type ShapeId, shapeOf } from '../vocabulary';

/** A value of a story that is being put together. A series is a mapping of years to figures. */
export type DraftValue = string | DraftValue[] | DraftItem | ReadonlyMap<string, string>;

/** Figures in the order of their years; of one year the last that is given. */
export function inYears(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const yearOf = (label: string) => readYear(label)?.year ?? 0;
  return new Map([...new Map(pairs)].sort(([a], [b]) => yearOf(a) - yearOf(b)));
}

/** An item of a story that is being put together: values by the ids of their fields. */
export class DraftItem {
  private readonly values = new Map<FieldId, DraftValue>();
  /** What the lists hold already, by field, so that a long list is not gone through each time. */
  private readonly held = new Map<FieldId, HeldValues>();
  private cachedKey: string | null = null;
  /** Called when the main text changes. */
  private readonly listeners: (() => void)[] = [];

  constructor(readonly shape: ShapeId) {}

  get fields(): ReadonlyMap<FieldId, DraftValue> {
    return this.values;
  }

  get isEmpty(): boolean {
    return this.values.size === 0;
  }

  /** The text by which the item goes. */
  get main(): string {
    const { main } = shapeOf(this.shape);
    const value = main ? this.values.get(main) : undefined;
    return typeof value === 'string' ? value : '';
  }

  /** The main text without spelling and white space; empty without one. */
  get mainKey(): string {
    this.cachedKey ??= sameText(this.main);
    return this.cachedKey;
  }

  onRename(listener: () => void): void {
    this.listeners.push(listener);
  }

  has(id: FieldId): boolean {
    return this.field(id) !== null;
  }

  /** The key of this id; null where items of this kind have none. */
  field(id: FieldId): Field | null {
    return findField(shapeOf(this.shape), id);
  }

  set(id: FieldId, value: DraftValue): void {
    this.values.set(id, value);
    this.held.delete(id);
    if (id === shapeOf(this.shape).main) this.renamed();
  }

  delete(id: FieldId): void {
    this.values.delete(id);
    this.held.delete(id);
    if (id === shapeOf(this.shape).main) this.renamed();
  }

  private renamed(): void {
    this.cachedKey = null;
    for (const listener of this.listeners) listener();
  }

  /** Items of a list field; the list is made where there is none. */
  list(id: FieldId): DraftItem[] {
    const known = this.values.get(id);
    if (Array.isArray(known)) return known as DraftItem[];
    const made: DraftItem[] = [];
    this.set(id, made);
    return made;
  }

  /** The mapping of a map field; made where there is none. */
  map(id: FieldId): DraftItem {
    const known = this.values.get(id);
    if (known instanceof DraftItem) return known;
    const made = new DraftItem(this.field(id)?.of ?? 'item');
    this.set(id, made);
    return made;
  }

  /** Adds a text: the value where there is none yet, else a further one. The same is said once. */
  say(id: FieldId, text: string): void {
    if (text === '') return;
    const known = this.values.get(id);
    if (known === undefined || known === '') this.set(id, text);
    else if (typeof known === 'string') {
      if (known !== text) this.set(id, [known, text]);
    } else if (Array.isArray(known) && !this.heldIn(id, known).texts.has(text)) known.push(text);
  }

  /** Takes over what another says of the same thing. */
  absorb(other: DraftItem): void {
    for (const [id, value] of other.fields) {
      const known = this.values.get(id);
      if (known === undefined) this.set(id, value);
      else if (value instanceof Map && known instanceof Map) {
        this.set(id, inYears([...value, ...known]));
      } else if (Array.isArray(value) && Array.isArray(known)) {
        const { keys } = this.heldIn(id, known);
        known.push(...value.filter((one) => !keys.has(keyOf(one))));
      } else if (
        typeof value === 'string' &&
        !(typeof known === 'string' && sameText(known) === sameText(value))
      ) {
        this.say(id, value);
      }
    }
  }

  /** Joins the rest of a text that was divided to the text that was said last. */
  extendLast(rest: string): void {
    const [last] = [...this.values].reverse();
    if (!last) return;
    const [id, value] = last;
    if (typeof value === 'string') this.set(id, value + rest);
    else if (Array.isArray(value)) {
      const end = value.at(-1);
      if (end instanceof DraftItem) end.extendLast(rest);
      else if (typeof end === 'string') {
        value[value.length - 1] = end + rest;
        this.held.delete(id);
      }
    }
  }

  /** What a list of this item holds, what was added to it since the last time taken in. */
  private heldIn(id: FieldId, list: readonly DraftValue[]): HeldValues {
    let held = this.held.get(id);
    if (!held || held.count > list.length) {
      held = { count: 0, texts: new Set(), keys: new Set() };
      this.held.set(id, held);
    }
    for (; held.count < list.length; held.count++) {
      const one = list[held.count] as DraftValue;
      if (typeof one === 'string') held.texts.add(one);
      held.keys.add(keyOf(one));
    }
    return held;
  }
}

interface HeldValues {
  count: number;
  readonly texts: Set<string>;
  readonly keys: Set<string>;
}

/** What two mentions of one thing have in common: their text without spelling and white space. */
function keyOf(value: DraftValue): string {
  if (value instanceof DraftItem)
    return value.mainKey || sameText([...value.fields.values()].map(keyOf).join());
  if (typeof value === 'string') return sameText(value);
  return Array.isArray(value) ? value.map(keyOf).join() : [...value.values()].join();
}

/** A text as it is compared: in one spelling, without white space. */
export function sameText(text: string): string {
  return spellingKey(text).replace(/\s/g, '');
}
