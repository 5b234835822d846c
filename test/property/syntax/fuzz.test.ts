import assert from 'node:assert/strict';
import { parseSyntax } from '../../../server/syntax/document';
import { partOf, type TextNode } from '../../../server/syntax/tree';
import { yaml } from '../../../server/text/yaml';
import { assertRanges, checkAll } from '../../fuzz/check';
import { fuzz } from '../../fuzz/fuzz';
import { longLine, longProse, monster, Random } from '../../fuzz/mutate';
import { rounds } from '../../support/runs';
import { leastTime, processorLimit } from '../../support/speed';

describe('any text', () => {
  it('is read and checked, whatever it is', () => {
    assert.equal(fuzz(rounds(700), 20260419, false).inputs, rounds(700));
  });

  it('is checked in time that grows with its length alone', () => {
    for (let seed = 0; seed < rounds(25); seed++) {
      const text = longProse(new Random(seed));
      const limit = processorLimit(1000);
      assert.ok(leastTime(() => checkAll(text), limit) < limit, text.slice(0, 60));
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
      const limit = processorLimit(3000);
      assert.ok(leastTime(() => checkAll(text), limit) < limit, text.slice(0, 20));
    }
    for (let seed = 0; seed < rounds(20); seed++)
      checkAll(
        monster(
          new Random(seed),
          yaml`
        a:
          - b: c
      `,
        ),
      );
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
