import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { importStory } from '../../../server/import';
import { comparable } from '../../../server/import/compare';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { leavesOf } from '../../support/roundTrip';
import { runs } from '../../support/runs';
import { deckOfText, examples, makeFile } from '../../support/sharing';

const formats = [
  ['docx', docxOf],
  ['pptx', pptxOf],
] as const;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** An example as far as it is written from its top, without some of its keys and items. */
const half = fc
  .record({
    file: fc.constantFrom(...examples),
    end: fc.double({ min: 0.05, max: 1, noNaN: true }),
    left: fc.array(share, { maxLength: 12 }),
  })
  .map(({ file, end, left }) => {
    const whole = readFileSync(path.join('examples', file), 'utf8').split('\n');
    const lines = whole.slice(0, Math.ceil(whole.length * end));
    for (const at of left) {
      const from = Math.floor(lines.length * at);
      const depth = depthOf(lines[from]);
      // The number of the format stays: what has none is no story to most rules.
      if (depth === null || /^(?:変革ストーリー|change-story):/.test(lines[from] ?? '')) continue;
      const more = lines.slice(from + 1).findIndex((line) => (depthOf(line) ?? depth + 1) <= depth);
      lines.splice(from, more < 0 ? lines.length : more + 1);
    }
    return `${lines.join('\n')}\n`;
  });

/** How far a line is indented; null for one that says nothing. */
function depthOf(line = ''): number | null {
  const depth = line.search(/[^ ]/);
  return depth < 0 || line[depth] === '#' ? null : depth;
}

/** All that is written in a file, without white space and marks. */
function textIn(bytes: Uint8Array): string {
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return comparable(parts.join('\n').replace(/<[^>]*>/g, ''));
}

/** How many findings a story has of each rule. */
function findingsIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of checkStory(readStory(text)).diagnoses) {
    found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  return found;
}

describe('a story that is written in part, handed over and taken in again', () => {
  for (const [format, make] of formats) {
    it(`has each text where it stood, and no finding that it did not have: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(half, async (text) => {
          const bytes = await makeFile(make, deckOfText(text));
          const { text: back } = importStory(bytes);
          const said = textIn(bytes);
          const now = leavesOf(back);
          // What no page shows (a figure to compare with that has no figures) is no text of the file.
          const shown = Object.entries(leavesOf(text)).filter(
            ([place, value]) =>
              place in now || said.includes(comparable(value.split('\n')[0] ?? '')),
          );
          assert.deepEqual(now, Object.fromEntries(shown));
          const before = findingsIn(text);
          for (const [rule, count] of findingsIn(back)) {
            assert.ok(count <= (before.get(rule) ?? 0), `${rule}: ${count}\n${back}`);
          }
        }),
        runs(4),
      );
    }).timeout(240_000);
  }
});
