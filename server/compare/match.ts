import { spellingKey } from '../text/normalize';
import { forgetTexts, likeness } from './likeness';
import type { ComparedItem } from './parts';

/** Which item of the one story is which of the other. */
export interface Matches {
  /** The item of the later story; undefined where it was removed. */
  after(part: ComparedItem): ComparedItem | undefined;
  /** The item of the earlier story; undefined where it was added. */
  before(part: ComparedItem): ComparedItem | undefined;
}

/** Alike enough to be one item: in the same list; between the same neighbours; anywhere. */
const minLikeness = { list: 0.4, place: 0.2, anywhere: 0.6 } as const;
/** Letters from which on a text without an id is known again in another list. */
const minLetters = 6;

/**
 * Finds the items of the earlier story in the later one: by id, by what they say, and else by their
 * place and likeness.
 */
export function matchParts(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
): Matches {
  const matcher = new Matcher(before, after);
  matcher.run();
  forgetTexts();
  return { after: (part) => matcher.later.get(part), before: (part) => matcher.earlier.get(part) };
}

/** Parts by a name that several may have. */
class Index {
  private readonly parts = new Map<string, ComparedItem[]>();

  constructor(
    all: readonly ComparedItem[],
    private readonly nameOf: NameOf,
  ) {
    for (const part of all) {
      const name = nameOf(part);
      if (name === null) continue;
      const same = this.parts.get(name);
      if (same) same.push(part);
      else this.parts.set(name, [part]);
    }
  }

  /** The parts of the other story that have the name of this one. */
  like(part: ComparedItem): readonly ComparedItem[] {
    const name = this.nameOf(part);
    return name === null ? [] : (this.parts.get(name) ?? []);
  }
}

type NameOf = (part: ComparedItem) => string | null;

/** By which an item is known again wherever it stands, the surest first. */
const names: readonly NameOf[] = [
  // Short texts (R6, 住民) are those of many.
  ({ item, main, rest, digest }) =>
    item.id !== null || main.length + rest.length >= minLetters ? `${digest}` : null,
  ({ item }) => (item.id === null ? null : `${item.shape.id}#${spellingKey(item.id)}`),
  ({ item, main }) => (main.length < minLetters ? null : `${item.shape.id}:${main}`),
];
const [, idOf, textOf] = names as [unknown, NameOf, NameOf];

interface Indexes {
  readonly before: Index;
  readonly after: Index;
}

class Matcher {
  readonly later = new Map<ComparedItem, ComparedItem>();
  readonly earlier = new Map<ComparedItem, ComparedItem>();
  private indexesMade: readonly Indexes[] | null = null;

  constructor(
    private readonly before: readonly ComparedItem[],
    private readonly after: readonly ComparedItem[],
  ) {}

  /** By each of the names, in their order. */
  private get indexes(): readonly Indexes[] {
    this.indexesMade ??= names.map((name) => ({
      before: new Index(this.before, name),
      after: new Index(this.after, name),
    }));
    return this.indexesMade;
  }

  private get texts(): Indexes {
    return this.indexes[names.indexOf(textOf)] as Indexes;
  }

  run(): void {
    const [a, b] = [this.before[0], this.after[0]];
    if (!a || !b) return;
    this.pair(a, b);
    for (const part of this.before) this.matchAnywhere(part);
    this.matchLikenessAnywhere();
    // What was kept for a partner elsewhere, which then had another: its own list again.
    for (const part of this.before) {
      const other = this.later.get(part);
      if (other) this.matchLists(part, other, true);
    }
  }

  private isFree(part: ComparedItem): boolean {
    return !this.later.has(part) && !this.earlier.has(part);
  }

  private pair(a: ComparedItem, b: ComparedItem): void {
    this.later.set(a, b);
    this.earlier.set(b, a);
    if (a.digest === b.digest) this.pairAllInIt(a, b);
    else this.matchLists(a, b, false);
  }

  /** Pairs what stands in two items that say the same. */
  private pairAllInIt(a: ComparedItem, b: ComparedItem): void {
    for (const [at, child] of a.children.entries()) {
      const other = b.children[at];
      if (other && this.isFree(child) && this.isFree(other)) this.pair(child, other);
    }
  }

  /** Pairs what stands in the lists of two items that are one. */
  private matchLists(a: ComparedItem, b: ComparedItem, isLast: boolean): void {
    const lists = new Map<string, { before: ComparedItem[]; after: ComparedItem[] }>();
    for (const side of ['before', 'after'] as const) {
      for (const child of (side === 'before' ? a : b).children) {
        const field = child.item.field?.id ?? '';
        const list = lists.get(field) ?? { before: [], after: [] };
        list[side].push(child);
        lists.set(field, list);
      }
    }
    for (const { before, after } of lists.values()) this.matchList(before, after, isLast);
  }

  private matchList(
    before: readonly ComparedItem[],
    after: readonly ComparedItem[],
    isLast: boolean,
  ): void {
    const [only, other] = [before[0], after[0]];
    if (only?.item.field?.type === 'map' && other && this.isFree(only) && this.isFree(other)) {
      if (only.item.shape.id === other.item.shape.id) this.pair(only, other);
      return;
    }
    this.matchEnds(before, after);
    if (!before.some((part) => this.isFree(part)) || !after.some((part) => this.isFree(part)))
      return;
    this.matchByName(before, after, ({ digest }) => `${digest}`);
    this.matchByName(before, after, idOf, (a, b) => this.isSameById(a, b));
    this.matchByName(before, after, ({ item, main }) => (main ? `${item.shape.id}:${main}` : null));
    const free = (parts: readonly ComparedItem[]) =>
      parts.filter((part) => this.isFree(part) && (isLast || !this.hasPartner(part)));
    this.matchByLikeness(free(before), free(after), minLikeness.list);
    this.matchByPlace(before, after, free);
  }

  /** Pairs what two lists begin and end with alike: most of what nobody touched. */
  private matchEnds(before: readonly ComparedItem[], after: readonly ComparedItem[]): void {
    const pairAt = (a: ComparedItem | undefined, b: ComparedItem | undefined) => {
      if (!a || !b || a.digest !== b.digest || !this.isFree(a) || !this.isFree(b)) return false;
      this.pair(a, b);
      return true;
    };
    let start = 0;
    while (pairAt(before[start], after[start])) start += 1;
    let end = 1;
    while (pairAt(before.at(-end), after.at(-end))) end += 1;
  }

  /** Pairs the parts of a list that have one name, in their order. */
  private matchByName(
    before: readonly ComparedItem[],
    after: readonly ComparedItem[],
    nameOf: NameOf,
    isSame: (a: ComparedItem, b: ComparedItem) => boolean = () => true,
  ): void {
    const named = new Index(
      after.filter((part) => this.isFree(part)),
      nameOf,
    );
    for (const part of before) {
      if (!this.isFree(part)) continue;
      const found = named.like(part).find((one) => this.isFree(one) && isSame(part, one));
      if (found) this.pair(part, found);
    }
  }

  /** Ids may be given anew (取組② becomes 取組③): then the text tells which item it is. */
  private isSameById(a: ComparedItem, b: ComparedItem): boolean {
    if (a.main === b.main || likeness(a, b) >= minLikeness.list) return true;
    return this.texts.after.like(a).length === 0 && this.texts.before.like(b).length === 0;
  }

  /** Is there an item elsewhere in the other story that is surely this one? */
  private hasPartner(part: ComparedItem): boolean {
    const other = this.before[part.order] === part ? 'after' : 'before';
    return this.indexes.some((index) => index[other].like(part).some((one) => this.isFree(one)));
  }

  private matchAnywhere(part: ComparedItem): void {
    if (!this.isFree(part)) return;
    for (const [at, { after }] of this.indexes.entries()) {
      const found = after
        .like(part)
        .find((one) => this.isFree(one) && (at !== 1 || this.isSameById(part, one)));
      if (found) {
        this.pair(part, found);
        return;
      }
    }
  }

  private matchLikenessAnywhere(): void {
    const free = (parts: readonly ComparedItem[]) =>
      parts.filter((part) => this.isFree(part) && part.main.length >= minLetters);
    this.matchByLikeness(free(this.before), free(this.after), minLikeness.anywhere);
  }

  /** Pairs what is alike, the likest first; of what is equally alike the nearest. */
  private matchByLikeness(
    before: readonly ComparedItem[],
    after: readonly ComparedItem[],
    minScore: number,
  ): void {
    const found: { a: ComparedItem; b: ComparedItem; score: number }[] = [];
    for (const a of before) {
      for (const b of after) {
        if (a.item.shape.id !== b.item.shape.id) continue;
        const score = likeness(a, b);
        if (score >= minScore) found.push({ a, b, score });
      }
    }
    const distance = ({ a, b }: { a: ComparedItem; b: ComparedItem }) =>
      Math.abs(a.index - b.index);
    found.sort((one, other) => other.score - one.score || distance(one) - distance(other));
    for (const { a, b } of found) if (this.isFree(a) && this.isFree(b)) this.pair(a, b);
  }

  /** Pairs what stands between the same neighbours and is not quite another text. */
  private matchByPlace(
    before: readonly ComparedItem[],
    after: readonly ComparedItem[],
    free: (parts: readonly ComparedItem[]) => ComparedItem[],
  ): void {
    const left = new Set(free(after));
    for (const a of free(before)) {
      const above = before[a.index - 1];
      const next = above ? (this.later.get(above)?.index ?? -2) + 1 : 0;
      const b = after[next];
      if (!b || !left.has(b) || a.item.shape.id !== b.item.shape.id || !this.isFree(b)) continue;
      if (likeness(a, b) >= minLikeness.place) this.pair(a, b);
    }
  }
}
