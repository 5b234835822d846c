import assert from 'node:assert/strict';
import { checkStory, ruleOf } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { findingsOf, markedBy } from '../../support/findings';

const id = 'vision-strategy-disconnected';
const top = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: となりの声が届くまち
  あるべき姿:
    - {id: 組, 内容: 二週間で返事をする組織}
`;
const plan = yaml`
  段階:
    - 名称: 歩く
      目標状態:
        - {id: 地図, 内容: 三課が同じ地図を見ている, 狙い: 組}
      アクション:
        - {内容: 地区を歩く, 狙い: 地図}
`;

describe(id, () => {
  it('says of each sheet once what does not serve anything, and leaves the rest to other rules', () => {
    const text = top + plan;
    assert.deepEqual(markedBy(id, text), ['二週間で返事をする組織']);
    assert.equal(findingsOf(id, text)[0]?.finding.maxSeverity, undefined);
    assert.deepEqual(markedBy('unserved-upstream', text), []);
    assert.deepEqual(markedBy('aimless-action', text), []);
  });

  it('shows the others of the sheet beside the first, and links them in order', () => {
    const text = `${top}  - {id: 人, 内容: 地区で聴く職員}\n${plan}`;
    const story = readStory(text);
    const [found] = checkStory(story, {}, (one) => one.id === id).diagnoses;
    assert.deepEqual(
      found?.related?.map(({ span }) => text.slice(span.start, span.end)),
      ['地区で聴く職員'],
    );
    const [fix] = (found && ruleOf(id)?.fix?.(found, story)) ?? [];
    assert.match(
      applyEdits(text, fix?.edits ?? []),
      /組織, 狙い: 宣言\}\n {2}- \{id: 人, 内容: 地区で聴く職員, 狙い: 宣言\}/,
    );
  });

  it('is milder once one way up is there, of an action or an outcome', () => {
    const ideal = '内容: 二週間で返事をする組織, 狙い: 宣言';
    assert.deepEqual(markedBy(id, top.replace('内容: 二週間で返事をする組織', ideal) + plan), []);
    const outcome = `${plan}${yaml`
          アウトカム:
            - {内容: 住民が話している, 狙い: 宣言}
    `}`;
    assert.equal(findingsOf(id, top + outcome)[0]?.finding.maxSeverity, 'information');
  });

  it('warns of a plan without any aims, sheet by sheet', () => {
    const text = (top + plan).replace(/, 狙い: .*?\}/g, '}');
    assert.deepEqual(markedBy(id, text), ['二週間で返事をする組織', '三課が同じ地図を見ている']);
    assert.deepEqual(markedBy('aimless-action', text), ['地区を歩く']);
    assert.deepEqual(markedBy('unserved-upstream', text), []);
  });

  it('waits for a vision and for actions', () => {
    assert.deepEqual(markedBy(id, `変革ストーリー: 1\n${plan}`), []);
    assert.deepEqual(markedBy(id, top), []);
  });
});
