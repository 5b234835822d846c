import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headline } from '../../../server/layout/headline';
import { goodLines, wrapWidth } from '../../../server/layout/lines';
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
    // A space of the author's is a break; a word in katakana is none.
    ['まず歩くアクション 町の声を聴く', 12, ['まず歩くアクション', '町の声を聴く']],
    ['若手の集めたアンケートを読む', 10, ['若手の集めた', 'アンケートを読む']],
    // What follows a bracket or a compound and cannot stand alone stays with it.
    // An id does not stand alone.
    ['取組④ 浜の地図に直す道と待つ道を書く', 16, ['取組④ 浜の地図に直す道と待つ', '道を書く']],
    ['「寄合」の話を伝える', 6, ['「寄合」の', '話を伝える']],
    ['毎月の現場での研修等を歩いて行う', 10, ['毎月の現場での', '研修等を歩いて行う']],
    ['Half of the streets accept the order', 15, ['Half of the streets accept', 'the order']],
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

describe('the width of a box that a program fills line by line', () => {
  for (const [text, em, expected] of [
    ['大雨の夜、どの浜でも住民が声をかけ合う', 16, ['大雨の夜、どの浜でも住民が', '声をかけ合う']],
    ['まず歩くアクション 町の声を聴く', 12, ['まず歩くアクション', '町の声を聴く']],
  ] as const) {
    it(text, () => assert.deepEqual(breakLines(text, wrapWidth(text, em)), expected));
  }

  it('is no wider than the room, and gives no more lines', () => {
    const words = fc.constantFrom(
      '住民',
      'の',
      '声',
      'を',
      '、',
      '聴く',
      'カード',
      '12％',
      '「',
      ' ',
    );
    const texts = fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.double({ min: 6, max: 30, noNaN: true }), (text, em) => {
        const wide = wrapWidth(text, em);
        assert.ok(wide <= Math.max(em, ...breakLines(text, em).map(width)) + 0.001);
        assert.equal(breakLines(text, wide + 0.001).length, breakLines(text, em).length);
      }),
    );
  });
});

describe('a headline', () => {
  for (const [text, em, expected] of [
    ['短い題名', 10, ['短い題名']],
    [
      '「浜の声」から考える ～あなたが役場を変える前に 町を歩いて聴く一歩を進める～',
      17,
      ['「浜の声」から考える', '～あなたが役場を変える前に', '町を歩いて聴く一歩を進める～'],
    ],
    // A quotation is not parted from what goes on behind it.
    [
      '暮らす人の目で「となりの困りごと」を見つける職員のいる役場',
      14,
      ['暮らす人の目で', '「となりの困りごと」を', '見つける職員のいる役場'],
    ],
    ['続けることとやめることを毎年選んでいる', 12, ['続けることとやめることを', '毎年選んでいる']],
    ['人口（人・2030から推計）', 11, ['人口', '（人・2030から推計）']],
  ] as const) {
    it(text, () => assert.deepEqual(headline(text, em).split('\n'), expected));
  }

  it('holds the whole text, and fits where its parts do', () => {
    const texts = fc
      .array(fc.constantFrom('住民', 'の', '声', 'を', '、', '～', ' ', '「歩く」', 'まち'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((parts) => `あ${parts.join('')}`);
    fc.assert(
      fc.property(texts, fc.integer({ min: 14, max: 40 }), (text, em) => {
        const lines = headline(text, em).split('\n');
        const bare = (one: string) => one.replace(/\s/g, '');
        assert.equal(bare(lines.join('')), bare(text));
      }),
    );
  });
});
