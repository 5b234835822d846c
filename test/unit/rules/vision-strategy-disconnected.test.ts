import assert from 'node:assert/strict';
import { findingsOf, markedBy } from '../../support/findings';

const id = 'vision-strategy-disconnected';
const top = `変革ストーリー: 1
ありたい姿:
  宣言: となりの声が届くまち
あるべき姿:
  - {id: 組, 内容: 二週間で返事をする組織}
`;
const plan = `段階:
  - 名称: 歩く
    目標状態:
      - {id: 地図, 内容: 三課が同じ地図を見ている, 狙い: 組}
    アクション:
      - {内容: 地区を歩く, 狙い: 地図}
`;

describe(id, () => {
  it('says once where the chain ends, and keeps the other rules of the chain quiet', () => {
    const text = top + plan;
    const found = findingsOf(id, text);
    assert.deepEqual(
      found.map((one) => one.text),
      ['段階'],
    );
    const [ends] = found.map(({ finding }) => finding.related ?? []);
    assert.deepEqual(
      ends?.map(({ span }) => text.slice(span.start, span.end)),
      ['二週間で返事をする組織'],
    );
    assert.equal(found[0]?.finding.maxSeverity, undefined);
    assert.deepEqual(markedBy('unserved-upstream', text), []);
    assert.deepEqual(markedBy('aimless-action', text), []);
  });

  it('is content with one way up, of an action or an outcome', () => {
    const ideal = '内容: 二週間で返事をする組織, 狙い: 宣言';
    assert.deepEqual(markedBy(id, top.replace('内容: 二週間で返事をする組織', ideal) + plan), []);
    const outcome = `${plan}    アウトカム:\n      - {内容: 住民が話している, 狙い: 宣言}\n`;
    assert.deepEqual(markedBy(id, top + outcome), []);
  });

  it('only hints where the plan has no aims at all', () => {
    const text = (top + plan).replace(/, 狙い: .*?\}/g, '}');
    const found = findingsOf(id, text);
    assert.deepEqual(
      found.map(({ text: mark, finding }) => [mark, finding.maxSeverity]),
      [['段階', 'hint']],
    );
    assert.deepEqual(markedBy('unserved-upstream', text), []);
  });

  it('waits for ids that name nothing, for a vision and for actions', () => {
    assert.deepEqual(markedBy(id, top + plan.replace('狙い: 組', '狙い: 組織')), []);
    assert.deepEqual(markedBy(id, `変革ストーリー: 1\n${plan}`), []);
    assert.deepEqual(markedBy(id, top), []);
  });
});
