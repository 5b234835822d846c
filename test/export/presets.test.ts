import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Deck, SheetBlock } from '../../server/deck/deck';
import { docxOf } from '../../server/export/docx';
import { pptxOf } from '../../server/export/pptx';
import { minTextOf, type Preset } from '../../server/export/presetNames';
import { deckFor } from '../../server/export/presets';
import { changedDeck, changedStory } from '../support/changedStory';
import { partsOf } from '../support/officeText';
import { outFolder } from '../support/places.mjs';
import { unsaidIn } from '../support/pptx';
import { checkFiles, pdfBeside, printedIn } from '../support/printed';
import { deckOfText, examples, plainOptions } from '../support/sharing';

const folder = path.join(outFolder, 'share', 'presets');
mkdirSync(folder, { recursive: true });

/** The stories of the repository, and those of another folder where one is named. */
const folders = ['test/data/stories', process.env.CHANGE_STORY_STORIES ?? ''].filter(Boolean);
const stories = [
  ...examples.map((file) => path.join('examples', file)),
  ...folders.flatMap((one) =>
    readdirSync(one)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => path.join(one, file)),
  ),
];

/** A story with what changed in it since the round before, which no file of these holds. */
const changed = '小名木町（変更）';

/** Most slides of a use: the cover and one a sheet, where its texts are not too long for one. */
const most: Readonly<Record<Preset, number>> = {
  all: 60,
  form: 14,
  talk: 13,
  'one-page': 1,
  appendix: 50,
};

const formats = { pptx: pptxOf, docx: docxOf } as const;

const cases = [...stories, changed].flatMap((story) =>
  (['form', 'talk', 'one-page', 'appendix'] as const).flatMap((preset) =>
    (['pptx', 'docx'] as const)
      // The paper is for reading: what is submitted, and one page.
      .filter((format) => format === 'pptx' || preset === 'form' || preset === 'one-page')
      .map((format) => ({ story, preset, format })),
  ),
);

/** What the slides of a deck show of it: no name of what is not there, nothing that is told. */
function shownOf(deck: Deck): Deck {
  const blockOf = (block: SheetBlock): readonly SheetBlock[] => {
    // The map has names; what they stand for is its description, and on the sheets.
    if (block.kind === 'chain') {
      const columns = block.columns.map((column) => ({
        ...column,
        nodes: column.nodes.map(({ piece, ...node }) => ({
          ...node,
          piece: piece.id ? { ...piece, text: piece.id } : piece,
        })),
      }));
      return [{ ...block, columns }];
    }
    if (block.kind !== 'cards') return [block];
    const cards = block.cards.map(({ servesTitle, ...card }) =>
      card.serves.length > 0 && servesTitle ? { ...card, servesTitle } : card,
    );
    return cards.length > 0 ? [{ ...block, cards }] : [];
  };
  return {
    ...deck,
    sheets: deck.sheets.map(({ whole: _, ...sheet }) => ({
      ...sheet,
      blocks: sheet.blocks.flatMap(blockOf),
    })),
  };
}

describe('what is handed over for each use, in the programs that open it', () => {
  const files = new Map<string, { readonly place: string; readonly deck: Deck }>();
  const errors = new Map<string, readonly unknown[]>();
  const nameOf = ({ story, preset, format }: (typeof cases)[number]) =>
    `${path.basename(story).replace(/\..*/, '')}-${preset}.${format}`;

  before(async function () {
    // All files at once: on a busy machine that takes as long as many tests.
    this.timeout(1_800_000);
    const decks = new Map(stories.map((one) => [one, deckOfText(readFileSync(one, 'utf8'))]));
    decks.set(changed, changedDeck(changedStory()));
    for (const one of cases) {
      const deck = deckFor(one.preset, decks.get(one.story) as Deck);
      const [file] = await formats[one.format](deck, {
        ...plainOptions,
        minText: minTextOf(one.preset),
      });
      assert.ok(file);
      // Text of the same name in two formats would be printed into one file.
      const place = path.join(folder, one.format, nameOf(one));
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, file.bytes);
      files.set(nameOf(one), { place, deck });
    }
    for (const format of ['pptx', 'docx']) {
      const own = [...files.values()].filter(({ place }) => place.endsWith(format));
      for (const [place, found] of await checkFiles(own.map((one) => one.place))) {
        errors.set(place, found);
      }
    }
  });

  for (const one of cases) {
    it(`${nameOf(one)}: valid, every text said, no word off its page, one size of paper`, () => {
      const { place, deck } = files.get(nameOf(one)) as { place: string; deck: Deck };
      assert.deepEqual(errors.get(place), []);
      const { sizes, outside, pages } = printedIn(pdfBeside(place));
      assert.deepEqual(outside, []);
      if (one.format === 'docx') {
        const turned = sizes.map((size) =>
          size
            .split('x')
            .map(Number)
            .toSorted((a, b) => a - b),
        );
        assert.equal(new Set(turned.map(String)).size, 1, 'A4, upright or across');
        if (one.preset === 'one-page') assert.equal(sizes.length, 1);
        return;
      }
      assert.equal(new Set(sizes).size, 1);
      assert.ok(sizes.length <= most[one.preset], `${sizes.length} slides`);
      assert.ok(pages.length === sizes.length);
      const unsaid = unsaidIn(partsOf(new Uint8Array(readFileSync(place))), shownOf(deck));
      // The name of 見出し gives way to what it says; the one page chooses what has room.
      if (one.preset !== 'one-page') {
        assert.deepEqual(
          unsaid.filter((text) => text !== '見出し'),
          [],
        );
      }
    });
  }

  for (const { preset, format } of cases.filter(({ story }) => story === changed)) {
    it(`prints before, after and reason: ${preset}.${format}`, () => {
      const { place } = files.get(nameOf({ story: changed, preset, format })) as { place: string };
      const text = printedIn(pdfBeside(place)).pages.join('').replace(/\s/g, '');
      for (const { before, after, reason } of changedStory().changes.rows) {
        for (const said of [before, after, reason]) assert.ok(text.includes(said), said);
      }
    });
  }
});
