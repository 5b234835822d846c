import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstFitting, sizesBetween, split } from '../../../server/layout/split';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('a list over pages', () => {
  it('goes on where the next item does not fit; an item too large stands alone', () => {
    assert.deepEqual(
      split([3, 4, 5, 20, 1, 2], (part) => sum(part) <= 10),
      [[3, 4], [5], [20], [1, 2]],
    );
    assert.deepEqual(
      split([], () => false),
      [],
    );
  });

  it('loses nothing, keeps the order, and fills every page as far as it goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 20 }), (items, room) => {
        const fits = (part: readonly number[]) => sum(part) <= room;
        const pages = split(items, fits);
        assert.deepEqual(pages.flat(), items);
        pages.forEach((page, index) => {
          assert.ok(page.length === 1 || fits(page), 'a page holds too much');
          const next = pages[index + 1]?.[0];
          assert.ok(next === undefined || !fits([...page, next]), 'a page holds too little');
        });
      }),
    );
  });
});

describe('sizes', () => {
  it('go down by halves to the smallest, both ends among them', () => {
    assert.deepEqual(sizesBetween(12, 10.5), [12, 11.5, 11, 10.5]);
    assert.equal(sizesBetween(14.67, 10.67).length, 9);
    assert.deepEqual(sizesBetween(8, 9), []);
  });

  it('are tried from the first until something fits', () => {
    const tried: number[] = [];
    const draw = (size: number) => {
      tried.push(size);
      return size * 10;
    };
    const fits = (height: number) => height <= 115;
    assert.equal(firstFitting([12, 11.5, 11], draw, fits), 115);
    assert.equal(firstFitting([13, 12], draw, fits), null);
    tried.length = 0;
    assert.equal(firstFitting(sizesBetween(27, 11.5), draw, fits), 115);
    assert.ok(tried.length <= 7, `${tried.length} of 32 sizes were drawn`);
  });
});
