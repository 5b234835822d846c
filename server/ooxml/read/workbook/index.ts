import { isText, readArchive } from '../../archive';
import { OfficeError } from '../../error';
import { mainPart, partsOf, relationsOf } from '../../relations';
import { allOf, at, attributeOf, childrenOf, parseXml, rootName, type Xml } from '../../xml';
import { cellText, type SheetContext, sharedTexts } from './cells';
import { numberFormats } from './numberFormats';

/** A sheet of a workbook: its cells as texts, in rows from the top; what is empty is ''. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** Columns that are read: of a sheet that is filled to its last column the others are no table. */
const maxColumns = 1000;

/** Cells of all sheets together, with the gaps before them; the accounts of a town have fewer. */
const maxCells = 1_000_000;

/**
 * Reads the sheets of an `.xlsx` or `.xlsm`, whoever wrote it: numbers as they would be typed, shares
 * with their %, dates as 2027-03-31, formulas by the value that was last computed.
 *
 * @throws OfficeError
 */
export function readWorkbook(bytes: Uint8Array): readonly WorkbookSheet[] {
  const archive = readArchive(bytes, isText);
  const file = partsOf(archive);
  const named = mainPart(file);
  const main = named !== null && archive.has(named) ? named : 'xl/workbook.xml';
  const text = file.part(main);
  if (text === null || rootName(text) !== 'workbook') throw new OfficeError('not-office');
  const book = parseXml(text);
  const relations = relationsOf(file, main);
  const partOf = (type: string) => {
    const found = [...relations.values()].find((one) => one.type === type);
    const content = found && file.part(found.target);
    return content ? parseXml(content) : undefined;
  };
  const { date1904 = '' } = at(book, 'workbook', 'workbookPr')?.attributes ?? {};
  const context: SheetContext = {
    shared: sharedTexts(partOf('sharedStrings')),
    formats: numberFormats(partOf('styles')),
    isFrom1904: /^(?:1|true)$/i.test(date1904),
  };
  let cells = 0;
  return childrenOf(at(book, 'workbook', 'sheets'), 'sheet').flatMap((sheet): WorkbookSheet[] => {
    const target = relations.get(attributeOf(sheet, 'id'))?.target;
    const content = target === undefined ? null : file.part(target);
    if (content === null) return [];
    const isHidden = /hidden/i.test(attributeOf(sheet, 'state'));
    const rows: (readonly string[])[] = [];
    for (const row of rowsIn(parseXml(content), context)) {
      rows.push(row);
      cells += row.length;
      if (cells > maxCells) throw new OfficeError('too-large');
    }
    return [{ name: attributeOf(sheet, 'name'), isHidden, rows }];
  });
}

/** The rows that hold anything, with their empty cells; a row or cell without a place follows on. */
function* rowsIn(sheet: Xml, context: SheetContext): Generator<readonly string[]> {
  for (const row of allOf(at(sheet, 'worksheet', 'sheetData'), 'row')) {
    const cells: string[] = [];
    let next = 0;
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(attributeOf(cell, 'r')) ?? next;
      next = column + 1;
      if (column >= maxColumns) break;
      const text = cellText(cell, context);
      if (text === '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (cells.length > 0) yield cells;
  }
}

/** The column of a place (C12 → 2); null where none is named. */
function columnOf(place: string): number | null {
  const letters = /^\$?([A-Z]{1,3})/i.exec(place)?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
