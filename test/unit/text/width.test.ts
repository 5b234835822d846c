import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphemes } from '../../../server/text/width';
import { leastTime, processorLimit } from '../../support/speed';

describe('graphemes', () => {
  const parts = [
    'が',
    'か\u3099',
    '𠮷',
    '葛\u{e0100}',
    '👨‍👩‍👧',
    '🇯🇵',
    'ｶﾞ',
    '\t',
    'a',
    '\u0301',
    '\ud83d',
  ];

  it('are those of the whole text, however long it is', () => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    const texts = fc
      .array(fc.constantFrom(...parts), { minLength: 60, maxLength: 300 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(
          graphemes(text),
          Array.from(segmenter.segment(text), ({ segment }) => segment),
        );
      }),
      { seed: 20260419, numRuns: 200 },
    );
  });

  it('of a very long text are found in time', () => {
    const text = `\t${'かが'.repeat(100_000)}`;
    const limit = processorLimit(2000);
    assert.ok(leastTime(() => assert.equal(graphemes(text).length, 200_001), limit) < limit);
  });
});
