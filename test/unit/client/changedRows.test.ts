import assert from 'node:assert/strict';
import { changedRows, rowId } from '../../../client/tree/changedRows';
import type { TreeEntry } from '../../../server/protocol';

const at = (line: number): TreeEntry['place'] => {
  const start = { line, character: 0 };
  const range = { start, end: start };
  return { uri: 'memfs:/潮見町.変革ストーリー.yaml', range, selectionRange: range, cursor: start };
};

const entry = (id: string, label: string, ...children: TreeEntry[]): TreeEntry => ({
  ...{ id, label, description: '', tooltip: '', speech: label, icon: 'stage', isLacking: false },
  ...{ isOpen: true, place: at(1), address: id, isMain: true, acts: [], adds: [], children },
});

const plan = (first: string, second = '朝市に立つ') => [
  entry('plan', '段階', entry('stages.0', 'まず', entry('a', first), entry('b', second))),
  entry('sheets', 'シート', entry('vision', 'ありたい姿')),
];

describe('the rows of the tree that are drawn anew', () => {
  it('are none where lines have moved only', () => {
    const moved = plan('沢を歩く');
    for (const root of moved) root.place = at(9);
    assert.deepEqual(changedRows(plan('沢を歩く'), moved), []);
  });

  it('are those whose words have changed', () => {
    assert.deepEqual(changedRows(plan('沢を歩く'), plan('沢を掃く')), ['a']);
    assert.deepEqual(changedRows(plan('沢を歩く'), plan('沢を掃く', '店を開く')), ['a', 'b']);
  });

  it('are that around one which came or went', () => {
    const more = plan('沢を歩く');
    more[0]?.children[0]?.children.push(entry('c', '声を聴く'));
    assert.deepEqual(changedRows(plan('沢を歩く'), more), ['stages.0']);
    assert.deepEqual(changedRows(more, plan('沢を歩く')), ['stages.0']);
  });

  it('are those whose menu, mark or speech has changed', () => {
    for (const change of [
      { acts: ['delete'] },
      { isLacking: true },
      { speech: 'ありたい姿、空' },
      { place: null },
      { adds: [{ label: '姿', owner: 'vision', field: 'images' }] },
    ]) {
      const changed = plan('沢を歩く');
      Object.assign(changed[1]?.children[0] ?? {}, change);
      assert.deepEqual(changedRows(plan('沢を歩く'), changed), ['vision'], JSON.stringify(change));
    }
  });

  it('are others where the first entry came or the last one went: VS Code keeps such rows folded', () => {
    const [stage, more] = [
      entry('stages.0', 'まず'),
      entry('stages.0', 'まず', entry('a', '沢を歩く')),
    ];
    assert.notEqual(rowId(stage), rowId(more));
    const around = (one: TreeEntry) => [entry('plan', '段階', one)];
    assert.deepEqual(changedRows(around(stage), around(more)), ['plan']);
    assert.deepEqual(changedRows(around(more), around(stage)), ['plan']);
    assert.equal(changedRows([stage], [more]), 'all');
    // What opens folded may stay the same row.
    const folded = { ...stage, isOpen: false };
    assert.equal(rowId(folded), rowId({ ...more, isOpen: false }));
    assert.deepEqual(changedRows([folded], [{ ...more, isOpen: false }]), ['stages.0']);
  });

  it('are all where the first level is another', () => {
    assert.equal(changedRows([], plan('沢を歩く')), 'all');
    assert.equal(changedRows(plan('沢を歩く'), plan('沢を歩く').slice(1)), 'all');
    assert.deepEqual(changedRows([], []), []);
  });
});
