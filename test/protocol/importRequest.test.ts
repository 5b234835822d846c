import assert from 'node:assert/strict';
import { CancellationTokenSource, HoverRequest, LSPErrorCodes } from 'vscode-languageserver/node';
import { type ImportParams, importRequest } from '../../server/protocol';
import { toBase64 } from '../../server/text/base64';
import { yaml } from '../../server/text/yaml';
import { deckFile, paperFile } from '../support/officeFiles';
import { Client } from './support/client';

const uri = 'memfs:/story/a.change-story.yaml';
const text = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: となりの声が届くまち
`;

/** A paper with a table of so many rows, which belongs to no sheet. */
const longPaper = (rows: number) =>
  paperFile([
    { style: '1', text: '資料編' },
    {
      rows: Array.from({ length: rows }, (_, index) => [
        `${index}番の畑と買い物を見直し、商店に集まる`,
        `${1000 + index * 7}`,
      ]),
    },
  ]);

const paramsOf = (bytes: Uint8Array): ImportParams => ({ bytes: toBase64(bytes) });

describe('an import, over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start({ isProgram: true });
    await client.open(uri, text);
  });
  afterEach(() => client.kill());

  const imported = (bytes: Uint8Array) => client.request(importRequest, paramsOf(bytes));

  /** How long a hover takes to be answered, in milliseconds. */
  const hover = async () => {
    const start = performance.now();
    const position = { line: 2, character: 4 };
    assert.ok(
      await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    );
    return performance.now() - start;
  };

  it('gives the text of a story, and how it went', async () => {
    const slide = [
      { at: [1, 0], isTitle: true, lines: ['ありたい姿'] },
      { at: [1, 3], lines: ['声の届くまち'] },
    ] as const;
    const result = await imported(deckFile([slide]));
    assert.ok('text' in result);
    assert.match(result.text, /宣言: 声の届くまち/);
    assert.equal(result.left, 0);
  });

  it('says what is wrong with a file', async () => {
    const empty = await imported(paperFile(['']));
    assert.ok('problem' in empty);
    assert.match(empty.problem, /取り込める文がありません。/);
    const other = await imported(new TextEncoder().encode('ただの文'));
    assert.ok('problem' in other);
    assert.match(other.problem, /のファイルではありません。/);
    await assert.rejects(
      client.connection.sendRequest(importRequest.method, { bytes: 5 }),
      /no bytes/,
    );
    assert.deepEqual(client.logs, []);
  });

  it('lets hovers be answered meanwhile', async () => {
    const usual: number[] = [];
    for (let count = 0; count < 20; count++) usual.push(await hover());
    let isOver = false;
    const importing = imported(longPaper(4000)).then((result) => {
      isOver = true;
      return result;
    });
    const meanwhile: number[] = [];
    while (!isOver) meanwhile.push(await hover());
    const result = await importing;
    assert.ok('text' in result && result.left > 4000);
    // An import on the server's own thread would answer one or two before and behind it. Measured
    // beside what a hover takes on this machine as it is now; one may have to wait for its turn.
    const limit = 200 + 3 * Math.max(...usual);
    const times = meanwhile.toSorted((one, other) => one - other);
    const median = times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
    assert.ok(median < limit, `half of the hovers took over ${median} ms of at most ${limit} ms`);
    assert.ok(meanwhile.length >= 5, `${meanwhile.length} hovers`);
  }).timeout(60_000);

  it('ends at once when it is cancelled', async () => {
    const bytes = longPaper(8000);
    const whole = imported(bytes);
    const source = new CancellationTokenSource();
    const cancelled = client.request(importRequest, paramsOf(bytes), source.token);
    await hover();
    source.cancel();
    const end = assert.rejects(cancelled, { code: LSPErrorCodes.RequestCancelled });
    // The same file, begun before it and not cancelled, is still being read.
    const first = await Promise.race([end.then(() => 'cancelled'), whole.then(() => 'whole')]);
    assert.equal(first, 'cancelled');
    assert.ok('text' in (await whole));
    // Nothing of it goes on: the next file is imported as if nothing had been.
    const next = await imported(paperFile([{ style: '1', text: 'ありたい姿' }, '山のまち']));
    assert.ok('text' in next);
    assert.deepEqual(client.logs, []);
  }).timeout(120_000);
});
