import { type Changes, changesBetween } from '../../story/changes';
import { Item } from '../../story/item';
import { Reads, recording } from '../../story/reads';
import type { Story } from '../../story/story';
import { isIn } from '../../syntax/ownership';
import { Span } from '../../syntax/tree';
import { collect, type Found } from './found';
import type { Finding, Rule } from './rule';

/** What a story rule found, and what it looked at on the way. */
interface Kept extends Found {
  readonly reads: Reads;
  /** The items and blocks that the findings hold. */
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
      byRule.set(rule, isKept ? known : ask(rule, story));
      if (!isKept) yield;
    }
    this.memories.set(story.lineage, { story, ownWords, byRule });
    return [...byRule.values()];
  }
}

function ask(rule: Rule, story: Story): Kept {
  const reads = new Reads();
  const found: Found = { findings: [], failures: [] };
  recording(reads, () => collect(rule, found, (report) => rule.checkStory?.(story, report)));
  return { ...found, reads, held: heldBy(found.findings) };
}

function isValid({ reads, held }: Kept, changes: Changes, story: Story): boolean {
  if (reads.meets(changes)) return false;
  for (const item of held.items) if (changes.gone.has(item)) return false;
  for (const block of held.blocks) if (!isInStory(story, block)) return false;
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
