import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedKey, isSlipOf, nearest, resembling } from '../../../server/rules/engine/nearest';
import { editDistance } from '../../../server/text/similarity';

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

  it('finds what comparing letter by letter finds', () => {
    const key = fc.string({ unit: fc.constantFrom(...'住民職員対話𠮷a1'), maxLength: 9 });
    /** One letter is another: a third of the longer; one too many: always; held: always. */
    const isNear = (a: string, b: string) => {
      const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
      if (shorter === '') return false;
      if (shorter.length >= 2 && longer.includes(shorter)) return true;
      const difference = longer.length - shorter.length;
      if (difference > 1 && difference > longer.length / 3) return false;
      const distance = editDistance(a, b);
      return distance <= longer.length / 3 || (distance === 1 && difference > 0);
    };
    fc.assert(
      fc.property(key, fc.array(key, { maxLength: 30 }), (typed, candidates) => {
        const all = candidates.map((one) => [foldedKey(one), one] as const);
        const found = resembling(foldedKey(typed), all).map(({ value }) => value);
        assert.deepEqual(
          found,
          candidates.filter((one) => isNear(typed, one)),
        );
      }),
    );
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
