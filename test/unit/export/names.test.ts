import assert from 'node:assert/strict';
import { baseName, fileName, fileNameWith } from '../../../server/export/names';
import { yaml } from '../../../server/text/yaml';
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
    ['a'.repeat(100), 'a'.repeat(80)],
    ['あ'.repeat(100), 'あ'.repeat(60)],
    ['𠮷'.repeat(100), '𠮷'.repeat(45)],
  ] as const) {
    it(`${JSON.stringify(text.slice(0, 20))} is 「${name.slice(0, 20)}」`, () => {
      assert.equal(fileName(text), name);
    });
  }

  it('is shortened where it does not fit with what comes behind it', () => {
    assert.equal(fileNameWith('青葉野市', '.pptx'), '青葉野市.pptx');
    const ending = ` ${fileName('長い題名'.repeat(40))} (12).svg`;
    for (const name of [
      'あ'.repeat(74),
      'a'.repeat(250),
      `${'𠮷'.repeat(15)} 　${'い'.repeat(70)}`,
    ]) {
      const whole = fileNameWith(name, ending);
      assert.ok(Buffer.byteLength(whole) <= 255, whole);
      assert.ok(whole.endsWith(ending));
      const rest = whole.slice(0, -ending.length);
      assert.ok(
        rest.length >= 15 && name.startsWith(rest) && !/[\s\uD800-\uDBFF]$/.test(rest),
        rest,
      );
    }
  });

  it('is municipality, year and round for a story', () => {
    const name = (text: string) => baseName(deckOfText(`変革ストーリー: 1\n${text}`));
    assert.equal(
      name(yaml`
        自治体: 青葉野市
        年度: R8
        版: 第2回
      `),
      '青葉野市_R8_第2回',
    );
    assert.equal(name('自治体: 青葉/野市\n'), '青葉 野市');
    assert.equal(name('テーマ: 声の届くまち\n'), '声の届くまち');
    assert.equal(name(''), '変革ストーリー');
    assert.equal(baseName(deckOfText('change-story: 1\n')), 'change story');
  });
});
