import assert from 'node:assert/strict';
import { driftsOf } from '../../../server/rules/reasoning/shared/storyDrift';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

/** A story of a lakeside town with one outcome, and what its author says beside it. */
function drifts(outcome: string, action = '') {
  const indented = (text: string, columns: number) =>
    text.replaceAll('\n', `\n${' '.repeat(columns)}`);
  const text = yaml`
    変革ストーリー: 1
    ありたい姿:
      姿:
        - 湖で獲れた魚が、町の食卓に毎日並んでいる
    現状:
      - 現状: 漁師が減り、浜の朝が静かになった
        原因: 若い人が舟に乗るきっかけがない
    段階:
      - アクション:
          - 内容: 浜で朝の集まりを開く
            アウトカム:
              - ${indented(outcome, 12)}
            ${indented(action, 8)}
  `;
  return driftsOf(readStory(text)).map(({ judgement }) => judgement.level);
}

describe('drift beside what the author says of the way', () => {
  it('warns of a topic that is nowhere else', () => {
    assert.deepEqual(drifts('内容: 旅館の宿泊客が増えている'), ['warning']);
  });

  it('hints where 前提 or 理由 leads there', () => {
    const reason = '旅館が湖の魚を買い、宿泊客がその味を町に広めるから';
    assert.deepEqual(
      drifts(yaml`
        内容: 旅館の宿泊客が増えている
        前提: ${reason}`),
      ['hint'],
    );
    assert.deepEqual(drifts('内容: 旅館の宿泊客が増えている', `理由: ${reason}`), ['hint']);
    assert.deepEqual(drifts('内容: 旅館の宿泊客が増えている', `目的: ${reason}`), ['hint']);
  });

  it('says nothing of what is no outcome', () => {
    for (const text of ['なじまない', '指標なし', '設定困難', '未定', '－']) {
      assert.deepEqual(
        drifts(yaml`
          内容: ${text}
          対象: 住民`),
        [],
        text,
      );
    }
  });

  it('takes 対象 for the subject', () => {
    const bare = drifts('内容: コピー用紙の購入費が減っている');
    assert.deepEqual(bare, ['warning']);
    assert.deepEqual(
      drifts(yaml`
      内容: 湖の魚を毎日食べる
      対象: 町の家族`),
      [],
    );
  });
});
