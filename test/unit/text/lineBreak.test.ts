import assert from 'node:assert/strict';
import fc from 'fast-check';
import { breakLines } from '../../../server/text/lineBreak';
import { graphemes, width } from '../../../server/text/width';

const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('text/width', () => {
  it('measures in em', () => {
    close(width(''), 0);
    close(width('対話の場'), 4);
    close(width('ｱｳﾄｶﾑ'), 2.5);
    close(width('ﾊﾞﾄﾝ'), 2);
    close(width('①→※…―△％'), 7);
    close(width('か\u3099'), 1);
    close(width('𠮷'), 1);
    close(width('👨‍👩‍👧'), 1);
    close(width('🇯🇵'), 1);
    assert.ok(width('100') > 1.5 && width('100') < 1.8);
    assert.ok(width('W') > width('i'));
    assert.ok(width('é') < 1);
    assert.equal(width('\u200B'), 0);
  });

  it('keeps what a reader sees as one character', () => {
    assert.deepEqual(graphemes('𠮷👨‍👩‍👧か\u3099葛\u{E0100}1️⃣'), [
      '𠮷',
      '👨‍👩‍👧',
      'か\u3099',
      '葛\u{E0100}',
      '1️⃣',
    ]);
  });

  it('segments plain text as the segmenter does', () => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (s) => {
        assert.deepEqual(
          graphemes(s),
          Array.from(segmenter.segment(s), (g) => g.segment),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('text/lineBreak', () => {
  const cases: [name: string, text: string, em: number, lines: string[]][] = [
    ['fills lines', '住民と職員が話し合う', 5, ['住民と職員', 'が話し合う']],
    ['no 、 or 。 at the head', '住民と職員、', 5, ['住民と職', '員、']],
    ['no 」 at the head', '「住民参加」', 5, ['「住民参', '加」']],
    ['no small kana at the head', '対話の場へいっそう', 6, ['対話の場へ', 'いっそう']],
    ['no ー at the head', '集会とフォーラム', 4, ['集会と', 'フォーラ', 'ム']],
    ['no （ at the end', '住民参加（対話）', 5, ['住民参加', '（対話）']],
    ['nested brackets', '町の「『宝』」だ', 5, ['町の', '「『宝』」', 'だ']],
    ['Latin words whole', '町のOpen Dataを使う', 5, ['町のOpen', 'Dataを使', 'う']],
    ['a number with its unit', '参加は329,270人', 5, ['参加は', '329,270人']],
    ['full-width numbers too', '参加は３０人だ', 5, ['参加は', '３０人だ']],
    ['years', 'これを令和8年度に', 5, ['これを', '令和8年度', 'に']],
    ['ordinals', '研究会第4回の', 5, ['研究会', '第4回の']],
    ['two-character dashes', '対話する――毎日', 5, ['対話する', '――毎日']],
    ['leaders', '対話する……毎日', 5, ['対話する', '……毎日']],
    ['spaces at a break go', '対話　参加', 2, ['対話', '参加']],
    ['spaces inside stay', '対話　参加', 5, ['対話　参加']],
    ['an indent stays', '　対話', 5, ['　対話']],
    ['line breaks stay', '対話\r\n\r\n参加\n', 5, ['対話', '', '参加', '']],
    ['empty', '', 5, ['']],
    ['a word wider than a line', 'Wwwwwww', 2, ['Ww', 'ww', 'ww', 'w']],
    ['a line narrower than a character', '対話', 0.5, ['対', '話']],
    ['emoji stay whole', '👨‍👩‍👧👨‍👩‍👧𠮷', 2, ['👨‍👩‍👧👨‍👩‍👧', '𠮷']],
    ['no-break space holds', '町の計画\u00A0A', 4.5, ['町の計', '画\u00A0A']],
  ];
  for (const [name, text, em, lines] of cases) {
    it(name, () => assert.deepEqual(breakLines(text, em), lines));
  }

  const unit = fc.constantFrom(
    ...[
      '対',
      '話',
      'の',
      'っ',
      'ー',
      '、',
      '。',
      '「',
      '」',
      '（',
      '）',
      'a',
      'B',
      '1',
      '２',
      '人',
      '％',
      ' ',
      '　',
      '\n',
      '…',
      '―',
      '々',
    ],
    ...['𠮷', '👨‍👩‍👧', '🇯🇵', 'か\u3099', '葛\u{E0100}', 'ﾊﾞ'],
  );
  const text = fc.string({ unit, maxLength: 60 });
  const em = fc.double({ min: 0.5, max: 20, noNaN: true });
  const bare = (s: string) => s.replace(/[\s\u3000]/g, '');

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(text, em, (s, max) => assert.equal(bare(breakLines(s, max).join('')), bare(s))),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), em, (s, max) => {
        assert.equal(bare(breakLines(s, max).join('')), bare(s));
      }),
    );
  });

  it('keeps within the width, and never splits a character', () => {
    fc.assert(
      fc.property(text, em, (s, max) => {
        const whole = new Set(graphemes(s));
        for (const line of breakLines(s, max)) {
          const parts = graphemes(line);
          assert.ok(width(line) <= max + 1e-9 || parts.length === 1, JSON.stringify(line));
          for (const part of parts) assert.ok(whole.has(part), JSON.stringify(part));
        }
      }),
    );
  });

  it('begins and ends no line with what may not stand there', () => {
    const clause = fc
      .tuple(
        fc.constantFrom('', '「', '（'),
        fc.constantFrom('対話', '住民参加', 'フォーラム', 'いっそう', '30人', '80％', '人々'),
        fc.constantFrom('', '、', '。', '」', '）、'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(clause, { maxLength: 12 }),
        fc.integer({ min: 8, max: 20 }),
        (parts, max) => {
          const lines = breakLines(parts.join(''), max);
          for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[、。」）ーっょ々％]/);
          for (const line of lines.slice(0, -1)) assert.doesNotMatch(line, /[「（]$/);
        },
      ),
    );
  });

  it('a text that fits stays on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'対話aB1、。「」') }), (s) => {
        assert.deepEqual(breakLines(s, width(s) + 1e-6), [s]);
      }),
    );
  });
});
