import assert from 'node:assert/strict';
import { checkStory, ruleOf } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { isInConflict, mergeConflicts } from '../../../server/syntax/mergeMarkers';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';

const upper = yaml`
        - 内容: 住民が困りごとを話している
          未知: あ
`;
const lower = yaml`
        - 内容: 住民が困りごとを
         話せている
`;
const around = yaml`
  変革ストーリー: 1
  段階:
    - 名称: まず歩く
      アウトカム:
`;
const after = '\n対話：\n  - 日付: 2026-05-10\n';
const merged = (own: string, other: string) =>
  `${around}<<<<<<< HEAD\n${own}=======\n${other}>>>>>>> 第5回の案\n${after}`;

describe('marks of a merge', () => {
  it('hold what stands from the first of them to the end of the last, in each conflict', () => {
    const conflict = '<<<<<<< a\nあ\n=======\nい\n>>>>>>> b\n';
    const text = `前\n${conflict}間\n${conflict}後\n`;
    const conflicts = mergeConflicts(text);
    const inside = [...text].map((_, at) => isInConflict(conflicts, at));
    const [first, between] = [text.indexOf(conflict), text.indexOf('間')];
    assert.deepEqual(
      inside,
      [...text].map((_, at) => {
        const isFirst = first <= at && at < first + conflict.length;
        return isFirst || (between + 2 <= at && at < between + 2 + conflict.length);
      }),
    );
    assert.equal(isInConflict([], 0), false);
  });

  for (const eol of ['\n', '\r\n']) {
    it(`give one finding, whatever stands between them (${JSON.stringify(eol)})`, () => {
      const text = merged(upper, lower).replaceAll('\n', eol);
      const story = readStory(text);
      const { start, end } = mergeConflicts(text)[0] ?? assert.fail();
      const found = checkStory(story).diagnoses;
      const inside = found.filter(({ span }) => span.start >= start && span.start < end);
      assert.deepEqual(
        inside.map(({ rule }) => rule),
        ['merge-marker'],
      );
      // What is wrong elsewhere is said as ever.
      assert.ok(found.some(({ rule }) => rule === 'full-width-colon'));
      const kept = (ruleOf('merge-marker')?.fix?.(inside[0] ?? assert.fail(), story) ?? []).map(
        ({ edits }) => applyEdits(text, edits),
      );
      const wanted = [upper, lower, upper + lower].map((own) => around + own + after);
      assert.deepEqual(
        kept,
        wanted.map((one) => one.replaceAll('\n', eol)),
      );
    });
  }

  it('are found over several keys of the top, with the common ancestor between, and in a row', () => {
    const text = `${around}${yaml`
      <<<<<<< a
      テーマ: あ
      ||||||| b
      テーマ: い
      =======
      段階:
        - x
      >>>>>>> c
      <<<<<<<
      =======
      >>>>>>>`}`;
    const conflicts = mergeConflicts(text);
    assert.deepEqual(
      conflicts.map((one) => [
        text.slice(one.upper.start, one.upper.end),
        text.slice(one.lower.start, one.lower.end),
      ]),
      [
        [
          'テーマ: あ\n',
          yaml`
          段階:
            - x
        `,
        ],
        ['', ''],
      ],
    );
    const rules = checkStory(readStory(text)).diagnoses.map(({ rule }) => rule);
    assert.equal(rules.filter((rule) => rule === 'merge-marker').length, 2);
  });

  it('that stand alone are each said, and rows of = are none', () => {
    const rules = (text: string) => checkStory(readStory(text)).diagnoses.map(({ rule }) => rule);
    assert.ok(rules(`${around}>>>>>>> c\n`).includes('merge-marker'));
    assert.ok(!rules(`${around}=======\n`).includes('merge-marker'));
    assert.ok(
      !rules(yaml`
        ありたい姿:
          宣言: |
            <<<<<<< は印ではない
      `).includes('merge-marker'),
    );
  });
});
