/** The marks that Git and others leave where two versions of a text could not be merged. */

import { splitLines } from './line';

/** Two versions of some lines, one below the other; absolute UTF-16 offsets of whole lines. */
export interface MergeConflict {
  /** Of the first mark, and behind the line break of the last. */
  readonly start: number;
  readonly end: number;
  /** The lines of the upper and of the lower version. */
  readonly upper: { readonly start: number; readonly end: number };
  readonly lower: { readonly start: number; readonly end: number };
}

const marker = /^(?:(<{7}|\|{7}|>{7})(?: .*)?|={7})$/;

/** Is the line `[start, end)` a mark of a merge? A row of `=` is one only in a text with other marks. */
export function isMergeMarker(text: string, start: number, end: number): boolean {
  if (!'<|>='.includes(text[start] as string)) return false;
  const line = text.slice(start, end);
  if (!marker.test(line)) return false;
  return line[0] !== '=' || /^(?:<{7}|>{7})(?: |\r?$)/m.test(text);
}

/** Does an offset stand in one of the conflicts, which are in the order of the text? */
export function isInConflict(conflicts: readonly MergeConflict[], offset: number): boolean {
  let [from, to] = [0, conflicts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((conflicts[middle] as MergeConflict).start <= offset) from = middle + 1;
    else to = middle;
  }
  return offset < (conflicts[from - 1]?.end ?? 0);
}

/** The conflicts of a text, in its order; marks without their counterparts make none. */
export function mergeConflicts(text: string): readonly MergeConflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: MergeConflict[] = [];
  let open: { start: number; first: number; upperEnd?: number; second?: number } | null = null;
  for (const { start, end, next } of splitLines(text)) {
    if (!isMergeMarker(text, start, end)) continue;
    const sign = text[start];
    if (sign === '<') open = { start, first: next };
    else if (open && sign === '|') open.upperEnd ??= start;
    else if (open && sign === '=') {
      open.upperEnd ??= start;
      open.second ??= next;
    } else if (open?.second !== undefined) {
      const upper = { start: open.first, end: open.upperEnd ?? open.first };
      conflicts.push({
        start: open.start,
        end: next,
        upper,
        lower: { start: open.second, end: start },
      });
      open = null;
    }
  }
  return conflicts;
}
