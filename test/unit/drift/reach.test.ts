import assert from 'node:assert/strict';
import { judgeChain, type Reach, reach } from '../../../server/drift';

describe('reach of an outcome', () => {
  const levels: [Reach, string][] = [
    [0, '職員同士が課を越えて話せている'],
    [0, '決裁の日数が短くなっている'],
    [0, '職場の風通しが良くなっている'],
    [1, '職員が浜へ出て住民の声を聴いている'],
    [1, '職員と漁師が番屋で話し合っている'],
    [2, '職員に相談できる高齢者が増えている'],
    [2, '子どもが浜で遊んでいる'],
    [2, '漁に出る若者が増えている'],
    [2, '湖の水がきれいになっている'],
  ];
  for (const [level, text] of levels) {
    it(`${level}: ${text}`, () => assert.equal(reach(text), level));
  }

  it("follows the authors' own words", () => {
    assert.equal(reach('つるみ会の職員が増える'), 0);
    assert.equal(reach('つるみ会の職員が増える', { 地域団体: ['つるみ会'] }), 1);
  });
});

describe('the young', () => {
  it('of a trade are no staff', () => {
    assert.equal(reach('親方と組んだ若手が、自分の工房を開いている'), 2);
    assert.equal(reach('若手が、隣の課に相談している'), 1);
    assert.equal(reach('若手が、農家の話を聴いている'), 1);
  });
});

describe('chain of stages', () => {
  const inside = '職員同士が課を越えて話せている';
  const contact = '職員が浜へ出て住民の声を聴いている';
  const area = '漁に出る若者が増えている';

  it('ends inside the town hall where no stage reaches residents', () => {
    assert.equal(judgeChain([[inside], [contact]]).inwardOnly, true);
    assert.equal(judgeChain([[inside], [contact, area]]).inwardOnly, false);
    assert.equal(judgeChain([]).inwardOnly, false);
    assert.equal(judgeChain([[], []]).inwardOnly, false);
  });

  it('jumps where nothing stands between the town hall and residents', () => {
    assert.deepEqual(judgeChain([[inside], [area]]).jumps, [1]);
    assert.deepEqual(judgeChain([[inside], [], [area]]).jumps, [2]);
    assert.deepEqual(judgeChain([[inside], [contact], [area]]).jumps, []);
    assert.deepEqual(judgeChain([[inside], [contact, area]]).jumps, []);
  });

  it('does not jump where the stages share a topic', () => {
    assert.deepEqual(judgeChain([['職員が漁を知っている'], [area]]).jumps, []);
  });

  it('falls where the last stage reaches less far than the first', () => {
    assert.equal(judgeChain([[area], [inside]]).falls, true);
    assert.equal(judgeChain([[inside], [area]]).falls, false);
  });
});
