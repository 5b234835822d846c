import type { Item } from '../../story/item';
import { readsParent } from '../../story/reads';
import type { ShapeId } from '../../vocabulary';
import { collect, type Found } from './found';
import type { Rule } from './rule';

/** What was found in one item. */
interface OwnFound extends Found {
  /** The rules that looked at what the item stands in: asked again where that is another. */
  readonly looking: readonly Rule[];
}

/** What was found in an item and all in it. */
interface AllFound extends Found {
  /** What the item stood in, where a rule looked at it; the innermost first. */
  readonly around: readonly Item[] | null;
}

/** Asks item rules; what was found is kept as long as the item and what a rule saw around it. */
export class ItemFindings {
  private readonly own = new WeakMap<Item, OwnFound>();
  private readonly all = new WeakMap<Item, AllFound>();

  constructor(private readonly rulesOn: (shape: ShapeId) => readonly Rule[]) {}

  /** What the rules find in the item and in all in it. */
  checkAll(item: Item): AllFound {
    const known = this.all.get(item);
    if (known && (!known.around || isAround(known.around, item))) return known;
    const own = this.check(item);
    const parts = item.parts.map((part) => this.checkAll(part));
    const isLooking = own.isLooking || parts.some(({ around }) => around !== null);
    const all: AllFound = {
      findings: [...own.findings, ...parts.flatMap(({ findings }) => findings)],
      failures: [...own.failures, ...parts.flatMap(({ failures }) => failures)],
      around: isLooking ? [...itemsAround(item)] : null,
    };
    this.all.set(item, all);
    return all;
  }

  /** What the rules find in the item itself. */
  check(item: Item): Found & { readonly isLooking: boolean } {
    const own = this.own.get(item) ?? this.ask(item);
    if (own.looking.length === 0) return { ...own, isLooking: false };
    const found: Found = { findings: [...own.findings], failures: [...own.failures] };
    for (const rule of own.looking) askOf(rule, item, found);
    return { ...found, isLooking: true };
  }

  private ask(item: Item): OwnFound {
    const found: Found = { findings: [], failures: [] };
    const looking = this.rulesOn(item.shape.id).filter((rule) => {
      const one: Found = { findings: [], failures: [] };
      if (readsParent(() => askOf(rule, item, one))) return true;
      found.findings.push(...one.findings);
      found.failures.push(...one.failures);
      return false;
    });
    const own = { ...found, looking };
    this.own.set(item, own);
    return own;
  }
}

function askOf(rule: Rule, item: Item, found: Found): void {
  collect(rule, found, (report) => rule.checkItem?.(item, report));
}

function* itemsAround(item: Item): Generator<Item> {
  for (let at = item.parent; at; at = at.parent) yield at;
}

function isAround(items: readonly Item[], item: Item): boolean {
  let at = item.parent;
  for (const one of items) {
    if (at !== one) return false;
    at = at.parent;
  }
  return at === null;
}
