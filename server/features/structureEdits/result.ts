import type { TextEdit } from '../../story/edit';
import { readStory, type Story } from '../../story/story';
import type { Node } from '../../syntax/tree';
import type { Bilingual } from '../../vocabulary';
import type { Refusal } from '../rename';

export type { Refusal } from '../rename';

/** A change of the story's order or items. */
export interface StructureEdit {
  /** Without overlap; absolute UTF-16 offsets. */
  readonly edits: readonly TextEdit[];
  /** Where the item stands afterwards; null where it is gone. */
  readonly address: string | null;
}

export type EditResult = StructureEdit | Refusal;

/** Says in both languages why an edit is not made. */
export function refuse(ja: string, en: string): Refusal {
  return { refused: { ja, en } satisfies Bilingual };
}

/** What is said of a place whose writing does not allow the change. */
export const cannotHere = refuse(
  'ここの書き方のままでは、文章を変えずに行えません。項目を一行に一つずつ「- 」で並べてから、もう一度行ってください。',
  'This cannot be done safely as the text is written here. Write the items one to a line, each behind “- ”, and try again.',
);

/** The text after the edits. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** One edit for all that differs between two texts; none where they are the same. */
export function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const maxLength = Math.min(before.length, after.length);
  let start = 0;
  while (start < maxLength && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < maxLength - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // A CRLF and a pair of surrogates stay whole.
  if (/[\r\ud800-\udbff]/.test(before[start - 1] ?? '')) start--;
  if (/[\n\udc00-\udfff]/.test(before[before.length - tail] ?? '')) tail--;
  const end = before.length - Math.max(tail, 0);
  return [{ start, end, text: after.slice(start, after.length - Math.max(tail, 0)) }];
}

/** What a node says, whatever the way it is typed: equal for equal content. */
export function contentOf(node: Node): unknown {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'list') return node.items.map(contentOf);
  if (node.kind === 'map') return node.pairs.map(({ key, value }) => [key.value, contentOf(value)]);
  return null;
}

/**
 * The edit, where the story read afterwards is as expected; else a refusal. A text with slips of
 * typing is read by guessing, so that lines in another order could mean something else.
 */
export function verified(
  story: Story,
  edit: StructureEdit,
  isGood: (after: Story) => boolean,
): EditResult {
  return isGood(readStory(applied(story.text, edit.edits))) ? edit : cannotHere;
}
