import { Item } from '../../story/item';
import { Span } from '../../syntax/tree';
import type { Finding } from './rule';

/** The items and blocks that findings hold: with them they go. */
export interface HeldParts {
  readonly items: ReadonlySet<Item>;
  readonly blocks: ReadonlySet<object>;
}

interface PartCollection extends HeldParts {
  readonly items: Set<Item>;
  readonly blocks: Set<object>;
}

const nothing: HeldParts = { items: new Set(), blocks: new Set() };

/** Findings hold items and places in their arguments, in plain objects and lists. */
export function heldBy(findings: readonly Finding[]): HeldParts {
  if (findings.length === 0) return nothing;
  const held: PartCollection = { items: new Set(), blocks: new Set() };
  for (const { span, args, related } of findings) {
    hold(span, held, maxDepth);
    hold(args, held, maxDepth);
    hold(related, held, maxDepth);
  }
  return held;
}

/** Deeper than anything that the arguments of a finding hold. */
const maxDepth = 6;

/** Parts of the table of the format: they hold no places, and refer to much. */
const tableKeys = new Set(['field', 'match', 'shape', 'rule', 'word']);

function hold(value: unknown, held: PartCollection, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Item) {
    held.items.add(value);
    hold(value.span, held, depth);
  } else if (value instanceof Span) {
    held.blocks.add(value.block);
    held.blocks.add(value.endBlock);
  } else if (depth === 0) return;
  else if (Array.isArray(value)) for (const one of value) hold(one, held, depth - 1);
  else {
    for (const [key, part] of Object.entries(value)) {
      if (!tableKeys.has(key)) hold(part, held, depth - 1);
    }
  }
}
