import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { formatStory } from '../../../server/features/format';
import { readStory } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { applyChange, monster, Random, smallChange } from '../../fuzz/mutate';
import { applyEdits } from '../../support/edits';
import { valuesOf } from '../syntax/reading';
import { runs, stories } from '../syntax/stories';

function formatted(text: string): string {
  return applyEdits(text, formatStory(readStory(text)));
}

function formats(text: string, expected: string): void {
  for (const eol of ['\n', '\r\n']) {
    const out = formatted(text.replaceAll('\n', eol));
    assert.equal(out, expected.replaceAll('\n', eol));
    assert.equal(formatted(out), out);
  }
}

const example = (name: string) => readFileSync(`examples/${name}`, 'utf8');

describe('formatting', () => {
  for (const name of [
    '青葉野市.変革ストーリー.yaml',
    '潮見町.変革ストーリー.yaml',
    '潮見町.対話.yaml',
    'lakeside.change-story.yaml',
  ]) {
    it(`leaves ${name} as it is`, () => {
      assert.deepEqual(formatStory(readStory(example(name))), []);
    });
  }

  it('puts spaces for full-width ones, tabs and uneven depths', () => {
    formats(
      'ありたい姿:\n　宣言: 声の届くまち\n\t姿:\n　  - id: 甲\n　    内容: あ\n現状:\n  - 内容: い\n     原因: x\n',
      'ありたい姿:\n  宣言: 声の届くまち\n  姿:\n    - id: 甲\n      内容: あ\n現状:\n  - 内容: い\n    原因: x\n',
    );
  });

  it('sets lists as deep as most of the file', () => {
    const rest = '年度: R8\n現状:\n- あ\n戦略的取組:\n- い\n';
    formats(`なりゆきの未来:\n    - 町\n    - 村\n${rest}`, `なりゆきの未来:\n- 町\n- 村\n${rest}`);
  });

  it('puts one space behind colons and list marks', () => {
    formats(
      '自治体:青葉市\n年度:   R8\nテーマ : 聴く\nなりゆきの未来:\n  -   内容:  町\n      区分: 庁外\n  -村\n',
      '自治体: 青葉市\n年度: R8\nテーマ: 聴く\nなりゆきの未来:\n  - 内容: 町\n    区分: 庁外\n  - 村\n',
    );
  });

  it('drops spaces at the end of lines, but not in texts, and ends the last line', () => {
    formats(
      'テーマ: 聴く  \n   \nありたい姿:  \n  宣言: |\n    声  \n      \n    届く \n  出典: "計画  \n    二章"',
      'テーマ: 聴く\n\nありたい姿:\n  宣言: |\n    声  \n      \n    届く \n  出典: "計画  \n    二章"\n',
    );
  });

  it('moves the lines of a text together', () => {
    formats(
      'ありたい姿:\n      宣言: |\n          声\n            が\n          届く\n      出典: 計画の\n        二章\n年度: R8\n現状:\n  - 現状: >-\n      あ\n力の場:\n  推進力:\n    - あ\n一年後:\n  目指す状態: い\n',
      'ありたい姿:\n  宣言: |\n      声\n        が\n      届く\n  出典: 計画の\n    二章\n年度: R8\n現状:\n  - 現状: >-\n      あ\n力の場:\n  推進力:\n    - あ\n一年後:\n  目指す状態: い\n',
    );
  });

  it('moves comments with what they stand above', () => {
    formats(
      '# 頭\n段階:\n    # 第一段階\n    - 名称: まず\n      # 目標\n      目標状態:\n          # 一つ目\n          - 聴く\n          # おわり\n# 次\n現状:\n  - あ\n戦略的取組:\n  - い\nなりゆきの未来:\n  - う\n',
      '# 頭\n段階:\n  # 第一段階\n  - 名称: まず\n    # 目標\n    目標状態:\n      # 一つ目\n      - 聴く\n      # おわり\n# 次\n現状:\n  - あ\n戦略的取組:\n  - い\nなりゆきの未来:\n  - う\n',
    );
  });

  it('keeps a byte order mark, brackets and what it cannot read', () => {
    formats('\ufeff年度:R8\n', '\ufeff年度: R8\n');
    formats('{自治体:   青葉市}', '{自治体:   青葉市}');
    formats('値: {2015:  1}\nなに: [\n', '値: {2015:  1}\nなに: [\n');
    formats('', '');
  });

  it('changes the lines of a range alone', () => {
    const text = '年度:  R8\nテーマ:  聴く\n自治体:  青葉市\n';
    const start = text.indexOf('テーマ');
    const edits = formatStory(readStory(text), { start, end: start + 4 });
    assert.equal(applyEdits(text, edits), text.replace('テーマ:  ', 'テーマ: '));
  });

  it('says the same, changes white space alone and changes it once, however broken', () => {
    const random = new Random(20260419);
    const bases = [
      example('はじめての下書き.変革ストーリー.yaml'),
      example('潮見町.変革ストーリー.yaml').slice(0, 2500),
      example('lakeside.change-story.yaml').slice(-2500),
      example('潮見町.対話.yaml').slice(0, 1500),
    ];
    for (let round = 0; round < 120; round++) {
      let text = random.pick(bases);
      if (round % 20 === 0) text = monster(random, text);
      for (let count = random.below(8); count > 0; count--) {
        text = applyChange(text, smallChange(random, text));
      }
      holds(text);
    }
  });

  it('says the same of every story, however deep it is set', () => {
    fc.assert(
      fc.property(stories(), fc.integer({ min: 1, max: 6 }), fc.boolean(), (data, indent, seq) => {
        holds(stringify(data, { indent, indentSeq: seq, lineWidth: 0 }));
      }),
      runs(80),
    );
  });
});

function holds(text: string): void {
  const out = formatted(text);
  assert.deepEqual(valuesOf(parseSyntax(out)), valuesOf(parseSyntax(text)), JSON.stringify(text));
  assert.equal(out.replace(/\s/g, ''), text.replace(/\s/g, ''));
  assert.equal(formatted(out), out, `twice: ${JSON.stringify(text)}`);
}
