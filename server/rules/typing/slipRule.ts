import type { Story } from '../../story/story';
import type { Slip } from '../../syntax/tree';
import type { Bilingual, Locale } from '../../vocabulary';
import { defineRule, type Fix, type Message, type Rule } from '../engine/rule';

/** What a rule about a typing slip has to say; the finding itself comes from the syntax. */
type SlipRule = Omit<
  Rule<Slip>,
  'group' | 'since' | 'checkStory' | 'checkItem' | 'fix' | 'message'
> & {
  /** Title of the fix that makes the text what was meant. */
  readonly fixTitle?: Bilingual;
  /** The edits of that fix, where more than the slip's own belongs to it; reported once for all. */
  readonly edits?: (slip: Slip, story: Story) => Fix['edits'];
  /** False where the fix is one way out among others, so that "fix all" leaves it alone. */
  readonly isPreferred?: boolean;
  /** Other ways out, offered after it; `text` is the whole file. */
  readonly others?: (slip: Slip, text: string) => readonly Fix[];
  readonly message: (args: Slip['args'], locale: Locale) => Message;
};

/** A rule that reports the slips of its id: the syntax has found and fixed them already. */
export function slipRule(options: SlipRule): Rule {
  const { fixTitle, edits = editsOf, isPreferred = true, others, message, ...rule } = options;
  return defineRule<Slip>({
    ...rule,
    group: 'typing',
    since: '0.1.0',
    checkStory(story, report) {
      const fixed = new Set<number>();
      for (const slip of story.slips) {
        const [first] = editsOf(slip);
        if (slip.rule !== rule.id || (first && fixed.has(first.start))) continue;
        report({ span: slip.span, args: slip });
        if (edits !== editsOf) for (const { start } of edits(slip, story)) fixed.add(start);
      }
    },
    message: (slip, locale) => message(slip.args, locale),
    fix({ args }, story): readonly Fix[] {
      if (!fixTitle || args.edits.length === 0) return [];
      const fix: Fix = { title: fixTitle, edits: edits(args, story), isPreferred };
      return [fix, ...(others?.(args, story.text) ?? [])];
    },
  });
}

/** The edits that fix a slip, at their places in the file. */
export function editsOf(slip: Slip): Fix['edits'] {
  const base = slip.span.block.start;
  return slip.edits.map(({ from, to, text }) => ({ start: base + from, end: base + to, text }));
}
