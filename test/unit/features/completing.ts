import assert from 'node:assert/strict';
import { completionItemsAt } from '../../../server/features/completion';
import { readStory } from '../../../server/story/story';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

/** What is offered at `$0`. */
export function propose(marked: string, locale: 'ja' | 'en' = 'ja') {
  const { text, offset } = cursorIn(marked);
  return { text, offset, proposals: completionItemsAt(readStory(text), offset, locale, noFailure) };
}

/** The text after choosing a proposal; places to type at stay as the snippet writes them. */
export function choose(marked: string, label: string): string {
  const { text, proposals, offset } = propose(marked);
  const chosen = proposals.find((one) => one.label === label);
  assert.ok(chosen, `${label} is not offered, but ${proposals.map((one) => one.label).join(' ')}`);
  assert.ok(chosen.start <= offset && offset <= chosen.end, 'the range holds the cursor');
  const typed = text.slice(chosen.start, offset);
  assert.ok(chosen.filter.includes(typed), `${chosen.filter} is found by ${typed}`);
  const { start, end, snippet } = chosen;
  return applyEdits(text, [{ start, end, text: snippet }, ...chosen.edits]);
}

/** The labels of what is offered at `$0`, in their order. */
export const labels = (marked: string) => propose(marked).proposals.map((one) => one.label);
