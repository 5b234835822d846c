import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { type DataTable, progressTables } from '../../../server/deck/progress';
import { encodingMessage } from '../../../server/export/tables/cp932';
import { csvBytes } from '../../../server/export/tables/csv';
import { xlsxOf } from '../../../server/export/tables/xlsx';
import { parseXml } from '../../../server/ooxml/xml';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const story = readStory(yaml`
  変革ストーリー: 1
  自治体: 潮見町
  段階:
    - 名称: 浜を歩く
      アクション:
        - id: 取組①
          内容: 月に一度歩く
          担い手: 水産課
          進捗: 実施中
          アウトプット:
            - 内容: 歩いた回数
              目標値: 12
              実績値: 3
              単位: 回
          アウトカム:
            - id: 名前で呼ぶ
              内容: 職員と浜の人が名前で呼び合う
              対象: 浜の人
              指標: 名前を知る職員
              現状値: 10
              目標値: {R6: 30, R7: 60}
              実績値: {R6: 20, R7: 30}
              単位: ％
              測り方: 年末の聞き取り
              期限: 令和8年3月
      目標設定:
        - 内容: 隣の浜から声がかかる
          目標値: 2件以上
  一歩踏み出す:
    - 誰が: 三人
      何を: "=朝の浜を歩く"
  対話:
    - 日付: 2026-08-25
      種別: 幹事フィードバック
      項目:
        - テーマ: 浜
          内容: 誰が喜ぶのか
`);

const csvOf = (table: DataTable) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(table));

describe('the tables for a spreadsheet', () => {
  const tables = progressTables(story);
  const [indicators] = tables;
  assert.ok(indicators);
  const row = (content: string) => {
    const found = indicators.rows.find((cells) => cells.includes(content));
    assert.ok(found);
    return Object.fromEntries(indicators.columns.map((name, index) => [name, found[index]]));
  };

  it('have one row for each result, with its figures in columns of their own', () => {
    assert.deepEqual(
      tables.map(({ name, rows }) => [name, rows.length]),
      [
        ['指標と進捗', 3],
        ['アクション', 1],
        ['一歩踏み出す', 1],
        ['幹事などの助言と対応', 1],
      ],
    );
    const outcome = row('職員と浜の人が名前で呼び合う');
    const { 達成率: share, ...plain } = outcome;
    assert.deepEqual(plain, {
      段階: '浜を歩く',
      取組: '取組①',
      区分: 'アウトカム',
      内容: '職員と浜の人が名前で呼び合う',
      対象: '浜の人',
      指標: '名前を知る職員',
      単位: '％',
      向き: null,
      現状値: 10,
      目標値: 60,
      '目標値 R6': 30,
      '目標値 R7': 60,
      実績値: 30,
      '実績値 R6': 20,
      '実績値 R7': 30,
      測り方: '年末の聞き取り',
      期限: '令和8年3月',
      担い手: '水産課',
      進捗: '実施中',
      出典: null,
      id: '名前で呼ぶ',
    });
    assert.equal((share as { value: number }).value, 0.5);
    assert.equal(row('隣の浜から声がかかる').目標値, '2件以上');
    assert.equal(row('隣の浜から声がかかる').id, 'stages.0.criteria.0');
    assert.equal((row('歩いた回数').達成率 as { value: number }).value, 0.25);
  });

  it('are a workbook whose shares are formulas of its own cells', () => {
    const parts = unzipSync(xlsxOf(tables));
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
    const book = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
    // All of them are there again as they were written, where nobody sees them.
    assert.equal(sheets.length, 8);
    assert.equal(book.match(/<sheet [^>]*state="veryHidden"/g)?.length, 4);
    for (const bytes of Object.values(parts)) parseXml(strFromU8(bytes));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula);
    assert.equal(formulas.length, 3);
    const column = (name: string) => String.fromCharCode(65 + indicators.columns.indexOf(name));
    const [to, now] = ['目標値', '実績値'].map((name) => `${column(name)}3`);
    assert.ok(formulas[1]?.includes(`,${now}/${to},`), formulas[1]);
    assert.doesNotMatch(xml, /mergeCell/);
    assert.match(xml, /state="frozen"/);
  });

  it('compute the share from figures of the same year, wherever they stand', () => {
    const shareOf = (...lines: string[]) => {
      const text = yaml`
        変革ストーリー: 1
        段階:
          - アウトカム:
              - 内容: 浜
        ${lines.map((line) => `        ${line}\n`).join('')}`;
      const [table] = progressTables(readStory(text));
      const cell = table?.rows[0]?.[table.columns.indexOf('達成率')];
      assert.ok(typeof cell === 'object' && cell, text);
      const [, share] = /,([^,]*),""\)$/.exec(cell.formula) ?? [];
      return [share, cell.value];
    };
    assert.deepEqual(shareOf('目標値: {R6: 30, R8: 60}', '実績値: {R6: 36}'), [
      '{実績値}/{目標値 R6}',
      1.2,
    ]);
    assert.deepEqual(
      shareOf('中間目標: {R6: 40}', '目標値: {R8: 60}', '実績値: {R6: 10, R7: 50}'),
      ['{実績値 R6}/{中間目標 R6}', 0.25],
    );
    assert.deepEqual(shareOf('目標値: {R7: 60}', '実績値: {R6: 20, R7: 30}'), [
      '{実績値}/{目標値}',
      0.5,
    ]);
    assert.deepEqual(shareOf('向き: 下げる', '目標値: {R6: 20, R7: 10}', '実績値: {R6: 25}'), [
      '{目標値 R6}/{実績値}',
      0.8,
    ]);
  });

  it('are CSV that Excel knows as UTF-8, and no text is a formula there', () => {
    const text = csvOf(indicators);
    assert.ok(text.startsWith('\uFEFF段階,取組,区分,内容,'));
    assert.equal(text.trimEnd().split('\r\n').length, 4);
    const steps = tables[2];
    assert.ok(steps);
    assert.match(csvOf(steps), /,'=朝の浜を歩く,/);
    const quoted = csvOf({ name: '', columns: ['a'], rows: [['一つ、"二つ",\n三つ']] });
    assert.equal(quoted, '\uFEFFa\r\n"一つ、""二つ"",\n三つ"\r\n');
  });

  it('are CSV in the Shift_JIS of Windows where that is asked for and has every sign', () => {
    const table = { name: '', columns: ['内容'], rows: [['①㈱〜−—ー髙﨑ｱ\\~表']] };
    const bytes = csvBytes(table, 'cp932');
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    assert.equal(text, '内容\r\n①㈱～－―ー髙﨑ｱ\\~表\r\n');
    // What both NEC and IBM have is written as Windows does, not by the other code.
    assert.deepEqual(
      [...csvBytes({ ...table, rows: [['髙']] }, 'cp932')].slice(-4),
      [0xfb, 0xfc, 0x0d, 0x0a],
    );
    assert.throws(
      () => csvBytes({ ...table, rows: [['森𠮷😀']] }, 'cp932'),
      (error) => {
        const message = encodingMessage(error, 'ja') ?? '';
        return message.includes('𠮷 😀') && message.includes('UTF-8');
      },
    );
  });
});
