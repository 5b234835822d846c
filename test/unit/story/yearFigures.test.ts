import assert from 'node:assert/strict';
import { readStory } from '../../../server/story/story';
import {
  achievementOf,
  directionOf,
  latestOf,
  likeFigures,
} from '../../../server/story/yearFigures';
import { yaml } from '../../../server/text/yaml';

/** The outcome of a story with these keys. */
function outcome(keys: string) {
  const lines = keys.trim().split('\n');
  const text = [
    '変革ストーリー: 1',
    '年度: 令和7年度',
    '段階:',
    '  - アウトカム:',
    '      - 内容: 隣へ声をかける住民が増えている',
    ...lines.map((line) => `        ${line.trim()}`),
  ].join('\n');
  const story = readStory(`${text}\n`);
  assert.deepEqual(
    story.items.flatMap((item) => item.misfits),
    [],
  );
  const [found] = story.stages.flatMap((stage) => stage.items('outcomes'));
  assert.ok(found);
  return found;
}

const share = (value: number | null | undefined) =>
  value == null ? value : Math.round(value * 100);

describe('figures over years', () => {
  it('are compared in the same year only, the latest first', () => {
    const item = outcome(yaml`
      目標値: {R6: 40, R7: 50, R10: 90}
      実績値: {R5: 31, R6: 38, R7: 41}
    `);
    const pair = likeFigures(item);
    assert.deepEqual([pair?.year, pair?.target.value, pair?.actual.value], [2025, 50, 41]);
    assert.equal(share(achievementOf(item)?.rate), 82);
  });

  it('are not compared where no year is common', () => {
    for (const keys of [
      yaml`
        目標値: {R10: 90}
        実績値: {R7: 41}`,
      yaml`
        目標値: 90
        期限: 令和10年度末
        実績値: {R7: 41}`,
      yaml`
        目標値: {R8: 60, R9: 90}
        実績値: 41`,
      yaml`
        目標値: 60人
        実績値: 41％`,
    ]) {
      assert.equal(likeFigures(outcome(keys)), null, keys);
      assert.equal(achievementOf(outcome(keys)), null, keys);
    }
  });

  it('take a target for its 期限, by year or by date, and without one for any year', () => {
    for (const keys of [
      yaml`
        目標値: 50
        期限: 令和7年度末
        実績値: {R6: 30, R7: 41}`,
      yaml`
        目標値: 50
        期限: R8.3.31
        実績値: {R6: 30, R7: 41}`,
      yaml`
        目標値: 50
        実績値: {R7: 41, R6: 30}`,
      yaml`
        目標値: 50
        実績値: 41`,
      yaml`
        目標値: {R7: 50}
        実績値: 41`,
      yaml`
        目標値: {R9: 80}
        中間目標: {R7: 50, R8: 一つの組で続いている}
        実績値: {R7: 41}`,
    ]) {
      assert.equal(share(achievementOf(outcome(keys))?.rate), 82, keys);
    }
  });

  it('tell the direction as 向き says, else from the figures', () => {
    const expected: readonly (readonly [string, string | null])[] = [
      [
        yaml`
        現状値: {R5: 30, R6: 34}
        目標値: {R8: 50}`,
        'up',
      ],
      [
        yaml`
        現状値: 20日
        目標値: 10日`,
        'down',
      ],
      [
        yaml`
        現状値: 20日
        目標値: 20日`,
        'keep',
      ],
      ['目標値: 80％以上', 'up'],
      ['目標値: 10日以内', 'down'],
      ['目標値: 60', null],
      [
        yaml`
        現状値: 20日
        目標値: 10日
        向き: 上げる`,
        'up',
      ],
      [
        yaml`
        現状値: 20日
        目標値: 10日
        改善の方向: 維持`,
        'keep',
      ],
    ];
    for (const [keys, direction] of expected) {
      assert.equal(directionOf(outcome(keys)), direction, keys);
    }
  });

  it('give the rate of what is to fall the other way round, and the share of the way', () => {
    const item = outcome(yaml`
      現状値: 20日
      目標値: 10日
      実績値: 16日`);
    assert.deepEqual(
      [share(achievementOf(item)?.rate), share(achievementOf(item)?.progress)],
      [63, 40],
    );
    const kept = outcome(yaml`
      目標値: 80
      実績値: 100
      向き: 保つ`);
    assert.equal(share(achievementOf(kept)?.rate), 80);
    const none = outcome(yaml`
      現状値: 12人
      目標値: 0人
      実績値: 3人`);
    assert.deepEqual(
      [share(achievementOf(none)?.rate), share(achievementOf(none)?.progress)],
      [0, 75],
    );
  });

  it('read the latest year, whatever the order, and pass over a state in words', () => {
    const item = outcome('現状値: {R6: 34, R4: 20, R7: 調査中}');
    assert.equal(latestOf(item, 'baseline')?.figure?.value, 34);
  });
});
