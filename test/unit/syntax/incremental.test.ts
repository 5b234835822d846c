import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yaml } from '../../../server/rules/engine/yaml';
import { parseSyntax } from '../../../server/syntax/document';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { rounds } from '../../support/runs';
import { dump, read } from './reading';

const example = (name: string) => readFileSync(join(__dirname, '../../../examples', name), 'utf8');
const story = example('潮見町.変革ストーリー.yaml');
const log = example('潮見町.対話.yaml');

/** A story whose log of dialogues has this many entries. */
function withLog(entries: number): string {
  const head = yaml`
    変革ストーリー: 1
    自治体: 青葉市
    対話:
  `;
  const entry = (i: number) =>
    yaml`
        - 日付: ${1 + (i % 12)}/${1 + (i % 28)}
          種別: インタビュー
          内容: 第${i}回の声
          気づき:
            - 道${i}
    `;
  return `${head}${Array.from({ length: entries }, (_, i) => entry(i)).join('')}付記:\n  - 氏名: 水沢\n`;
}

describe('parsing again from the tree before', () => {
  for (const [name, start] of Object.entries({
    story,
    log,
    crlf: story.replaceAll('\n', '\r\n'),
  })) {
    it(`gives what parsing from scratch gives: ${name}`, () => {
      for (let seed = 1; seed <= 2; seed++) {
        const random = new Random(seed);
        let text = start;
        let tree = parseSyntax(text);
        for (let step = 0; step < rounds(16); step++) {
          // One to three changes at once, as queued edits come.
          for (let n = random.below(3); n >= 0; n--)
            text = applyChange(text, smallChange(random, text));
          tree = parseSyntax(text, tree);
          assert.deepEqual(dump(tree), dump(parseSyntax(text)), `seed ${seed}, step ${step}`);
        }
      }
    });
  }

  it('reads only the block that changed', () => {
    const text = withLog(400);
    const before = parseSyntax(text);
    const blocks = new Set(before.blocks.map(({ block }) => block));
    const edits: [string, string, number][] = [
      ['第200回の声', '第200回の声です', 1],
      ['第200回の声', '第200回の声\n    対応: 見直す', 1],
      [
        '- 日付: 10/14\n    種別: インタビュー\n    内容: 第321回',
        '・日付: 10/14\n    内容: 第321回',
        1,
      ],
      ['自治体: 青葉市', '自治体: 青葉野市', 1],
      ['    気づき:\n      - 道300\n', '', 2],
      ['      - 道300\n', '      - 道300\n  - 内容: 新しい声\n', 2],
    ];
    for (const [from, to, most] of edits) {
      const changed = text.replace(from, to);
      assert.notEqual(changed, text);
      const after = parseSyntax(changed, parseSyntax(text, before));
      const fresh = after.blocks.filter(({ block }) => !blocks.has(block));
      assert.ok(fresh.length <= most, `${from}: ${fresh.length} blocks`);
      assert.deepEqual(dump(after), dump(parseSyntax(changed)));
      for (const { block } of parseSyntax(text, after).blocks) blocks.add(block);
    }
  });

  it('moves the nodes of the blocks after a change, and so ends the tree before', () => {
    const text = withLog(3);
    const before = parseSyntax(text);
    const node = before.pairs.find(({ key }) => key.value === '付記')?.key;
    const at = text.indexOf('付記');
    assert.equal(node?.span.start, at);
    const after = parseSyntax(`# メモ\n${text}`, before);
    assert.equal(after.pairs.find(({ key }) => key.value === '付記')?.key, node);
    assert.equal(node?.span.start, at + 5);
  });

  it('reads a block again when its list comes to belong to another key', () => {
    const before = parseSyntax(yaml`
      段階:
      - 名称：あ
        対策：い
    `);
    const text = yaml`
      力の場:
      - 名称：あ
        対策：い
    `;
    assert.deepEqual(dump(parseSyntax(text, before)), dump(parseSyntax(text)));
  });

  it('parses a file with aliases as one', () => {
    const text = yaml`
      変革ストーリー: 1
      x-a: &人 {氏名: 水沢}
      メンバー:
      - *人
      - {氏名: 相馬}
    `;
    const before = parseSyntax(text);
    const changed = text.replace('相馬', '相馬 湊');
    assert.deepEqual(dump(parseSyntax(changed, before)), dump(parseSyntax(changed)));
    assert.deepEqual(read(changed), {
      変革ストーリー: '1',
      'x-a': { 氏名: '水沢' },
      メンバー: [{ 氏名: '水沢' }, { 氏名: '相馬 湊' }],
    });
    const without = changed.replace('- *人\n', '');
    assert.deepEqual(dump(parseSyntax(without, parseSyntax(changed))), dump(parseSyntax(without)));
  });
});
