import assert from 'node:assert/strict';
import { yaml } from '../../../server/rules/engine/yaml';
import { parseSyntax } from '../../../server/syntax/document';
import { partOf, type TextNode } from '../../../server/syntax/tree';
import { assertRanges, checkAll, workDone } from '../../fuzz/check';
import { fuzz } from '../../fuzz/fuzz';
import { longLine, longProse, monster, Random } from '../../fuzz/mutate';

describe('any text', () => {
  it('is read and checked, whatever it is', function () {
    this.timeout(60_000);
    assert.equal(fuzz(2000, 20260419, false).inputs, 2000);
  });

  it('is checked in time that grows with its length alone', () => {
    for (let seed = 0; seed < 60; seed++) {
      const text = longProse(new Random(seed));
      const start = workDone();
      checkAll(text);
      assert.ok(workDone() - start < 1000, text.slice(0, 60));
    }
  });

  it('is read in bounded time, be it nested by the thousand', () => {
    const deep = [
      '['.repeat(100_000),
      `a: ${'{a: '.repeat(50_000)}`,
      '- '.repeat(50_000),
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      `a: ${'[\n'.repeat(5000)}`,
      'a: &a [*a, *a, *a]\n',
      `${'a '.repeat(500_000)}: あ\n`,
    ];
    for (const text of deep) {
      const start = workDone();
      checkAll(text);
      assert.ok(workDone() - start < 3000, text.slice(0, 20));
    }
    for (let seed = 0; seed < 30; seed++) checkAll(monster(new Random(seed), 'a:\n  - b: c\n'));
    checkAll(longLine(new Random(1)));
  });
});

describe('ranges', () => {
  it('lie in the file with a BOM, CRLF and characters of two units', () => {
    const text =
      '\ufeff自治体：𠮷野市 \r\nテーマ: 👨‍👩‍👧と𩸽\r\n  の町  \r\n段階:\r\n- 名称：𠮷\r\n  副題: |\r\n    𠮷\r\n';
    const tree = parseSyntax(text);
    assertRanges(tree);
    assert.equal(tree.pairs[0]?.span.start, 1);
    const typed = tree.pairs.map(({ key, value }) =>
      [key.span, value.span].map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(typed, [
      ['自治体', '𠮷野市'],
      ['テーマ', '👨‍👩‍👧と𩸽\r\n  の町'],
      ['段階', '- 名称：𠮷\r\n  副題: |\r\n    𠮷'],
    ]);
  });

  it('of a part of a text are exact where it stands in the file as it is read', () => {
    const text = yaml`
      自治体: 青葉市
      テーマ: "聴く, つなぐ"
      版: '取組 #1'
      様式: "a\\tb"
      年度: あ
        い
      期: *3 期
    `;
    const parts: Record<string, string> = {
      自治体: '葉市',
      テーマ: 'く',
      版: '組',
      様式: '"a\\tb"',
      年度: 'あ\n  い',
      期: '3',
    };
    const tree = parseSyntax(text);
    for (const { key, value } of tree.pairs) {
      const { start, end } = partOf(value as TextNode, 1, key.value === '自治体' ? 3 : 2);
      assert.equal(text.slice(start, end), parts[key.value], key.value);
    }
  });
});
