import type { MapNode, Node, Span, TextNode } from '../syntax/tree';
import { readDate, readYear, type StoryDate, type Year } from '../text/dates';
import { type Figure, readFigure } from '../text/figures';
import {
  type Field,
  type FieldId,
  matchKey,
  matchWord,
  type Shape,
  shapeOf,
  type Word,
} from '../vocabulary';
import { type Entry, type Misfit, splitWords, valueMisfits, wordMisfits } from './entry';
import { isPath } from './namedFile';
import { isPlaceholder } from './placeholder';
import { everyField, noteField, noteParent } from './reads';

export type { Entry, Misfit } from './entry';

/** A year and its number in a figure's series. */
export interface YearValue {
  readonly year: number | null;
  readonly label: string;
  readonly figure: Figure | null;
  readonly node: Node;
}

/**
 * One mapping of the story (or the plain text that stands for it): a stage, an action, an outcome.
 * Made once per node of the syntax tree; an item of an unchanged block is the same object in the
 * next story, so what is computed from an item alone may be cached by it.
 */
export class Item {
  /** As `entries`, for what is not asked on behalf of a rule. */
  readonly rawEntries: readonly Entry[];
  private readonly allMisfits: readonly Misfit[];
  private readonly byField = new Map<FieldId, Entry>();
  private readonly children = new Map<FieldId, readonly Item[]>();

  private constructor(
    readonly shape: Shape,
    readonly node: Node,
    /** As `parent`, for what is not asked on behalf of a rule. */
    public outer: Item | null,
    /** The field of the parent (or of the file) in which it stands; null for the file itself. */
    readonly field: Field | null,
  ) {
    const entries: Entry[] = [];
    const misfits: Misfit[] = [];
    this.readNode(entries, misfits);
    this.rawEntries = entries;
    this.allMisfits = misfits;
  }

  private static readonly made = new WeakMap<Node, Item>();

  /** The item of this node; the same one each time it is asked for. */
  static of(shape: Shape, node: Node, parent: Item | null, field: Field | null): Item {
    const known = Item.made.get(node);
    if (known && known.shape === shape && known.field === field) {
      // What it stands in may have been read again from an edited text; the item itself was not.
      known.outer = parent;
      return known;
    }
    const item = new Item(shape, node, parent, field);
    Item.made.set(node, item);
    return item;
  }

  private readNode(entries: Entry[], misfits: Misfit[]): void {
    const { node, shape } = this;
    if (node.kind === 'map') {
      this.readMap(node, entries, misfits);
      return;
    }
    if (node.kind === 'empty') return;
    const main = shape.fields.find((field) => field.id === shape.main);
    if (node.kind === 'text' && main) {
      this.add(entries, { field: main, key: null, match: null, value: node, span: node.span });
      if (main.type === 'enum') misfits.push(...wordMisfits(main, node));
    } else misfits.push({ kind: 'wrong-type', field: null, node });
  }

  private readMap(node: MapNode, entries: Entry[], misfits: Misfit[]): void {
    for (const pair of node.pairs) {
      const match = matchKey(this.shape, pair.key.value);
      if (!match) {
        if (!/^[xXｘＸ][-－ー]/.test(pair.key.value)) misfits.push({ kind: 'unknown-key', pair });
        continue;
      }
      const { field } = match;
      const first = this.byField.get(field.id);
      if (first) {
        misfits.push({ kind: 'duplicate-key', pair, first });
        continue;
      }
      this.add(entries, { field, key: pair.key, match, value: pair.value, span: pair.span });
      misfits.push(...valueMisfits(field, pair.value));
    }
  }

  private add(entries: Entry[], entry: Entry): void {
    entries.push(entry);
    this.byField.set(entry.field.id, entry);
  }

  /** The item this one stands in; null below the top of the file. */
  get parent(): Item | null {
    noteParent(this.outer);
    return this.outer;
  }

  /** The keys that the shape knows, with their values, in the order of the file. */
  get entries(): readonly Entry[] {
    noteField(this, everyField);
    return this.rawEntries;
  }

  /** What does not fit the format. */
  get misfits(): readonly Misfit[] {
    noteField(this, everyField);
    return this.allMisfits;
  }

  /** Range of the whole item. */
  get span(): Span {
    return this.node.span;
  }

  /** The key and value of a field, or undefined. */
  entry(field: FieldId): Entry | undefined {
    noteField(this, field);
    return this.byField.get(field);
  }

  /** As `entry`, for what is not asked on behalf of a rule. */
  rawEntry(field: FieldId): Entry | undefined {
    return this.byField.get(field);
  }

  /** Is the key there, with or without a value? */
  has(field: FieldId): boolean {
    return this.entry(field) !== undefined;
  }

  /** Is there a value that says something (未定, 検討中, 同上 do not)? */
  isFilled(field: FieldId): boolean {
    const entry = this.entry(field);
    return entry !== undefined && saysSomething(entry.value);
  }

  /** The texts of a field, one for each text of a list. */
  texts(field: FieldId): readonly TextNode[] {
    const entry = this.entry(field);
    return entry ? textsOf(entry.value) : [];
  }

  /** The texts of a field as one, joined by line breaks; empty when there is none. */
  text(field: FieldId): string {
    return this.texts(field)
      .map((node) => node.value)
      .join('\n');
  }

  /** Text of the key that a plain string would stand for. */
  get main(): string {
    return this.shape.main ? this.text(this.shape.main) : '';
  }

  /** The nodes of the main text, one for each text of a list. */
  get mainNodes(): readonly TextNode[] {
    return this.shape.main ? this.texts(this.shape.main) : [];
  }

  /** The first node of the main text, or null. */
  get mainNode(): TextNode | null {
    return this.mainNodes[0] ?? null;
  }

  /** The id as typed, or null. */
  get id(): string | null {
    const id = this.text('id');
    return id === '' ? null : id;
  }

  /** The items of a list (or the single one that stands for it), or the one mapping of a field. */
  items(field: FieldId): readonly Item[] {
    noteField(this, field);
    const known = this.children.get(field);
    if (known) return known;
    const entry = this.byField.get(field);
    const made = entry ? itemsOf(entry, this.shape.id === 'story' ? null : this) : [];
    this.children.set(field, made);
    return made;
  }

  /** The items of a field where they were asked for before; undefined where not. */
  knownItems(field: FieldId): readonly Item[] | undefined {
    return this.children.get(field);
  }

  /** The one mapping of a field, or null. */
  map(field: FieldId): Item | null {
    return this.items(field)[0] ?? null;
  }

  /** The enumeration word of a field by its id, or null. */
  word(field: FieldId): string | null {
    return this.words(field)[0]?.id ?? null;
  }

  /** The enumeration words of a field that takes several. */
  words(field: FieldId): readonly Word[] {
    const entry = this.entry(field);
    if (!entry) return [];
    return this.texts(field)
      .flatMap((node) => splitWords(entry.field, node.value))
      .map((text) => matchWord(entry.field.words ?? [], text))
      .filter((word) => word !== null);
  }

  /** The number and unit read out of a field's text, or null. */
  figure(field: FieldId): Figure | null {
    return readFigure(this.text(field));
  }

  /** The year of a field; a distance (10年後) counts from `base`. */
  year(field: FieldId, base?: number): Year | null {
    return readYear(this.text(field), base);
  }

  /** The date of a field; month and day alone belong to the fiscal year. */
  date(field: FieldId, fiscalYear?: number): StoryDate | null {
    return readDate(this.text(field), fiscalYear);
  }

  /** The series of a `values` field, in the order of the file. */
  series(field: FieldId): readonly YearValue[] {
    const node = this.entry(field)?.value;
    if (node?.kind !== 'map') return [];
    return node.pairs.map(({ key, value }) => ({
      year: readYear(key.value)?.year ?? null,
      label: key.value,
      figure: value.kind === 'text' ? readFigure(value.value) : null,
      node: value,
    }));
  }

  /** All items in this one, in the order of the file, this one first. */
  *walk(): Generator<Item> {
    yield this;
    for (const part of this.parts) yield* part.walk();
  }

  /** The items that stand right in this one, in the order of the file. */
  get parts(): readonly Item[] {
    return this.rawEntries.flatMap(({ field }) =>
      field.type === 'items' || field.type === 'map' ? this.items(field.id) : [],
    );
  }
}

/** The items in a field's value. */
function itemsOf(entry: Entry, parent: Item | null): readonly Item[] {
  const { field, value } = entry;
  if (!field.of || (field.type !== 'items' && field.type !== 'map')) return [];
  if (field.orPath && value.kind === 'text' && isPath(value.value)) return [];
  const isList = value.kind === 'list';
  const shape = shapeOf(isList && field.orItems ? field.orItems : field.of);
  if (field.type === 'map' && isList && !field.orItems) return [];
  const nodes = isList ? value.items : [value];
  return nodes
    .filter((node) => node.kind !== 'empty')
    .map((node) => Item.of(shape, node, parent, field));
}

function textsOf(node: Node): readonly TextNode[] {
  if (node.kind === 'text') return [node];
  if (node.kind === 'list') return node.items.filter((item) => item.kind === 'text');
  return [];
}

function saysSomething(node: Node): boolean {
  if (node.kind === 'empty') return false;
  if (node.kind === 'text') return !isPlaceholder(node.value);
  if (node.kind === 'list') return node.items.some(saysSomething);
  return node.pairs.some((pair) => saysSomething(pair.value));
}
