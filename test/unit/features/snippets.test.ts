import assert from 'node:assert/strict';
import { completionItemsAt, type Proposal } from '../../../server/features/completion';
import type { Rule } from '../../../server/rules/engine/rule';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { sheetsOf } from '../../../server/vocabulary';
import { sheetSnippets } from '../../../server/vocabulary/snippets';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

type Locale = 'ja' | 'en';

/** The snippets offered at $0, by what is shown of them. */
function offered(marked: string, locale: Locale = 'ja'): readonly Proposal[] {
  const { text, offset } = cursorIn(marked);
  return completionItemsAt(readStory(text), offset, locale, noFailure).filter(
    ({ kind }) => kind === 'item',
  );
}

const labels = (marked: string, locale?: Locale) =>
  offered(marked, locale).map(({ label }) => label);

/** A snippet as text: `put` at each place to type, the first word of each choice. */
function filled(snippet: string, put: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, put)
    .replace(/[ ]+$/gm, '');
}

/** The text after choosing the snippet, with ＿ at the places to type. */
function choose(marked: string, label: string): string {
  const chosen = offered(marked).find((one) => one.label === label);
  assert.ok(chosen, `${label} is not offered, but ${labels(marked).join(' ')}`);
  const { text } = cursorIn(marked);
  const { start, end, snippet, edits } = chosen;
  return applyEdits(text, [{ start, end, text: filled(snippet, '＿') }, ...edits]);
}

const force = yaml`
  力の場:
    # どこの、誰の、どんな力かを思い浮かべ、一つごとに手立てを添えます。
    推進力:
      - 力: ＿
        活かし方: ＿
      - 力: ＿
        活かし方: ＿
    抵抗力:
      - 力: ＿
        対策: ＿
      - 力: ＿
        対策: ＿
`;
const driving = (column: number) =>
  ['- 力: ＿', '  活かし方: ＿', '  強さ: ＿'].map((line) => ' '.repeat(column) + line).join('\n');
const plan = yaml`
  変革ストーリー: 1
  様式: アクションプラン
`;

/** [what is shown, the text with the cursor, the snippet chosen, the text after it] */
const cases: [string, string, string, string][] = [
  ['a sheet at the top', `${plan}$0`, 'シート6 力の場', `${plan}${force}`.trimEnd()],
  [
    'a sheet at the left margin, from inside a list',
    yaml`
      ${plan}段階:
        - 名称: あ
          アクション:
            - 内容: い
              $0
    `,
    'シート6 力の場',
    yaml`
      ${plan}段階:
        - 名称: あ
          アクション:
            - 内容: い
      ${force}`,
  ],
  [
    'a sheet in place of the word typed for it',
    yaml`
      ${plan}メンバー:
        - あ
        シート6$0
      年度: R8
    `,
    'シート6 力の場',
    yaml`
      ${plan}メンバー:
        - あ
      ${force}年度: R8
    `,
  ],
  [
    'an item in place of full-width spaces',
    yaml`
      ${plan}力の場:
        推進力:
          - 力: あ
      　　$0
    `,
    '推進力（ひとそろい）',
    yaml`
      ${plan}力の場:
        推進力:
          - 力: あ
      ${driving(4)}
    `,
  ],
  [
    'an item after its mark',
    yaml`
      ${plan}力の場:
        推進力:
          - $0
    `,
    '推進力（ひとそろい）',
    yaml`
      ${plan}力の場:
        推進力:
      ${driving(4)}
    `,
  ],
  [
    'an item with its mark, right below the key',
    yaml`
      ${plan}力の場:
        推進力:
          $0
    `,
    '推進力（ひとそろい）',
    yaml`
      ${plan}力の場:
        推進力:
      ${driving(4)}
    `,
  ],
  [
    'an item with its mark, where the file has marks below the key',
    yaml`
      力の場:
        推進力:
        - 力: あ
          強さ: 2
        - 力: い
          $0
        抵抗力:
        - 力: う
    `,
    '推進力（ひとそろい）',
    yaml`
      力の場:
        推進力:
        - 力: あ
          強さ: 2
        - 力: い
      ${driving(2)}
        抵抗力:
        - 力: う
    `,
  ],
  [
    'an item in a file with Windows line ends',
    `力の場:\r\n  推進力:\r\n    - 力: あ\r\n      $0\r\n`,
    '推進力（ひとそろい）',
    `力の場:\r\n  推進力:\r\n    - 力: あ\r\n${driving(4).replaceAll('\n', '\r\n')}\r\n`,
  ],
  [
    'a round of advice, with the key of its list',
    `${plan}$0\n`,
    '一巡分の助言（ひとそろい）',
    yaml`
      ${plan}対話:
        - 日付: ＿
          種別: 幹事フィードバック
          相手: ＿
          項目:
            - テーマ: ＿
              内容: ＿
              対応: ＿
              状態: 未対応
            - テーマ: ＿
              内容: ＿
              対応: ＿
              状態: 未対応
    `,
  ],
  [
    'a figure with the years around the story’s own',
    yaml`
      年度: R8
      なりゆきの未来:
        - 内容: あ
          根拠:
            - $0
    `,
    '年ごとの数字（ひとそろい）',
    yaml`
      年度: R8
      なりゆきの未来:
        - 内容: あ
          根拠:
            - 指標: ＿
              値: {2016: ＿, 2026: ＿, 2036: ＿}
              単位: ＿
              種別: 実績
              出典: ＿
    `,
  ],
];

describe('snippets', () => {
  for (const [what, marked, label, expected] of cases) {
    it(`write ${what}`, () => assert.equal(choose(marked, label), expected));
  }

  it('of items are offered for every list around, the nearest first', () => {
    const found = labels(
      yaml`
        ${plan}段階:
          - 名称: あ
            アクション:
              - 内容: い
                $0
      `,
    );
    assert.deepEqual(found.slice(0, 4), [
      'アクション（ひとそろい）',
      '取組の骨組み（ひとそろい）',
      '取組カード（ひとそろい）',
      '段階（ひとそろい）',
    ]);
  });

  it('are not offered where what follows would become part of them', () => {
    const inList = yaml`
      ${plan}段階:
        - 名称: あ
          アクション:
            - 内容: い
              $0
              狙い: う
    `;
    assert.deepEqual(labels(inList), []);
    const above = yaml`
      ${plan}段階:
        - 名称: あ
          $0
          アクション:
            - 内容: い
    `;
    assert.deepEqual(labels(above), []);
    const between = yaml`
      ${plan}段階:
      - 名称: あ
      $0
      - 名称: い
    `;
    assert.deepEqual(labels(between), ['段階（ひとそろい）']);
  });

  it('are not offered behind a text, in a text of several lines, or above what is there', () => {
    for (const marked of [
      `${plan}テーマ: 対$0\n`,
      yaml`
        ${plan}ありたい姿:
          考え方: |
            あ
            $0
      `,
      `${plan}# $0\n`,
      `${plan}段階: [$0\n`,
      `${plan}シ$0ート\n`,
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
    assert.ok(
      !labels(yaml`
        ${plan}力の場:
          推進力: あ
        $0
      `).includes('シート6 力の場'),
    );
  });

  it('name sheets as the story’s own form does', () => {
    const sheet = yaml`
      様式: 変革ストーリーシート
      $0
    `;
    assert.ok(labels(sheet).includes('シート6 段階'));
    assert.ok(labels(sheet).includes('シート6 力の場（アクションプラン）'));
    assert.ok(labels(`${plan}$0\n`).includes('シート7 段階'));
    assert.ok(
      labels(
        yaml`
      edition: action-plan
      $0
    `,
        'en',
      ).includes('Sheet 7 stages'),
    );
  });

  it('of sheets are found by number, kana, Latin letters and English', () => {
    const found = offered(`${plan}$0\n`);
    for (const [typed, label] of [
      ['シート7', 'シート7 段階'],
      ['シート７', 'シート7 段階'],
      ['しーと7', 'シート7 段階'],
      ['sheet7', 'シート7 段階'],
      ['dankai', 'シート7 段階'],
      ['だんかい', 'シート7 段階'],
      ['stages', 'シート7 段階'],
      ['sheet1', 'シート1 ありたい姿'],
      ['tikara', 'シート6 力の場'],
    ] as const) {
      const filter = found.find((one) => one.label === label)?.filter ?? '';
      assert.ok(` ${filter.slice(0, 128)}`.includes(` ${typed}`), `${typed}: ${filter}`);
    }
  });

  it('begin a new story of either form, in either language', () => {
    for (const locale of ['ja', 'en'] as const) {
      const stories = offered('$0', locale).slice(0, 2);
      const forms = stories.map(({ snippet }) => readStory(filled(snippet, 'あ')));
      assert.deepEqual(
        forms.map((story) => story.edition),
        ['action-plan', 'story-sheet'],
      );
      for (const story of forms) {
        const sheets = sheetSnippets.map(({ field }) => field.id);
        const here = sheets.filter((id) => story.root.has(id));
        assert.deepEqual(
          here,
          sheetsOf(story.edition).map((sheet) => sheet.field),
        );
        assert.equal(story.language, locale);
      }
    }
  });

  /** Rules about how things are written; that they are still empty is as it should be. */
  const isWriting = ({ group, id }: Rule) =>
    (group === 'typing' || group === 'format') && id !== 'empty-value' && id !== 'wrong-type';
  for (const locale of ['ja', 'en'] as const) {
    const head = locale === 'ja' ? '変革ストーリー: 1\n' : 'change-story: 1\n';
    it(`have no slip in them, empty or filled (${locale})`, () => {
      const stages = locale === 'ja' ? '段階' : 'stages';
      const all = [
        ...offered('$0', locale)
          .slice(0, 2)
          .map((one) => one.snippet),
        ...offered(`${head}$0`, locale).map((one) => head + one.snippet),
        ...offered(`${head}${stages}:\n  - $0`, locale).map(
          (one) => `${head}${stages}:\n  - ${one.snippet}`,
        ),
      ];
      assert.ok(all.length >= 13, String(all.length));
      for (const snippet of all) {
        for (const put of ['', '3']) {
          const text = filled(snippet, put);
          const found = checkStory(readStory(text), {}, isWriting).diagnoses.map(
            ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
          );
          assert.deepEqual(found, [], text);
        }
      }
    });
  }
});
