import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphemes } from '../../../server/text/width';
import { processorLimit, processorTime } from '../../support/speed';

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
    const start = processorTime();
    assert.equal(graphemes(`\t${'かが'.repeat(100_000)}`).length, 200_001);
    assert.ok(processorTime() - start < processorLimit(2000));
  });
});
