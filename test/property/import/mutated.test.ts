import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { ImportError, importStory } from '../../../server/import';
import { checkAll } from '../../fuzz/check';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { rounds } from '../../support/runs';
import { deckOfText, fileOf } from '../../support/sharing';
import { leastTime, processorLimit } from '../../support/speed';

/** Milliseconds of work that one of these files may take. */
const budget = 2000;

/** A part with some of its XML changed: letters, or a piece that is moved, doubled or left out. */
function changed(random: Random, xml: string): string {
  if (random.next() < 0.5) return applyChange(xml, smallChange(random, xml));
  const tags = [...xml.matchAll(/<[^>]*>/g)].map(({ index }) => index);
  const places = [random.pick(tags), random.pick(tags)].toSorted((a, b) => a - b);
  const [from = 0, to = 0] = places;
  const piece = xml.slice(from, to);
  const at = random.pick([from, to, random.pick(tags)]);
  const kept = random.next() < 0.5 ? xml : xml.slice(0, from) + xml.slice(to);
  return kept.slice(0, at) + piece + kept.slice(at);
}

describe('a file whose parts were changed', () => {
  for (const [kind, makeFile] of [
    ['pptx', pptxOf],
    ['docx', docxOf],
  ] as const) {
    it(`is refused with a word, or gives a story that can be read: .${kind}`, async () => {
      const text = readFileSync('examples/はじめての下書き.変革ストーリー.yaml', 'utf8');
      const parts = unzipSync(await fileOf(makeFile, deckOfText(text)));
      const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
      let read = 0;
      for (let index = 0; index < rounds(30); index++) {
        const random = new Random(20260419 * 17 + index);
        const name = random.pick(names);
        let xml = strFromU8(parts[name] ?? new Uint8Array());
        for (let count = 1 + random.below(3); count > 0; count--) xml = changed(random, xml);
        const bytes = zipSync({ ...parts, [name]: strToU8(xml) });
        let isRead = false;
        const readAndCheck = () => {
          try {
            checkAll(importStory(bytes).text);
            isRead = true;
          } catch (error) {
            if (!(error instanceof ImportError))
              throw new Error(`input ${index}, ${name}`, { cause: error });
          }
        };
        const limit = processorLimit(budget);
        const took = leastTime(readAndCheck, limit);
        assert.ok(took < limit, `input ${index}, ${name}: ${took} ms`);
        if (isRead) read++;
      }
      assert.ok(read > 0, 'some are read');
    });
  }
});
