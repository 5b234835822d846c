import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseSyntax } from '../../../server/syntax/document';
import { readBlock } from '../../../server/syntax/read';
import { yaml } from '../../../server/text/yaml';
import { bigStory } from '../../bench/bigStory';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { rounds } from '../../support/runs';
import { dump, read } from '../../unit/syntax/reading';

const example = (name: string) => readFileSync(`examples/${name}`, 'utf8');
const story = example('潮見町.変革ストーリー.yaml');
const log = example('潮見町.対話.yaml');

/** A story with one stage of a dozen actions, long enough to be read in parts. */
const [plan] = bigStory(10_000).split(/ {2}- 名称: 第2段階/) as [string];

/** The blocks that were read in parts, each beside what reading it as one gives. */
function readInBothWays(text: string) {
  const { blocks } = parseSyntax(text);
  return blocks
    .filter(({ block }) => block.parts)
    .map(({ block, state }) => {
      const { kind, field, start } = block;
      const itemColumn = kind === 'item' ? state.itemColumn : null;
      const context = { kind, field, itemColumn, anchors: new Set<string>() };
      return [block, readBlock(block.text, start, kind, context)].map(({ content, slips }) =>
        dump({ text, pairs: [], items: content ? [content] : [], slips, blocks: [] }),
      );
    });
}

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
    'long stages': plan,
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
      [
        '第200回の声',
        yaml`
        第200回の声
            対応: 見直す`,
        1,
      ],
      [
        yaml`
          - 日付: 10/14
              種別: インタビュー
              内容: 第321回`,
        yaml`
          ・日付: 10/14
              内容: 第321回`,
        1,
      ],
      ['自治体: 青葉市', '自治体: 青葉野市', 1],
      [
        yaml`
            気づき:
              - 道300
      `,
        '',
        2,
      ],
      [
        '      - 道300\n',
        yaml`
              - 道300
          - 内容: 新しい声
      `,
        2,
      ],
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

  it('reads a long block in parts as it reads it as one', () => {
    const force = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `  - 力: 職員${i}が声を聞きたいと思っている\n    強さ: 3\n`,
      ).join('');
    const forces = `力の場:\n  推進力: # 強い順\n${force(40)}  # ここから\n  抵抗力:\n${force(40)}  備考: 済み\n`;
    const texts = [
      plan,
      plan.replaceAll('\n', '\r\n'),
      forces,
      plan.replaceAll('    アクション:', '    アクション：'),
      plan.replace('理由: 窓口', '理由: 「窓口」: #1'),
      plan.replaceAll('- 先に', '・先に').replaceAll('現状値: ', '現状値：'),
    ];
    for (const text of texts) {
      const read = readInBothWays(text);
      assert.ok(read.length > 0);
      for (const [inParts, asOne] of read) assert.deepEqual(inParts, asOne);
    }
  });

  it('reads a long block as one where its lines stand crooked', () => {
    const crooked = [
      plan.replace('      - 内容: 月2', '     - 内容: 月2'),
      plan.replace('        理由: 窓口', '    時期: 窓口'),
      plan.replace('        理由: 窓口', '\t理由: 窓口'),
    ];
    for (const text of crooked) {
      assert.notEqual(text, plan);
      assert.deepEqual(readInBothWays(text), []);
    }
  });

  it('reads only the part of a stage that changed', () => {
    const long = bigStory(10_000);
    const before = parseSyntax(long);
    const known = new Set(before.blocks.flatMap(({ block }) => block.parts ?? []));
    const edits: [string, string, number][] = [
      ['理由: 窓口', '理由: 窓口や電話', 1],
      ['- 内容: 月2回、', '- 内容: "月2回、', 1],
      ['        方法:\n', '', 1],
      ['      - 内容: 月3回', '      - 内容: 新しい取組\n      - 内容: 月3回', 1],
      [
        '    アクション:\n',
        yaml`
            アクション:
              - 内容: 新しい取組
      `,
        1,
      ],
      [
        '    目標状態:\n',
        yaml`
            備考: 済み
            目標状態:
      `,
        1,
      ],
    ];
    for (const [from, to, most] of edits) {
      const changed = long.replace(from, to);
      assert.notEqual(changed, long);
      const after = parseSyntax(changed, parseSyntax(long, before));
      const parts = after.blocks.flatMap(({ block }) => block.parts ?? []);
      const fresh = parts.filter((part) => !known.has(part));
      assert.ok(parts.length > 30 && fresh.length <= most, `${from}: ${fresh.length} parts`);
      for (const { block } of parseSyntax(long, after).blocks) {
        for (const part of block.parts ?? []) known.add(part);
      }
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
