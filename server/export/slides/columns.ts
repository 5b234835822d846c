import { width as emOf } from '../../text/width';

/** How wide the text of a cell is, paragraph by paragraph, in em. */
type LineWidths = readonly number[];

const step = 6;
const maxSteps = 160;
/** What a part of a line counts beside a whole one. */
const slope = 0.1;

/**
 * Widths of the columns of a table, in points, that make it low: begins with widths by the amount
 * of text and moves a little from one column to another as long as the table becomes lower. Heights
 * are estimated here (no line breaking), so that a long table is laid out at once.
 * @param texts rows of cells, the header first
 * @param pad what a cell keeps free on both sides together
 */
export function columnWidths(
  texts: readonly (readonly string[])[],
  width: number,
  size: number,
  pad: number,
): number[] {
  const count = Math.max(1, ...texts.map((row) => row.length));
  const cells = texts.map((row) =>
    Array.from(
      { length: count },
      (_, column): LineWidths => (row[column] ?? '').split('\n').map(emOf),
    ),
  );
  const marked = Array.from({ length: count }, (_, column) => widestMark(texts, column));
  const columns = Array.from({ length: count }, (_, column) => {
    const all = cells.map((row) => Math.max(...(row[column] ?? [0])));
    const header = all[0] ?? 0;
    const maxWidth = Math.max(...all);
    const mean = all.reduce((sum, em) => sum + em, 0) / Math.max(1, all.length);
    // A short column (a year, a state) is not broken at all; a heading at most once.
    const least = Math.max(4, Math.min(maxWidth * 1.12, 6.5), header / 2 + 0.6);
    const min = Math.min(maxWidth * 1.12, Math.max(least, marked[column] ?? 0));
    return {
      min: min * size + pad,
      weight: Math.sqrt(mean + 1),
      max: maxWidth * size + pad + 4,
    };
  });
  const widths = spread(columns, width);
  const heightOfRow = (row: readonly LineWidths[]) =>
    Math.max(...row.map((cell, column) => linesIn(cell, ((widths[column] ?? 0) - pad) / size))) +
    // Where no line is won yet, what comes nearer to it is better.
    slope *
      Math.max(...row.map((cell, column) => amountIn(cell, ((widths[column] ?? 0) - pad) / size)));
  const height = () => cells.reduce((sum, row) => sum + heightOfRow(row), 0);
  let min = height();
  for (let round = 0; round < maxSteps; round++) {
    let found: readonly [number, number] | null = null;
    for (let to = 0; to < count; to++) {
      for (let from = 0; from < count; from++) {
        const amount = step * (1 + (round % 3));
        if (from === to || (widths[from] ?? 0) - amount < (columns[from]?.min ?? 0)) continue;
        move(widths, from, to, amount);
        const now = height();
        if (now < min) {
          min = now;
          found = [from, to];
        }
        move(widths, to, from, amount);
      }
    }
    if (found) move(widths, found[0], found[1], step * (1 + (round % 3)));
    else if (round % 3 === 2) break;
  }
  return widths;
}

/** Longest line with a mark (「現状①　【組織】」) that is not broken, in em. */
const maxMarked = 9;

/** Width of the widest line of a column that says of what kind its row is, in em. */
function widestMark(texts: readonly (readonly string[])[], column: number): number {
  const lines = texts.flatMap((row) => (row[column] ?? '').split('\n'));
  const marks = lines.filter((line) => /[】\]]\s*$/.test(line)).map((line) => emOf(line) * 1.06);
  return Math.max(0, ...marks.filter((em) => em <= maxMarked));
}

function move(widths: number[], from: number, to: number, amount: number): void {
  widths[from] = (widths[from] ?? 0) - amount;
  widths[to] = (widths[to] ?? 0) + amount;
}

/** Lines of a cell and their fractions. */
function amountIn(cell: LineWidths, em: number): number {
  return cell.reduce((sum, text) => sum + Math.max(1, text / Math.max(1, em)), 0);
}

function linesIn(cell: LineWidths, em: number): number {
  return cell.reduce(
    (sum, text) => sum + Math.max(1, Math.ceil((text * 1.04) / Math.max(1, em))),
    0,
  );
}

/** What each needs at least, and the rest by weight; no more than its longest text needs. */
function spread(
  columns: readonly { min: number; weight: number; max: number }[],
  width: number,
): number[] {
  const min = columns.reduce((sum, column) => sum + column.min, 0);
  if (min >= width) return columns.map((column) => (column.min / min) * width);
  const widths = columns.map((column) => column.min);
  let rest = width - min;
  for (let round = 0; round < 8 && rest > 0.5; round++) {
    const open = columns.filter((column, index) => (widths[index] ?? 0) < column.max - 0.5);
    const weights = open.reduce((sum, column) => sum + column.weight, 0);
    if (weights === 0) break;
    const share = rest / weights;
    columns.forEach((column, index) => {
      if (!open.includes(column)) return;
      const more = Math.min(share * column.weight, column.max - (widths[index] ?? 0));
      widths[index] = (widths[index] ?? 0) + more;
      rest -= more;
    });
  }
  // A table is as wide as its slide, however short its texts are.
  const sum = widths.reduce((total, one) => total + one, 0);
  return widths.map((one) => (one / sum) * width);
}
