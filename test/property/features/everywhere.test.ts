import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completionItemsAt } from '../../../server/features/completion';
import { hoverAt } from '../../../server/features/hover';
import { fixesOf } from '../../../server/features/quickFixes';
import { refactoringsAt } from '../../../server/features/refactor';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { placesIn } from '../../fuzz/exercise';
import { noFailure } from '../../support/failures';
import { rounds } from '../../support/runs';

const files = [
  '青葉野市.変革ストーリー.yaml',
  '潮見町.変革ストーリー.yaml',
  '潮見町.対話.yaml',
  'lakeside.change-story.yaml',
  'はじめての下書き.変革ストーリー.yaml',
];

/** In the suite about one place of each line, another from line to line; all when fuzzing. */
const step = rounds(1) > 1 ? 1 : 4;

describe('at every line of every example', function () {
  this.timeout(120_000);

  for (const file of files) {
    const text = readFileSync(`examples/${file}`, 'utf8');
    const story = readStory(text);
    const locale = file.startsWith('lakeside') ? 'en' : 'ja';

    it(`completion, code actions and hover answer: ${file}`, () => {
      for (const at of placesIn(text).filter((_, index) => index % step === 0)) {
        completionItemsAt(story, at, locale, noFailure);
        refactoringsAt(story, at, noFailure);
        hoverAt(story, at, locale);
      }
      for (const finding of checkStory(story).diagnoses) fixesOf(finding, story, noFailure);
    });

    it(`狙い has proposals wherever it stands: ${file}`, () => {
      const key = locale === 'en' ? 'serves' : '狙い';
      const places = [...text.matchAll(new RegExp(`^[ -]*${key}: ?`, 'gm'))].map(
        ({ index, 0: found }) => index + found.length,
      );
      if (!file.includes('対話')) assert.ok(places.length > 0);
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
