import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { completionItemsAt } from '../../../server/features/completion';
import { hoverAt } from '../../../server/features/hover';
import { fixesOf } from '../../../server/features/quickFixes';
import { refactoringsAt } from '../../../server/features/refactor';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { placesIn } from '../../fuzz/exercise';
import { noFailure } from '../../support/failures';
import { rounds } from '../../support/runs';

/** The examples, the papers of the project, and where it is named a folder of real ones. */
const folders = ['examples', 'test/data/stories', process.env.CHANGE_STORY_STORIES ?? ''];
const files = folders.filter(Boolean).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(folder, name)),
);

/** About one place of each line, another from line to line; all when fuzzing, and of real papers. */
const stepIn = (file: string) => (rounds(1) > 1 || path.isAbsolute(file) ? 1 : 4);

describe('at every line of every example and paper', function () {
  this.timeout(600_000);

  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const story = readStory(text);
    const locale = story.language;

    it(`completion, code actions and hover answer: ${file}`, () => {
      const step = stepIn(file);
      for (const at of placesIn(text).filter((_, index) => index % step === 0)) {
        completionItemsAt(story, at, locale, noFailure);
        refactoringsAt(story, at, noFailure);
        hoverAt(story, at, locale);
      }
      const { diagnoses, failures } = checkStory(story);
      assert.deepEqual(failures, []);
      for (const finding of diagnoses) fixesOf(finding, story, noFailure);
    });

    it(`狙い has proposals wherever it stands: ${file}`, () => {
      const places = [...text.matchAll(/^[^#\n]*?(?:狙い|serves): ?/gm)].map(
        ({ index, 0: found }) => index + found.length,
      );
      const isPlan = file.startsWith('examples') && !story.isDialogueFile;
      if (isPlan) assert.ok(places.length > 0);
      for (const at of places) {
        const proposals = completionItemsAt(story, at, locale, noFailure);
        const line = text.slice(0, at).split('\n').length;
        assert.ok(proposals.length > 0, `line ${line}`);
        assert.ok(
          proposals.every(({ kind }) => kind === 'reference'),
          `line ${line}`,
        );
      }
    });
  }
});
