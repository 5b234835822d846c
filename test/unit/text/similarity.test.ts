import assert from 'node:assert/strict';
import fc from 'fast-check';
import { containment, editDistance, SimilarityIndex } from '../../../server/text/similarity';

const word = fc.string({
  unit: fc.constantFrom(...'住民職員対話が話する増え𠮷abc、。'),
  maxLength: 12,
});

describe('text/similarity containment', () => {
  it('is 1 when the longer repeats the shorter', () => {
    assert.equal(containment('対話の場をつくる', '庁内に対話の場をつくる取組'), 1);
    assert.equal(containment('対話の場を、つくる。', '対話の場を作る'), 1);
    assert.equal(containment('取り組みの見直し', '取組の見直し'), 1);
  });

  it('is the share of pairs found', () => {
    assert.equal(containment('あいう', 'あいえお'), 1 / 2);
    assert.equal(containment('住民が話す', '道路の舗装'), 0);
  });

  it('is 0 without letters', () => {
    assert.equal(containment('', '対話'), 0);
    assert.equal(containment('。。', '。。'), 0);
  });

  it('compares one letter with one letter', () => {
    assert.equal(containment('版', '版'), 1);
    assert.equal(containment('版', '出版'), 0);
  });

  it('is symmetric, within 0 and 1, and 1 for itself and for any extension', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const share = containment(a, b);
        assert.equal(share, containment(b, a));
        assert.ok(share >= 0 && share <= 1);
      }),
    );
    const letters = fc.string({ unit: fc.constantFrom(...'住民職員対話'), minLength: 2 });
    fc.assert(fc.property(letters, letters, (a, b) => assert.equal(containment(a, a + b), 1)));
  });
});

describe('text/similarity SimilarityIndex', () => {
  it('finds the first text that contains enough, as comparing one by one does', () => {
    fc.assert(
      fc.property(fc.array(word), word, fc.constantFrom(0.3, 0.6, 1), (texts, text, share) => {
        const index = new SimilarityIndex(
          texts.map((one, place) => [one, place]),
          share,
        );
        const first = texts.findIndex((one) => containment(text, one) >= share);
        assert.equal(index.find(text), first === -1 ? null : first);
        const before = Math.floor(texts.length / 2);
        const isBefore = first !== -1 && first < before;
        assert.equal(index.find(text, undefined, before), isBefore ? first : null);
      }),
    );
  });

  it('passes over what is not accepted', () => {
    const entries = [
      ['対話の場をつくる', 'first'],
      ['対話の場をつくる取組', 'second'],
    ] as const;
    const index = new SimilarityIndex(entries, 0.6);
    assert.equal(
      index.find('対話の場', (value) => value !== 'first'),
      'second',
    );
  });
});

describe('text/similarity editDistance', () => {
  it('counts edits in code points', () => {
    const cases: [string, string, number][] = [
      ['', '', 0],
      ['', 'ab', 2],
      ['アウトカム', 'アウトカム', 0],
      ['アウトカム', 'アウトカ', 1],
      ['アウトカム', 'アウトムカ', 1],
      ['serves', 'sevres', 1],
      ['担い手', '荷い手', 1],
      ['𠮷野', '吉野', 1],
      ['kitten', 'sitting', 3],
      ['ca', 'abc', 3],
    ];
    for (const [a, b, distance] of cases) assert.equal(editDistance(a, b), distance, `${a} ${b}`);
  });

  it('is exact up to the distance asked for, and above it beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, max) => {
        const [exact, bounded] = [editDistance(a, b), editDistance(a, b, max)];
        if (exact <= max) assert.equal(bounded, exact);
        else assert.ok(bounded > max);
      }),
    );
  });

  it('is a symmetric distance bounded by the longer text', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        assert.equal(distance, editDistance(b, a));
        assert.equal(distance === 0, a === b);
        assert.ok(distance <= Math.max([...a].length, [...b].length));
        assert.ok(distance >= Math.abs([...a].length - [...b].length));
      }),
    );
  });

  it('one edit is one edit', () => {
    fc.assert(
      fc.property(word, fc.nat(), (w, n) => {
        const chars = [...w];
        const i = n % (chars.length + 1);
        const inserted = [...chars.slice(0, i), '誤', ...chars.slice(i)].join('');
        assert.equal(editDistance(w, inserted), 1);
      }),
    );
  });
});
