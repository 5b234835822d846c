import assert from 'node:assert/strict';
import { findingsAt, fixesOnSaving, preferredFixes } from '../../../server/features/quickFixes';
import type { TextEdit } from '../../../server/rules/engine/rule';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { noFailure } from '../../support/failures';

const isTyping = ({ group }: { group: string }) => group === 'typing';

function findings(text: string) {
  const story = readStory(text);
  return { story, found: checkStory(story, {}, isTyping).diagnoses };
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return [...edits].reverse().reduce((now, { start, end, text: by }) => {
    return now.slice(0, start) + by + now.slice(end);
  }, text);
}

function fixAll(text: string): string {
  const { story, found } = findings(text);
  const { edits } = preferredFixes(found, story, noFailure);
  for (const [index, edit] of edits.entries()) {
    const before = edits[index - 1];
    assert.ok(!before || before.end <= edit.start, 'edits overlap');
  }
  return apply(text, edits);
}

describe('findings at a place', () => {
  it('have the choice between two versions at every line of them, and not behind', () => {
    const text = yaml`
      変革ストーリー: 1
      現状:
      <<<<<<< こちら
        - 窓口の話が課の外へ出ない
      =======
        - 窓口の話を聞く人がいない
      >>>>>>> 相手
      自治体: 北ノ沢町
    `;
    const { found } = findings(text);
    const rulesAt = (words: string) => {
      const at = text.indexOf(words);
      return findingsAt(found, at, at, []).map(({ rule }) => rule);
    };
    for (const words of ['<<<', '外へ', '===', '聞く', '>>>'])
      assert.deepEqual(rulesAt(words), ['merge-marker'], words);
    assert.deepEqual(rulesAt('北ノ沢'), []);
    assert.deepEqual(rulesAt('現状'), []);
  });
});

describe('fixing all', () => {
  it('mends slips that stand side by side, in one go', () => {
    assert.equal(
      fixAll(yaml`
        変革ストーリー: 1
        自治体：青葉野市
        年度:2026
        テーマ：対話
      `),
      yaml`
        変革ストーリー: 1
        自治体: 青葉野市
        年度: 2026
        テーマ: 対話
      `,
    );
  });

  it('comes to rest: after a few rounds nothing is left that has a preferred fix', () => {
    let text = yaml`
      変革ストーリー: 1
      ありたい姿:
      　宣言：みんな
      　姿：
      　－ あ
      　－ い
      版:第4回
    `;
    let rounds = 0;
    for (let next = fixAll(text); next !== text; next = fixAll(text)) {
      text = next;
      assert.ok(++rounds <= 5, text);
    }
    assert.ok(rounds > 0);
    const { story, found } = findings(text);
    assert.deepEqual(preferredFixes(found, story, () => {}).edits, []);
  });

  it('takes of two fixes at the same place the first alone', () => {
    const { story, found } = findings(yaml`
      変革ストーリー: 1
      自治体：青葉野市
    `);
    const twice = [...found, ...found];
    const { count, edits } = preferredFixes(twice, story, () => {});
    assert.equal(count, found.length);
    assert.equal(
      apply(story.text, edits),
      yaml`
      変革ストーリー: 1
      自治体: 青葉野市
    `,
    );
  });
});

describe('fixing on saving', () => {
  it('mends how things are written, and inserts nothing that is missing', () => {
    const story = readStory(yaml`
      変革ストーリー: 1
      自治体：青葉野市
      年度: 2026
    `);
    const { diagnoses } = checkStory(story);
    const inserting = diagnoses.filter(({ rule }) => rule === 'missing-sheet');
    assert.ok(preferredFixes(inserting, story, () => {}).count > 0);
    const { edits } = fixesOnSaving(diagnoses, story, () => {});
    assert.equal(
      apply(story.text, edits),
      yaml`
        変革ストーリー: 1
        自治体: 青葉野市
        年度: 2026
      `,
    );
  });
});

describe('findings at a place', () => {
  const { found } = findings(yaml`
    変革ストーリー: 1
    自治体：青葉野市
    年度：2026
  `);

  it('are those that touch the range', () => {
    const [first, second] = found;
    assert.ok(first && second);
    assert.deepEqual(findingsAt(found, first.span.end, first.span.end, []), [first]);
    assert.deepEqual(findingsAt(found, 0, first.span.start, []), [first]);
    assert.deepEqual(findingsAt(found, 0, first.span.start - 1, []), []);
    assert.deepEqual(findingsAt(found, 0, second.span.end, []), found);
  });

  it('and those that the client points at, of the same rule', () => {
    const [, second] = found;
    assert.ok(second);
    const { start } = second.span;
    assert.deepEqual(findingsAt(found, 0, 0, [{ rule: second.rule, start }]), [second]);
    assert.deepEqual(findingsAt(found, 0, 0, [{ rule: 'other', start }]), []);
  });
});
