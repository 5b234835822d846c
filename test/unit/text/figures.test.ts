import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeUnit, readFigure, readFigures } from '../../../server/text/figures';

/** Each text → what is read: value, unit, comparison, upper end. */
const READ: [string, ...(number | string | undefined)[]][] = [
  ['329,270人', 329270, '人'],
  ['329,270 人', 329270, '人'],
  ['63.1％', 63.1, '%'],
  ['６３．１ ％', 63.1, '%'],
  ['約100億円', 10_000_000_000, '円', 'about'],
  ['2.3億円', 230_000_000, '円'],
  ['１億2,000万円', 120_000_000, '円'],
  ['12百万円', 12_000_000, '円'],
  ['１，２３４千円', 1_234_000, '円'],
  ['△42', -42, ''],
  ['▲1.5ポイント', -1.5, 'ポイント'],
  ['－5%', -5, '%'],
  ['マイナス3％', -3, '%'],
  ['80％以上', 80, '%', 'at-least'],
  ['３割', 30, '%'],
  ['3.5割', 35, '%'],
  ['3割5分', 35, '%'],
  ['7割超', 70, '%', 'more-than'],
  ['約７割強', 70, '%', 'more-than'],
  ['１万２千人', 12000, '人'],
  ['1.5万人', 15000, '人'],
  ['100人未満', 100, '人', 'less-than'],
  ['100人弱', 100, '人', 'less-than'],
  ['100人余り', 100, '人', 'more-than'],
  ['週２日以内', 2, '日', 'at-most'],
  ['最大20名', 20, '名', 'at-most'],
  ['少なくとも3件', 3, '件', 'at-least'],
  ['50件程度', 50, '件', 'about'],
  ['半数', 50, '%'],
  ['半数以上', 50, '%', 'at-least'],
  ['過半数', 50, '%', 'more-than'],
  ['1/2以上', 50, '%', 'at-least'],
  ['4分の3', 75, '%'],
  ['四分の一', 25, '%'],
  ['2倍', 2, '倍'],
  ['十二回', 12, '回'],
  ['二百五十世帯', 250, '世帯'],
  ['百人以上', 100, '人', 'at-least'],
  ['10〜20人', 10, '人', undefined, 20],
  ['10～20人', 10, '人', undefined, 20],
  ['10人から20人程度', 10, '人', 'about', 20],
  ['10-20人', 10, '人', undefined, 20],
  ['1〜2万人', 10000, '人', undefined, 20000],
  ['1〜2千円', 1000, '円', undefined, 2000],
  ['２、３年ごと', 2, '年', undefined, 3],
  ['２，３割', 20, '%', undefined, 30],
  ['88.3 億円', 8_830_000_000, '円'],
  ['8〜9割', 80, '%', undefined, 90],
  ['△5〜△3％', -5, '%', undefined, -3],
  ['残業ゼロ', 0, ''],
  ['ゼロ件', 0, '件'],
  ['10年間', 10, '年間'],
  ['24時間', 24, '時間'],
  ['5か月', 5, 'か月'],
  ['65歳以上', 65, '歳', 'at-least'],
  ['2000', 2000, ''],
  ['一人以上', 1, '人', 'at-least'],
  ['取組2件', 2, '件'],
  ['DX5件', 5, '件'],
  ['1.対話を2回', 2, '回'],
  ['令和8年度までに80％以上', 80, '%', 'at-least'],
  ['2026年4月19日に30人', 30, '人'],
  ['20代の職員の30%', 30, '%'],
  ['3部局', 3, '部局'],
  ['3名簿', 3, ''],
];

const NO_FIGURE = [
  '',
  '対話が増えている',
  '令和8年度',
  'R8.4.19',
  'H31年度',
  '2026年',
  '2015〜2020年度',
  '2026-04-19',
  '4/19',
  '７月２１日・２２日',
  '7・8月',
  '10年後',
  '10:30',
  '第４回研究会',
  '2回目',
  '4期生',
  '20代',
  '第3章',
  'シート7',
  'フェーズ２',
  '取組1',
  'K81',
  'No.3',
  '(2)',
  '5G',
  'A4',
  '一人ひとり',
  '１人１人',
  '一人でも多く',
  '一部の職員',
  '十分に話し合う',
  '千葉さん',
  '三重の塔',
  '一歩踏み出す',
  '二人三脚',
  'ゼロカーボン',
  '万人',
  '数十人',
  '3年後までに',
  '2015実績値',
  '[2030]',
  '第１～５回',
  'R5.1.26-27',
  '※２',
  '2.5.1',
  '二、三十年後',
];

describe('text/figures', () => {
  for (const [text, value, unit, comparison, max] of READ) {
    it(`reads ${text}`, () => {
      const all = readFigures(text);
      assert.equal(all.length, 1, JSON.stringify(all));
      const { start, end, ...figure } = readFigure(text) ?? assert.fail();
      assert.deepEqual(figure, {
        value,
        unit,
        ...(max !== undefined && { max }),
        ...(comparison !== undefined && { comparison }),
      });
      assert.ok(start >= 0 && end <= text.length && start < end);
    });
  }

  for (const text of NO_FIGURE) {
    it(`sees no figure in 「${text}」`, () => assert.deepEqual(readFigures(text), []));
  }

  it('gives offsets of the whole phrase in the given text', () => {
    const phrase = (text: string) => readFigures(text).map((f) => text.slice(f.start, f.end));
    assert.deepEqual(phrase('各部局に１名以上、全体で 約３０ 人程度'), [
      '１名以上',
      '約３０ 人程度',
    ]);
    assert.deepEqual(phrase('前年度より▲1.5ポイント'), ['▲1.5ポイント']);
    assert.deepEqual(phrase('𠮷野地区の３割強が'), ['３割強']);
    assert.deepEqual(phrase('10〜20人以上'), ['10〜20人以上']);
    assert.deepEqual(phrase('職員の過半数が、年4回'), ['過半数', '4回']);
  });

  it('reads a change as two figures, not as a range', () => {
    const values = (text: string) => readFigures(text).map((f) => [f.value, f.max]);
    assert.deepEqual(values('67.5%から80%へ'), [
      [67.5, undefined],
      [80, undefined],
    ]);
    assert.deepEqual(values('5回から10回以上に増える'), [
      [5, undefined],
      [10, undefined],
    ]);
    assert.deepEqual(values('67.5%→80%'), [
      [67.5, undefined],
      [80, undefined],
    ]);
    assert.deepEqual(values('1、5件'), [
      [1, undefined],
      [5, undefined],
    ]);
    assert.deepEqual(values('20〜10人'), [
      [20, undefined],
      [10, undefined],
    ]);
  });

  it('keeps several figures apart', () => {
    assert.deepEqual(
      readFigures('職員3名と住民12名が月1回').map((f) => [f.value, f.unit]),
      [
        [3, '名'],
        [12, '名'],
        [1, '回'],
      ],
    );
  });

  it('compares units by meaning', () => {
    const same = [
      ['％', '%', 'パーセント'],
      ['人', '名'],
      ['箇所', 'ヶ所', 'か所', 'カ所'],
      ['ポイント', 'pt', 'ﾎﾟｲﾝﾄ'],
      ['年', '年間'],
      ['㎡', 'm2'],
      ['ｋｍ', 'km'],
    ];
    for (const units of same) assert.equal(new Set(units.map(normalizeUnit)).size, 1, units.join());
    assert.notEqual(normalizeUnit('人'), normalizeUnit('件'));
    assert.notEqual(normalizeUnit('%'), normalizeUnit('ポイント'));
    assert.equal(normalizeUnit(' コマ '), 'コマ');
    assert.equal(normalizeUnit(''), '');
  });

  it('reads back any number it is given, at its place', () => {
    const number = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(number, fc.constantFrom('', '対話した住民は', '約'), (n, before) => {
        const text = `${before}${n.toLocaleString('en-US')}人`;
        const figure = readFigure(text) ?? assert.fail();
        assert.equal(figure.value, n);
        assert.equal(figure.unit, '人');
        assert.equal(figure.end, text.length);
      }),
    );
  });

  it('never throws, and its spans are ordered and inside the text', () => {
    const part = fc.constantFrom(
      ...'0123456789０１９,.，．-〜～△▲％%人名割分万億千百十一二三年月日度第回約以上 /()（）:R令和から半数ゼロA\n',
    );
    fc.assert(
      fc.property(fc.string({ unit: part, maxLength: 30 }), (text) => {
        let last = 0;
        for (const { value, start, end } of readFigures(text)) {
          assert.ok(Number.isFinite(value));
          assert.ok(last <= start && start < end && end <= text.length, JSON.stringify(text));
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
