import assert from 'node:assert/strict';
import { fixesOf } from '../../../server/features/quickFixes';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';
import { findingsOf, markedBy } from '../../support/findings';

/** A story whose image is served by an ideal and, through it, by a goal state. */
const story = (changes: string) =>
  yaml`
    変革ストーリー: 1
    ありたい姿:
      姿:
        - id: 浜の灯
          内容: 漁師と子どもが、夕方の番屋で網を直している
    戦略的取組:
      - id: 番屋を開く
        内容: 使わない番屋を、集落ごとに開けていく
    あるべき姿:
      人:
        - id: 鍵を渡す職員
          内容: 番屋の鍵を、世話人に渡せる職員
          狙い: 浜の灯
    段階:
      - 目標状態:
          - id: 一軒目
            内容: 一つの集落で番屋が開いている
            狙い: 鍵を渡す職員
    変更理由:
    ${changes}`;

const change = (round: string, about: string) =>
  yaml`
      - 版: ${round}
        対象: ${about}
        理由: 子どもの声を足したため
  `;

describe('what was changed above and not below', () => {
  it('is said at the change, with all that serves it', () => {
    const [found, ...others] = findingsOf('suspect-link', story(change('第5回', '浜の灯')));
    assert.equal(found?.text, '浜の灯');
    assert.equal(others.length, 0);
    assert.equal(found?.finding.related?.length, 1);
  });

  const quiet: [string, string][] = [
    ['what serves it was named in the same round', change('第5回', '[浜の灯, 鍵を渡す職員]')],
    [
      'it was named in another change of that round',
      change('第5回', '浜の灯') + change('第５回', '鍵を渡す職員'),
    ],
    ['something further below was named', change('第5回', '[浜の灯, 一軒目]')],
    ['a round has passed since', change('第4回', '浜の灯') + change('第5回', '一軒目')],
    ['nothing serves it', change('第5回', '番屋を開く')],
    ['a goal state was changed, as it is with its stage', change('第5回', '一軒目')],
    ['the change is told in words', change('第5回', 'シート3全体')],
  ];
  for (const [why, changes] of quiet) {
    it(`is not said where ${why}`, () =>
      assert.deepEqual(markedBy('suspect-link', story(changes)), []));
  }

  describe('is settled by listing what was read again and left', () => {
    const fixed = (changes: string) => {
      const text = story(changes);
      const [finding] = checkStory(
        readStory(text),
        {},
        ({ id }) => id === 'suspect-link',
      ).diagnoses;
      assert.ok(finding);
      const fixes = fixesOf(finding, readStory(text), noFailure);
      return fixes.map(({ edits }) => applyEdits(text, edits).slice(text.indexOf('変更理由')));
    };

    it('in a list of what was changed', () => {
      const list = change('第5回', '浜の灯').replace(
        ' 浜の灯',
        '\n      - 浜の灯\n      - 番屋を開く',
      );
      const [now, ...more] = fixed(list);
      assert.match(now ?? '', /- 浜の灯\n +- 番屋を開く\n +- 鍵を渡す職員\n +理由/);
      assert.equal(more.length, 0);
      assert.deepEqual(markedBy('suspect-link', story('') + now?.replace(/^.*\n/, '')), []);
    });

    it('where that can be said: not of what has no name', () => {
      const text = story(change('第5回', '浜の灯'));
      const unnamed = text.replace('- id: 鍵を渡す職員\n      内容:', '- 内容:');
      assert.notEqual(unnamed, text);
      const { diagnoses } = checkStory(readStory(unnamed), {}, ({ id }) => id === 'suspect-link');
      const [fix] = diagnoses.flatMap((one) => fixesOf(one, readStory(unnamed), noFailure));
      // It is named by its own words then; those with a comma cannot stand beside others.
      assert.equal(fix, undefined);
    });
  });
});
