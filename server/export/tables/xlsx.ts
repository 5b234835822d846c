import { type CellFormula, type DataCell, type DataTable, writtenMark } from '../../deck/progress';
import { escapedText, ns, tag } from '../../ooxml/markup';
import { Package } from '../../ooxml/package';
import { Relations } from '../../ooxml/relations';
import { width as emOf } from '../../text/width';
import { columnName } from '../pptx/workbook';

const type = (name: string) =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

/**
 * The tables as a workbook: the first row stands still and filters, texts wrap, shares are computed.
 * What comes back lies in it twice, once on a hidden sheet as it was written: so that what is
 * changed in Excel can be told from what is changed in the story meanwhile.
 */
export function xlsxOf(shown: readonly DataTable[]): Uint8Array {
  const archive = new Package();
  const [whole, own] = [new Relations(), new Relations()];
  whole.add('officeDocument', 'xl/workbook.xml');
  const tables = [...shown, ...shown.filter(({ source }) => source).map(asWritten)];
  const names = sheetNames(tables);
  const sheets = tables.map((_, index) => {
    const id = own.add('worksheet', `worksheets/sheet${index + 1}.xml`);
    const state = index < shown.length ? {} : { state: 'veryHidden' };
    return tag('sheet', { name: names[index] ?? '', sheetId: index + 1, ...state, 'r:id': id });
  });
  own.add('styles', 'styles.xml');
  archive.addRelations('', whole.toString());
  const spaces = { xmlns: ns.s, 'xmlns:r': ns.r };
  const book = tag(
    'workbook',
    spaces,
    tag('sheets', {}, ...sheets),
    '<calcPr fullCalcOnLoad="1"/>',
  );
  archive.add('xl/workbook.xml', type('sheet.main'), book, own);
  tables.forEach((table, index) => {
    archive.add(`xl/worksheets/sheet${index + 1}.xml`, type('worksheet'), sheetXml(table));
  });
  archive.add('xl/styles.xml', type('styles'), tag('styleSheet', { xmlns: ns.s }, styles));
  return archive.bytes();
}

/** The table as it is now, without its formulas. */
function asWritten({ name, columns, rows }: DataTable): DataTable {
  const cells = rows.map((row) => row.map((cell) => (isComputed(cell) ? null : cell)));
  return { name: `${writtenMark}${name}`, columns, rows: cells };
}

function isComputed(cell: DataCell): cell is CellFormula {
  return typeof cell === 'object' && cell !== null;
}

/** Excel takes 31 characters, without some signs, each name once. */
function sheetNames(tables: readonly DataTable[]): readonly string[] {
  return tables.map(({ name }, index) => {
    const plain = [...name.replace(/[\\/?*[\]:]/g, ' ').trim()].slice(0, 28).join('');
    return plain === '' ? `Sheet${index + 1}` : plain;
  });
}

/** Styles by number: 0 text, 1 head, 2 share. */
const look = { text: 0, head: 1, share: 2 } as const;

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0%"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EEF8"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

function sheetXml({ columns, rows }: DataTable): string {
  const last = `${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const all = [columns.map((name): DataCell => name), ...rows];
  const widths = columns.map((name, index) => {
    const longest = Math.max(emOf(name), ...rows.map((row) => widthOf(row[index] ?? null)));
    const width = Math.min(40, Math.max(8, longest * 2.1 + 2));
    return tag('col', { min: index + 1, max: index + 1, width, customWidth: 1 });
  });
  return tag(
    'worksheet',
    { xmlns: ns.s },
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    tag('cols', {}, ...widths),
    tag('sheetData', {}, ...all.map((cells, index) => rowXml(cells, index, columns))),
    rows.length > 0 ? tag('autoFilter', { ref: `A1:${last}` }) : '',
  );
}

function widthOf(cell: DataCell): number {
  if (typeof cell === 'string') return Math.max(...cell.split('\n').map(emOf));
  return typeof cell === 'number' ? String(cell).length * 0.55 : 3;
}

function rowXml(cells: readonly DataCell[], index: number, columns: readonly string[]): string {
  const written = cells.map((cell, column) => {
    const r = `${columnName(column)}${index + 1}`;
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return tag('c', { r, s: look.text }, `<v>${cell}</v>`);
    if (typeof cell === 'string') {
      const text = escapedText(cell).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
      const s = index === 0 ? look.head : look.text;
      return tag('c', { r, s, t: 'inlineStr' }, `<is><t xml:space="preserve">${text}</t></is>`);
    }
    const formula = cell.formula.replace(/\{([^}]*)\}/g, (_, name: string) => {
      return `${columnName(Math.max(0, columns.indexOf(name)))}${index + 1}`;
    });
    const value = cell.value === null ? { t: 'str' } : {};
    return tag(
      'c',
      { r, s: look.share, ...value },
      `<f>${escapedText(formula)}</f><v>${cell.value ?? ''}</v>`,
    );
  });
  return tag('row', { r: index + 1 }, ...written);
}
