import { lineEndAt, lineStartAt, nextLineAt } from '../story/layout';
import type { TextEdit } from '../story/textEdit';

/** Lines of a text with both sides' versions of them. */
interface Region {
  start: number;
  end: number;
  /** Made on both sides, and on theirs alone. */
  readonly both: TextEdit[];
  readonly theirs: TextEdit[];
}

/** What the two sides of a conflict are called behind its marks. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Makes the edits, and puts the lines of those that clash between the marks that git uses.
 *
 * @returns the text, and how many conflicts it has.
 */
export function withConflicts(
  text: string,
  clean: readonly TextEdit[],
  clashing: readonly (readonly TextEdit[])[],
  labels: Labels,
): { readonly text: string; readonly conflicts: number } {
  const regions = regionsOf(text, clashing);
  const rest: TextEdit[] = [];
  for (const edit of clean) {
    const region = regions.find(({ start, end }) => edit.start >= start && edit.end <= end);
    if (region) region.both.push(edit);
    else rest.push(edit);
  }
  const marked = regions.flatMap((region) => markedLines(text, region, labels) ?? []);
  return { text: applied(text, [...rest, ...marked], 0), conflicts: marked.length };
}

/** The whole lines of each clash; those that share lines are one. */
function regionsOf(text: string, clashing: readonly (readonly TextEdit[])[]): Region[] {
  const regions: Region[] = [];
  const all = clashing
    .filter((edits) => edits.length > 0)
    .map((edits) => ({
      start: lineStartAt(text, Math.min(...edits.map(({ start }) => start))),
      end: nextLineAt(text, Math.max(...edits.map(({ end }) => end))),
      both: [],
      theirs: [...edits],
    }));
  all.sort((a, b) => a.start - b.start);
  for (const region of all) {
    const last = regions.at(-1);
    if (last && region.start < last.end) {
      last.end = Math.max(last.end, region.end);
      last.theirs.push(...region.theirs);
    } else regions.push(region);
  }
  return regions;
}

function markedLines(
  text: string,
  { start, end, both, theirs }: Region,
  labels: Labels,
): TextEdit[] | null {
  const raw = text.slice(start, end);
  const eol = /\r\n/.test(raw) ? '\r\n' : '\n';
  const side = (edits: readonly TextEdit[]) => linesIn(applied(raw, edits, start));
  const [ours, other] = [side(both), side([...both, ...theirs])];
  if (ours.join() === other.join()) return null;
  let above = 0;
  while (above < Math.min(ours.length, other.length) && ours[above] === other[above]) above += 1;
  let below = 0;
  const maxLength = Math.min(ours.length, other.length) - above;
  while (below < maxLength && ours.at(-1 - below) === other.at(-1 - below)) below += 1;
  const lines = [
    ...ours.slice(0, above),
    `<<<<<<< ${labels.ours}`,
    ...ours.slice(above, ours.length - below),
    '=======',
    ...other.slice(above, other.length - below),
    `>>>>>>> ${labels.theirs}`,
    ...ours.slice(ours.length - below),
  ];
  return [{ start, end, text: lines.map((line) => line + eol).join('') }];
}

function linesIn(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The text with edits whose offsets count from `base`; of two that overlap the first is made. */
function applied(text: string, edits: readonly TextEdit[], base: number): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start - base < at) continue;
    result += text.slice(at, edit.start - base) + edit.text;
    at = edit.end - base;
  }
  return result + text.slice(at);
}

/** Edits that put the lines of the other side behind the line of a place. */
export function behindLine(text: string, offset: number, lines: readonly string[]): TextEdit {
  const at = lineEndAt(text, offset);
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  return { start: at, end: at, text: lines.map((line) => eol + line).join('') };
}
