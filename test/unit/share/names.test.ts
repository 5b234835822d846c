import assert from 'node:assert/strict';
import { baseName, fileName } from '../../../server/share/names';
import { deckOfText } from '../../support/sharing';

describe('a text as a name of a file', () => {
  for (const [text, name] of [
    ['青葉野市', '青葉野市'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['  ..隠れた.. ', '隠れた'],
    ['改\n行\tと\u0000制御', '改 行 と 制御'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['console', 'console'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['\uD800', ''],
    ['...', ''],
    ['𠮷'.repeat(100), '𠮷'.repeat(80)],
  ] as const) {
    it(`${JSON.stringify(text.slice(0, 20))} is 「${name.slice(0, 20)}」`, () => {
      assert.equal(fileName(text), name);
    });
  }

  it('is municipality, year and round for a story', () => {
    const name = (text: string) => baseName(deckOfText(`変革ストーリー: 1\n${text}`));
    assert.equal(name('自治体: 青葉野市\n年度: R8\n版: 第2回\n'), '青葉野市_R8_第2回');
    assert.equal(name('自治体: 青葉/野市\n'), '青葉 野市');
    assert.equal(name('テーマ: 声の届くまち\n'), '声の届くまち');
    assert.equal(name(''), '変革ストーリー');
    assert.equal(baseName(deckOfText('change-story: 1\n')), 'change story');
  });
});
