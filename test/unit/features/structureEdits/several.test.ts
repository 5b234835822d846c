import assert from 'node:assert/strict';
import { type TreeAction, treeEdit } from '../../../../server/features/structureEdits';
import { readStory } from '../../../../server/story/story';
import { yaml } from '../../../../server/text/yaml';
import { applyEdits } from '../../../support/edits';

const text = yaml`
  変革ストーリー: 1
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 買い物の足を頼めている
  段階:
    - 名称: 一
      アクション:
        - 内容: あ
          id: 取組あ
          アウトプット:
            - 地図
        # 人事と
        - 内容: い
        - 内容: う
    - 名称: 二
      アクション:
        - 内容: え
          狙い: 取組あ
`;

function edit(act: TreeAction) {
  const story = readStory(text);
  const made = treeEdit(story, act);
  assert.ok('edits' in made, JSON.stringify(made));
  return { after: applyEdits(text, made.edits), made };
}
const at = (stage: number, action: number) => `stages.${stage}.actions.${action}`;

describe('several rows of the tree', () => {
  it('are deleted in one step, what stands in another of them with it', () => {
    const story = readStory(text);
    const also = [at(0, 1), `${at(0, 0)}.outputs.0`];
    const asked = treeEdit(story, { kind: 'delete', address: at(0, 0), also });
    assert.deepEqual(asked, { references: 1, inside: 1 });
    const { after } = edit({ kind: 'delete', address: at(0, 0), also, references: 'remove' });
    const start = text.indexOf('      - 内容: あ');
    const kept = text.slice(0, start) + text.slice(text.indexOf('      - 内容: う'));
    assert.equal(after, kept.replace('        狙い: 取組あ\n', ''));
  });

  it('are deleted without a question where nothing points to them', () => {
    const { after } = edit({ kind: 'delete', address: at(0, 1), also: [at(0, 2)] });
    assert.equal(readStory(after).actions.length, 2);
    assert.ok(!after.includes('人事と'));
  });

  it('are moved to another stage in their order, with their comments', () => {
    const { after, made } = edit({
      kind: 'drop',
      address: at(0, 2),
      also: [at(0, 1)],
      on: 'stages.1',
    });
    const actions = readStory(after).stages.map((stage) =>
      stage.items('actions').map((action) => action.main),
    );
    assert.deepEqual(actions, [['あ'], ['え', 'い', 'う']]);
    assert.ok(
      after.includes(yaml`
            # 人事と
            - 内容: い
    `),
    );
    assert.equal('address' in made && made.address, at(1, 1));
  });

  it('take the place of an item they are dropped on, in their order', () => {
    const { after } = edit({ kind: 'drop', address: at(0, 1), also: [at(0, 2)], on: at(0, 0) });
    const [first] = readStory(after).stages;
    assert.deepEqual(
      first?.items('actions').map((action) => action.main),
      ['い', 'う', 'あ'],
    );
  });

  for (const [by, first, also, expected, address] of [
    [1, at(0, 0), [at(0, 1)], [['う', 'あ', 'い'], ['え']], at(0, 1)],
    [-1, at(0, 1), [at(0, 2)], [['い', 'う', 'あ'], ['え']], at(0, 0)],
    [1, at(0, 1), [at(0, 2)], [['あ'], ['い', 'う', 'え']], at(1, 0)],
    [1, at(0, 0), [at(0, 2)], [['い'], ['あ', 'う', 'え']], at(1, 0)],
    [-1, at(0, 0), [at(0, 1)], null, null],
    [1, at(0, 0), [at(1, 0)], null, null],
  ] as const) {
    it(`are moved one place ${by > 0 ? 'down' : 'up'} together: ${first}, ${also}`, () => {
      const act: TreeAction = { kind: 'step', address: first, also: [...also], by };
      const made = treeEdit(readStory(text), act);
      if (!expected) {
        assert.ok('refused' in made, JSON.stringify(made));
        return;
      }
      assert.ok('edits' in made && 'address' in made);
      const { stages } = readStory(applyEdits(text, made.edits));
      const actions = stages.map((stage) => stage.items('actions').map(({ main }) => main));
      assert.deepEqual(actions, expected);
      assert.equal(made.address, address);
    });
  }

  it('are known by the first of them, also further down in their own list', () => {
    const also = [at(0, 1)];
    const { after, made } = edit({ kind: 'drop', address: at(0, 0), also, on: at(0, 2) });
    const contents = readStory(after).actions.map((action) => action.main);
    assert.deepEqual(contents, ['う', 'あ', 'い', 'え']);
    assert.equal('address' in made && made.address, at(0, 1));
  });

  it('are not moved where they are of different kinds: none becomes what it is not', () => {
    const address = `${at(0, 0)}.outputs.0`;
    for (const [first, also, on] of [
      [address, [at(1, 0)], 'stages.1'],
      [at(1, 0), [address], 'stages.0'],
    ] as const) {
      const made = treeEdit(readStory(text), { kind: 'drop', address: first, also: [...also], on });
      assert.ok('refused' in made, JSON.stringify(made));
      assert.match(made.refused.ja, /種類の違う項目/);
    }
    const { made } = edit({ kind: 'drop', address, also: [at(0, 0)], on: 'stages.1' });
    assert.equal('address' in made && made.address, at(1, 1));
  });

  it('are linked to an image they are dropped on', () => {
    const { after } = edit({
      kind: 'drop',
      address: at(0, 1),
      also: [at(0, 2)],
      on: 'vision.0.images.0',
    });
    assert.ok(
      after.includes(
        yaml`
          内容: い
                  狙い: 支え合い
                - 内容: う
                  狙い: 支え合い
        `,
      ),
    );
  });
});
