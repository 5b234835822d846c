import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type DataCell, type DataTable, progressTables } from '../../../server/deck/progress';
import { csvBytes } from '../../../server/export/tables/csv';
import { xlsxOf } from '../../../server/export/tables/xlsx';
import { applied, compareWorkbook, workbookEdits } from '../../../server/features';
import { readStory, type Story } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { findField } from '../../../server/vocabulary';
import { runs } from '../../support/runs';
import { examples } from '../../support/sharing';
import { comparedWith, short } from '../../support/workbook';

const text = yaml`
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
            - 内容: 歩いた回数 # 雨の日を除く
              目標値: 12
              実績値: 3
              単位: 回
            - 浜の地図ができる
          アウトカム:
            - id: 名前で呼ぶ
              内容: 職員と浜の人が名前で呼び合う
              指標: "名前を知る職員"
              現状値: 10
              目標値: {R6: 30, R7: 60}
              実績値: {R6: 20, R7: 30} # 速報
              単位: ％
              期限: 2027-03
            - id: 水揚げ
              内容: 浜の水揚げが戻る
              現状値: 61,000
              目標値: 72,000トン
              実績値:
                R6: 58,000
                R7: 59,500
      目標設定:
        - 内容: 隣の浜から声がかかる
          目標値: 2件以上
`;
const story = readStory(text);

type Row = Readonly<Record<string, DataCell>>;

/** A workbook that was written from the story and then changed by hand. */
function changed(
  change: (rows: readonly Row[]) => readonly Partial<Row>[],
  { at = 0, columns = [] }: { at?: number; columns?: string[] } = {},
): Uint8Array {
  const tables = progressTables(story);
  const bytes = tables.map((table, index) => {
    if (index !== at) return { ...table };
    const rows = table.rows.map((cells) =>
      Object.fromEntries(table.columns.map((name, place) => [name, cells[place] ?? null])),
    );
    const all = [...table.columns, ...columns];
    const now = change(rows);
    return { ...table, columns: all, rows: now.map((row) => all.map((name) => row[name] ?? null)) };
  });
  const kept = tables.filter(({ source }) => source);
  return xlsxOf([
    ...bytes.map(({ source: _, ...table }) => table),
    ...kept.map(({ name, columns: own, rows }) => ({ name: `_${name}`, columns: own, rows })),
  ]);
}

const compared = (bytes: Uint8Array, now: Story = story) => comparedWith(bytes, now);

/** Sets one cell of the row whose content begins so. */
const set = (content: string, column: string, value: DataCell) => (rows: readonly Row[]) =>
  rows.map((row) => (String(row.内容).startsWith(content) ? { ...row, [column]: value } : row));

/** The lines that differ, as they were and as they are. */
function linesChanged(after: string, before = text): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  assert.equal(old.length, now.length);
  return now.flatMap((line, index) => (line === old[index] ? [] : [line.trim()]));
}

describe('a workbook of a story', () => {
  for (const file of examples) {
    it(`changes nothing as it was written: ${file}`, () => {
      const own = readStory(readFileSync(`examples/${file}`, 'utf8'));
      const tables = progressTables(own);
      for (const bytes of [xlsxOf(tables), csvBytes(tables[0] as DataTable)]) {
        assert.deepEqual(compared(bytes, own), { changes: [], notes: [] });
      }
    });
  }

  it('changes one figure, with its separators, its unit and the remark behind it', () => {
    for (const [content, column, value, expected] of [
      ['職員と', '実績値 R7', 45, '実績値: {R6: 20, R7: 45} # 速報'],
      ['職員と', '実績値', 45, '実績値: {R6: 20, R7: 45} # 速報'],
      ['職員と', '目標値 R6', 35, '目標値: {R6: 35, R7: 60}'],
      ['職員と', '目標値 R7', 65, '目標値: {R6: 30, R7: 65}'],
      ['職員と', '現状値', '４５', '現状値: 45'],
      ['職員と', '現状値', '45%', '現状値: 45'],
      ['職員と', '指標', '名を知る: 職員', '指標: "名を知る: 職員"'],
      ['職員と', '期限', '2028-03', '期限: 2028-03'],
      ['浜の水', '実績値 R6', 58400, 'R6: 58,400'],
      ['浜の水', '目標値', 73000, '目標値: 73,000トン'],
      ['浜の水', '目標値', '73,000 ﾄﾝ', '目標値: 73,000トン'],
      ['歩いた', '実績値', 4, '実績値: 4'],
      ['隣の浜', '目標値', '3件以上', '目標値: 3件以上'],
      ['歩いた', '内容', '歩いた日の数', '- 内容: 歩いた日の数 # 雨の日を除く'],
      ['歩いた', '進捗', '完了', '進捗: 完了'],
    ] as const) {
      const { changes, notes } = compared(changed(set(content, column, value)));
      assert.equal(changes.length, 1, `${column}: ${JSON.stringify(changes)}`);
      assert.deepEqual(notes, []);
      const { edits, refused } = workbookEdits(story, changes);
      assert.deepEqual(refused, []);
      assert.deepEqual(linesChanged(applied(text, edits)), [expected]);
    }
  });

  it('takes the same figure, date or word written otherwise for no change', () => {
    for (const [content, column, value] of [
      ['職員と', '現状値', '１０'],
      ['職員と', '現状値', '10.0'],
      ['職員と', '現状値', '10%'],
      ['職員と', '期限', '2027-03-01'],
      ['職員と', '期限', 'Mar-27'],
      ['職員と', '期限', '2027年3月'],
      ['浜の水', '現状値', '61,000'],
      ['歩いた', '進捗', 'under-way'],
      ['職員と', '対象', ' '],
    ] as const) {
      assert.deepEqual(compared(changed(set(content, column, value))), { changes: [], notes: [] });
    }
  });

  it('writes what was not there yet, and a year of its own', () => {
    const { changes } = compared(
      changed(
        (rows) => [
          ...rows.map((row) => ({
            ...row,
            ...(row.id === '名前で呼ぶ' && {
              '実績値 R8': 52,
              実績値: 52,
              '中間目標 2027年度': 58,
            }),
            ...(row.id === '水揚げ' && { '令和8年度 実績値': 60100 }),
            ...(row.内容 === '浜の地図ができる' && { 実績値: 1, 単位: '枚', 担い手: '水産課' }),
          })),
        ],
        { columns: ['実績値 R8', '令和8年度 実績値', '中間目標 2027年度'] },
      ),
    );
    assert.deepEqual(changes.map(short), [
      '浜の地図ができる|単位||枚',
      '浜の地図ができる|実績値||1',
      '名前で呼ぶ|実績値 R8||52',
      '名前で呼ぶ|中間目標 2027年度||58',
      '水揚げ|令和8年度 実績値||60100',
    ]);
    const { edits, refused } = workbookEdits(story, changes);
    assert.deepEqual(refused, []);
    const after = applied(text, edits);
    for (const expected of [
      yaml`
                  - 内容: 浜の地図ができる
                    単位: 枚
                    実績値: 1
      `,
      '実績値: {R6: 20, R7: 30, R8: 52} # 速報\n',
      '中間目標: {R9: 58}\n',
      yaml`
                      R7: 59,500
                      R8: 60100
      `,
    ]) {
      assert.ok(after.includes(expected), `${expected}\n${after}`);
    }
  });

  it('says of each value that changed on both sides what it was', () => {
    const bytes = changed(set('歩いた', '実績値', 4));
    const now = readStory(
      text.replace('実績値: 3\n', '実績値: 5\n').replace('月に一度歩く', '毎月歩く'),
    );
    const { changes } = compared(bytes, now);
    assert.deepEqual(changes.map(short), ['歩いた回数|実績値|5|4|3']);
  });

  it('finds an item without an id again where others came before it', () => {
    const bytes = changed(set('歩いた', '実績値', 4));
    const moved = text.replace(
      'アウトプット:\n',
      yaml`
        アウトプット:
                    - 内容: 会った人
                      実績値: 3
      `,
    );
    const { changes, notes } = compared(bytes, readStory(moved));
    assert.deepEqual(changes.map(short), ['歩いた回数|実績値|3|4']);
    const { edits } = workbookEdits(readStory(moved), changes);
    assert.deepEqual(linesChanged(applied(moved, edits), moved), ['実績値: 4']);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /会った人.*書き出したあとで/);
  });

  it('says what is new, gone, cleared, in two minds or not of the story, and writes none of it', () => {
    const bytes = changed((rows) => [
      ...rows
        .filter(({ id }) => id !== '水揚げ')
        .map((row) => ({
          ...row,
          ...(row.内容 === '歩いた回数' && {
            実績値: null,
            '実績値 R7': 9,
            進捗: '完了',
            段階: '浜',
          }),
          ...(row.id === '名前で呼ぶ' && { 進捗: '未着手', 向き: '横ばいに' }),
        })),
      { 内容: '浜の当番が回る', 実績値: 4, 指標: '当番' },
      { ...rows.find(({ id }) => id === '名前で呼ぶ'), 内容: 'うつし', 実績値: 99 },
    ]);
    const now = readStory(text.replace('隣の浜から声がかかる', '谷から声がかかる'));
    const { changes, notes } = compared(bytes, now);
    assert.deepEqual(changes, []);
    const patterns = [
      /^新しい行「浜の当番が回る」/,
      /^「うつし」: 同じ id の行/,
      /^「浜の水揚げが戻る」: この行は表からなくなりました/,
      /^「歩いた回数」の段階: この列は文章に戻しません/,
      /^「歩いた回数」の実績値: 表では空ですが、文章の「3」は消しません/,
      /^「歩いた回数」の実績値 R7: .*年なしで/,
      /^「名前で呼ぶ」の向き: 「横ばいに」は使えることばではありません/,
      /の進捗: 行によって値が違います（完了 \/ 未着手）/,
    ];
    for (const pattern of patterns) {
      assert.ok(
        notes.some((note) => pattern.test(note)),
        `${pattern}\n${notes.join('\n')}`,
      );
    }
    assert.ok(
      notes.some((note) => /隣の浜から声がかかる/.test(note)),
      notes.join('\n'),
    );
  });

  it('is read with a title above, other columns, another order, and without its ids', () => {
    const [table] = progressTables(story);
    assert.ok(table);
    const rows = [
      ['進捗管理表', '', '令和8年9月'],
      ['メモ', '実績値', ' 内容 ', '指標', '単位', '取組'],
      ['聞いた', '4', '歩いた回数', '', '回', '取組①'],
    ];
    const { changes } = compareWorkbook(story, [{ name: '表', isHidden: false, rows }]) ?? {};
    assert.deepEqual(changes?.map(short), ['歩いた回数|実績値|3|4']);
    assert.equal(
      compareWorkbook(story, [{ name: '表', isHidden: false, rows: [['a', 'b']] }]),
      null,
    );
  });

  it('is read with figures that Google writes with a decimal, and in rows that a filter hides', () => {
    const files = unzipSync(changed(set('職員と', '現状値', 45)));
    for (const [name, part] of Object.entries(files)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      const xml = strFromU8(part)
        .replace(/<v>(\d+)<\/v>/g, '<v>$1.0</v>')
        .replaceAll('<row ', '<row hidden="1" ');
      files[name] = strToU8(xml);
    }
    const { changes, notes } = compared(zipSync(files));
    assert.deepEqual(changes.map(short), ['名前で呼ぶ|現状値|10|45']);
    assert.deepEqual(notes, []);
  });

  it('takes back actions and first steps too', () => {
    const { changes } = compared(
      changed(
        (rows) => rows.map((row) => ({ ...row, 方法: '干潮に歩く', 担い手: '水産課と漁協' })),
        {
          at: 1,
        },
      ),
    );
    assert.deepEqual(changes.map(short), [
      '取組①|担い手|水産課|水産課と漁協',
      '取組①|方法||干潮に歩く',
    ]);
    const { edits, refused } = workbookEdits(story, changes);
    assert.deepEqual(refused, []);
    assert.match(
      applied(text, edits),
      /担い手: 水産課と漁協\n {10}方法: 干潮に歩く\n|方法: 干潮に歩く\n/,
    );
  });

  it('refuses a change of what says something else by now', () => {
    const { changes } = compared(changed(set('歩いた', '実績値', 4)));
    const now = readStory(text.replace('実績値: 3\n', '実績値: 7\n'));
    const { edits, refused } = workbookEdits(now, changes);
    assert.deepEqual([edits.length, refused.length], [0, 1]);
  });

  const table = progressTables(story)[0] as DataTable;
  const columns = ['内容', '対象', '指標', '単位', '現状値', '目標値', '実績値', '測り方', '期限'];
  const cells = fc.uniqueArray(
    fc.record({
      row: fc.nat(table.rows.length - 1),
      column: fc.constantFrom(...columns),
      value: fc.oneof(
        fc.integer({ min: -5000, max: 90000 }),
        fc.constantFrom(
          '約30人',
          '半分以上',
          '#1: 声',
          '- 声',
          '"声"',
          "'声'",
          '[声, 手]',
          '{声}',
          'a: b #c',
        ),
        fc.stringMatching(
          /^[ぁ-んァ-ヶ一-龠a-zA-Z][ぁ-んァ-ヶ一-龠a-z ,:#'"&*!|>%@-]{0,12}[ぁ-んa-z]$/u,
        ),
      ),
    }),
    { minLength: 1, maxLength: 8, selector: ({ row, column }) => `${row} ${column}` },
  );

  it('brings back exactly the cells that were changed', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const bytes = changed((rows) =>
          rows.map((row, index) => {
            const own = given.filter((one) => one.row === index);
            return { ...row, ...Object.fromEntries(own.map((one) => [one.column, one.value])) };
          }),
        );
        const { changes, notes } = compared(bytes);
        const { edits, refused } = workbookEdits(story, changes);
        assert.deepEqual(refused, []);
        // Not every kind of result has every column: then it is said.
        const fields = ({ row, column }: { row: number; column: string }) => {
          const field = table.source?.columns[table.columns.indexOf(column)]?.field;
          const item = table.source?.items[row]?.item;
          return field !== undefined && item !== undefined && findField(item.shape, field) !== null;
        };
        assert.equal(notes.length, given.filter((one) => !fields(one)).length);
        const after = readStory(applied(text, edits));
        assert.deepEqual(compared(bytes, after).changes, []);
        const now = progressTables(after)[0];
        const differing = (now?.rows ?? []).flatMap((row, index) =>
          columns
            .filter((name) => {
              const at = table.columns.indexOf(name);
              return row[at] !== table.rows[index]?.[at];
            })
            .map((name) => `${index} ${name}`),
        );
        const wanted = given.filter(({ row, column, value }) => {
          const before = table.rows[row]?.[table.columns.indexOf(column)];
          return before !== value && fields({ row, column });
        });
        assert.deepEqual(
          differing.sort(),
          wanted.map(({ row, column }) => `${row} ${column}`).sort(),
        );
      }),
      runs(40),
    );
  });
});
