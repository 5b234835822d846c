import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goodLines } from '../../../server/layout/lines';
import { breakLines } from '../../../server/text/lineBreak';
import { width } from '../../../server/text/width';

describe('lines that read well', () => {
  for (const [text, em, expected] of [
    ['一つの地区で、歩いて聴く', 11, ['一つの地区で、', '歩いて聴く']],
    [
      'だれもが声をかけ合い、山の実りを分け合うまち',
      18,
      ['だれもが声をかけ合い、', '山の実りを分け合うまち'],
    ],
    ['続けることとやめることを毎年選んでいる', 30, ['続けることとやめることを毎年選んでいる']],
  ] as const) {
    it(text, () => assert.deepEqual(goodLines(text, em), expected));
  }

  it('are as few as possible, no wider than the room, and hold the whole text', () => {
    const texts = fc
      .array(
        fc.constantFrom(
          '住民',
          'の',
          '声',
          'を',
          '、',
          '聴く',
          'アクション',
          '12％',
          '「',
          '」',
          ' ',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.double({ min: 6, max: 30, noNaN: true }), (text, em) => {
        const lines = goodLines(text, em);
        assert.equal(lines.length, breakLines(text, em).length);
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (const line of lines)
          assert.ok(width(line) <= em + 0.001 || [...line].length < 8, line);
      }),
    );
  });
});
