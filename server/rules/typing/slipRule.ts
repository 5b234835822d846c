import type { Slip } from '../../syntax/tree';
import type { Locale } from '../../vocabulary';
import { defineRule, type Fix, type Message, type Rule } from '../rule';

/** What a rule about a typing slip has to say; the finding itself comes from the syntax. */
type SlipRule = Omit<Rule<Slip>, 'group' | 'since' | 'checkStory' | 'checkItem' | 'fix' | 'say'> & {
  /** Title of the fix that makes the text what was meant. */
  readonly fixTitle?: { readonly ja: string; readonly en: string };
  readonly say: (args: Slip['args'], locale: Locale) => Message;
};

/** A rule that reports the slips of its id: the syntax has found and mended them already. */
export function slipRule({ fixTitle, say, ...rule }: SlipRule): Rule {
  return defineRule<Slip>({
    ...rule,
    group: 'typing',
    since: '0.1.0',
    checkStory(story, report) {
      for (const slip of story.syntax.slips) {
        if (slip.rule === rule.id) report({ span: slip.span, args: slip });
      }
    },
    say: (slip, locale) => say(slip.args, locale),
    fix(finding): readonly Fix[] {
      const slip = finding.args;
      if (!fixTitle || slip.edits.length === 0) return [];
      const base = slip.span.block.start;
      const edits = slip.edits.map((edit) => ({
        start: base + edit.from,
        end: base + edit.to,
        text: edit.text,
      }));
      return [{ title: fixTitle, edits, isPreferred: true }];
    },
  });
}
