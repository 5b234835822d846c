import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Location,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { insertionsRequest, newStoryRequest } from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { until } from '../support/until';
import { fullCapabilities } from './support/capabilities';
import { Client } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const plan = yaml`
  変革ストーリー: 1
  年度: R8
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 近所に頼める
  段階:
    - 名称: まず
      アクション:
        - 内容: 地区を歩く
          狙い: 支え合い
          アウトカム: 住民が悩みを話している
`;
/** Half typed: a full-width colon, a key without a colon, a bracket that stays open. */
const broken = plan
  .replace('年度: R8', '年度：R8')
  .replace('        アウトカム: ', '        アウト\n');

describe('help with writing over stdio', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.kill());
  afterEach(() => client.close(uri));

  /** Place of the nth `text` in the open file. */
  function placeOf(text: string, nth = 0): Position {
    const lines = client.text(uri).split(/\r?\n/);
    const at = lines.flatMap((line, index) => (line.includes(text) ? [index] : []))[nth];
    assert.ok(at !== undefined, `${text} stands in the file`);
    return { line: at, character: (lines[at] ?? '').indexOf(text) + 1 };
  }
  const at = (text: string, nth?: number) => ({
    textDocument: { uri },
    position: placeOf(text, nth),
  });
  const file = { textDocument: { uri } };
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const send = (method: string, params: object) => client.connection.sendRequest(method, params);

  it('offers the logs that lie beside the story', async () => {
    // A folder that the client alone can list.
    const story = 'memfs:/story/b.change-story.yaml';
    client.files.set('memfs:/story/聞き取り.対話.yaml', '[]');
    await client.open(story, '対話: ');
    const position = { line: 0, character: 4 };
    const params = { textDocument: { uri: story }, position };
    const items = (await send(CompletionRequest.method, params)) as { label: string }[];
    client.files.clear();
    assert.deepEqual(
      items.map(({ label }) => label),
      ['聞き取り.対話.yaml', '自治体名.対話.yaml'],
    );
  });

  for (const [kind, make] of [
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ] as const) {
    for (const [state, text] of [
      ['whole', plan],
      ['half typed', broken],
    ] as const) {
      describe(`a ${state} story with ${kind}`, () => {
        beforeEach(() => client.open(uri, make(text)));

        it('leads from a reference to its item, and back', async () => {
          const found = await send(DefinitionRequest.method, at('支え合い', 1));
          const [target] = [found].flat() as Location[];
          assert.ok(target);
          assert.equal(client.at(uri, target.range), '支え合い');
          const params = { ...at('支え合い'), context: { includeDeclaration: true } };
          const all = (await send(ReferencesRequest.method, params)) as Location[];
          assert.deepEqual(
            all.map(({ range }) => client.at(uri, range)),
            ['支え合い', '支え合い'],
          );
          const marked = (await send(
            DocumentHighlightRequest.method,
            at('支え合い'),
          )) as Location[];
          assert.equal(marked.length, 2);
        });

        it('renames an id everywhere and nothing else', async () => {
          assert.ok(await send(PrepareRenameRequest.method, at('支え合い')));
          const edit = await send(RenameRequest.method, { ...at('支え合い'), newName: 'となり' });
          await client.apply(edit as never);
          assert.equal(client.text(uri), make(text).replaceAll('支え合い', 'となり'));
        });

        it('explains keys, names parts, folds and selects them', async () => {
          const hover = (await send(HoverRequest.method, at('段階'))) as { contents: unknown };
          assert.match(JSON.stringify(hover.contents), /段階/);
          const symbols = (await send(DocumentSymbolRequest.method, file)) as { name: string }[];
          assert.ok(symbols.length >= 2);
          const folds = (await send(FoldingRangeRequest.method, file)) as { startLine: number }[];
          assert.ok(folds.some(({ startLine }) => startLine === placeOf('段階').line));
          const [selection] = (await send(SelectionRangeRequest.method, {
            ...file,
            positions: [placeOf('地区を歩く')],
          })) as { range: typeof whole; parent?: unknown }[];
          assert.ok(selection?.parent);
          assert.equal(client.at(uri, selection.range), '地区を歩く');
        });

        it('colours, counts and annotates', async () => {
          const { data } = (await send(SemanticTokensRequest.method, file)) as { data: number[] };
          assert.ok(data.length >= 50 && data.length % 5 === 0);
          const lenses = (await send(CodeLensRequest.method, file)) as { range: typeof whole }[];
          assert.equal(lenses.length, 2);
          const hints = (await send(InlayHintRequest.method, { ...file, range: whole })) as {
            label: string;
          }[];
          assert.deepEqual(
            hints.map(({ label }) => label).sort(),
            ['2026年', '＝近所に頼める', '第1段階'].sort(),
          );
        });

        it('offers the missing sheets, each below the one before it', async () => {
          const { insertions } = (await send(insertionsRequest.method, at('地区を歩く'))) as {
            insertions: { label: string; kind: string; range: typeof whole; snippet: string }[];
          };
          const second = insertions.find(({ label }) => label === 'シート2 なりゆきの未来');
          assert.equal(second?.range.start.line, placeOf('近所に頼める').line);
          assert.match(second?.snippet ?? '', /^\r?\n(?:\r?\n)?なりゆきの未来:\r?\n/);
          const part = insertions.find(({ kind: one }) => one === 'part');
          assert.match(part?.snippet ?? '', /^\r?\n {6}- 内容: \$1\r?\n {8}狙い: \$2/);
          assert.equal((part?.snippet ?? '').includes('\r\n'), kind === 'CRLF');
        });
      });
    }
  }

  it('answers every request about an empty file', async () => {
    await client.open(uri, '');
    const position = { line: 0, character: 0 };
    const params = { ...file, position, positions: [position], range: whole, newName: 'あ' };
    const asked = { ...params, context: { includeDeclaration: true } };
    for (const { method } of [
      HoverRequest,
      DefinitionRequest,
      ReferencesRequest,
      DocumentHighlightRequest,
      DocumentSymbolRequest,
      FoldingRangeRequest,
      SelectionRangeRequest,
      CodeLensRequest,
      InlayHintRequest,
      SemanticTokensRequest,
    ]) {
      await send(method, asked);
    }
    await assert.rejects(() => send(PrepareRenameRequest.method, asked), /id/);
    const items = (await send(CompletionRequest.method, asked)) as { label: string }[];
    assert.match(items[0]?.label ?? '', /^新しい/);
  });

  it('writes a new story with what is given, quoted where it has to be', async () => {
    const { snippet } = (await send(newStoryRequest.method, {
      edition: 'story-sheet',
      language: 'ja',
      municipality: '# 若葉町',
      year: '令和8年度',
    })) as { snippet: string };
    assert.match(
      snippet,
      /^変革ストーリー: 1\n自治体: "# 若葉町"\n年度: 令和8年度\n様式: 変革ストーリーシート\n/,
    );
    assert.doesNotMatch(snippet, /力の場/);
  });
});

describe('the optional help over stdio', () => {
  it('is asked for again when the settings switch it off and on', async () => {
    const client = await Client.start({
      capabilities: {
        ...fullCapabilities,
        workspace: { ...fullCapabilities.workspace, codeLens: { refreshSupport: true } },
      },
    });
    let refreshed = 0;
    client.connection.onRequest(CodeLensRefreshRequest.type, () => {
      refreshed++;
    });
    const lenses = async () => {
      const params = { textDocument: { uri } };
      return (await client.connection.sendRequest(CodeLensRequest.type, params))?.length;
    };
    try {
      await client.open(uri, plan);
      assert.equal(await lenses(), 2);
      await client.changeSettings('changeStory', { codeLens: { enabled: false } });
      await until('the lenses are to be asked for again', () => refreshed === 1);
      assert.equal(await lenses(), 0);
      await client.changeSettings('changeStory', null);
      await until('the lenses are to be asked for again', () => refreshed === 2);
      assert.equal(await lenses(), 2);
    } finally {
      client.kill();
    }
  });
});
