import assert from 'node:assert/strict';
import { completionItemsAt, withoutPlaces } from '../../../server/features/completion';
import type { Surroundings } from '../../../server/features/completion/values';
import { yaml } from '../../../server/rules/engine/yaml';
import { readStory } from '../../../server/story/story';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';
import { choose } from './completing';

const today = { year: 2027, month: 2, day: 3 };

function offered(marked: string, around: Surroundings = { today }) {
  const { text, offset } = cursorIn(marked);
  return completionItemsAt(readStory(text), offset, 'ja', noFailure, around);
}
const texts = (marked: string, around?: Surroundings) =>
  offered(marked, around).map(({ label, description }) => `${label} ${description}`.trim());

describe('completion of times and scales', () => {
  it('offers the year of the vision, counted from 年度 and written as that is', () => {
    for (const [year, first] of [
      ['2026', '2036 令和18年度・10年後'],
      ['R8', 'R18 2036・10年後'],
      ['令和8年度', '令和18年度 2036・10年後'],
      ['', '2036 令和18年度・10年後'],
    ] as const) {
      const found = texts(`年度: ${year}\nありたい姿:\n  目標年: $0\n`);
      assert.equal(found[0], first, year);
      assert.equal(found.length, 5);
    }
  });

  it('offers the ends of the coming fiscal years, and of the year of the vision', () => {
    const found = texts(yaml`
      年度: R8
      ありたい姿:
        目標年: 10年後
      段階:
        - 目標設定:
            - 内容: あ
              期限: $0
    `);
    assert.deepEqual(found.slice(0, 2), ['2027-03-31 令和8年度末', '2028-03-31 令和9年度末']);
    assert.equal(found.at(-1), '2037-03-31 令和18年度末');
  });

  it('offers this fiscal year, earlier ones for what was done, and today for a talk', () => {
    assert.equal(texts('年度: $0\n')[0], '2026 令和8年度');
    assert.equal(texts('年度: R8\n過年度の取組:\n  - 年度: $0\n')[0], 'R7 2025');
    assert.deepEqual(texts('対話:\n  - 日付: $0\n'), ['2027-02-03 今日']);
    assert.deepEqual(texts('対話:\n  - 日付: $0\n', {}), []);
  });

  it('offers how strong a force is', () => {
    const found = texts('力の場:\n  推進力:\n    - 強さ: $0\n');
    assert.deepEqual(found, ['1 弱い', '2', '3 ふつう', '4', '5 強い']);
  });
});

describe('completion of a text', () => {
  it('offers an example to be written over, where nothing is typed yet', () => {
    for (const marked of [
      'ありたい姿:\n  宣言: $0\n',
      '段階:\n  - アクション:\n      - 内容: $0\n        狙い: あ\n',
      '現状:\n  - 原因: $0',
    ]) {
      const [first, ...others] = offered(marked);
      assert.ok(first?.kind === 'example' && others.length === 0, marked);
      assert.match(first.snippet, /^\$\{1:.+\}$/s);
      const { text } = cursorIn(marked);
      const edit = { start: first.start, end: first.end, text: withoutPlaces(first.snippet) };
      assert.deepEqual(readStory(applyEdits(text, [edit])).syntax.slips, []);
    }
  });

  it('offers none beside a text, in brackets, and when it was not asked for', () => {
    assert.deepEqual(offered('ありたい姿:\n  宣言: 声$0\n'), []);
    assert.deepEqual(offered('ありたい姿:\n  宣言: $0声\n'), []);
    assert.deepEqual(offered('現状:\n  - {原因: $0}\n'), []);
    assert.deepEqual(offered('ありたい姿:\n  宣言: $0\n', { isAsked: false }), []);
  });
});

describe('completion directly behind a sign', () => {
  it('writes the blank that belongs there', () => {
    for (const [marked, label, expected] of [
      ['様式:$0\n', 'アクションプラン', '様式: アクションプラン\n'],
      [
        '年度: 2026\nありたい姿:\n  目標年:$0\n',
        '2036',
        '年度: 2026\nありたい姿:\n  目標年: 2036\n',
      ],
      ['対話:\n  - {種別:$0}\n', 'その他', '対話:\n  - {種別: その他}\n'],
      ['段階:\n  -$0\n', '名称', '段階:\n  - 名称: $0\n'],
      ['対話:\n  - 種別:\n      -$0\n', 'その他', '対話:\n  - 種別:\n      - その他\n'],
    ] as const) {
      assert.equal(choose(marked, label), expected);
    }
  });
});

describe('what a proposal replaces', () => {
  const replaced = (marked: string) => {
    const { text } = cursorIn(marked);
    const [first] = offered(marked);
    return [text.slice(first?.start, first?.end), text.slice(first?.start, first?.wordEnd)];
  };

  it('is the word up to the cursor, or all of it', () => {
    assert.deepEqual(replaced('様式: 変$0革プラン # あとで\n'), ['変', '変革プラン']);
    assert.deepEqual(replaced('段階:\n  - 名$0称\n'), ['名', '名称']);
    assert.deepEqual(replaced('対話:\n  - 種別: その他、アン$0ケート、研究会\n'), [
      'アン',
      'アンケート',
    ]);
    assert.deepEqual(replaced('対話:\n  - {種別: アン$0ケート, 日付: 4/1}\n'), [
      'アン',
      'アンケート',
    ]);
    assert.deepEqual(replaced('版: 第$01回 の案\n'), ['第', '第1回 の案']);
  });
});

describe('a snippet as plain text', () => {
  it('has no places to type at, and every sign of the text', () => {
    const choice = '{2|あ,い|}';
    const snippet = `名称: $1\n様式: $${choice}\n例: \${3:1\\}億\\$}$0 \\\\`;
    assert.equal(withoutPlaces(snippet), '名称: \n様式: \n例: 1}億$ \\');
  });
});
