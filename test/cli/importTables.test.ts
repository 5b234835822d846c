import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseArguments } from '../../server/cli/arguments';
import { type TableChange, tableEditsRequest, tablesRequest } from '../../server/protocol';
import { toBase64 } from '../../server/text/base64';
import { yaml } from '../../server/text/yaml';
import { Client } from '../protocol/support/client';
import { runProgram } from '../support/program';
import { temporaryFolder } from '../support/temporary';

const story = yaml`
  変革ストーリー: 1
  自治体: 潮見町
  段階:
    - 名称: 浜を歩く
      アクション:
        - id: 取組①
          内容: 月に一度歩く
          進捗: 未着手
          アウトカム:
            - id: 名前で呼ぶ
              内容: 名前で呼び合う
              実績値: {R6: 20, R7: 30} # 速報
              単位: ％
            - id: 水揚げ
              内容: 水揚げが戻る
              実績値: 12
`.replaceAll('\n', '\r\n');

const folder = temporaryFolder('import-tables');
const place = (name: string) => path.join(folder, name);

const run = (command: 'import' | 'export', ...args: readonly string[]) =>
  runProgram(folder, [command, '--locale', 'ja', ...args]);

/** The table of the story in the Shift_JIS of Windows, changed as if by hand. */
async function changedTable(): Promise<Uint8Array> {
  writeFileSync(place('話.変革ストーリー.yaml'), story);
  const made = await run('export', '--to', 'csv', '--encoding', 'sjis', '話.変革ストーリー.yaml');
  assert.equal(made.code, 0, made.err);
  const bytes = readFileSync(place('話.csv'));
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  // Signs of one byte can be changed in any encoding.
  const changed = Buffer.from(
    bytes.toString('latin1').replace(/,30,20,30,/, ',30,20,45,'),
    'latin1',
  );
  assert.match(text, /,30,20,30,/);
  writeFileSync(place('話.csv'), changed);
  return changed;
}

describe('change-story import --into', () => {
  it('shows what a table has otherwise, and writes what is chosen and nothing else', async () => {
    await changedTable();
    const into = ['--into', '話.変革ストーリー.yaml'];
    const shown = await run('import', ...into, '話.csv');
    assert.equal(shown.code, 1);
    assert.equal(shown.out, '1  名前で呼ぶ｜実績値 R7: 30 → 45\n');
    assert.match(shown.err, /変わった値は1件です。まだ書き込んでいません。.*--write/);
    const file = place('話.変革ストーリー.yaml');
    assert.equal(readFileSync(file, 'utf8'), story);
    const none = await run('import', ...into, '--write', '2', '話.csv');
    assert.deepEqual([none.code, readFileSync(file, 'utf8')], [2, story]);
    const written = await run('import', ...into, '--write', '1', '話.csv');
    assert.equal(written.code, 0, written.err);
    assert.match(written.err, /1件を書き込みました。/);
    assert.equal(readFileSync(file, 'utf8'), story.replace('R7: 30', 'R7: 45'));
    const again = await run('import', ...into, '--write', 'all', '話.csv');
    assert.equal(again.out, '');
    // The column of the last figure, which is that of R7, was not brought up to date.
    assert.match(again.err, /「30」は年の列と違います。/);
    assert.match(again.err, /変わった値はありません。/);
  });

  it('says what is wrong with its arguments', () => {
    for (const [args, message] of [
      [['話.xlsx'], /--into ストーリー/],
      [['--into', '-', '話.csv'], /ファイルの名前/],
      [['--into', 'a.yaml', '--out', 'b.yaml', '話.csv'], /いっしょには使えません/],
      [['--into', 'a.yaml', '--write', '三', '話.csv'], /all か番号/],
      [['--into', 'a.yaml', '--write', '3-1', '話.csv'], /all か番号/],
      [['--write', 'all', '話.pptx'], /--into/],
    ] as const) {
      const request = parseArguments(['import', '--locale', 'ja', ...args], {});
      assert.equal(request.kind, 'usage-error', args.join(' '));
      assert.match('problem' in request ? request.problem : '', message);
    }
    const several = parseArguments(
      ['import', '--into', 'a.yaml', '--write', '１、3-5', 'b.csv'],
      {},
    );
    assert.deepEqual('chosen' in several && several.chosen, [1, 3, 4, 5]);
  });

  it('says that a file has no table of a story', async () => {
    writeFileSync(place('ほかの表.csv'), 'a,b\n1,2\n');
    const { code, err } = await run('import', '--into', 'ほかの表.csv', 'ほかの表.csv');
    assert.equal(code, 2);
    assert.match(err, /変革ストーリーの表が見つかりません/);
  });
});

describe('figures of a table, over stdio', () => {
  it('are compared with the open story, and come back as edits of its version', async () => {
    const client = await Client.start();
    try {
      const uri = 'memfs:/story/話.change-story.yaml';
      const textDocument = { uri };
      const bytes = toBase64(await changedTable());
      await client.open(uri, story);
      const result = await client.request(tablesRequest, { textDocument, bytes });
      assert.ok(result && 'changes' in result, JSON.stringify(result));
      const [change] = result.changes;
      assert.equal(result.changes.length, 1);
      const { path: at, ...said } = change as TableChange;
      assert.deepEqual(said, {
        ...{ field: 'actual', year: 'R7', row: '名前で呼ぶ', column: '実績値 R7' },
        ...{ was: '30', to: '45', written: null },
      });
      const ask = (version: number, changes: TableChange[]) =>
        client.request(tableEditsRequest, { textDocument, version, changes });
      assert.deepEqual(await ask(7, result.changes), { isStale: true });
      const answer = await ask(1, result.changes);
      assert.deepEqual([answer?.count, answer?.refused], [1, []]);
      const document = TextDocument.create(uri, '', 1, story);
      assert.equal(
        TextDocument.applyEdits(document, answer?.edits ?? []),
        story.replace('R7: 30', 'R7: 45'),
      );
      const moved = await ask(1, [{ ...(change as TableChange), was: '31' }]);
      assert.equal(moved?.edits?.length, 0);
      assert.match(moved?.refused?.[0] ?? '', /「名前で呼ぶ」の実績値 R7/);
      const other = await client.request(tablesRequest, {
        textDocument,
        bytes: toBase64(Uint8Array.of(0x50, 0x4b)),
      });
      assert.ok(other && 'problem' in other && /壊れている/.test(other.problem));
      assert.deepEqual(client.logs, []);
    } finally {
      await client.kill();
    }
  });
});
