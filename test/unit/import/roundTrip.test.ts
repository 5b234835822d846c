import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { importStory } from '../../../server/import';
import { readStory } from '../../../server/story/story';
import { compareStories } from '../../support/roundTrip';
import { exampleDeck, examples, fileOf } from '../../support/sharing';

/** Least share of the texts that comes back at its own field, as measured. */
const least: Record<(typeof examples)[number], { readonly docx: number; readonly pptx: number }> = {
  '青葉野市.変革ストーリー.yaml': { docx: 0.99, pptx: 0.96 },
  '潮見町.変革ストーリー.yaml': { docx: 0.98, pptx: 0.96 },
  'lakeside.change-story.yaml': { docx: 0.98, pptx: 0.97 },
  'はじめての下書き.変革ストーリー.yaml': { docx: 0.93, pptx: 0.95 },
};

describe('a story handed over and taken in again', () => {
  for (const file of examples) {
    for (const [format, share] of [
      ['docx', docxOf],
      ['pptx', pptxOf],
    ] as const) {
      it(`${file} loses no text as ${format}, and most stands where it stood`, async () => {
        const bytes = await fileOf(share, exampleDeck(file), { hasNotes: true });
        const { text } = importStory(bytes);
        const story = readStory(text);
        assert.deepEqual(story.syntax.slips, []);
        const before = readFileSync(`examples/${file}`, 'utf8');
        const { count, atOwn, lost } = compareStories(before, text);
        assert.ok(count > 50);
        // The path of a file of its own is no text of the deck; words of an enumeration may be
        // written in the language of the story.
        const texts = lost.filter(
          ({ path, text: one }) => path !== 'dialogues' && !isWord(path, one),
        );
        assert.deepEqual(texts, []);
        assert.ok(atOwn / count >= least[file][format], `${atOwn} of ${count}`);
      });
    }
  }
});

function isWord(path: string, text: string): boolean {
  return /\.(?:status|side|kind|progress)$/.test(path) && text.length <= 8;
}
