import assert from 'node:assert/strict';
import { actToChange } from '../../../server/text/actToChange';
import { endsInActVerb, endsInState } from '../../../server/text/endings';

function reworded(text: string): string | null {
  const edit = actToChange(text);
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe('text/actToChange', () => {
  const cases: [string, string][] = [
    ['若手の提案を増やす', '若手の提案が増えている'],
    ['若手の提案を少しずつ増やしていく。', '若手の提案が少しずつ増えている。'],
    ['残業を減らします', '残業が減っている'],
    ['役場の空気を変えたい', '役場の空気が変わっている'],
    ['関心を高める（3年で）', '関心が高まっている（3年で）'],
    ['住民との関係を深めていきたい', '住民との関係が深まっている'],
    ['対話を広げること', '対話が広がっている'],
    ['部署どうしをつなぐ', '部署どうしがつながっている'],
    ['声を政策につなげる', '声が政策につながっている'],
    ['次の担い手を育てる', '次の担い手が育っている'],
    ['体制を整える', '体制が整っている'],
    ['新しい試みを生む', '新しい試みが生まれている'],
    ['新しい試みを生み出す', '新しい試みが生まれている'],
    ['対話を根付かせる', '対話が根付いている'],
    ['対話を庁内に浸透させる', '対話が庁内に浸透している'],
    ['話せる場をつくる', '話せる場がある'],
    ['話せる場を作っていく', '話せる場がある'],
    ['相談の窓口を設ける', '相談の窓口がある'],
    ['失敗を共有する', '失敗が共有されている'],
    ['声を聞き、提案を増やす', '声を聞き、提案が増えている'],
    ['つながりを広め、もっと高める', 'つながりを広め、もっと高まっている'],
    ['「挑戦を増やす」', '「挑戦が増えている」'],
  ];
  for (const [text, change] of cases) {
    it(`${text} → ${change}`, () => {
      assert.equal(reworded(text), change);
      // The fix must cure what the rule finds.
      assert.ok(endsInState(change) && !endsInActVerb(change));
      assert.equal(reworded(change), null);
    });
  }

  it('names the verb and its change for the message', () => {
    const edit = actToChange('提案を増やす');
    assert.deepEqual(edit, {
      start: 2,
      end: 6,
      newText: 'が増えている',
      from: '増やす',
      to: '増えている',
    });
  });

  it('makes nothing up where only the author knows what changes', () => {
    for (const text of [
      '研修の実施',
      '研修を開催する',
      '対話が増えている',
      'みんなでつくる',
      '目指す',
      '',
      '楽しむ',
    ]) {
      assert.equal(actToChange(text), null, text);
    }
  });
});
