import assert from 'node:assert/strict';
import type { TextEdit } from '../../server/story/edit';

/** The text with the edits made; they must not overlap, in whatever order they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    assert.ok(edit.start >= at && edit.end >= edit.start, 'edits overlap');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
