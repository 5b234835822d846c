import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formattingEdits } from '../../../server/features/format';
import { fixesOf, fixesOnSaving } from '../../../server/features/quickFixes';
import { fileRefactoringsAt, refactoringsAt } from '../../../server/features/refactor';
import { renameAt } from '../../../server/features/rename';
import {
  duplicateItem,
  moveItem,
  relabelItem,
  setProgress,
  stepPlace,
} from '../../../server/features/structureEdits';
import { suppressionEdit } from '../../../server/features/suppressionEdit';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory, type Story } from '../../../server/story/story';
import type { TextEdit } from '../../../server/story/textEdit';
import { assertRange } from '../../fuzz/check';
import { placesIn } from '../../fuzz/exercise';
import { storyTexts } from '../../fuzz/storyText';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';
import { runs } from '../../support/runs';

const bom = '\ufeff';

/** Random stories with comments between the lines, in either line ending, with and without a mark. */
const files = fc
  .record({
    text: storyTexts,
    every: fc.integer({ min: 2, max: 5 }),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', bom),
  })
  .map(({ text, every, eol, mark }) => {
    const lines = text.split(/\r?\n/).flatMap((line, at) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      return at % every === 1 ? [`${indent}# 控え${at}番`, line] : [line];
    });
    return mark + lines.join(eol);
  });

/** An edit that the product offers, by what makes it. */
interface Made {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** Every edit that takes nothing away, of a whole story and at some of its places. */
function* editsOf(story: Story): Generator<Made> {
  const { text } = story;
  const { diagnoses } = checkStory(story);
  yield { name: 'fixes on saving', edits: fixesOnSaving(diagnoses, story, noFailure).edits };
  yield { name: 'formatting', edits: formattingEdits(story) };
  for (const finding of diagnoses) {
    for (const { title, edits } of fixesOf(finding, story, noFailure)) {
      yield { name: `${finding.rule}: ${title.en}`, edits };
    }
    const edit = suppressionEdit(story, finding.rule, finding.span.start, '理由');
    if (edit) yield { name: `suppression of ${finding.rule}`, edits: [edit].flat() };
  }
  const places = placesIn(text);
  const step = Math.ceil(places.length / 12);
  for (const at of places.filter((_, index) => index % step === 0)) {
    for (const { title, edits } of refactoringsAt(story, at, noFailure)) {
      yield { name: title.en, edits };
    }
    for (const one of fileRefactoringsAt(story, at))
      yield { name: one.id, edits: one.edits(story) };
    const renamed = renameAt(story, at, '別の名');
    if (renamed && 'edits' in renamed) yield { name: 'rename', edits: renamed.edits };
  }
  for (const item of story.items.slice(0, 12)) {
    const acts = {
      duplicate: duplicateItem(story, item),
      relabel: relabelItem(story, item, '別の文'),
      progress: setProgress(story, item, '完了'),
      ...Object.fromEntries(
        ([-1, 1] as const).map((by) => {
          const place = stepPlace(story, item, by);
          return [`move by ${by}`, 'refused' in place ? place : moveItem(story, item, place)];
        }),
      ),
    };
    for (const [name, made] of Object.entries(acts)) {
      if ('edits' in made) yield { name, edits: made.edits };
    }
  }
}

/** The comments of `files` that stand in a text. */
const notesIn = (text: string) => new Set(text.match(/# 控え\d+番/g) ?? []);

function assertKept(before: string, { name, edits }: Made): void {
  for (const { start, end } of edits) assertRange(before, start, end, name);
  const after = applyEdits(before, edits);
  assert.equal(after.startsWith(bom), before.startsWith(bom), `${name}: mark`);
  assert.ok(!after.slice(1).includes(bom), `${name}: mark`);
  const isWindows = before.includes('\r\n');
  assert.equal(/\r(?!\n)/.test(after), false, `${name}: half a line ending`);
  const bare = after.match(/(?<!\r)\n/g)?.length ?? 0;
  if (isWindows) assert.equal(bare, 0, `${name}: ${JSON.stringify(edits)}`);
  else assert.ok(!after.includes('\r'), `${name}: ${JSON.stringify(edits)}`);
  const notes = notesIn(after);
  const lost = [...notesIn(before)].filter((note) => !notes.has(note));
  assert.deepEqual(lost, [], `${name}: ${JSON.stringify(edits)}`);
}

describe('every edit that the product makes', () => {
  it('keeps line endings, the mark at the beginning and all comments', () => {
    const made = new Set<string>();
    fc.assert(
      fc.property(files, (text) => {
        for (const one of editsOf(readStory(text))) {
          made.add(one.name);
          assertKept(text, one);
        }
      }),
      runs(30),
    );
    assert.ok(made.size > 40, `${made.size}`);
  });
});
