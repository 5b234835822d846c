import assert from 'node:assert/strict';
import { progressTables } from '../../../server/deck/progress';
import { csvBytes } from '../../../server/export/tables/csv';
import { xlsxOf } from '../../../server/export/tables/xlsx';
import { applied, workbookEdits } from '../../../server/features';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { comparedWith, short } from '../../support/workbook';

describe('the further rows of a workbook', () => {
  it('takes back the answers to advice and how far they have come', () => {
    const advised = yaml`
      変革ストーリー: 1
      対話:
        - 日付: 2026-08-25
          種別: 幹事フィードバック
          相手: 幹事
          項目:
            - テーマ: 浜
              内容: 誰が喜ぶのか # 二度きかれた
            - id: 名前の話
              内容: 名前で呼ぶと何が変わるか
              対応: 聞き取りで確かめる
              状態: 検討中
        - 日付: 2026-08-26
          種別: インタビュー
          内容: 朝が早い
    `;
    const own = readStory(advised);
    const [, table] = progressTables(own);
    assert.ok(table);
    const place = (name: string) => table.columns.indexOf(name);
    const answered = table.rows.map((row) => [...row]);
    const [first, second] = answered;
    assert.ok(first && second && answered.length === 2);
    first[place('対応')] = '浜の家を六軒たずねた';
    first[place('状態')] = '反映済';
    second[place('状態')] = '見送り';
    for (const bytes of [
      xlsxOf([{ name: table.name, columns: table.columns, rows: answered }]),
      csvBytes({ name: table.name, columns: table.columns, rows: answered.toReversed() }),
    ]) {
      const { changes, notes } = comparedWith(bytes, own);
      assert.deepEqual(notes, []);
      assert.deepEqual(changes.map(short).toSorted(), [
        '名前の話|状態|検討中|見送り',
        '誰が喜ぶのか|対応||浜の家を六軒たずねた',
        '誰が喜ぶのか|状態||反映済み',
      ]);
      const { edits, refused } = workbookEdits(own, changes);
      assert.deepEqual(refused, []);
      const after = applied(advised, edits);
      assert.match(after, /内容: 誰が喜ぶのか # 二度きかれた\n +対応: 浜の家を六軒たずねた\n/);
      assert.deepEqual(comparedWith(bytes, readStory(after)).changes, []);
    }
  });

  it('follows strategies and goal states that have a figure', () => {
    const measured = yaml`
      変革ストーリー: 1
      戦略的取組:
        - 内容: 浜に出る
          現状値: 2
          目標値: 10
          単位: 回
        - 内容: 席を空ける
      段階:
        - 名称: はじめ
          目標状態:
            - 内容: 名前で呼び合う
              目標値: {R7: 30, R8: 50}
              実績値: {R7: 12}
            - 浜で話せる
    `;
    const own = readStory(measured);
    const [table] = progressTables(own);
    assert.ok(table);
    const shown = (name: string) => table.rows.map((row) => row[table.columns.indexOf(name)]);
    assert.deepEqual(shown('区分'), ['戦略的取組', '目標状態']);
    assert.deepEqual(shown('目標値'), [10, 50]);
    const rows = table.rows.map((row) =>
      row.map((value, at) => (table.columns[at] === '実績値 R7' && value === 12 ? 21 : value)),
    );
    const { changes } = comparedWith(
      xlsxOf([{ name: table.name, columns: table.columns, rows }]),
      own,
    );
    assert.deepEqual(changes.map(short), ['名前で呼び合う|実績値 R7|12|21']);
    const { edits } = workbookEdits(own, changes);
    assert.match(applied(measured, edits), /実績値: \{R7: 21\}/);
  });
});
