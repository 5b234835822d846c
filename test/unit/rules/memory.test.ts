import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const text = yaml`
  ありたい姿:
    姿:
      - 一人暮らしの高齢者が、雪の日も近所の人に頼れている
  段階:
    - 目標状態: 職員が集落の声を聴いている
      アクション:
        - 内容: 集落を歩く
          狙い: 声
          アウトカム:
            - 対象: 職員
              内容: 集落の人の名前で話ができる
    - アクション:
        - 内容: 冬の前に話し合う
          担い手: 課長
`;

describe('the memory of a check', () => {
  it('lets go of what stood in the texts before', async () => {
    let story = readStory(text);
    checkStory(story);
    const before: WeakRef<object>[] = [];
    for (let edit = 0; edit < 60; edit++) {
      for (const stage of story.stages) before.push(new WeakRef(stage));
      story = readStory(text.replace('集落を歩く', `集落を歩く${edit}`), story);
      checkStory(story);
      await new Promise(setImmediate);
    }
    collectGarbage();
    const left = before.filter((one) => one.deref() !== undefined);
    assert.ok(left.length < 70, `${left.length} of ${before.length} are kept`);
  });
});
