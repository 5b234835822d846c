import type { Item } from '../../story/item';
import { parentsReadIn } from '../../story/reads';
import type { ShapeId } from '../../vocabulary';
import { collect, type Found } from './found';
import type { Rule } from './rule';

/** What was found in an item, alone or with all in it. */
interface KeptFound extends Found {
  /** What the item stood in, as far as a rule looked at it; the innermost first. */
  readonly around: readonly Item[];
}

/** Asks item rules; what was found is kept as long as the item and what a rule saw around it. */
export class ItemFindings {
  private readonly own = new WeakMap<Item, Map<Rule | null, KeptFound>>();
  private readonly all = new WeakMap<Item, KeptFound>();

  constructor(private readonly rulesOn: (shape: ShapeId) => readonly Rule[]) {}

  /** Was the item with all in it checked already, as it is? */
  isKnown(item: Item): boolean {
    return this.all.has(item);
  }

  /** What the rules find in the item and in all in it. */
  checkAll(item: Item): KeptFound {
    const known = this.all.get(item);
    if (known && isAround(known.around, item)) return known;
    const parts = [...this.ownFound(item), ...item.parts.map((part) => this.checkAll(part))];
    const own = this.own.get(item);
    const heights = parts.map(
      ({ around }, index) => around.length - (index < (own?.size ?? 0) ? 0 : 1),
    );
    const all: KeptFound = { ...joined(parts), around: itemsAround(item, Math.max(0, ...heights)) };
    this.all.set(item, all);
    return all;
  }

  /** What the rules find in the item itself. */
  check(item: Item): Found {
    return joined(this.ownFound(item));
  }

  /** What was found by the rules that looked at nothing else, and by each that did. */
  private ownFound(item: Item): readonly KeptFound[] {
    const known = this.own.get(item) ?? this.ask(item);
    for (const [rule, found] of known) {
      if (rule && !isAround(found.around, item)) known.set(rule, askOf(rule, item));
    }
    return [...known.values()];
  }

  private ask(item: Item): Map<Rule | null, KeptFound> {
    const asked = this.rulesOn(item.shape.id).map((rule) => [rule, askOf(rule, item)] as const);
    const alone = asked.flatMap(([, found]) => (found.around.length === 0 ? found : []));
    const own = new Map<Rule | null, KeptFound>([[null, { ...joined(alone), around: [] }]]);
    for (const [rule, found] of asked) if (found.around.length > 0) own.set(rule, found);
    this.own.set(item, own);
    return own;
  }
}

function joined(parts: readonly Found[]): Found {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

function askOf(rule: Rule, item: Item): KeptFound {
  const found: Found = { findings: [], failures: [] };
  const seen = parentsReadIn(() =>
    collect(rule, found, (report) => rule.checkItem?.(item, report)),
  );
  if (seen.size === 0) return { ...found, around: [] };
  const around = itemsAround(item);
  return { ...found, around: around.slice(0, around.findLastIndex((one) => seen.has(one)) + 1) };
}

/** So many of the items around one, the innermost first. */
function itemsAround(item: Item, count = Number.POSITIVE_INFINITY): readonly Item[] {
  const around: Item[] = [];
  for (let at = item.parent; at && around.length < count; at = at.parent) around.push(at);
  return around;
}

function isAround(items: readonly Item[], item: Item): boolean {
  let at: Item | null = item;
  return items.every((one) => {
    at = at?.parent ?? null;
    return at === one;
  });
}
