import assert from 'node:assert/strict';
import { deckToShare, findingsBySheet, namedSheets } from '../../../server/features/share';
import { readStory } from '../../../server/story/story';

const text = `変革ストーリー: 1
様式: アクションプラン
ありたい姿:
  宣言: 声の届くまち
段階の考え方: 歩いてから
段階:
  - 名称: まず
`;

describe('a story to hand over', () => {
  const story = readStory(text);

  it('has its open findings by the sheet on which they stand, each once', () => {
    const at = (part: string, message: string) => ({ offset: text.indexOf(part), message });
    const found = findingsBySheet(story, [
      at('声の', '一つ目'),
      at('声の', '一つ目'),
      at('宣言', '二つ目'),
      at('歩いて', '三つ目'),
      at('まず', '四つ目'),
    ]);
    assert.deepEqual(Object.fromEntries(found), {
      vision: ['一つ目', '二つ目'],
      stages: ['三つ目', '四つ目'],
    });
  });

  for (const [names, ids, unknown] of [
    [['7', '１'], ['stages', 'vision'], []],
    [['段階', 'Force field', 'current_state'], ['stages', 'force-field', 'current-state'], []],
    [['アクションプランの段階図'], ['stages'], []],
    [['9', '無い', ''], [], ['9', '無い', '']],
  ] as const) {
    it(`has the sheets named ${names.join(' ')}`, () => {
      assert.deepEqual(namedSheets(deckToShare(story), names), { ids, unknown });
    });
  }
});
