import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNumeral } from '../../../server/text/numerals';

/** 12345 → 一万二千三百四十五, written independently of the reader. */
function inKanji(n: number): string {
  const digit = (d: number) => '〇一二三四五六七八九'[d] as string;
  if (n >= 10000)
    return `${inKanji(Math.floor(n / 10000))}万${n % 10000 ? inKanji(n % 10000) : ''}`;
  let text = '';
  for (const [value, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const d = Math.floor(n / value) % 10;
    if (d > 0) text += (d === 1 ? '' : digit(d)) + name;
  }
  return n % 10 || n === 0 ? text + digit(n % 10) : text;
}

describe('text/numerals', () => {
  it('reads digits, kanji and their mixtures', () => {
    const cases: [string, number][] = [
      ['0', 0],
      ['1,234,567', 1234567],
      ['12.50', 12.5],
      ['二〇二六', 2026],
      ['十', 10],
      ['二十', 20],
      ['百五', 105],
      ['3千5百', 3500],
      ['1億2,000万', 120000000],
      ['12百万', 12000000],
      ['2.3億', 230000000],
      ['十万', 100000],
      ['1兆', 1e12],
      ['329千', 329000],
    ];
    for (const [text, value] of cases) assert.equal(readNumeral(text), value, text);
  });

  it('refuses what is no number', () => {
    for (const text of [
      '',
      '万',
      '一万億',
      '十百',
      '1万2万',
      '五人',
      '1 2',
      'abc',
      '9'.repeat(40),
    ]) {
      assert.equal(readNumeral(text), null, text);
    }
  });

  it('reads every number written in kanji', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        assert.equal(readNumeral(inKanji(n)), n, inKanji(n));
      }),
    );
  });

  it('has no binary rounding in front of 万 and 億', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), (n) => {
        assert.equal(readNumeral(`${Math.floor(n / 10)}.${n % 10}億`), n * 10_000_000);
      }),
    );
  });
});
