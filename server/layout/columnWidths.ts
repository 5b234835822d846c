import { width as emOf } from '../text/width';

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
): readonly number[] {
  const key = [width, size, pad, ...texts.map((row) => row.join('\t'))].join('\n');
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= maxKept) kept.clear();
  const widths = lowest(texts, width, size, pad);
  kept.set(key, widths);
  return widths;
}

/** A table is drawn several times while its slides are evened out. */
const kept = new Map<string, readonly number[]>();
const maxKept = 50;

function lowest(
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
  const needIn = (column: number, points: number): Need => {
    const em = (points - pad) / size;
    const own = cells.map((row) => row[column] ?? []);
    return {
      lines: own.map((cell) => linesIn(cell, em)),
      amounts: own.map((cell) => amountIn(cell, em)),
    };
  };
  const needs = widths.map((points, column) => needIn(column, points));
  let min = heightOf(needs);
  for (let round = 0; round < maxSteps; round++) {
    const amount = step * (1 + (round % 3));
    const mayGive = widths.map((points, column) => points - amount >= (columns[column]?.min ?? 0));
    const narrower = widths.map((points, column) =>
      mayGive[column] ? needIn(column, points - amount) : null,
    );
    const wider = widths.map((points, column) => needIn(column, points + amount));
    let found: { readonly from: number; readonly to: number } | null = null;
    for (let to = 0; to < count; to++) {
      for (let from = 0; from < count; from++) {
        if (from === to || !narrower[from]) continue;
        const now = heightOf(
          needs.map((need, column) =>
            column === to ? (wider[to] ?? need) : column === from ? (narrower[from] ?? need) : need,
          ),
        );
        if (now >= min) continue;
        min = now;
        found = { from, to };
      }
    }
    if (found) {
      const { from, to } = found;
      widths[from] = (widths[from] ?? 0) - amount;
      widths[to] = (widths[to] ?? 0) + amount;
      for (const column of [from, to]) needs[column] = needIn(column, widths[column] ?? 0);
    } else if (round % 3 === 2) break;
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

/** What each cell of a column needs at a width of it. */
interface Need {
  readonly lines: readonly number[];
  /** The same with what a part of a line counts. */
  readonly amounts: readonly number[];
}

/** Height of the rows, in lines; where no line is won yet, what comes nearer to it is better. */
function heightOf(needs: readonly Need[]): number {
  let height = 0;
  const rows = needs[0]?.lines.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let [lines, amount] = [0, 0];
    for (const need of needs) {
      lines = Math.max(lines, need.lines[row] ?? 0);
      amount = Math.max(amount, need.amounts[row] ?? 0);
    }
    height += lines + slope * amount;
  }
  return height;
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
