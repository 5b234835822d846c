import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fiscalYearOf, isDate, readDate, readYear, toEra } from '../../../server/text/dates';

const iso = (text: string, fiscalYear?: number): string | null => {
  const date = readDate(text, fiscalYear);
  if (!date) return null;
  const one = (d: { year: number; month: number; day?: number }) =>
    [d.year, d.month, d.day].filter((n) => n !== undefined).join('-');
  return date.end ? `${one(date)}/${one(date.end)}` : one(date);
};

describe('text/dates readYear', () => {
  const absolute: [string, number][] = [
    ['2026', 2026],
    ['２０２６', 2026],
    ['R8', 2026],
    ['r8', 2026],
    ['Ｒ８', 2026],
    ['R.8', 2026],
    ['令和8年度', 2026],
    ['令和 ８ 年度', 2026],
    ['令和元年', 2019],
    ['R元', 2019],
    ['H31', 2019],
    ['平成31年', 2019],
    ['平成三十年度', 2018],
    ['S60', 1985],
    ['㋿8年', 2026],
    ['2026年', 2026],
    ['2035年度', 2035],
    ['2035年度（令和17年度）', 2035],
    ['二〇二六年', 2026],
    ['西暦2030年', 2030],
    ['R8年度末', 2026],
  ];
  for (const [text, year] of absolute) {
    it(`${text} is ${year}`, () => assert.deepEqual(readYear(text), { year }));
  }

  it('counts from the base year', () => {
    const cases: [string, number][] = [
      ['10年後', 2031],
      ['１０年後', 2031],
      ['十年後', 2031],
      ['おおむね10年後', 2031],
      ['3年前', 2018],
      ['来年度', 2022],
      ['今年度', 2021],
      ['昨年度', 2020],
      ['再来年', 2023],
    ];
    for (const [text, year] of cases) {
      assert.deepEqual(readYear(text, 2021), { year, relative: true }, text);
      assert.equal(readYear(text), null, text);
    }
  });

  it('is null for the names that every object has', () => {
    for (const text of ['constructor', '__proto__', 'toString', 'valueOf']) {
      assert.equal(readYear(text, 2026), null);
      assert.equal(readDate(text, 2026), null);
    }
  });

  it('is null for anything else', () => {
    for (const text of [
      '',
      '8',
      '999',
      '3000',
      'R0',
      'R100',
      '近い将来',
      '数年後',
      '2026人',
      '2026-04',
      'R8〜R10',
    ]) {
      assert.equal(readYear(text, 2021), null, text);
    }
  });

  it('reads back every era year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1868, max: 2100 }), (year) => {
        assert.equal(readYear(toEra(year))?.year, year);
        assert.equal(readYear(`${toEra(year)}度`)?.year, year);
      }),
    );
  });
});

describe('text/dates toEra and fiscalYearOf', () => {
  it('writes the era', () => {
    assert.deepEqual([2026, 2019, 2018, 1989, 1988, 1926, 1912, 1868, 1867].map(toEra), [
      '令和8年',
      '令和元年',
      '平成30年',
      '平成元年',
      '昭和63年',
      '昭和元年',
      '大正元年',
      '明治元年',
      '1867年',
    ]);
  });

  it('a 年度 runs from April to March', () => {
    assert.equal(fiscalYearOf({ year: 2026, month: 3 }), 2025);
    assert.equal(fiscalYearOf({ year: 2026, month: 4 }), 2026);
  });
});

describe('text/dates readDate', () => {
  const full: [string, string][] = [
    ['2026-04-19', '2026-4-19'],
    ['2026/4/19', '2026-4-19'],
    ['2026.4.19', '2026-4-19'],
    ['２０２６．４．１９', '2026-4-19'],
    ['20260419', '2026-4-19'],
    ['R8.4.19', '2026-4-19'],
    ['Ｒ８. ４. １９', '2026-4-19'],
    ['R8/4/19', '2026-4-19'],
    ['令和8年4月19日', '2026-4-19'],
    ['令和八年4月19日', '2026-4-19'],
    ['令和 8 年 4 月 19 日', '2026-4-19'],
    ['令和元年5月1日', '2019-5-1'],
    ['2026年8月', '2026-8'],
    ['2026.4', '2026-4'],
    ['2026-04', '2026-4'],
    ['2024-02-29', '2024-2-29'],
    ['2026年4月19日（日）', '2026-4-19'],
    ['2026年12月〜3月', '2026-12/2027-3'],
    ['2026年4〜6月', '2026-4/2026-6'],
    ['2026-04-19〜2026-04-20', '2026-4-19/2026-4-20'],
    ['令和8年度3月', '2027-3'],
    ['令和8年度10月〜3月', '2026-10/2027-3'],
  ];
  for (const [text, expected] of full) {
    it(`${text} is ${expected}`, () => assert.equal(iso(text), expected));
  }

  const inYear: [string, string][] = [
    ['4/19', '2021-4-19'],
    ['４月１９日', '2021-4-19'],
    ['7 月 20 日', '2021-7-20'],
    ['8月23日', '2021-8-23'],
    ['8月', '2021-8'],
    ['1/15', '2022-1-15'],
    ['3月31日', '2022-3-31'],
    ['4月1日', '2021-4-1'],
    ['7/21-22', '2021-7-21/2021-7-22'],
    ['7/21～22', '2021-7-21/2021-7-22'],
    ['7月21・22日', '2021-7-21/2021-7-22'],
    ['7/21(水)-22(木)', '2021-7-21/2021-7-22'],
    ['7/31-8/1', '2021-7-31/2021-8-1'],
    ['4〜6月', '2021-4/2021-6'],
    ['12月〜3月', '2021-12/2022-3'],
    ['12/28-1/4', '2021-12-28/2022-1-4'],
    ['3/30-4/2', '2022-3-30/2022-4-2'],
    ['4/20〜4月', '2021-4-20/2021-4'],
    ['4月1日から9月30日まで', '2021-4-1/2021-9-30'],
    ['4月〜来年度の3月', '2021-4/2023-3'],
    ['4/19 13:30〜16:00', '2021-4-19'],
    ['4月19日 午後', '2021-4-19'],
    ['4月19日 午後1時半', '2021-4-19'],
    ['10月から', '2021-10'],
    ['8月上旬', '2021-8'],
    ['11月末', '2021-11'],
    ['10月～', '2021-10'],
    ['8月23日（第3回研究会）', '2021-8-23'],
    ['来年度の5月', '2022-5'],
  ];
  for (const [text, expected] of inYear) {
    it(`${text} in 年度 2021 is ${expected}`, () => {
      assert.equal(iso(text, 2021), expected);
    });
  }

  it('needs the 年度 for a month and day alone', () => {
    assert.equal(readDate('4/19'), null);
    assert.ok(isDate('4/19'));
    assert.ok(isDate('2/29'));
    assert.ok(!isDate('研究会のあと'));
  });

  it('is null for free text and for days that do not exist', () => {
    const none = [
      '',
      '夏ごろ',
      '随時',
      '2026',
      '10',
      '2026年度',
      '13/1',
      '2/30',
      '2025-02-29',
      '4/31',
      '4/0',
      '0/4',
      '4/19/20',
      '7/22-21',
      '4月19日と研究会',
      '第4回研究会',
      '9月議会のあと',
      '2026-13-01',
      '8月23日から夏',
    ];
    for (const text of none) assert.equal(readDate(text, 2021), null, text);
  });

  it('reads every day back, in every way of writing it, inside its 年度', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (d) => {
        const date = { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
        const { year, month } = date;
        for (const text of [
          d.toISOString().slice(0, 10),
          `${year}/${month}/${date.day}`,
          `${toEra(year)}${month}月${date.day}日`,
          `${month}/${date.day}`,
          `${month}月${date.day}日`,
        ]) {
          assert.deepEqual(readDate(text, fiscalYearOf(date)), date, text);
        }
      }),
    );
  });

  it('never throws, and a range never runs backwards', () => {
    const part = fc.constantFrom(
      ...'0123456789１２/-.〜～・年月日度令和元RH( )（土）から末:'.split(''),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: part, maxLength: 16 }),
        fc.integer({ min: 2000, max: 2050 }),
        (text, fy) => {
          const date = readDate(text, fy);
          if (!date?.end) return;
          const at = (d: { year: number; month: number }) => d.year * 12 + d.month;
          assert.ok(at(date.end) >= at(date), text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
