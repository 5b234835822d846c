import assert from 'node:assert/strict';
import { belowOf, editValue, nextOf, valueAt, valueWith } from '../../../server/features/value';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';

const story = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  ありたい姿:
    宣言: "となりの声が届く、まち" # 2041年
    姿:
      - 頼れる人がいる
      - 祭りに若者がいる
  段階:
    - 名称: まず
      目標状態:
        - 内容: 隣の課に声をかけられる
          狙い: 頼れる人がいる
      アクション:
        - 内容: 月1回集まって、地図を
            前に話す
          目的: 'それは''今''です'
          アウトプット: []
        - 内容:
            - 地区を歩く
            - 声を聴く
        - 内容: |
            窓口に立つ。

            二人で立つ。
          目的:
`;

const text = (key: string, source = story) => valueAt(readStory(source), key)?.text ?? null;

/** The story after an edit, or why there is none. */
function edited(key: string, words: string, source = story, was = text(key, source) ?? ''): string {
  const read = readStory(source);
  const value = valueWith(read, key, was);
  if (!value) return 'gone';
  const outcome = editValue(read, value, key, words);
  return 'refused' in outcome ? outcome.refused.ja : applyEdits(source, outcome.edits);
}

describe('a value that is typed in the preview', () => {
  it('is the main text of an item or the text of a field', () => {
    assert.equal(text('vision.0/statement'), 'となりの声が届く、まち');
    assert.equal(text('vision.0.images.1'), '祭りに若者がいる');
    assert.equal(text('stages.0'), 'まず');
    assert.equal(text('stages.0.actions.1'), '地区を歩く\n声を聴く');
    assert.equal(text('stages.0.actions.2'), '窓口に立つ。\n\n二人で立つ。');
    assert.equal(text('stages.0.actions.2/purpose'), '');
    for (const key of ['/stages', 'stages.7', 'stages.0.goal-states.0/serves', 'あ/い', '']) {
      assert.equal(text(key), null, key);
    }
  });

  it('is written with the smallest edit, in the form it has', () => {
    for (const [key, now, before, after] of [
      [
        'vision.0/statement',
        'となりの声がよく届く、まち',
        'となりの声が届く',
        'となりの声がよく届く',
      ],
      ['vision.0/statement', '「声」: "届く"', '"となりの声が届く、まち"', '"「声」: \\"届く\\""'],
      ['stages.0', '- まず', '名称: まず', '名称: "- まず"'],
      ['stages.0', '#1: まず', '名称: まず', '名称: "#1: まず"'],
      ['stages.0.actions.0/purpose', "それは'昨日'です", "それは''今''です", "それは''昨日''です"],
      ['stages.0.actions.0', '月1回集まって、地図を前に決める', '前に話す', '前に決める'],
      ['stages.0.actions.0', '月2回集まって、地図を前に話す', '月1回', '月2回'],
      [
        'stages.0.actions.1',
        '地区を歩く\n写真を撮る\n声を聴く',
        '- 地区を歩く',
        yaml`
          - 地区を歩く
                    - 写真を撮る`,
      ],
      ['stages.0.actions.1', '声を聴く', '          - 地区を歩く\n', ''],
      ['stages.0.actions.2', '窓口に立つ。\n\n三人で立つ。', '二人で', '三人で'],
      [
        'stages.0.actions.2',
        '窓口に立つ。\n笑う。\n\n二人で立つ。',
        '窓口に立つ。\n',
        '窓口に立つ。\n          笑う。\n',
      ],
      [
        'stages.0.actions.2/purpose',
        '待たせない: まず',
        '        目的:\n',
        '        目的: "待たせない: まず"\n',
      ],
    ] as const) {
      assert.equal(
        edited(key, now),
        story.replace(before, () => after),
        `${key} ${now}`,
      );
    }
  });

  it('changes what points to it by its text', () => {
    assert.equal(
      edited('vision.0.images.0', '頼れる隣人がいる'),
      story.replaceAll('頼れる人がいる', '頼れる隣人がいる'),
    );
  });

  it('is found where something was written above it, and never written over another', () => {
    const grown = story.replace('    - 頼れる', '    - 朝市がある\n    - 頼れる');
    assert.equal(
      edited('vision.0.images.1', '祭りに子どももいる', grown, '祭りに若者がいる'),
      grown.replace('祭りに若者がいる', '祭りに子どももいる'),
    );
    assert.equal(edited('vision.0.images.1', 'あ', story, '祭りに誰もいない'), 'gone');
    const twice = story.replace('    - 頼れる', '    - 祭りに若者がいる\n    - 頼れる');
    assert.equal(edited('vision.0.images.1', 'あ', twice, '祭りに若者がいる'), 'gone');
  });

  it('keeps Windows line ends and what stands around it', () => {
    const windows = story.replaceAll('\n', '\r\n');
    const after = edited('stages.0.actions.2', '窓口に立つ。\n笑う。\n\n二人で立つ。', windows);
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.equal(
      after.replaceAll('\r\n', '\n'),
      edited('stages.0.actions.2', '窓口に立つ。\n笑う。\n\n二人で立つ。'),
    );
  });

  it('is emptied behind its key, but no item of a list by that', () => {
    assert.equal(edited('stages.0', ''), story.replace('名称: まず', '名称: '));
    assert.match(edited('vision.0.images.0', ' '), /空にはできません/);
  });

  it('says what can be written next', () => {
    const read = readStory(story);
    assert.deepEqual(nextOf(read, 'stages.0.actions.1', 'ja'), {
      label: 'アクション',
      owner: 'stages.0',
      field: 'actions',
      after: 'stages.0.actions.1',
    });
    assert.equal(nextOf(read, '/stages', 'en')?.field, 'stages');
    assert.equal(nextOf(read, 'vision.0/statement', 'ja'), null);
    const below = (key: string) => belowOf(read, key, 'ja').map(({ field }) => field);
    assert.deepEqual(below('stages.0.actions.1'), ['outputs', 'outcomes', 'criteria']);
    assert.deepEqual(below('stages.0'), ['outputs', 'outcomes', 'criteria']);
    assert.deepEqual(below('vision.0.images.0'), []);
  });
});
