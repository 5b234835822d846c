import assert from 'node:assert/strict';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

/** Is the target said not to move? */
function isSaid(text: string, baseline: string, target: string): boolean {
  const story = readStory(
    yaml`
      変革ストーリー: 1
      段階:
        - 目標設定:
            - 内容: ${text}
              現状値: ${baseline}
              目標値: ${target}
    `,
  );
  const { diagnoses } = checkStory(story, {}, ({ id }) => id === 'indicator-target-not-moving');
  return diagnoses.length > 0;
}

describe('rule indicator-target-not-moving: what it takes for a target that does not move', () => {
  const stands: readonly (readonly [string, string, string])[] = [
    ['納得した住民の割合', '３割', '30％'],
    ['集まりに出た職員', '約1,200人', '１２００人'],
    ['集まりに出た職員', '12', '12人'],
    ['集まりに出る職員が増えている', '40人', '35人'],
    ['返事を待つ日数が短くなっている', '14日', '20日'],
  ];
  for (const [text, baseline, target] of stands) {
    it(`${text}: ${baseline} → ${target}`, () => assert.ok(isSaid(text, baseline, target)));
  }

  const moves: readonly (readonly [string, string, string])[] = [
    ['納得した住民の割合', '30％', '50％'],
    ['返事を待つ日数が短くなっている', '46日', '14日'],
    ['利用者が増える行事の準備に要る時間', '20件', '10件'],
    ['加入する世帯の割合を維持している', '64％', '64％'],
    ['集まりに出た職員', '12人', '12％'],
    ['集まりに出た職員', '令和6年に調べる', '30人'],
    ['集まりに出た職員', '20人（うち若手5人）', '20人'],
    ['集まりに出た職員', '10〜20人', '10人'],
  ];
  for (const [text, baseline, target] of moves) {
    it(`${text}: not ${baseline} → ${target}`, () => assert.ok(!isSaid(text, baseline, target)));
  }
});
