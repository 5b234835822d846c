import type { Item } from '../../story/item';
import { type ParentReads, parentsReadIn } from '../../story/reads';
import type { ShapeId } from '../../vocabulary';
import { heldBy } from './held';
import type { Rule } from './rule';
import { collect, type RuleFindings } from './ruleFindings';
import { allSeen, isSeenStill, type SeenAround, seenAround } from './seenAround';

/** What was found in an item, alone or with all in it, and what was seen around the item. */
interface CachedFindings extends RuleFindings {
  readonly around: SeenAround;
}

/** Asks item rules; what was found is kept as long as the item and what a rule saw around it. */
export class ItemFindings {
  private readonly own = new WeakMap<Item, Map<Rule | null, CachedFindings>>();
  private readonly all = new WeakMap<Item, CachedFindings>();

  constructor(private readonly rulesOn: (shape: ShapeId) => readonly Rule[]) {}

  /** Was the item with all in it checked already, as it is? */
  isKnown(item: Item): boolean {
    return this.all.has(item);
  }

  /** What the rules find in the item and in all in it. */
  checkAll(item: Item): CachedFindings {
    const known = this.all.get(item);
    if (known && isSeenStill(known.around, item)) return known;
    const own = this.ownFound(item);
    const parts = item.parts.map((part) => this.checkAll(part));
    const around = allSeen(
      own.map((one) => one.around),
      parts.map((part) => part.around),
    );
    const all: CachedFindings = { ...joined([...own, ...parts]), around };
    this.all.set(item, all);
    return all;
  }

  /** What the rules find in the item itself. */
  check(item: Item): RuleFindings {
    return joined(this.ownFound(item));
  }

  /** What was found by the rules that looked at nothing else, and by each that did. */
  private ownFound(item: Item): readonly CachedFindings[] {
    const known = this.own.get(item) ?? this.ask(item);
    for (const [rule, found] of known) {
      if (rule && !isSeenStill(found.around, item)) known.set(rule, askOf(rule, item));
    }
    return [...known.values()];
  }

  private ask(item: Item): Map<Rule | null, CachedFindings> {
    const asked = this.rulesOn(item.shape.id).map((rule) => [rule, askOf(rule, item)] as const);
    const alone = asked.flatMap(([, found]) => (found.around.size === 0 ? found : []));
    const own = new Map<Rule | null, CachedFindings>([
      [null, { ...joined(alone), around: new Map() }],
    ]);
    for (const [rule, found] of asked) if (found.around.size > 0) own.set(rule, found);
    this.own.set(item, own);
    return own;
  }
}

function joined(parts: readonly RuleFindings[]): RuleFindings {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

function askOf(rule: Rule, item: Item): CachedFindings {
  const found: RuleFindings = { findings: [], failures: [] };
  const seen: ParentReads = parentsReadIn(() =>
    collect(rule, found, (report) => rule.checkItem?.(item, report)),
  );
  return { ...found, around: seenAround(item, seen, heldBy(found.findings)) };
}
