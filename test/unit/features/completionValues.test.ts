import assert from 'node:assert/strict';
import { completionItemsAt, withoutPlaces } from '../../../server/features/completion';
import type { Surroundings } from '../../../server/features/completion/values';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
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
  it('offers the years of figures over years that are not there yet, each with its colon', () => {
    const at = (value: string) =>
      yaml`
        年度: 令和7年度
        段階:
          - アウトカム:
              - 内容: 声をかける人
                ${value}
      `;
    assert.deepEqual(texts(at('目標値: {$0}')).slice(0, 3), ['R6 2024', 'R7 2025', 'R8 2026']);
    assert.ok(!texts(at('目標値: {R7: 40, $0}')).includes('R7 2025'));
    assert.equal(offered(at('実績値: {$0}'))[0]?.snippet, 'R6: $0');
    assert.deepEqual(
      texts(yaml`
        年度: 2026
        なりゆきの未来:
          - 根拠:
              - 値: {2020: 5, $0}
      `)[0],
      '2025 令和7年度',
    );
    // Behind the colon stands a figure, which nobody can guess.
    assert.deepEqual(texts(at('目標値: {R7: $0}')), []);
  });

  it('offers the years on lines of their own too', () => {
    const at = (...lines: readonly string[]) =>
      yaml`
        年度: R7
        段階:
          - アウトカム:
              - 内容: 声をかける人
                目標値:
                  ${lines.join('\n          ')}
                単位: 人
      `;
    const years = (...lines: readonly string[]) => offered(at(...lines)).map(({ label }) => label);
    assert.deepEqual(years('R7: 40', '$0'), ['R6', 'R8', 'R9', 'R10', 'R11', 'R12']);
    assert.deepEqual(years('R7: 40', 'R$0'), ['R6', 'R8', 'R9', 'R10', 'R11', 'R12']);
    assert.equal(offered(at('R7: 40', '$0'))[0]?.snippet, 'R6: $0');
    // The colon that stands there already is not typed again.
    assert.equal(offered(at('R7: 40', 'R$0: 44'))[0]?.snippet, 'R6');
    assert.deepEqual(years('R7: 40', 'R8: $0'), []);
    assert.deepEqual(years('R7: 40', '# R$0'), []);
  });

  it('offers a figure for each of two years where nothing is typed yet', () => {
    const at = (value: string) =>
      yaml`
        年度: R7
        段階:
          - アウトカム:
              - 内容: 声をかける人
                ${value}
      `;
    assert.deepEqual(texts(at('目標値: $0')), ['{R7: …, R8: …} 年ごとの数字']);
    assert.equal(offered(at('実績値: $0'))[0]?.snippet, '{R6: $1, R7: $2}');
    assert.deepEqual(texts(at('目標値: $0'), { today, isAsked: false }), []);
    assert.deepEqual(texts(at('目標値: $040')), []);
  });

  it('offers the year of the vision, counted from 年度 and written as that is', () => {
    for (const [year, first] of [
      ['2026', '2036 令和18年度・10年後'],
      ['R8', 'R18 2036・10年後'],
      ['令和8年度', '令和18年度 2036・10年後'],
      ['', '2036 令和18年度・10年後'],
    ] as const) {
      const found = texts(yaml`
        年度: ${year}
        ありたい姿:
          目標年: $0
      `);
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
    assert.equal(
      texts(yaml`
      年度: R8
      過年度の取組:
        - 年度: $0
    `)[0],
      'R7 2025',
    );
    assert.deepEqual(
      texts(yaml`
      対話:
        - 日付: $0
    `),
      ['2027-02-03 今日'],
    );
    assert.deepEqual(
      texts(
        yaml`
      対話:
        - 日付: $0
    `,
        {},
      ),
      [],
    );
  });

  it('offers how strong a force is', () => {
    const found = texts(yaml`
      力の場:
        推進力:
          - 強さ: $0
    `);
    assert.deepEqual(found, ['1 弱い', '2', '3 ふつう', '4', '5 強い']);
  });
});

describe('completion of a text', () => {
  it('offers an example to be written over, where nothing is typed yet', () => {
    for (const marked of [
      yaml`
        ありたい姿:
          宣言: $0
      `,
      yaml`
        段階:
          - アクション:
              - 内容: $0
                狙い: あ
      `,
      yaml`
        現状:
          - 原因: $0`,
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
    assert.deepEqual(
      offered(yaml`
      ありたい姿:
        宣言: 声$0
    `),
      [],
    );
    assert.deepEqual(
      offered(yaml`
      ありたい姿:
        宣言: $0声
    `),
      [],
    );
    assert.deepEqual(
      offered(yaml`
      現状:
        - {原因: $0}
    `),
      [],
    );
    assert.deepEqual(
      offered(
        yaml`
      ありたい姿:
        宣言: $0
    `,
        { isAsked: false },
      ),
      [],
    );
  });
});

describe('completion directly behind a sign', () => {
  it('writes the blank that belongs there', () => {
    for (const [marked, label, expected] of [
      ['様式:$0\n', 'アクションプラン', '様式: アクションプラン\n'],
      [
        yaml`
          年度: 2026
          ありたい姿:
            目標年:$0
        `,
        '2036',
        yaml`
          年度: 2026
          ありたい姿:
            目標年: 2036
        `,
      ],
      [
        yaml`
        対話:
          - {種別:$0}
      `,
        'その他',
        yaml`
        対話:
          - {種別: その他}
      `,
      ],
      [
        yaml`
        段階:
          -$0
      `,
        '名称',
        yaml`
        段階:
          - 名称: $0
      `,
      ],
      [
        yaml`
        対話:
          - 種別:
              -$0
      `,
        'その他',
        yaml`
        対話:
          - 種別:
              - その他
      `,
      ],
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
    assert.deepEqual(
      replaced(yaml`
      段階:
        - 名$0称
    `),
      ['名', '名称'],
    );
    assert.deepEqual(
      replaced(yaml`
      対話:
        - 種別: その他、アン$0ケート、研究会
    `),
      ['アン', 'アンケート'],
    );
    assert.deepEqual(
      replaced(yaml`
      対話:
        - {種別: アン$0ケート, 日付: 4/1}
    `),
      ['アン', 'アンケート'],
    );
    assert.deepEqual(replaced('版: 第$01回 の案\n'), ['第', '第1回 の案']);
  });
});

describe('a snippet as plain text', () => {
  it('has no places to type at, and every sign of the text', () => {
    const choice = '{2|あ,い|}';
    const snippet = yaml`
      名称: $1
      様式: $${choice}
      例: \${3:1\\}億\\$}$0 \\\\`;
    assert.equal(withoutPlaces(snippet), '名称: \n様式: \n例: 1}億$ \\');
  });
});
