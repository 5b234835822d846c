import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { columnWidths } from '../../layout/columnWidths';
import { paperStyles } from '../../ooxml/marks';
import { width } from '../../text/width';
import { ink } from './styles';
import { clean, runsOf } from './text';

/** A cell: its paragraphs, or a text that is made into them. */
export type CellContent = string | readonly Paragraph[];

export interface TableShape {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly CellContent[]; readonly fill?: string }[];
  /** Width of the whole in twips. */
  readonly width: number;
  /** Texts of the rows, to share out the width by; the cells where those are texts. */
  readonly texts?: readonly (readonly string[])[];
  readonly headFill?: string;
}

/** Size of the text of a cell, and the room beside it, in twips. */
const em = 190;
const padding = 160;
/** A row of more lines than this may go over the page: kept whole it would leave half a page empty. */
const maxLines = 18;

/** A table with a header row that is repeated on every page, and rows that stay whole if they can. */
export function docxTable({ columns, rows, width, texts, headFill, ...rest }: TableShape): Table {
  const plain = texts ?? rows.map(({ cells }) => cells.map((cell) => plainText(cell)));
  const widths = widthsOf(columns, plain, width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, index) =>
      cellOf([tableParagraph(text, paperStyles.head)], widths[index] ?? 0, headFill ?? ink('step')),
    ),
  });
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    ...gridLook,
    tableLook: { firstRow: true },
    rows: [
      head,
      ...rows.map(({ cells, fill }, at) => {
        const high = Math.max(
          ...widths.map((each, index) => lineCount(plain[at]?.[index] ?? '', each)),
        );
        // The last row does not go over the page alone.
        const isBeforeLast = at === rows.length - 2;
        return new TableRow({
          cantSplit: high <= maxLines,
          children: widths.map((each, index) => {
            const cell = cells[index] ?? '';
            const paragraphs = typeof cell === 'string' ? cellParagraphs(cell, isBeforeLast) : cell;
            return cellOf(paragraphs.length > 0 ? paragraphs : cellParagraphs(''), each, fill);
          }),
        });
      }),
    ],
    ...rest,
  });
}

const line = { style: 'single' as const, size: 4, color: ink('line') };
/** Columns as wide as they are said to be, hairlines around and between all cells, and some room in them. */
export const gridLook = {
  layout: 'fixed',
  borders: {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  },
  margins: { top: 50, bottom: 50, left: padding / 2, right: padding / 2, marginUnitType: 'dxa' },
} as const;

/** A cell `size` twips wide; `fill` is hexadecimal RGB. */
export function cellOf(
  children: readonly Paragraph[],
  size: number,
  fill?: string,
  columnSpan?: number,
): TableCell {
  return new TableCell({
    children,
    width: { size, type: 'dxa' },
    ...(fill ? { shading: { fill } } : {}),
    ...(columnSpan ? { columnSpan } : {}),
  });
}

/** The paragraphs of a text in a cell, one for each of its lines. */
export function cellParagraphs(text: string, keepNext = false): readonly Paragraph[] {
  return clean(text)
    .split('\n')
    .map((one) => new Paragraph({ style: paperStyles.cell, keepNext, children: [...runsOf(one)] }));
}

/** A text as the one paragraph of a cell. */
export function tableParagraph(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [...runsOf(text)] });
}

function plainText(cell: CellContent): string {
  return typeof cell === 'string' ? cell : '';
}

function lineCount(text: string, size: number): number {
  const room = Math.max(1, (size - padding) / em);
  return text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(width(one) / room)), 0);
}

/** The widths of the columns in twips, so that the table is low. */
function widthsOf(
  columns: readonly string[],
  texts: readonly (readonly string[])[],
  total: number,
): number[] {
  const points = columnWidths([columns, ...texts], total / 20, em / 20, padding / 20);
  const widths = points.map((one) => Math.floor(one * 20));
  const rest = total - widths.reduce((all, one) => all + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
}
