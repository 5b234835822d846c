import type { Table } from '../../deck/deck';
import { heightOf, splitAt } from '../../layout/paragraphs';
import type { LayoutContext } from './cards';
import { columnWidths } from './columns';
import type { Paragraph, SlidePart, TableRow } from './slide';
import { paragraph } from './texts';

interface Layout {
  readonly name: string;
  readonly widths: readonly number[];
  readonly header: TableRow;
  readonly inset: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly continued: string;
}

/** A table as a part that can be broken between its rows, and within a row that is very high. */
export function tablePart({ columns, rows, caption }: Table, context: LayoutContext): SlidePart {
  const size = Math.max(context.min, Math.min(context.min + 3, context.size * 0.9));
  const inset = { x: size * 0.5, y: size * 0.32 };
  const texts = [columns, ...rows.map((row) => row.cells)];
  const widths = columnWidths(texts, context.width, size, inset.x * 2);
  const cells = (row: readonly string[], isHeader: boolean) =>
    widths.map((_, column) => [
      paragraph(row[column] ?? '', size, {
        isBold: isHeader || column === 0,
        paint: isHeader ? 'onStep' : 'ink',
        spacing: 1.35,
      }),
    ]);
  const bare = { widths, inset, size, continued: context.strings.continued };
  const header = rowOf(cells(columns, true), 'header', bare);
  const layout: Layout = { ...bare, name: caption, header };
  return partOf(
    rows.map((row) => rowOf(cells(row.cells, false), row.isOpen ? 'open' : 'plain', bare)),
    layout,
  );
}

function rowOf(
  cells: readonly (readonly Paragraph[])[],
  look: TableRow['look'],
  { widths, inset }: Pick<Layout, 'widths' | 'inset'>,
): TableRow {
  const heights = cells.map((cell, column) => heightOf(cell, (widths[column] ?? 0) - inset.x * 2));
  return { cells, look, height: Math.max(...heights) + inset.y * 2 + 1 };
}

function partOf(rows: readonly TableRow[], layout: Layout): SlidePart {
  const { name, widths, header, inset } = layout;
  const all = [header, ...rows];
  const height = all.reduce((sum, row) => sum + row.height, 0);
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    height,
    breaksFreely: true,
    place: (x, y) => [
      { kind: 'table', name, box: { x, y, width, height }, widths, rows: all, inset },
    ],
    split(room) {
      let used = header.height;
      const fitting = rows.findIndex((row) => {
        used += row.height;
        return used > room + 0.01;
      });
      if (fitting === -1) return null;
      const row = rows[fitting] as TableRow;
      const left = room - (used - row.height);
      // A row is broken only where it would leave much of the slide empty, or is higher than one.
      const breaks = left > room * 0.4 || fitting === 0;
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

function splitRow(row: TableRow, room: number, layout: Layout): [TableRow, TableRow] | null {
  const { widths, inset, size, continued } = layout;
  const inside = room - inset.y * 2 - 1;
  if (inside < size * 1.35 * 2.5) return null;
  const pairs = row.cells.map((cell, column) =>
    splitAt(cell, (widths[column] ?? 0) - inset.x * 2, inside),
  );
  if (pairs.every(([, rest]) => rest.length === 0)) return null;
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
    ),
    rowOf(rest, row.look, layout),
  ];
}

const maxNameLength = 12;

function named(head: readonly Paragraph[], continued: string, size: number): Paragraph[] {
  const line = (head[0]?.runs[0]?.text ?? '').split('\n')[0] ?? '';
  const letters = [...line];
  const base = line.endsWith(continued) ? line.slice(0, -continued.length) : line;
  const short =
    letters.length > maxNameLength ? `${letters.slice(0, maxNameLength).join('')}…` : base;
  return [paragraph(short + continued, size, { isBold: true, spacing: 1.35 })];
}
