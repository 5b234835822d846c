import assert from 'node:assert/strict';
import { messageOf } from '../../../server/rules/engine/message';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const plan = yaml`
  変革ストーリー: 1
  段階:
    - 名称: まず
      アクション: [歩く, 聴く]
      目標状態: 住民が話している
    - 名称: さらに
      アクション: [選ぶ]
      目標状態: 住民が選んでいる
`;

/** What the rule about outputs finds: the marked words, and those beside it. */
function found(text: string) {
  const story = readStory(text);
  const { diagnoses, suppressed } = checkStory(story, {}, ({ id }) => id === 'no-output');
  const at = ({ span }: { span: { start: number; end: number } }) =>
    text.slice(span.start, span.end);
  return {
    findings: diagnoses.map((one) => ({
      at: at(one),
      beside: (one.related ?? []).map(at),
      severity: one.severity,
      what: messageOf(one, 'ja', () => {}).what,
    })),
    suppressed: suppressed.length,
  };
}

describe('findings that are shown as one', () => {
  it('stand at the first in the file, with the others beside it and all counted', () => {
    assert.deepEqual(found(plan).findings, [
      {
        at: '歩く',
        beside: ['聴く', '選ぶ'],
        severity: 'warning',
        what: 'アクション『歩く』など3件には「アウトプット」がありません。',
      },
    ]);
  });

  it('can each be suppressed where it stands: the others stay', () => {
    const text = plan.replace(
      '[歩く, 聴く]',
      '\n      - 歩く # change-story-ok: no-output 下見だけのため\n      - 聴く',
    );
    const { findings, suppressed } = found(text);
    assert.deepEqual(
      findings.map(({ at, beside }) => [at, ...beside]),
      [['聴く', '選ぶ']],
    );
    assert.equal(suppressed, 1);
  });

  it('weigh as much as the most severe of them', () => {
    const last = plan.replace('[歩く, 聴く]', '{内容: 歩く, アウトプット: 地図}');
    assert.deepEqual(
      found(last).findings.map(({ severity }) => severity),
      ['information'],
    );
  });

  it('are told apart by talk in a log', () => {
    const talk = (topic: string) =>
      `  - {種別: 幹事フィードバック, 項目: [{テーマ: ${topic}, 内容: あ}, {テーマ: 別, 内容: い}]}\n`;
    const story = readStory(yaml`
      変革ストーリー: 1
      対話:
      ${talk('一')}${talk('二')}`);
    const { diagnoses } = checkStory(story, {}, ({ id }) => id === 'feedback-open');
    assert.deepEqual(
      diagnoses.map(({ related }) => related?.length),
      [1, 1],
    );
  });
});
