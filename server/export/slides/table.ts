import type { Table } from '../../deck/deck';
import { idOfRow } from '../../deck/rowId';
import { columnWidths } from '../../layout/columnWidths';
import { heightOf, splitAt } from '../../layout/paragraphs';
import { polygon } from '../../scene/path';
import type { LayoutContext } from './layoutContext';
import type { Element, SlideParagraph, SlidePart, SlideRow } from './slide';
import { paragraph, runsAt } from './texts';

interface Layout {
  readonly name: string;
  readonly widths: readonly number[];
  readonly header: SlideRow;
  readonly inset: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly continued: string;
  readonly leads: readonly number[];
  /** Height of a slide for it. */
  readonly page: number;
  readonly rowBreak: number;
}

/** So much of what is left of a slide stays empty at the most, as a share of it. */
const usualBreak = 0.4;

/**
 * A table as a part that can be broken between its rows, and within a row that is very high.
 *
 * @param showsIds whether a row has its id in front
 */
export function tablePart(
  { columns, rows, caption, leads = [] }: Table,
  context: LayoutContext,
  showsIds = false,
): SlidePart {
  const size = Math.max(context.min, Math.min(context.min + 3, context.size * 0.9));
  // A table that only just fits stands a little closer.
  const isDense = context.size <= context.min + 0.5;
  const spacing = isDense ? 1.28 : 1.35;
  const inset = { x: size * 0.5, y: size * (isDense ? 0.24 : 0.32) };
  const ids = rows.map((row) => (showsIds ? idOfRow(row) : ''));
  const texts = [
    columns,
    ...rows.map(({ cells }, at) =>
      cells.map((text, column) => (column === 0 && ids[at] ? `${ids[at]}\u3000` : '') + text),
    ),
  ];
  const widths = columnWidths(texts, context.width, size, inset.x * 2);
  // The first column names its row, where the row has a name.
  const hasNames = rows.every(({ piece }) => piece.text !== '');
  const cells = (row: readonly string[], isHeader: boolean, id = '') =>
    widths.map((_, column) => {
      const isBold = isHeader || (column === 0 && hasNames);
      const paint = isHeader ? 'onStep' : 'ink';
      const text = row[column] ?? '';
      if (column > 0 || id === '') return [paragraph(text, size, { isBold, paint, spacing })];
      const name = { text: `${id}\u3000`, paint: context.accent, isBold: true };
      return [runsAt([name, { text: text || '…', paint, isBold }], size, { spacing })];
    });
  const { height: page, strings, rowBreak = usualBreak } = context;
  const bare = { widths, inset, size, continued: strings.continued, leads, page, rowBreak };
  const header = rowOf(cells(columns, true), 'header', bare);
  const layout: Layout = { ...bare, name: caption, header };
  return partOf(
    rows.map((row, at) =>
      rowOf(
        cells(row.cells, false, ids[at]),
        row.openAt === undefined ? 'plain' : 'open',
        bare,
        row.joinsAbove,
      ),
    ),
    layout,
  );
}

function rowOf(
  cells: readonly (readonly SlideParagraph[])[],
  look: SlideRow['look'],
  { widths, inset }: Pick<Layout, 'widths' | 'inset'>,
  joinsAbove = false,
): SlideRow {
  const heights = cells.map((cell, column) =>
    joinsAbove && column === 0 ? 0 : heightOf(cell, (widths[column] ?? 0) - inset.x * 2),
  );
  const row = { cells, look, height: Math.max(...heights) + inset.y * 2 + 1 };
  return joinsAbove ? { ...row, joinsAbove } : row;
}

function partOf(given: readonly SlideRow[], layout: Layout): SlidePart {
  const { name, widths, header, inset } = layout;
  const [top, ...others] = given;
  // On a further page what the first cell says is said again.
  const rows = top?.joinsAbove ? [rowOf(top.cells, top.look, layout), ...others] : given;
  const all = [header, ...rows];
  const height = all.reduce((sum, row) => sum + row.height, 0);
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    height,
    breaksFreely: true,
    place: (x, y) => [
      { kind: 'table', name, box: { x, y, width, height }, widths, rows: all, inset },
      ...arrowsOf(layout, x, y),
    ],
    split(room) {
      let used = header.height;
      const fitting = rows.findIndex((row) => {
        used += row.height;
        return used > room + 0.01;
      });
      if (fitting === -1) return null;
      const row = rows[fitting] as SlideRow;
      const left = room - (used - row.height);
      // A row is broken only where it would leave much of the slide empty, or is higher than one.
      const isAlone = fitting === 0 && (room > layout.page * 0.8 || row.height > layout.page * 0.8);
      const breaks = left > room * layout.rowBreak || isAlone;
      const pieces = breaks ? splitRow(row, left, layout) : null;
      const before = rows.slice(0, fitting);
      const after = rows.slice(fitting + 1);
      if (pieces) {
        return [partOf([...before, pieces[0]], layout), partOf([pieces[1], ...after], layout)];
      }
      return fitting === 0 ? null : [partOf(before, layout), partOf([row, ...after], layout)];
    },
  };
}

/** Arrows in the header from each column to the one it leads to. */
function arrowsOf({ leads, widths, header, size }: Layout, x: number, y: number): Element[] {
  const [width, height] = [size * 0.8, size * 1.3];
  const commands = polygon([0, 0], [width, height / 2], [0, height]);
  return leads.map((column): Element => {
    const right = widths.slice(0, column + 1).reduce((sum, one) => sum + one, 0);
    const box = { x: x + right - width / 2, y: y + (header.height - height) / 2, width, height };
    const shapes = [{ kind: 'path', commands, fill: 'onStep' } as const];
    return { kind: 'drawing', box, minTextSize: 10, scene: { width, height, title: '', shapes } };
  });
}

function splitRow(row: SlideRow, room: number, layout: Layout): [SlideRow, SlideRow] | null {
  const { widths, inset, size, continued } = layout;
  const inside = room - inset.y * 2 - 1;
  if (inside < size * 1.35 * 2.5) return null;
  const pairs = row.cells.map((cell, column) =>
    splitAt(cell, (widths[column] ?? 0) - inset.x * 2, inside),
  );
  if (pairs.every(([, rest]) => rest.length === 0)) return null;
  // What names the row stays whole, where it is no long text itself.
  const [name = []] = row.cells;
  const isNameCut = pairs[0]?.[1].length !== 0;
  const nameHeight = heightOf(name, (widths[0] ?? 0) - inset.x * 2);
  if (isNameCut && nameHeight < layout.page * 0.4) return null;
  const empty = [paragraph('', size, { spacing: 1.35 })];
  const rest = pairs.map(([head, tail], column) => {
    if (tail.length > 0) return tail;
    // The name of the row is said again.
    if (column === 0) return named(head, continued, size);
    return empty;
  });
  return [
    rowOf(
      pairs.map(([head]) => (head.length > 0 ? head : empty)),
      row.look,
      layout,
      row.joinsAbove,
    ),
    rowOf(rest, row.look, layout),
  ];
}

const maxNameLength = 12;

function named(head: readonly SlideParagraph[], continued: string, size: number): SlideParagraph[] {
  const whole = head[0]?.runs.map(({ text }) => text).join('') ?? '';
  const line = whole.split('\n')[0] ?? '';
  const letters = [...line];
  const base = line.endsWith(continued) ? line.slice(0, -continued.length) : line;
  const short =
    letters.length > maxNameLength ? `${letters.slice(0, maxNameLength).join('')}…` : base;
  return [paragraph(short + continued, size, { isBold: true, spacing: 1.35 })];
}
