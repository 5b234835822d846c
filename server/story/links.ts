import { partOf, type Span, type TextNode } from '../syntax/tree';
import { spellingKey } from '../text/normalize';
import type { Field, FieldId, ShapeId } from '../vocabulary';
import type { Item } from './item';
import { noteView, remembered } from './reads';

/** One reference as typed: an id, or the exact text of an item. */
export interface Reference {
  /** The item that refers. */
  readonly from: Item;
  /** Id of the field that holds the reference (serves, about, taken-over-by). */
  readonly field: FieldId;
  readonly node: TextNode;
  /** Range of this reference; a part of the node where several ids stand in one text. */
  readonly span: Span;
  readonly text: string;
  /** What it refers to; null where nothing has this id or text. */
  readonly target: Item | null;
  /** The text held several ids with a Japanese comma between them; it was split. */
  readonly isSplit: boolean;
}

/**
 * How far down the chain from the vision a kind of item stands. 狙い points from a higher number to
 * a lower one. Source: the format's third rule.
 */
const levels: Partial<Record<ShapeId, number>> = {
  vision: 0,
  image: 0,
  future: 1,
  strategy: 2,
  'ideal-item': 3,
  current: 4,
  driving: 4,
  restraining: 4,
  'goal-state': 5,
  action: 6,
  outcome: 7,
  criterion: 7,
  output: 7,
  'first-step': 8,
};

/** Kinds of items that can be referred to by their exact text. */
const byText = new Set<ShapeId>([
  'image',
  'strategy',
  'ideal-item',
  'current',
  'goal-state',
  'action',
]);

/** Can the item be referred to by its exact text? */
export function isNamedByText(item: Item): boolean {
  return byText.has(item.shape.id);
}

/** Distance from the vision of all items of a kind; null for kinds outside of the chain. */
export function levelOfShape(shape: ShapeId): number | null {
  return levels[shape] ?? null;
}

/** Distance from the vision; null for items outside of the chain. */
export function levelOf(item: Item): number | null {
  return levels[item.shape.id] ?? null;
}

/** A name by which an item can be referred to. */
export interface Name {
  /** The name as `spellingKey` folds it. */
  readonly key: string;
  /** The name as typed. */
  readonly name: string;
  readonly item: Item;
}

/** What one item with all in it brings to the graph; computed once for each. */
interface Share {
  readonly named: readonly (readonly [key: string, item: Item])[];
  readonly texts: readonly (readonly [key: string, item: Item])[];
  readonly refs: readonly TypedReference[];
}

/** A reference as typed, before it is known what it refers to. */
interface TypedReference {
  readonly from: Item;
  readonly field: FieldId;
  readonly node: TextNode;
  readonly key: string;
  /** Has no comma: it cannot be several ids. */
  readonly isOne: boolean;
  /** What it was read as last; in most edits the target stays the same. */
  last: Reference | null;
}

/** What an item and all in it bring to the graph. */
const shareOf: (item: Item) => Share = remembered((item: Item): Share => {
  const named: [string, Item][] = [];
  const texts: [string, Item][] = [];
  const refs: TypedReference[] = [];
  if (item.id !== null) named.push([spellingKey(item.id), item]);
  if (isNamedByText(item) && item.main !== '') texts.push([spellingKey(item.main), item]);
  for (const { field } of item.entries)
    if (field.type === 'refs') refs.push(...refsOf(item, field));
  const parts = item.parts.map(shareOf);
  return {
    named: [...named, ...parts.flatMap((part) => part.named)],
    texts: [...texts, ...parts.flatMap((part) => part.texts)],
    refs: [...refs, ...parts.flatMap((part) => part.refs)],
  };
});

function refsOf(from: Item, { id }: Field): TypedReference[] {
  return from.texts(id).map((node) => {
    const isOne = !/[、，,]/.test(node.value);
    return { from, field: id, node, key: spellingKey(node.value), isOne, last: null };
  });
}

/** Reserved ids of the declaration. */
const statementNames = ['宣言', 'statement'];
const statementIds = new Set(statementNames.map((id) => spellingKey(id)));

/** What the links are read from: the items of a story. */
interface LinkedItems {
  readonly topItems: readonly Item[];
  readonly dialogues: readonly Item[];
  readonly vision: Item | null;
}

/** The graph of a story's references: who serves what, by id, by exact text, and 宣言. */
export class Links {
  /** Every reference of the file (and of the file of dialogues), in order. */
  readonly references: readonly Reference[];
  private namesMade: readonly Name[] | null = null;
  private readonly upstreamOf = new Map<Item, readonly Item[]>();
  private readonly ids = new Map<string, Item[]>();
  private readonly texts = new Map<string, Item>();
  private askedMade: ReadonlySet<string> | null = null;
  private readonly out = new Map<Item, Reference[]>();
  private readonly in = new Map<Item, Reference[]>();

  /** Top-level items of the file of dialogues. */
  private readonly elsewhere: ReadonlySet<Item>;

  private readonly shares: readonly Share[];

  constructor(private readonly story: LinkedItems) {
    const own = story.topItems;
    const known = new Set(own);
    this.elsewhere = new Set(story.dialogues.filter((item) => !known.has(item)));
    this.shares = [...own, ...this.elsewhere].map(shareOf);
    for (const { named, texts } of this.shares) {
      for (const [key, item] of named) {
        const same = this.ids.get(key);
        if (same) same.push(item);
        else this.ids.set(key, [item]);
      }
      for (const [key, item] of texts) if (!this.texts.has(key)) this.texts.set(key, item);
    }
    const references: Reference[] = [];
    for (const { refs } of this.shares) for (const ref of refs) this.read(ref, references);
    this.references = references;
    for (const reference of references) {
      push(this.out, reference.from, reference);
      if (reference.target) push(this.in, reference.target, reference);
    }
  }

  private read(ref: TypedReference, into: Reference[]): void {
    const { from, field, node } = ref;
    const whole = this.resolveKey(ref.key);
    const parts = whole || ref.isOne ? [] : this.partsOf(node);
    // Prose has commas too: only where one of the parts is known are they several ids.
    if (!parts.some((part) => part.target)) {
      if (ref.last?.target !== whole) {
        const { span, value: text } = node;
        ref.last = { from, field, node, span, text, target: whole, isSplit: false };
      }
      into.push(ref.last);
      return;
    }
    for (const { text, at, target } of parts) {
      if (text === '') continue;
      const span = partOf(node, at, at + text.length);
      into.push({ from, field, node, span, text, target, isSplit: true });
    }
  }

  /** Does some reference ask for this name (as `spellingKey` folds it), whether or not it is there? */
  asksFor(key: string): boolean {
    this.askedMade ??= new Set(
      this.shares.flatMap(({ refs }) =>
        refs.flatMap((ref) =>
          ref.isOne
            ? ref.key
            : [ref.key, ...this.partsOf(ref.node).map((part) => spellingKey(part.text))],
        ),
      ),
    );
    return this.askedMade.has(key);
  }

  private partsOf(node: TextNode) {
    return [...node.value.matchAll(/[^、，,]+/g)].map((match) => {
      const text = match[0].trim();
      const target = this.resolveKey(spellingKey(text));
      return { text, at: match.index + match[0].indexOf(text), target };
    });
  }

  /** The item that an id or an exact text names; null when none does. */
  resolve(text: string): Item | null {
    noteView('names');
    return this.resolveKey(spellingKey(text));
  }

  private resolveKey(key: string): Item | null {
    const named = this.ids.get(key)?.[0];
    if (named) return named;
    if (statementIds.has(key)) return this.story.vision;
    return this.texts.get(key) ?? null;
  }

  /** Does the item stand in the file of dialogues, so that nothing can be shown at it here? */
  isElsewhere(item: Item): boolean {
    let top = item;
    while (top.parent) top = top.parent;
    return this.elsewhere.has(top);
  }

  /** The ids that stand more than once, each with its items. */
  get duplicates(): readonly (readonly Item[])[] {
    noteView('names');
    return [...this.ids.values()].filter((items) => items.length > 1);
  }

  /** Every id of the story as typed, with its item. */
  get named(): readonly Item[] {
    noteView('names');
    return [...this.ids.values()].flat();
  }

  /** Every name by which an item can be referred to: ids, exact texts, and 宣言. */
  get names(): readonly Name[] {
    noteView('names');
    this.namesMade ??= this.readNames();
    return this.namesMade;
  }

  private readNames(): readonly Name[] {
    const names: Name[] = [];
    for (const [key, items] of this.ids) {
      for (const item of items) names.push({ key, name: item.id ?? '', item });
    }
    for (const [key, item] of this.texts) names.push({ key, name: item.main, item });
    const { vision } = this.story;
    if (vision) {
      for (const name of statementNames) names.push({ key: spellingKey(name), name, item: vision });
    }
    return names;
  }

  /** The references that this item makes. */
  from(item: Item): readonly Reference[] {
    return this.out.get(item) ?? [];
  }

  /** The references made to this item. */
  to(item: Item): readonly Reference[] {
    return this.in.get(item) ?? [];
  }

  /** The items that this one serves (狙い), where they are known. */
  servedBy(item: Item): readonly Item[] {
    return this.from(item)
      .filter((reference) => reference.field === 'serves')
      .flatMap((reference) => reference.target ?? []);
  }

  /** The items that serve this one. */
  servers(item: Item): readonly Item[] {
    return this.to(item)
      .filter((reference) => reference.field === 'serves')
      .map((reference) => reference.from);
  }

  /** All items upstream of this one, nearest first, without repetition. */
  upstream(item: Item): readonly Item[] {
    const known = this.upstreamOf.get(item);
    if (known) return known;
    // A set is walked in the order of adding, what is added on the way too.
    const found = new Set(this.servedBy(item));
    for (const next of found) for (const further of this.servedBy(next)) found.add(further);
    found.delete(item);
    const upstream = [...found];
    this.upstreamOf.set(item, upstream);
    return upstream;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
