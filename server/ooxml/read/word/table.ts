import { at, attributeOf, type Xml } from '../../xml';
import type { ContentBlock, Grid, GridCell } from '../content';
import { linesOfBlock, withTicks } from '../lines';

/** Is the table a frame around one text? */
export function isSingleCell(table: Xml): boolean {
  const rows = rowsOf(table);
  return rows.length === 1 && cellsOf(rows[0] as Xml).length === 1;
}

/** The cells of a table, whatever wraps them. */
export function allCells(table: Xml): readonly Xml[] {
  return rowsOf(table).flatMap(cellsOf);
}

const maxSpan = 60;
const nothing: GridCell = { lines: [], isContinued: false, isSpanned: false };

/**
 * A table with the texts of its cells, and behind it what no cell can hold: tables inside of it,
 * drawings, notes, comments.
 *
 * @param inside the blocks of a cell
 */
export function gridOf(
  table: Xml,
  inside: (cell: Xml) => readonly ContentBlock[],
): readonly ContentBlock[] {
  const behind: ContentBlock[] = [];
  const rows = rowsOf(table).map((row) => {
    const cells = cellsOf(row).flatMap((cell): readonly GridCell[] => {
      const properties = at(cell, 'tcPr');
      const merge = at(properties, 'vMerge');
      const isContinued = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
      const span = Math.min(maxSpan, Number(attributeOf(at(properties, 'gridSpan'), 'val')) || 1);
      const blocks = inside(cell);
      const lines = withTicks(blocks.flatMap(linesOfBlock));
      behind.push(...blocks.filter(({ kind }) => kind !== 'box' && kind !== 'heading'));
      return Array.from({ length: span }, (_, index) => ({
        lines: index === 0 ? lines : [],
        isContinued,
        isSpanned: index > 0,
      }));
    });
    // A row may begin at a later column.
    const before = Number(attributeOf(at(row, 'trPr', 'gridBefore'), 'val')) || 0;
    return [...Array.from({ length: Math.min(maxSpan, before) }, () => nothing), ...cells];
  });
  const grid: Grid = { kind: 'grid', where: { slide: null, part: 'table' }, rows };
  return [grid, ...behind];
}

/** Rows, also those in a content control or another wrapper; none that was deleted. */
function rowsOf(table: Xml): readonly Xml[] {
  return wrapped(table, 'tr').filter((row) => at(row, 'trPr', 'del') === undefined);
}

function cellsOf(row: Xml): readonly Xml[] {
  return wrapped(row, 'tc').filter((cell) => at(cell, 'tcPr', 'cellDel') === undefined);
}

/** Children of this name, also those inside of wrappers. */
function wrapped(node: Xml, name: string): readonly Xml[] {
  if (node.name === 'del' || node.name === 'moveFrom') return [];
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? wrapped(child, name) : [];
  });
}

const wrappers = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'smartTag',
  'bdo',
  'dir',
]);
