import assert from 'node:assert/strict';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { choose, labels, propose } from './completing';

/** [what is shown, the text with the cursor, the proposal chosen, the text after it] */
const cases: [string, string, string, string][] = [
  [
    'the first key of a second item, at the depth of the list',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            対策: 早める
            - $0
    `,
    '力',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            対策: 早める
          - 力: $0
    `,
  ],
  [
    'a whole item behind a mark that stands too deep',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
            - $0
    `,
    '抵抗力（ひとそろい）',
    yaml`
      力の場:
        抵抗力:
          - 力: 決裁が遅い
          - 力: $1
            対策: $2
            強さ: $0
    `,
  ],
  [
    'the name of a stage before its other keys',
    yaml`
      段階:
        - 名称: 一
        - $0
          目標状態: あ
    `,
    '名称',
    yaml`
      段階:
        - 名称: 一
        - 名称: $0
          目標状態: あ
    `,
  ],
];

describe('completion of an item of a list', () => {
  for (const [what, marked, label, expected] of cases) {
    it(`writes ${what}`, () => assert.equal(choose(marked, label), expected));
  }

  it('offers a second item all its keys, whatever the item before it has', () => {
    const before = yaml`
        段階:
          - アクション:
              - 内容: 歩く
                狙い: あ
                目的: い
      `;
    for (const typed of ['      - $0', '      - $0\n', '      - 内$0\n', '        - $0\n']) {
      const found = labels(`${before}${typed}`);
      assert.deepEqual(found.slice(0, 3), ['内容', '狙い', '目的'], typed);
    }
    const below = labels(
      `${before}${yaml`
              - $0
                狙い: う
              - 内容: え
      `}`,
    );
    assert.ok(below.includes('内容') && !below.includes('狙い') && below.includes('目的'));
  });
});

describe('completion in brackets that go over several lines', () => {
  const story = (typed: string) => yaml`
    ありたい姿: {宣言: 支え合う}
    段階:
      - アクション:
          - ${typed}
  `;

  it('offers what the line on which they begin is for', () => {
    for (const typed of [
      '{内容: 聴く,\n         狙い: $0}',
      '{内容: 聴く,\n         狙い: [$0あ]}',
      '{内容: 聴く, アウトカム: [\n         {内容: 話す, 狙い: $0[あ], 対象: 住民}]}',
      '{ # 三人で\n         狙い: $0,\n         内容: 聴く}',
    ])
      assert.equal(labels(story(typed))[0], '宣言', typed);
    const keys = labels(story('{内容: 聴く,\n         $0}'));
    assert.ok(keys.includes('狙い') && !keys.includes('内容'), keys.join());
  });

  it('offers nothing in a comment between them', () => {
    assert.deepEqual(labels(story('{内容: 聴く,\n         # 狙い: $0\n         狙い: あ}')), []);
  });
});

describe('advice that is typed', () => {
  const plan = yaml`
    変革ストーリー: 1

    段階:
      - 名称: 一
        アクション:
          - 内容: 歩く
  `;
  const talk = yaml`
      - 日付: 2026-05-10
        内容: 聴いた
  `;
  const words = ['助言', 'アドバイス', 'feedback', 'advice', 'フィード'];

  it('is a ready item below 対話, whatever word it is looked for by', () => {
    for (const word of words) {
      const result = choose(
        yaml`
          ${plan}
          対話:
          ${talk}  ${word}$0
        `,
        '助言（ひとそろい）',
      );
      const ready = yaml`
          - 日付: $1
            種別: 幹事フィードバック
            相手: $2
            テーマ: $3
            内容: $0
      `;
      assert.equal(
        result,
        yaml`
          ${plan}
          対話:
          ${talk}${ready}`,
      );
    }
  });

  it('begins 対話 at the end of a story, set apart as the other parts are', () => {
    const result = choose(`${plan}助言$0`, '助言（ひとそろい）');
    assert.ok(
      result.startsWith(yaml`
        ${plan}
        対話:
          - 日付: $1
      `),
      result,
    );
  });

  it('sets 対話 apart as the other parts are, chosen as a key or as a whole', () => {
    const apart = yaml`
      変革ストーリー: 1

      ありたい姿:
        宣言: 声の届く町

      テーマ: 声
    `;
    for (const [typed, label] of [
      ['', '対話（ひとそろい）'],
      ['対話', '対話'],
    ] as const) {
      for (const blank of ['', '\n']) {
        const result = choose(`${apart}${blank}${typed}$0`, label);
        assert.ok(result.startsWith(`${apart}\n対話:\n  - 日付: $1\n`), result);
      }
    }
    assert.equal(choose(`${apart}期$0`, '期'), `${apart}期: $0`);
  });

  it('goes into 対話 from within another sheet, and the author with it', () => {
    const marked = `${plan}${yaml`
            助言$0

      対話:
      ${talk}`}`;
    const proposal = propose(marked).proposals.find(({ label }) => label === '助言（ひとそろい）');
    const result = choose(marked, '助言（ひとそろい）');
    const { dialogues, stages } = readStory(result);
    assert.equal(dialogues.at(-1)?.word('kind'), 'coach-feedback');
    assert.equal(stages[0]?.items('actions').length, 1);
    assert.equal(result.slice(0, proposal?.goesOn).split('\n').at(-1), '  - 日付: ');
  });

  it('is not offered for another word', () => {
    assert.ok(
      !labels(
        `${plan}${yaml`
                歩$0

          対話:
          ${talk}`}`,
      ).includes('助言（ひとそろい）'),
    );
  });
});
