import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AdviceAct,
  type AdviceEditResult,
  type AdviceResult,
  adviceEditRequest,
  adviceRequest,
  type BlankResult,
  blankRequest,
  type TreeResult,
  treeRequest,
} from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { Client } from './support/client';

const uri = 'memfs:/plan/a.change-story.yaml';
const logUri = 'memfs:/plan/町.対話.yaml';
const story = yaml`
  変革ストーリー: 1
  自治体:
  対話: 町.対話.yaml
  段階:
    - アクション:
        - 内容: 地区を歩く
`;
const log = yaml`
  - 種別: 幹事フィードバック
    内容: 住民が見えない
`;

/** The text after a change of its file. */
function written(text: string, change: TextDocumentEdit | undefined): string {
  assert.ok(change);
  const edits = change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

describe('advice in a log of its own', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
    client.files.set(logUri, log);
    await client.open(uri, story);
  });
  after(() => client.kill());

  const textDocument = { uri };
  const ask = (position = { line: 5, character: 14 }) =>
    client.connection.sendRequest(adviceRequest.method, {
      textDocument,
      position,
    }) as Promise<AdviceResult>;
  const edit = (act: AdviceAct, version: number) =>
    client.connection.sendRequest(adviceEditRequest.method, {
      textDocument,
      version,
      act,
    }) as Promise<AdviceEditResult>;
  it('is listed with its place, and counted as the tree counts it', async () => {
    const { advice, open, about } = await ask();
    assert.equal(open, 1);
    assert.equal(decodeURI(advice[0]?.place.uri ?? ''), logUri);
    assert.deepEqual(advice[0]?.place.cursor, { line: 1, character: 13 });
    assert.equal(about?.address, 'stages.0.actions.0');
    const tree = (await client.connection.sendRequest(treeRequest.method, {
      textDocument,
    })) as TreeResult;
    assert.equal(tree.status.advice, 1);
    const entry = tree.roots.find(({ id }) => id === 'group:advice')?.children[0];
    assert.equal(entry?.advice, advice[0]?.id);
  });

  it('is answered in the log, and added there with the id in the story', async () => {
    const { version, advice, about } = await ask();
    const answered = await edit(
      { kind: 'answer', id: advice[0]?.id ?? '', text: '足した' },
      version,
    );
    const [change] = answered.changes ?? [];
    assert.equal(decodeURI(change?.textDocument.uri ?? ''), logUri);
    assert.equal(change?.textDocument.version, null);
    assert.equal(
      written(log, change),
      `${log}${yaml`
          対応: 足した
          状態: 反映済み
      `}`,
    );
    const act = { kind: 'add', date: '2026-07-04', who: '幹事A', topic: '', text: '順番' } as const;
    const added = await edit({ ...act, about: about?.address ?? null }, version);
    assert.deepEqual(
      added.changes?.map(({ textDocument: file }) => file.version),
      [1, null],
    );
    const talk = written(log, added.changes?.[1]);
    assert.match(talk, /対象: アクション1\n$/);
    assert.match(written(story, added.changes?.[0]), /- id: アクション1\n/);
    const lines = talk.split('\n');
    const { line, character } = added.cursor?.position ?? { line: -1, character: -1 };
    assert.equal(lines[line]?.slice(0, character), '      対象: アクション1');
  });

  it('is left alone when the text is another by then', async () => {
    const { version } = await ask();
    const act: AdviceAct = { kind: 'talk', date: '', who: '', lines: ['あ'] };
    assert.deepEqual(await edit(act, version + 1), { isStale: true });
  });

  it('leaves the next blank to be asked for', async () => {
    const found = (await client.connection.sendRequest(blankRequest.method, {
      textDocument,
      position: { line: 4, character: 0 },
      direction: 'next',
    })) as BlankResult;
    assert.deepEqual(found, {
      version: 1,
      count: 1,
      blank: {
        number: 1,
        label: '自治体',
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
        cursor: { line: 1, character: 4 },
      },
    });
  });
});
