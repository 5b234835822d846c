import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionRequest,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
  InsertTextFormat,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { yaml } from '../../server/text/yaml';
import { Client } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const story = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: 声が届くまち
    姿:
      - id: 支え合い
        内容: 買い物の足を頼めている
  段階:
    - 名称: まず歩く
      アクション:
        - 内容: 地区を歩く
          狙い:
`;

/** Asks for what can be typed at a place. */
async function completion(client: Client, line: number, character: number) {
  const params = { textDocument: { uri }, position: { line, character } };
  return (await client.connection.sendRequest(
    CompletionRequest.method,
    params,
  )) as CompletionItem[];
}

describe('a client that can do little', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: {} });
    await client.open(uri, story);
  });
  after(() => client.kill());

  it('is offered plain texts, with one range, and what is beside a label as its detail', async () => {
    for (const [line, character] of [
      [1, 0],
      [10, 12],
      [6, 0],
    ] as const) {
      const items = await completion(client, line, character);
      assert.ok(items.length > 0);
      for (const item of items) {
        assert.notEqual(item.insertTextFormat, InsertTextFormat.Snippet);
        assert.ok(item.textEdit && 'range' in item.textEdit);
        assert.doesNotMatch(item.textEdit.newText, /\$\{?\d/);
        assert.equal(item.labelDetails, undefined);
        assert.equal(item.command, undefined);
        const { documentation = '' } = item;
        assert.equal(
          typeof documentation === 'string' ? 'plaintext' : documentation.kind,
          'plaintext',
        );
      }
    }
    const [first] = await completion(client, 10, 12);
    assert.equal(first?.detail, '買い物の足を頼めている');
  });

  it('is shown hovers without marks of Markdown', async () => {
    const position = { line: 9, character: 10 };
    const params = { textDocument: { uri }, position };
    const hover = (await client.connection.sendRequest(HoverRequest.method, params)) as Hover;
    assert.ok('kind' in (hover.contents as object));
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, 'plaintext');
    assert.doesNotMatch(value, /\*\*|\\|`/);
    assert.match(value, /\S/);
  });

  it('is given symbols in one list, each with what it stands in', async () => {
    const params = { textDocument: { uri } };
    const symbols = (await client.connection.sendRequest(
      DocumentSymbolRequest.method,
      params,
    )) as SymbolInformation[];
    const action = symbols.find(({ name }) => name.includes('地区を歩く'));
    assert.equal(action?.location.uri, uri);
    assert.match(action?.containerName ?? '', /まず歩く/);
    assert.ok(symbols.every((symbol) => !('children' in symbol)));
  });
});

describe('a client that can do much', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.kill());

  it('gets the blank behind a colon with the value', async () => {
    await client.open(uri, story);
    const items = await completion(client, 10, 11);
    const item = items.find(({ label }) => label === '支え合い');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    await client.edit(uri, item.textEdit.range, item.textEdit.newText);
    const found = await client.diagnostics(uri);
    assert.equal(client.text(uri).split('\n')[10], '        狙い: 支え合い');
    assert.ok(!found.some(({ code }) => code === 'no-space-after-colon'));
    await client.close(uri);
  });

  it('may put a word before the cursor or in the place of the whole one', async () => {
    await client.open(uri, '様式: アクショ研究\n');
    const [item] = await completion(client, 0, 8);
    assert.ok(item?.textEdit && 'insert' in item.textEdit);
    const { insert, replace } = item.textEdit;
    assert.deepEqual([insert.start.character, insert.end.character], [4, 8]);
    assert.deepEqual([replace.start.character, replace.end.character], [4, 10]);
    await client.close(uri);
  });
});
