import assert from 'node:assert/strict';
import { isSlipOf, nearest } from '../../../server/rules/engine/nearest';

describe('nearest', () => {
  const keys = ['アウトカム', 'アウトプット', '目標状態', '目標設定', '狙い', '目的', 'theme'].map(
    (key) => [key, key] as const,
  );

  for (const [typed, ...found] of [
    ['アウトカン', 'アウトカム'],
    ['アウトプツト', 'アウトプット'],
    ['ｱｳﾄｶﾑ', 'アウトカム'],
    ['目標', '目標状態', '目標設定'],
    ['狙', '狙い'],
    ['ねらい'],
    ['Themes', 'theme'],
    ['themе', 'theme'],
    ['備考'],
    [''],
  ] as const) {
    it(`${typed} → ${found.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(nearest(typed, keys), [...found]);
    });
  }

  it('gives a value once, by its nearest spelling, and no more than asked', () => {
    const spellings = [
      ['district', 1],
      ['districts', 1],
      ['districs', 2],
      ['distrikt', 3],
      ['destrict', 4],
    ] as const;
    assert.deepEqual(nearest('districts', spellings), [1, 2, 3]);
    assert.deepEqual(nearest('districts', spellings, 1), [1]);
  });

  it('compares long texts by what they hold, not letter by letter', () => {
    const long = 'つなぐ'.repeat(100_000);
    const candidates = [
      ['つなぐ', 1],
      [`${long}る`, 2],
      [`る${long.slice(1)}`, 3],
    ] as const;
    assert.deepEqual(nearest(long, candidates), [1, 2]);
    assert.equal(isSlipOf(long, 'つなぐ手'), false);
    assert.equal(isSlipOf(long, `${long}る`), false);
  });

  it('is sure only of one letter in a long word', () => {
    assert.equal(isSlipOf('アウトカン', 'アウトカム'), true);
    assert.equal(isSlipOf('目的地', '目的'), false);
    assert.equal(isSlipOf('アウトカム', 'アウトカム'), false);
  });
});
