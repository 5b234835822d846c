import { strToU8, zipSync } from 'fflate';
import { declaration, escaped, ns, tag } from './xml';

/** One cell: a text or a number; null leaves it empty. */
export type Cell = string | number | null;

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook with one sheet, as a chart brings its figures along. */
export function workbookOf(rows: readonly (readonly Cell[])[]): Uint8Array {
  const files = {
    '[Content_Types].xml': tag(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>`,
    ),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': tag(
      'workbook',
      { xmlns: ns.s, 'xmlns:r': ns.r },
      tag('sheets', {}, tag('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })),
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': tag(
      'worksheet',
      { xmlns: ns.s },
      tag('sheetData', {}, ...rows.map(rowXml)),
    ),
    'xl/styles.xml': tag(
      'styleSheet',
      { xmlns: ns.s },
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    ),
  };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(declaration + xml)]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

function relations(...pairs: readonly (readonly [string, string])[]): string {
  const rows = pairs.map(([type, target], index) =>
    tag('Relationship', { Id: `rId${index + 1}`, Type: `${ns.r}/${type}`, Target: target }),
  );
  return tag('Relationships', { xmlns: relationships }, ...rows);
}

function rowXml(cells: readonly Cell[], index: number): string {
  const written = cells.map((cell, column) => {
    const r = `${columnName(column)}${index + 1}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
    const text = escaped(cell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
    return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return tag('row', { r: index + 1 }, ...written);
}

/** A, B, … Z, AA … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
