import assert from 'node:assert/strict';
import { blankFrom, blankLabel, blanksIn } from '../../../server/features/blanks';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const text = yaml`
  変革ストーリー: 1
  自治体:
  段階:
    - 名称: まず歩く
      アクション:
        - 内容:\x20
          担い手: # あとで
        -\x20
    - 名称:
  ありたい姿:
    宣言: ""
    姿:
      - 近所に頼める
  なりゆきの未来:
    - 内容: 人口が減る
      根拠:
        - 値: {2016: 10, 2026: }
  対話:
    - 日付:
  x-覚え:
`;
const story = readStory(text);

/** The lines of the blanks in their order, with the cursor as `|`. */
const lines = blanksIn(story).map(({ cursor }) => {
  const start = text.lastIndexOf('\n', cursor - 1) + 1;
  const end = text.indexOf('\n', cursor);
  return `${text.slice(start, cursor)}|${text.slice(cursor, end)}`.trim();
});

describe('empty values', () => {
  it('come in the order of the sheets, whatever that of the file', () => {
    assert.deepEqual(lines, [
      '自治体:|',
      '宣言: "|"',
      '- 値: {2016: 10, 2026: |}',
      '- 内容: |',
      '担い手:| # あとで',
      '- |',
      '- 名称:|',
      '- 日付:|',
    ]);
  });

  it('follow one another from any place, and round at the ends', () => {
    const blanks = blanksIn(story);
    const walk = (direction: 'next' | 'previous') => {
      let at = direction === 'next' ? 0 : text.length;
      return blanks.map(() => {
        const found = blankFrom(story, at, direction);
        at = found?.blank.cursor ?? -1;
        return found?.number;
      });
    };
    assert.deepEqual(walk('next'), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(walk('previous'), [8, 7, 6, 5, 4, 3, 2, 1]);
    assert.equal(blankFrom(story, text.indexOf('対話') + 20, 'next')?.number, 1);
    assert.equal(blankFrom(story, 0, 'previous')?.number, 8);
    assert.equal(blankFrom(story, text.indexOf('まず歩く'), 'next')?.number, 4);
  });

  it('are named by their item', () => {
    const labels = blanksIn(story).map((blank) => blankLabel(story, blank, 'ja'));
    assert.deepEqual(labels.slice(0, 2), ['自治体', 'ありたい姿の宣言']);
    assert.equal(labels[3], 'アクションの内容');
    assert.equal(blankLabel(story, blanksIn(story)[6] ?? assert.fail(), 'en'), '名称 of stage');
  });

  it('are none in a story without gaps, and in an empty file', () => {
    for (const full of [
      '',
      yaml`
        変革ストーリー: 1
        テーマ: あ
      `,
      yaml`
        - 日付: 2026-05-10
          内容: あ
      `,
    ]) {
      assert.deepEqual(blanksIn(readStory(full)), []);
      assert.equal(blankFrom(readStory(full), 0, 'next'), null);
    }
  });
});
