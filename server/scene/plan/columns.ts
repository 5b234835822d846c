import type { StageRow } from './stage';
import type { Stage } from './stages';
import { emOf, type Type, usable } from './style';

/** Where a stage stands in the width of the drawing. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly textWidth: number;
}

/** Room at both edges of the drawing, for the thickness of the line. */
export const edgeOf = ({ body }: Type) => body * 0.2;
/** Room at both sides of the text of a stage. */
export const padOf = ({ body }: Type) => body * 0.85;

/** All columns equally wide. */
export function equalWidths(width: number, count: number, type: Type): readonly number[] {
  const each = (width - edgeOf(type) * 2) / Math.max(1, count);
  return Array.from({ length: count }, () => each);
}

/** The columns of these widths, one behind the other. */
export function columnsOf(widths: readonly number[], type: Type): readonly Column[] {
  let x = edgeOf(type);
  return widths.map((width) => {
    const column = { x, width, textWidth: textWidthOf(width, type) };
    x += width;
    return column;
  });
}

/** Width for text in a column, in the units of the drawing. */
export function textWidthOf(columnWidth: number, type: Type): number {
  return columnWidth - padOf(type) * 2;
}

/** A column narrower than this on a page is hard to read, in body sizes. */
export const minColumn = 10.5;
/** Widths of the band of a stage that has nothing more to say, in body sizes. */
const band = { min: 5.5, max: 9 } as const;
/** So many shares of the width are given out one by one. */
const shares = 48;

/** What is to stand in a column: the stage, its rows, and where from the top they begin. */
export interface ColumnContent {
  readonly stage: Stage;
  readonly rows: readonly StageRow[];
  readonly top: number;
  /** Nothing of the stage is left to say: it is only named. */
  readonly isBand: boolean;
}

/**
 * Widths that follow what the stages hold, so that their texts end at about the same height: from
 * the narrowest columns on, the one that reaches furthest down becomes wider, as long as that makes
 * it shorter. Bands are as wide as their names need.
 */
export function widthsFor(
  contents: readonly ColumnContent[],
  width: number,
  type: Type,
): readonly number[] {
  const room = width - edgeOf(type) * 2;
  const each = room / Math.max(1, contents.length);
  const widths = contents.map(({ stage, isBand }) =>
    isBand ? bandWidth(stage, each, type) : Math.min(each, type.body * minColumn),
  );
  const open = contents.flatMap(({ isBand }, index) => (isBand ? [] : [index]));
  if (open.length === 0) return equalWidths(width, contents.length, type);
  const endOf = (index: number, width = widths[index] ?? 0): number => {
    const { top = 0, rows = [] } = contents[index] ?? {};
    return top + heightIn(rows, textWidthOf(width, type));
  };
  const share = room / shares;
  let left = room - widths.reduce((sum, one) => sum + one, 0);
  const minEnds = widths.map((width, index) => endOf(index, width + left));
  const ends = widths.map((_, index) => endOf(index));
  while (left > share) {
    const tallest = open
      .filter((index) => (ends[index] ?? 0) > (minEnds[index] ?? 0))
      .reduce(
        (one, other) =>
          (ends[other] ?? 0) > (ends[one] ?? Number.NEGATIVE_INFINITY) ? other : one,
        -1,
      );
    if (tallest < 0) break;
    widths[tallest] = (widths[tallest] ?? 0) + share;
    ends[tallest] = endOf(tallest);
    left -= share;
  }
  return spreadOver(widths, open, left);
}

/** What is left over goes to all columns with text alike. */
function spreadOver(widths: readonly number[], open: readonly number[], left: number) {
  return widths.map((width, index) => (open.includes(index) ? width + left / open.length : width));
}

/** About how high rows are in a column of another width. */
function heightIn(rows: readonly StageRow[], textWidth: number): number {
  return rows.reduce((sum, row) => sum + (row.heightAt?.(textWidth) ?? row.height), 0);
}

/** The rows broken anew to a width. */
export function reflowed(rows: readonly StageRow[], textWidth: number): readonly StageRow[] {
  return rows.map((row) => row.reflow?.(textWidth) ?? row);
}

function bandWidth({ name }: Stage, maxWidth: number, type: Type): number {
  const { body } = type;
  const badge = body * 2;
  const needed = (emOf(name) / usable(name, true)) * body + badge + padOf(type) * 2 + body * 0.2;
  return Math.min(maxWidth, Math.max(body * band.min, Math.min(body * band.max, needed)));
}
