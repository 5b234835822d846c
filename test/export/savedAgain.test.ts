import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { progressTables } from '../../server/deck/progress';
import { docxOf } from '../../server/export/docx';
import { pptxOf } from '../../server/export/pptx';
import { takeReturned } from '../../server/export/returned';
import { xlsxOf } from '../../server/export/tables/xlsx';
import { applied, compareWorkbook, noteText, workbookEdits } from '../../server/features';
import { importStory } from '../../server/import';
import { readTables } from '../../server/import/workbook';
import { readOffice } from '../../server/ooxml/read';
import { readStory } from '../../server/story/story';
import { yaml } from '../../server/text/yaml';
import { findOffice, hasCalc } from '../support/office.mjs';
import { outFolder } from '../support/places.mjs';
import { withSlideComment, withWordComment, withWords } from '../support/returned';
import { leavesOf } from '../support/roundTrip';
import { deckOfText, exampleDeck, fileOf } from '../support/sharing';

const folder = path.join(outFolder, 'share', 'saved');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Has LibreOffice open the files and save them again, all with one start; gives what it saved. */
function savedAgain(files: Readonly<Record<string, Uint8Array>>, filter: string): Uint8Array[] {
  const out = path.join(folder, filter.replace(/\W.*$/, ''));
  const places = Object.entries(files).map(([name, bytes]) => {
    const place = path.join(folder, name);
    writeFileSync(place, bytes);
    return place;
  });
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter];
  execFileSync(findOffice() ?? 'soffice', [...args, '--outdir', out, ...places], {
    stdio: 'ignore',
  });
  return places.map((place) => {
    const { name } = path.parse(place);
    const saved = path.join(out, `${name}.${path.basename(out)}`);
    assert.ok(existsSync(saved), `LibreOffice did not save ${name}`);
    return new Uint8Array(readFileSync(saved));
  });
}

const whole = readFileSync('examples/青葉野市.変革ストーリー.yaml', 'utf8');
const half = yaml`
  変革ストーリー: 1
  自治体: 北ノ沢町
  様式: アクションプラン
  ありたい姿:
    宣言: 坂の上まで声が届くまち
    姿:
      - id: 雪の朝
        内容: 雪の朝、玄関先まで道があいている
  段階:
    - 名称: まず歩く
      アクション:
        - id: 取組①
          内容: 月に一度、地区を住民と歩く
          アウトカム:
            - 内容: 住民が名を呼ばれている
              現状値: 12
              目標値: 60
              単位: ％
`;

describe('files of ours that LibreOffice saved again', () => {
  for (const [format, write] of [
    ['docx', docxOf],
    ['pptx', pptxOf],
  ] as const) {
    it(`give the same story as before: ${format}`, async () => {
      const decks = {
        whole: exampleDeck('青葉野市.変革ストーリー.yaml'),
        half: deckOfText(half),
      };
      const files: Record<string, Uint8Array> = {};
      for (const [name, deck] of Object.entries(decks)) {
        files[`${name}.${format}`] = await fileOf(write, deck);
      }
      const saved = savedAgain(files, format);
      for (const [index, [name, bytes]] of Object.entries(files).entries()) {
        const again = importStory(saved[index] ?? new Uint8Array());
        assert.equal(again.text, importStory(bytes).text, name);
        const source = name.startsWith('whole') ? whole : half;
        assert.deepEqual(leavesOf(again.text), leavesOf(source), name);
      }
    }).timeout(300_000);
  }

  it('bring a comment to its item, a sentence that was typed over, and nothing that nobody wrote', async function () {
    this.timeout(300_000);
    const deck = deckOfText(half);
    const remark = {
      on: '月に一度、地区を住民と歩く',
      author: '幹事B',
      date: '2026-07-05',
      said: '誰が声をかけますか',
    };
    const [paper, slides] = [await fileOf(docxOf, deck), await fileOf(pptxOf, deck)];
    const commented = withWordComment(paper, remark);
    const [asSent, asComment, asEdited] = savedAgain(
      {
        'sent.docx': paper,
        'comment.docx': commented,
        'edited.docx': withWords(commented, '玄関先まで道が', '玄関先からバス停まで道が'),
      },
      'docx',
    );
    const [slidesAgain, slideRemark] = savedAgain(
      {
        'sent.pptx': slides,
        'comment.pptx': withSlideComment(slides, { ...remark, on: '雪の朝' }),
      },
      'pptx',
    );
    const take = async (content: Uint8Array | undefined) => {
      assert.ok(content);
      const files = [{ name: 'a', content }];
      return takeReturned({ text: half, log: null }, files, async (bytes) => readOffice(bytes));
    };
    for (const file of [asSent, slidesAgain]) {
      const result = await take(file);
      assert.ok('problem' in result, JSON.stringify(result));
      assert.match(result.problem.ja, /ストーリーとちがう文もありません/);
    }
    for (const [file, now] of [
      [asComment, []],
      [asEdited, ['雪の朝、玄関先からバス停まで道があいている']],
    ] as const) {
      const result = await take(file);
      assert.ok(!('problem' in result));
      assert.equal(result.atItem, 1);
      assert.deepEqual(
        result.proposals.map((one) => one.now),
        now,
      );
      assert.match(
        applied(half, result.story),
        /相手: 幹事B\n {4}項目:\n {6}- 内容: 誰が声をかけますか\n {8}対象: 取組①\n/,
      );
    }
    const onSlide = await take(slideRemark);
    assert.ok(!('problem' in onSlide) && onSlide.proposals.length === 0);
    assert.match(applied(half, onSlide.story), /内容: 誰が声をかけますか/);
  });

  it('give back the figures that were changed in a workbook, and no others', function () {
    if (!hasCalc()) this.skip();
    this.timeout(300_000);
    const text = whole;
    const story = readStory(text);
    const [table, ...others] = progressTables(story);
    assert.ok(table);
    const at = (name: string) => table.columns.indexOf(name);
    // As an officer types them: a figure, one in wide digits, a share, a day.
    const typed = [
      [0, '実績値', 71],
      [1, '目標値', '９５'],
      [4, '現状値', 12.5],
      [4, '期限', '2027-03-31'],
      [6, '進捗', '完了'],
    ] as const;
    const rows = table.rows.map((row, index) =>
      row.map((one, column) => {
        const change = typed.find(([row, name]) => row === index && at(name) === column);
        return change ? change[2] : one;
      }),
    );
    const kept = [table, ...others].filter(({ source }) => source);
    const bytes = xlsxOf([
      { name: table.name, columns: table.columns, rows },
      ...others.map(({ source: _, ...one }) => one),
      ...kept.map(({ name, columns, rows: own }) => ({ name: `_${name}`, columns, rows: own })),
    ]);
    const [saved] = savedAgain({ '進捗.xlsx': bytes }, 'xlsx');
    // The same in the Shift_JIS of Windows.
    const [csv] = savedAgain({ '進捗.xlsx': bytes }, 'csv:Text - txt - csv (StarCalc):44,34,60');
    for (const file of [saved, csv]) {
      assert.ok(file);
      const compared = compareWorkbook(story, readTables(file));
      assert.ok(compared);
      const { changes, notes } = compared;
      assert.deepEqual(
        changes.map(({ column, to }) => `${column} ${to}`).sort(),
        ['実績値 71', '期限 2027-03-31', '現状値 12.5', '目標値 95', '進捗 完了'].sort(),
        notes.map((note) => noteText(note, 'ja')).join('\n'),
      );
      const { edits, refused } = workbookEdits(story, changes);
      assert.deepEqual(refused, []);
      const after = readStory(applied(text, edits));
      // A CSV does not say what it was written with: rows of one action still differ there.
      const left = compareWorkbook(after, readTables(file))?.changes ?? [];
      assert.deepEqual(
        left.filter(({ field }) => file === saved || field !== 'progress'),
        [],
      );
    }
  });
});
