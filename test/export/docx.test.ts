import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Deck } from '../../server/deck/deck';
import { docxOf } from '../../server/export/docx';
import { partsOf, visibleText } from '../support/officeText';
import { outFolder } from '../support/places.mjs';
import { checkFiles, pdfBeside, printedIn } from '../support/printed';
import { exampleDeck, examples, hostileDeck, longestDeck, plainOptions } from '../support/sharing';

const folder = path.join(outFolder, 'share', 'docx');
mkdirSync(folder, { recursive: true });

interface Written {
  readonly place: string;
  readonly parts: ReadonlyMap<string, string>;
}

async function written(name: string, deck: Deck): Promise<Written> {
  const [file] = await docxOf(deck, plainOptions);
  assert.ok(file);
  const place = path.join(folder, `${name}.docx`);
  writeFileSync(place, file.bytes);
  return { place, parts: partsOf(file.bytes) };
}

/** Text as LibreOffice may write it into a PDF: without white space, in one form of its signs. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Every paragraph of the paper's own text without drawings and contents. */
function paragraphsIn(parts: ReadonlyMap<string, string>): readonly string[] {
  const xml = (parts.get('word/document.xml') ?? '').replace(
    /<mc:AlternateContent.*?<\/mc:AlternateContent>|<w:sdt>.*?<\/w:sdt>/gs,
    '',
  );
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([one]) => bare(visibleText(one)))
    .filter(Boolean);
}

const papers: readonly (readonly [string, () => Deck])[] = [
  ...examples.map((file) => [file, () => exampleDeck(file)] as const),
  ['longest', longestDeck],
  ['hostile', hostileDeck],
];

describe('papers in the programs that open them', () => {
  const all = new Map<string, Written>();
  let errors: ReadonlyMap<string, readonly unknown[]>;
  const paperOf = (name: string) => all.get(name) as Written;
  before(async function () {
    // All files at once: on a busy machine that takes as long as many tests.
    this.timeout(1_800_000);
    for (const [name, make] of papers) {
      all.set(name, await written(name.replace(/\..*/, ''), make()));
    }
    errors = await checkFiles([...all.values()].map(({ place }) => place));
  });

  for (const file of examples) {
    it(`${file}: valid, every paragraph printed, no word off the paper`, () => {
      const deck = exampleDeck(file);
      const { place, parts } = paperOf(file);
      assert.deepEqual(errors.get(place), []);
      const { pages, outside } = printedIn(pdfBeside(place));
      assert.deepEqual(outside, []);
      // Where a paragraph goes over the page the footer stands in its midst.
      const footer = new RegExp(`${literal(bare(deck.title).slice(0, 60))}\\d+$`);
      const text = pages.map((page) => bare(page).replace(footer, '')).join('');
      const missing = paragraphsIn(parts).filter((one) => one.length < 300 && !text.includes(one));
      // Cells side by side may be printed in turns.
      assert.ok(
        missing.length <= paragraphsIn(parts).length * 0.05,
        missing.slice(0, 5).join('\n'),
      );
      for (const { title } of deck.sheets) assert.ok(text.includes(bare(title)), title);
    });
  }

  for (const name of ['longest', 'hostile']) {
    it(`${name}: valid, and no word off the paper`, () => {
      const { place } = paperOf(name);
      assert.deepEqual(errors.get(place), []);
      const { pages, outside } = printedIn(pdfBeside(place));
      assert.ok(pages.length > 3);
      assert.deepEqual(outside, []);
    });
  }
});

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
