import { spellingKey } from '../text/normalize';
import { type Field, type FieldId, findField, type ShapeId, shapeOf } from '../vocabulary';

/** A value of a story that is being put together. A series is a mapping of years to figures. */
export type Value = string | Value[] | DraftItem | ReadonlyMap<string, string>;

/** An item of a story that is being put together: values by the ids of their fields. */
export class DraftItem {
  readonly fields = new Map<FieldId, Value>();

  constructor(readonly shape: ShapeId) {}

  get isEmpty(): boolean {
    return this.fields.size === 0;
  }

  /** The text by which the item goes. */
  get main(): string {
    const { main } = shapeOf(this.shape);
    const value = main ? this.fields.get(main) : undefined;
    return typeof value === 'string' ? value : '';
  }

  has(id: FieldId): boolean {
    return this.field(id) !== null;
  }

  /** The key of this id; null where items of this kind have none. */
  field(id: FieldId): Field | null {
    return findField(shapeOf(this.shape), id);
  }

  /** Items of a list field; the list is made where there is none. */
  list(id: FieldId): DraftItem[] {
    const known = this.fields.get(id);
    if (Array.isArray(known)) return known as DraftItem[];
    const made: DraftItem[] = [];
    this.fields.set(id, made);
    return made;
  }

  /** The mapping of a map field; made where there is none. */
  map(id: FieldId): DraftItem {
    const known = this.fields.get(id);
    if (known instanceof DraftItem) return known;
    const made = new DraftItem(this.field(id)?.of ?? 'item');
    this.fields.set(id, made);
    return made;
  }

  /** Adds a text: the value where there is none yet, else a further one. The same is said once. */
  say(id: FieldId, text: string): void {
    if (text === '') return;
    const known = this.fields.get(id);
    if (known === undefined || known === '') this.fields.set(id, text);
    else if (typeof known === 'string') {
      if (known !== text) this.fields.set(id, [known, text]);
    } else if (Array.isArray(known) && !known.includes(text)) known.push(text);
  }

  /** Takes over what another says of the same thing. */
  absorb(other: DraftItem): void {
    for (const [id, value] of other.fields) {
      const known = this.fields.get(id);
      if (known === undefined) this.fields.set(id, value);
      else if (Array.isArray(value) && Array.isArray(known)) {
        const said = new Set(known.map(keyOf));
        known.push(...value.filter((one) => !said.has(keyOf(one))));
      } else if (keyOf(known) !== keyOf(value) && typeof value === 'string') this.say(id, value);
    }
  }
}

/** What two mentions of one thing have in common: their text without spelling and white space. */
export function keyOf(value: Value): string {
  if (value instanceof DraftItem)
    return sameText(value.main || [...value.fields.values()].map(keyOf).join());
  if (typeof value === 'string') return sameText(value);
  return Array.isArray(value) ? value.map(keyOf).join() : [...value.values()].join();
}

export function sameText(text: string): string {
  return spellingKey(text).replace(/\s/g, '');
}
