import assert from 'node:assert/strict';
import fc from 'fast-check';
import { occurring } from '../../../server/text/occurrences';

describe('words that occur in a text', () => {
  it('are those that the text includes', () => {
    const letters = fc.constantFrom('あ', 'い', 'a', '\u{20BB7}');
    const word = fc.string({ unit: letters, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.string({ unit: letters, maxLength: 40 }),
        (words, text) => {
          const expected = words.filter((one) => text.includes(one));
          assert.deepEqual([...occurring(words, text)].sort(), [...new Set(expected)].sort());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are found when one is the end or the beginning of another', () => {
    const words = ['声の届くまち', '届くまち', '届く', '届かない'];
    assert.deepEqual(
      [...occurring(words, '子どもの声の届くまちへ')].sort(),
      words.slice(0, 3).sort(),
    );
    assert.deepEqual([...occurring(words, '')], []);
    assert.deepEqual([...occurring(['', '声'], 'まち')], ['']);
  });
});
