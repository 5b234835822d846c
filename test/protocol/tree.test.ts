import assert from 'node:assert/strict';
import {
  type TreeEditParams,
  type TreeEditResult,
  type TreeEntry,
  treeEditRequest,
  treeRequest,
} from '../../server/protocol';
import { yaml } from '../../server/text/yaml';
import { Client } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const text = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 頼れる人がいる
  段階:
    - 名称: まず
      アクション:
        - id: 集い
          内容: 月1回集まる
          狙い: 支え合い
    - 名称: 次に
  対話: a.dialogues.yaml
`;
const log = yaml`
  - 種別: 幹事フィードバック
    項目:
      - {テーマ: 住民, 内容: 見えない, 状態: 未対応}
`;

describe('the tree over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
    client.files.set('file:///story/a.dialogues.yaml', log);
    await client.open(uri, text);
  });
  afterEach(() => client.kill());

  const ask = (file = uri) => client.request(treeRequest, { textDocument: { uri: file } });
  const edit = async (act: TreeEditParams['act'], version = client.version(uri)) => {
    const result = await client.request(treeEditRequest, { textDocument: { uri }, version, act });
    assert.ok(result);
    return result;
  };
  const all = (roots: readonly TreeEntry[]): TreeEntry[] =>
    roots.flatMap((entry) => [entry, ...all(entry.children)]);
  const apply = ({ edits = [] }: TreeEditResult) =>
    client.apply({
      documentChanges: [{ textDocument: { uri, version: client.version(uri) }, edits }],
    });

  it('names each entry once, with its place in the text', async () => {
    const tree = await ask();
    assert.ok(tree);
    assert.equal(tree.version, 1);
    assert.equal(tree.title, '青葉野市');
    const entries = all(tree.roots);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    const action = entries.find(({ address }) => address === 'stages.0.actions.0');
    assert.ok(action?.place);
    assert.equal(client.at(uri, action.place.selectionRange), '月1回集まる');
    assert.deepEqual(action.place.cursor, action.place.selectionRange.end);
    assert.match(client.at(uri, action.place.range), /^id: 集い[\s\S]*支え合い$/);
  });

  it('shows advice of the log at its place in the log, and the story for the log', async () => {
    const logUri = 'file:///story/a.dialogues.yaml';
    await client.open(logUri, log);
    const tree = await ask(logUri);
    assert.equal(tree?.uri, uri);
    const advice = all(tree?.roots ?? []).find(({ icon }) => icon === 'advice');
    assert.equal(advice?.label, '住民');
    assert.equal(advice.place?.uri, logUri);
    assert.equal(client.at(logUri, advice.place.selectionRange), '見えない');
    assert.deepEqual(advice.place.cursor, advice.place.selectionRange.end);
  });

  it('moves an action for the version at hand only', async () => {
    const act = { kind: 'drop', address: 'stages.0.actions.0', on: 'stages.1' } as const;
    assert.deepEqual(await edit(act, 0), { isStale: true });
    const result = await edit(act);
    assert.equal(result.address, 'stages.1.actions.0');
    await apply(result);
    assert.match(client.text(uri), /- 名称: 次に\n {4}アクション:\n {6}- id: 集い\n/);
  });

  it('asks before it deletes what others point to', async () => {
    const address = 'vision.0.images.0';
    assert.deepEqual(await edit({ kind: 'delete', address }), { references: 1, inside: 0 });
    await apply(await edit({ kind: 'delete', address, references: 'remove' }));
    assert.doesNotMatch(client.text(uri), /支え合い/);
  });

  it('gives the choices for writing backwards, and where to go on', async () => {
    const address = 'stages.0.actions.0';
    const { choices } = await edit({ kind: 'upstream', address });
    assert.ok(choices && choices.length > 1);
    const choice = choices.findIndex((title) => title.includes('目標状態'));
    const result = await edit({ kind: 'upstream', address, choice });
    await apply(result);
    assert.ok(result.cursor);
    const line = client.text(uri).split('\n')[result.cursor.line] ?? '';
    assert.match(line.slice(0, result.cursor.character), /内容: $/);
  });

  it('says in words why something cannot be done', async () => {
    const { refused } = await edit({ kind: 'step', address: 'stages.0', by: -1 });
    assert.equal(refused, 'もう一番上にあります。');
    const gone = await edit({ kind: 'duplicate', address: 'stages.9' });
    assert.deepEqual(gone, { isStale: true });
  });
});
