import assert from 'node:assert/strict';
import { readTables } from '../../../server/import/workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = (bytes: Uint8Array) => readTables(bytes)[0]?.rows;

describe('a table in text', () => {
  it('may have quotes, breaks in its cells, and any end of line', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = ['内容,実績値', '"一つ、""二つ""', '三つ, 四つ",5', '', 'あ,', '"",6'].join(eol);
      assert.deepEqual(
        rows(utf8(text + eol)),
        [
          ['内容', '実績値'],
          ['一つ、"二つ"\n三つ, 四つ', '5'],
          ['あ', ''],
          ['', '6'],
        ],
        JSON.stringify(eol),
      );
    }
    assert.deepEqual(rows(utf8('a,b\n1,"開いたまま')), [
      ['a', 'b'],
      ['1', '開いたまま'],
    ]);
    const long = 'あ""'.repeat(300_000);
    assert.equal(rows(utf8(`a\n"${long}`))?.[1]?.[0]?.length, 600_000);
    assert.deepEqual(rows(utf8("a\n'=1+1\n'そのまま\n-5")), [
      ['a'],
      ['=1+1'],
      ["'そのまま"],
      ['-5'],
    ]);
  });

  it('may be divided by commas, tabs or semicolons', () => {
    for (const sign of [',', '\t', ';']) {
      assert.deepEqual(rows(utf8(`"a,;\t"${sign}b\n1${sign}2`)), [
        ['a,;\t', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('may be in UTF-8 with its mark or without, in UTF-16, or in that of a Japanese Windows', () => {
    const text = '内容,①～㈱\n声,1';
    const expected = [
      ['内容', '①～㈱'],
      ['声', '1'],
    ];
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
    assert.deepEqual(rows(utf8(text)), expected);
    assert.deepEqual(rows(utf8(`\uFEFF${text}`)), expected);
    assert.deepEqual(rows(utf16), expected);
    const windows = Uint8Array.from(
      '93 e0 97 65 2c 87 40 81 60 87 8a 0a 90 ba 2c 31'.split(' '),
      (hex) => Number.parseInt(hex, 16),
    );
    assert.deepEqual(rows(windows), expected);
  });

  it('is told from what is no table', () => {
    for (const bytes of [new Uint8Array([0x25, 0x50, 0xff, 0xff, 0]), utf8('a\0b')]) {
      assert.throws(() => readTables(bytes), { name: 'ImportError', problem: 'not-table' });
    }
  });
});
