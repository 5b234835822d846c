import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  foldWidth,
  isJapanese,
  joinWrapped,
  normalize,
  spellingKey,
} from '../../../server/text/normalize';

const anyText = fc.string({ unit: 'binary' });

describe('text/normalize', () => {
  it('folds width, trims and collapses white space', () => {
    const cases: [string, string][] = [
      ['　宣言　', '宣言'],
      ['ＡＢＣ１２', 'ABC12'],
      ['ｱｸｼｮﾝ', 'アクション'],
      ['取組①', '取組1'],
      ['a \u00A0\t\n b', 'a b'],
      ['\uFEFF変革ストーリー', '変革ストーリー'],
      ['支え\u200B合い', '支え合い'],
      ['か\u3099', 'が'],
      ['', ''],
    ];
    for (const [given, expected] of cases) assert.equal(normalize(given), expected);
  });

  it('normalize is idempotent', () => {
    fc.assert(fc.property(anyText, (s) => assert.equal(normalize(normalize(s)), normalize(s))));
  });

  it('foldWidth keeps every offset', () => {
    assert.equal(foldWidth('８０％以上　－３～５'), '80%以上 -3〜5');
    fc.assert(fc.property(anyText, (s) => assert.equal(foldWidth(s).length, s.length)));
  });

  const families: string[][] = [
    ['取り組み', '取組み', '取組', '取り組'],
    ['取り組む', '取組む'],
    ['戦略的な取り組み', '戦略的な取組'],
    ['成り行きの未来', '成行きの未来', 'なりゆきの未来'],
    ['子供', '子ども', 'こども'],
    ['障害者', '障がい者', '障碍者'],
    ['人材', '人財'],
    ['一人ひとり', '一人一人', 'ひとりひとり', '１人１人'],
    ['自分事', '自分ごと'],
    ['話し合い', '話合い'],
    ['仕組み', '仕組', 'しくみ'],
    ['引き継ぎ', '引継ぎ', '引継'],
    ['引き継ぐ', '引継ぐ'],
    ['気付き', '気づき'],
    ['繋がり', 'つながり'],
    ['つなげる', '繋げる'],
    ['街づくり', 'まちづくり', '町づくり'],
    ['作る', '創る', 'つくる'],
    ['出来る', 'できる'],
    ['箇所', 'か所', 'ヶ所', 'カ所'],
    ['10〜20', '１０～２０'],
    ['ＤＸ', 'dx'],
  ];
  for (const family of families) {
    it(`one spelling key for ${family.join(' ')}`, () => {
      assert.deepEqual(
        [...new Set(family.map(spellingKey))].length,
        1,
        family.map(spellingKey).join(),
      );
    });
  }

  it('keeps apart what means different things', () => {
    const pairs = [
      ['ありたい姿', 'あるべき姿'],
      ['自分ごと', '自分の事業'],
      ['現状', '現状値'],
      ['アウトプット', 'アウトカム'],
      ['引き継ぎ', '引き継いだ人'],
    ];
    for (const [a, b] of pairs) assert.notEqual(spellingKey(a as string), spellingKey(b as string));
  });

  it('spellingKey is idempotent', () => {
    const part = fc.constantFrom(
      ...families.flat(),
      '人',
      'が',
      '作',
      '一',
      '取り',
      '組',
      'ひとり',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const key = spellingKey(parts.join(''));
        assert.equal(spellingKey(key), key);
      }),
    );
  });

  it('knows a Japanese character', () => {
    for (const c of ['漢', 'か', 'カ', 'ー', '々', '。', '「', '（', '％', '…', '①', '𠮷']) {
      assert.ok(isJapanese(c), c);
    }
    for (const c of ['a', '1', ' ', '', '-', 'é', '😀']) assert.ok(!isJapanese(c), c);
  });

  it('joins wrapped lines as Japanese is wrapped', () => {
    const cases: [string[], string][] = [
      [['住民と職員が', '  話し合っている。'], '住民と職員が話し合っている。'],
      [['Open', 'Data を使う'], 'Open Data を使う'],
      [['住民の', 'SNS'], '住民の SNS'],
      [['吉野の𠮷', '𠮷さん'], '吉野の𠮷𠮷さん'],
      [['一段落', '', '次の段落', '　続き'], '一段落\n次の段落続き'],
      [['', '  ', '始まり', ''], '始まり'],
      [[], ''],
    ];
    for (const [lines, expected] of cases) assert.equal(joinWrapped(lines), expected);
  });

  it('joinWrapped loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(anyText), (lines) => {
        const bare = (s: string) => s.replace(/\s/g, '');
        assert.equal(bare(joinWrapped(lines)), bare(lines.join('')));
      }),
    );
  });
});
