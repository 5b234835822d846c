import { type Changes, changesBetween } from '../../story/changes';
import { Item } from '../../story/item';
import { Reads, recording } from '../../story/reads';
import type { Story } from '../../story/story';
import { isIn } from '../../syntax/ownership';
import { Span } from '../../syntax/tree';
import { collect, type Found } from './found';
import type { Finding, Report, Rule } from './rule';

/** What a story rule found, and what it looked at on the way. */
interface Kept extends Holding {
  readonly reads: Reads;
  /** Of a rule that judges items one by one: what it found in each; `reads` is what it read beside. */
  readonly each: ReadonlyMap<Item, Holding>;
}

/** Findings with the items and blocks that they hold. */
interface Holding extends Found {
  readonly held: Held;
}

interface Held {
  readonly items: Set<Item>;
  readonly blocks: Set<object>;
}

/** The findings of the last check of a file. */
interface Memory {
  readonly story: Story;
  readonly ownWords: string;
  readonly byRule: Map<Rule, Kept>;
}

/** Asks story rules, each again only where something that it read has changed since. */
export class StoryFindings {
  private readonly memories = new WeakMap<object, Memory>();

  /** What the rules find in the story, in their order; a rule a step. */
  *checkInSteps(story: Story, rules: readonly Rule[]): Generator<undefined, readonly Found[]> {
    const memory = this.memories.get(story.lineage);
    const ownWords = JSON.stringify(story.ownWords);
    const isSame = memory?.ownWords === ownWords;
    const changes = memory && isSame ? changesBetween(memory.story, story) : null;
    const byRule = new Map<Rule, Kept>();
    for (const rule of rules) {
      const known = memory?.byRule.get(rule);
      const isKept = known && changes && isValid(known, changes, story);
      byRule.set(rule, isKept ? known : ask(rule, story, changes, known));
      if (!isKept) yield;
    }
    this.memories.set(story.lineage, { story, ownWords, byRule });
    return [...byRule.values()];
  }
}

function ask(rule: Rule, story: Story, changes: Changes | null, known: Kept | undefined): Kept {
  if (rule.checkEach) return askEach(rule, story, changes, known);
  const reads = new Reads();
  const found = held(reads, rule, (report) => rule.checkStory?.(story, report));
  return { ...found, reads, each: new Map() };
}

/** Asks of every item, or of those alone that changed where nothing changed that was read beside. */
function askEach(rule: Rule, story: Story, changes: Changes | null, known: Kept | undefined): Kept {
  const reads = known?.reads ?? new Reads();
  const before = changes && !reads.meets(changes) ? known?.each : undefined;
  const items: Item[] = [];
  const listed = held(reads, rule, () => items.push(...(rule.each?.(story) ?? [])));
  const each = new Map<Item, Holding>();
  for (const item of items) {
    const same = before?.get(item);
    if (same && changes && isHeld(same.held, changes, story)) each.set(item, same);
    else {
      reads.subject = item;
      each.set(
        item,
        held(reads, rule, (report) => rule.checkEach?.(item, report, story)),
      );
      reads.subject = null;
    }
  }
  const all = [listed, ...each.values()];
  const findings = all.flatMap((one) => one.findings);
  const failures = all.flatMap((one) => one.failures);
  return { findings, failures, held: heldBy(findings), reads, each };
}

/** Asks a rule, adding what it reads to `reads`. */
function held(reads: Reads, rule: Rule, run: (report: Report<unknown>) => void): Holding {
  const found: Found = { findings: [], failures: [] };
  recording(reads, () => collect(rule, found, run));
  return { ...found, held: heldBy(found.findings) };
}

function isValid({ reads, held, each }: Kept, changes: Changes, story: Story): boolean {
  if (reads.meets(changes)) return false;
  for (const item of changes.gone) if (each.has(item)) return false;
  return isHeld(held, changes, story);
}

function isHeld({ items, blocks }: Held, changes: Changes, story: Story): boolean {
  for (const item of items) if (changes.gone.has(item)) return false;
  for (const block of blocks) if (!isInStory(story, block)) return false;
  return true;
}

function isInStory({ syntax, dialogueFile }: Story, block: object): boolean {
  return isIn(syntax, block) || (dialogueFile !== null && isIn(dialogueFile, block));
}

/** Findings hold items and places in their arguments, in plain objects and lists. */
function heldBy(findings: readonly Finding[]): Held {
  const held: Held = { items: new Set(), blocks: new Set() };
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

function hold(value: unknown, held: Held, depth: number): void {
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
