import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../server/ooxml/read/workbook';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly sheet?: string;
  readonly shared?: string;
  readonly styles?: string;
  readonly book?: string;
}

/** A workbook of these parts, written as another program would. */
function workbook({ sheet = '', shared, styles, book = '' }: Parts): Uint8Array {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${types}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation(1, 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1, 'worksheet', 'worksheets/a.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${types}">${book}<sheets><sheet name="進捗" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/a.xml': `<x:worksheet xmlns:x="s"><x:sheetData>${sheet.replace(/<(\/?)(?=\w)/g, '<$1x:')}</x:sheetData></x:worksheet>`,
    ...(shared !== undefined && { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

const rows = (parts: Parts) => readWorkbook(workbook(parts))[0]?.rows;

describe('a workbook that another program wrote', () => {
  it('has its texts shared or in their cells, in runs, and without how they are read', () => {
    const shared =
      '<si><t>声</t><rPh sb="0" eb="1"><t>コエ</t></rPh></si>' +
      '<si><r><t xml:space="preserve">北の </t></r><r><rPr><b/></rPr><t>沢</t></r></si>' +
      '<si><t>一行目_x000D_\n二行目 _x005F_x0041_</t></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="inlineStr"><is><t>谷</t></is></c><c r="E1" t="str"><f>A1</f><v>声</v></c>';
    assert.deepEqual(rows({ shared, sheet: `<row r="1">${cells}</row>` }), [
      ['声', '北の 沢', '一行目\n二行目 _x0041_', '谷', '声'],
    ]);
  });

  it('has gaps, cells without a place, and rows of nothing', () => {
    const sheet =
      '<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row>' +
      '<row><c><v>3</v></c><c r="XFD9"><v>9</v></c></row>';
    assert.deepEqual(rows({ sheet }), [['', '', '1', '2'], ['3']]);
  });

  it('has numbers as they would be typed, truths, and nothing for errors', () => {
    const sheet =
      '<row><c><v>0.30000000000000004</v></c><c><v>1234567.5</v></c><c><v>-4.0</v></c><c><v>1E-9</v></c>' +
      '<c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c><f>A1</f></c><c t="d"><v>2027-03-31T00:00:00</v></c></row>';
    assert.deepEqual(rows({ sheet }), [
      ['0.3', '1234567.5', '-4', '0', 'TRUE', '', '', '2027-03-31'],
    ]);
  });

  it('has shares and dates by the format of their cells, from 1900 or 1904', () => {
    const formats: readonly (readonly [string, string, string])[] = [
      ['9', '0.45', '45%'],
      ['10', '0.305', '30.5%'],
      ['164', '0.07', '7%'],
      ['14', '46477', '2027-03-31'],
      ['17', '46447', '2027-03'],
      ['55', '46447', '2027-03'],
      ['165', '46477', '2027-03-31'],
      ['166', '46447', '2027-03'],
      ['167', '46477', '2027-03-31'],
      ['168', '45', '45'],
      ['3', '61000', '61000'],
      ['14', '59', '1900-02-28'],
      ['14', '61', '1900-03-01'],
      ['20', '0.5', '0.5'],
    ];
    const codes = [
      [164, '[Red]0.0%;-0%'],
      [165, '[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@'],
      [166, 'yyyy&quot;年&quot;m&quot;月&quot;'],
      [167, 'yyyy\\-mm\\-dd'],
      [168, '#,##0&quot;名(md)&quot;'],
    ];
    const styles = `<numFmts>${codes.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${formats.map(([id]) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const sheet = `<row>${formats.map(([, value], index) => `<c s="${index}"><v>${value}</v></c>`).join('')}</row>`;
    assert.deepEqual(rows({ styles, sheet }), [formats.map(([, , text]) => text)]);
    const book = '<workbookPr date1904="1"/>';
    const later = '<row><c s="3"><v>45015</v></c></row>';
    assert.deepEqual(rows({ styles, sheet: later, book }), [['2027-03-31']]);
  });

  it('is refused where it grows by its gaps, or by one sheet that has many names', () => {
    const gap = '<row><c r="ALL1"><v>1</v></c></row>';
    assert.equal(rows({ sheet: gap.repeat(500) })?.length, 500);
    assert.throws(() => rows({ sheet: gap.repeat(1100) }), { problem: 'too-large' });
    const sheets = (count: number) =>
      workbook({
        sheet: '<row><c><v>1</v></c></row>'.repeat(500),
        book: `<sheets>${'<sheet name="進捗" sheetId="7" r:id="rId1"/>'.repeat(count)}</sheets>`,
      });
    assert.equal(readWorkbook(sheets(30)).length, 30);
    assert.throws(() => readWorkbook(sheets(300)), { problem: 'too-large' });
  });

  it('is refused where it is none', () => {
    const other = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    assert.throws(() => readWorkbook(other), { problem: 'not-office' });
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]);
    assert.throws(() => readWorkbook(old), { problem: 'old-or-locked' });
  });
});
