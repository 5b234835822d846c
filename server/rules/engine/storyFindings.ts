import { type Changes, changesBetween } from '../../story/changes';
import type { Item } from '../../story/item';
import { Reads, recording } from '../../story/reads';
import type { Story } from '../../story/story';
import { isIn } from '../../syntax/ownership';
import { type HeldParts, heldBy } from './held';
import type { Report, Rule } from './rule';
import { collect, type RuleFindings } from './ruleFindings';

/** What a story rule found, and what it looked at on the way. */
interface CachedFindings extends HeldFindings {
  readonly reads: Reads;
  /** Of a rule that judges items one by one: the items, and what it found in each. */
  readonly items: readonly Item[];
  readonly each: readonly HeldFindings[];
}

/** Findings with the items and blocks that they hold. */
interface HeldFindings extends RuleFindings {
  readonly held: HeldParts;
}

/** The findings of the last check of a file. */
interface Memory {
  readonly story: Story;
  /** What is no part of the text: the author's words, the copies in the folder. */
  readonly surroundings: string;
  readonly byRule: Map<Rule, CachedFindings>;
}

/** Asks story rules, each again only where something that it read has changed since. */
export class StoryFindings {
  private readonly memories = new WeakMap<object, Memory>();

  /** What the rules find in the story, in their order; a rule a step. */
  *checkInSteps(
    story: Story,
    rules: readonly Rule[],
  ): Generator<undefined, readonly RuleFindings[]> {
    const memory = this.memories.get(story.lineage);
    const surroundings = JSON.stringify([story.ownWords, story.copies]);
    const isSame = memory?.surroundings === surroundings;
    const changes = memory && isSame ? changesBetween(memory.story, story) : null;
    const byRule = new Map<Rule, CachedFindings>();
    for (const rule of rules) {
      const known = memory?.byRule.get(rule);
      const isKept = known && changes && !rule.checkEach && isValid(known, changes, story);
      byRule.set(rule, isKept ? known : ask(rule, story, changes, known));
      if (!isKept) yield;
    }
    this.memories.set(story.lineage, { story, surroundings, byRule });
    return [...byRule.values()];
  }
}

function ask(
  rule: Rule,
  story: Story,
  changes: Changes | null,
  known: CachedFindings | undefined,
): CachedFindings {
  if (rule.checkEach) return askEach(rule, story, changes, known);
  const reads = new Reads();
  const found = held(reads, rule, (report) => rule.checkStory?.(story, report));
  return { ...found, reads, items: [], each: [] };
}

/** Asks of every item, or of those alone that changed where nothing changed that was read beside. */
function askEach(
  rule: Rule,
  story: Story,
  changes: Changes | null,
  known: CachedFindings | undefined,
): CachedFindings {
  // `reads` is what was read beside the items that are judged.
  const reads = known?.reads ?? new Reads();
  const before = changes && !reads.meets(changes) ? known : undefined;
  let items: readonly Item[] = [];
  const listed = held(reads, rule, () => {
    items = rule.each?.(story) ?? [];
  });
  const isSame = (one: HeldFindings) =>
    one.findings.length === 0 || (changes && isHeld(one.held, changes, story));
  const each = items.map((item, at) => {
    const same = before?.items[at] === item ? before.each[at] : undefined;
    if (same && isSame(same)) return same;
    reads.subject = item;
    const found = held(reads, rule, (report) => rule.checkEach?.(item, report, story));
    reads.subject = null;
    return found;
  });
  const all = [listed, ...each];
  const findings = all.flatMap((one) => one.findings);
  const failures = all.flatMap((one) => one.failures);
  return { findings, failures, held: listed.held, reads, items, each };
}

/** Asks a rule, adding what it reads to `reads`. */
function held(reads: Reads, rule: Rule, run: (report: Report<unknown>) => void): HeldFindings {
  const found: RuleFindings = { findings: [], failures: [] };
  recording(reads, () => collect(rule, found, run));
  return { ...found, held: heldBy(found.findings) };
}

function isValid({ reads, held }: CachedFindings, changes: Changes, story: Story): boolean {
  return !reads.meets(changes) && isHeld(held, changes, story);
}

function isHeld({ items, blocks }: HeldParts, changes: Changes, story: Story): boolean {
  for (const item of items) if (changes.gone.has(item)) return false;
  for (const block of blocks) if (!isInStory(story, block)) return false;
  return true;
}

function isInStory({ syntax, dialogueFile }: Story, block: object): boolean {
  return isIn(syntax, block) || (dialogueFile !== null && isIn(dialogueFile, block));
}
