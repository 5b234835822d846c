import { escapedText, ns, tag } from '../../ooxml/markup';
import { Package } from '../../ooxml/package';
import { Relations } from '../../ooxml/relations';

/** One cell: a text or a number; null leaves it empty. */
export type Cell = string | number | null;

const type = (name: string) =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

/** A workbook with one sheet, as a chart brings its figures along. */
export function workbookOf(rows: readonly (readonly Cell[])[]): Uint8Array {
  const archive = new Package();
  const whole = new Relations();
  const own = new Relations();
  whole.add('officeDocument', 'xl/workbook.xml');
  const id = own.add('worksheet', 'worksheets/sheet1.xml');
  own.add('styles', 'styles.xml');
  const sheet = tag('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': id });
  const spaces = { xmlns: ns.s, 'xmlns:r': ns.r };
  archive.addRelations('', whole.toString());
  archive.add(
    'xl/workbook.xml',
    type('sheet.main'),
    tag('workbook', spaces, tag('sheets', {}, sheet)),
    own,
  );
  archive.add(
    'xl/worksheets/sheet1.xml',
    type('worksheet'),
    tag('worksheet', { xmlns: ns.s }, tag('sheetData', {}, ...rows.map(rowXml))),
  );
  archive.add('xl/styles.xml', type('styles'), tag('styleSheet', { xmlns: ns.s }, styles));
  return archive.bytes();
}

/** The least that Excel asks for. */
const styles =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

function rowXml(cells: readonly Cell[], index: number): string {
  const written = cells.map((cell, column) => {
    const r = `${columnName(column)}${index + 1}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
    const text = escapedText(cell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
    return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return tag('row', { r: index + 1 }, ...written);
}

/** A, B, … Z, AA … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
