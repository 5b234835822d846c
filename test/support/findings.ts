import type { Finding } from '../../server/rules/engine/rule';
import { ruleOf } from '../../server/rules/engine/run';
import { Story } from '../../server/story/story';
import { parseSyntax } from '../../server/syntax/document';

/** A finding of one rule, with the text that it marks. */
export interface Found {
  readonly text: string;
  readonly finding: Omit<Finding<Record<string, unknown>>, 'rule'>;
}

/**
 * What one rule finds in a story, in the order found. `dialogues` is the text of the file of
 * dialogues beside it. Throws for an unknown id.
 */
export function findingsOf(id: string, text: string, dialogues?: string): Found[] {
  const rule = ruleOf(id);
  if (!rule) throw new Error(`no rule ${id}`);
  const story = new Story(
    parseSyntax(text),
    dialogues === undefined ? null : parseSyntax(dialogues),
  );
  const found: Found[] = [];
  const report = (one: Omit<Finding, 'rule'>) =>
    found.push({
      text: text.slice(one.span.start, one.span.end),
      finding: one as Found['finding'],
    });
  for (const item of [story.root, ...story.items]) rule.checkItem?.(item, report);
  rule.checkStory?.(story, report);
  for (const item of rule.each?.(story) ?? []) rule.checkEach?.(item, report, story);
  return found;
}

/** The texts that one rule marks in a story. */
export function markedBy(id: string, text: string, dialogues?: string): string[] {
  return findingsOf(id, text, dialogues).map((one) => one.text);
}
