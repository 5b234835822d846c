import type { BlockEdit } from './tree';

/** A text after edits, and the way back from its offsets to those of the text before. */
export interface MappedText {
  readonly text: string;
  /** Offset in the text before the edits; inserted text maps to the place of its edit. */
  toOriginal(offset: number): number;
}

/** Applies edits that do not overlap; those at the same place apply in the order given. */
export function applyEdits(text: string, edits: readonly BlockEdit[]): MappedText {
  if (edits.length === 0) return { text, toOriginal: (offset) => offset };
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.from - b.edit.from || a.index - b.index)
    .map(({ edit }) => edit);
  // Parallel lists: from `newAt[i]` on, the new text stands at `oldAt[i]` of the old one.
  const newAt: number[] = [0];
  const oldAt: number[] = [0];
  const frozen: boolean[] = [false];
  let out = '';
  let last = 0;
  const mark = (old: number, isInserted: boolean) => {
    newAt.push(out.length);
    oldAt.push(old);
    frozen.push(isInserted);
  };
  for (const edit of sorted) {
    if (edit.from < last) continue;
    out += text.slice(last, edit.from);
    mark(edit.from, true);
    out += edit.text;
    mark(edit.to, false);
    last = edit.to;
  }
  out += text.slice(last);
  return {
    text: out,
    toOriginal(offset) {
      let low = 0;
      let high = newAt.length - 1;
      while (low < high) {
        const mid = (low + high + 1) >> 1;
        if ((newAt[mid] as number) <= offset) low = mid;
        else high = mid - 1;
      }
      const base = oldAt[low] as number;
      return frozen[low] ? base : Math.min(base + offset - (newAt[low] as number), text.length);
    },
  };
}
