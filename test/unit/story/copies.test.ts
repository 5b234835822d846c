import assert from 'node:assert/strict';
import { copiesBeside } from '../../../server/story/copies';

const plan = '計画.変革ストーリー.yaml';

/** Names that programs give to a second version of the plan. */
const copies = [
  '計画のコピー.変革ストーリー.yaml',
  '計画のコピー 2.変革ストーリー.yaml',
  '計画.変革ストーリー - コピー.yaml',
  '計画.変革ストーリー - コピー (2).yaml',
  '計画.変革ストーリー - コピー - コピー.yaml',
  'コピー ～ 計画.変革ストーリー.yaml',
  '計画 - Copy.変革ストーリー.yaml',
  '計画 copy 3.変革ストーリー.yaml',
  'Copy of 計画.変革ストーリー.yaml',
  '計画 (1).変革ストーリー.yaml',
  '計画.変革ストーリー(12).yaml',
  '計画（2）.変革ストーリー.yaml',
  '計画 2.変革ストーリー.yaml',
  '計画.変革ストーリー-SOUMU01.yaml',
  '計画.変革ストーリー-DESKTOP-8FK2L1Q.yaml',
  '計画-総務課のPC.変革ストーリー.yaml',
  '計画.変革ストーリー (係の競合コピー 2026-04-19).yaml',
  "計画 (LAPTOP-7's conflicted copy 2026-04-19).変革ストーリー.yaml",
  '計画.変革ストーリー.sync-conflict-20260419-101010-ABCDEF1.yaml',
];

/** Names that people give. */
const others = [
  '計画-R8.変革ストーリー.yaml',
  '計画-2026.変革ストーリー.yaml',
  '計画-FY2026.変革ストーリー.yaml',
  '計画-第5回.変革ストーリー.yaml',
  '計画-final.変革ストーリー.yaml',
  '計画-潮見町.変革ストーリー.yaml',
  '計画書.変革ストーリー.yaml',
  '計画.対話.yaml',
  '計画 - コピー.txt',
];

describe('copies beside a file', () => {
  for (const name of copies) {
    it(`are found from both sides: ${name}`, () => {
      assert.deepEqual(copiesBeside(plan, [plan, name]), { original: null, copies: [name] });
      assert.equal(copiesBeside(name, [plan, name]).original, plan);
    });
  }

  for (const name of others) {
    it(`are not seen in what a person named: ${name}`, () => {
      assert.deepEqual(copiesBeside(plan, [plan, name]).copies, []);
      assert.equal(copiesBeside(name, [plan, name]).original, null);
    });
  }

  it('are copies of a file that is there alone', () => {
    const name = '計画 (1).変革ストーリー.yaml';
    assert.deepEqual(copiesBeside(name, [name]), { original: null, copies: [] });
  });

  it('are found whichever way the voicing marks are written', () => {
    const found = copiesBeside(
      'ガード.対話.yaml',
      ['ガード.対話.yaml', 'ガードのコピー.対話.yaml'].map((one) => one.normalize('NFD')),
    );
    assert.deepEqual(found.copies, ['ガードのコピー.対話.yaml'.normalize('NFD')]);
  });

  it('of a copy lead to the nearest file', () => {
    const first = '計画 - コピー.変革ストーリー.yaml';
    const second = '計画 - コピー (1).変革ストーリー.yaml';
    assert.equal(copiesBeside(second, [plan, first, second]).original, plan);
    const nested = '計画 - コピー - コピー.変革ストーリー.yaml';
    assert.equal(copiesBeside(nested, [plan, first, nested]).original, first);
  });
});
