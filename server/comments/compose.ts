import type { TextEdit } from '../story/textEdit';

/**
 * Edits of a text as one, where the second were made of the text that the first give: in the order
 * of the file, for the first text. The second lie outside of what the first wrote, or inside of it.
 */
export function composed(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const edits = sorted(first).map((edit) => ({ ...edit }));
  for (const { start, end, text } of sorted(second).reverse()) {
    let moved = 0;
    let isIn = false;
    for (const one of edits) {
      const from = one.start + moved;
      const to = from + one.text.length;
      if (start >= from && end <= to) {
        one.text = one.text.slice(0, start - from) + text + one.text.slice(end - from);
        isIn = true;
        break;
      }
      if (from >= end) break;
      moved += one.text.length - (one.end - one.start);
    }
    if (!isIn) edits.push({ start: start - moved, end: end - moved, text });
    edits.sort(inOrder);
  }
  return edits;
}

function sorted(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort(inOrder);
}

function inOrder(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}
