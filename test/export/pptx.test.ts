import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Deck } from '../../server/deck/deck';
import type { ExportOptions } from '../../server/export/options';
import { pptxOf } from '../../server/export/pptx';
import { partsOf } from '../support/officeText';
import { outFolder, readmePictures } from '../support/places.mjs';
import { missingIn } from '../support/pptx';
import { checkFiles, errorsIn, pdfBeside, printedIn } from '../support/printed';
import {
  exampleDeck,
  examples,
  hostileDeck,
  longestDeck,
  plainOptions,
  textsOfDeck,
} from '../support/sharing';
import { makeSmall } from '../support/smallPicture';

const folder = path.join(outFolder, 'share', 'pptx');
mkdirSync(folder, { recursive: true });

async function written(name: string, deck: Deck, options: Partial<ExportOptions>): Promise<string> {
  const [file] = await pptxOf(deck, { ...plainOptions, ...options });
  const place = path.join(folder, `${name}.pptx`);
  writeFileSync(place, file?.bytes ?? '');
  return place;
}

const slideCount = (parts: ReadonlyMap<string, string>) =>
  [...parts.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name)).length;

const decks: readonly (readonly [string, () => Deck])[] = [
  ...examples.map((file) => [file.replace(/\..*/, ''), () => exampleDeck(file)] as const),
  ['longest', longestDeck],
  ['hostile', hostileDeck],
];

const places = new Map<string, string>();
const pages = ['a4', 'wide'] as const;

/** The place of the slides of a deck on a page. */
const placeOf = (name: string, page: string) => places.get(`${name}-${page}`) ?? '';

describe('slides in the programs that open them', () => {
  let errors: ReadonlyMap<string, readonly unknown[]>;
  before(async function () {
    // All files at once: on a busy machine that takes as long as many tests.
    this.timeout(1_800_000);
    for (const [name, deckFor] of decks) {
      for (const page of pages) {
        const file = `${name}-${page}`;
        places.set(file, await written(file, deckFor(), { page, hasNotes: true }));
      }
    }
    errors = await checkFiles([...places.values()]);
  });

  for (const [name] of decks) {
    for (const page of pages) {
      it(`${name} (${page}): valid, one page for each slide, no word outside`, () => {
        const file = placeOf(name, page);
        assert.deepEqual(errors.get(file), []);
        const { sizes, outside } = printedIn(pdfBeside(file));
        assert.equal(sizes.length, slideCount(partsOf(new Uint8Array(readFileSync(file)))));
        assert.equal(new Set(sizes).size, 1);
        assert.deepEqual(outside, []);
      });
    }
  }

  for (const font of ['meiryo', 'biz-ud-gothic'] as const) {
    it(`is valid in ${font}`, async () => {
      for (const file of examples) {
        const place = await written(`font-${font}`, exampleDeck(file), { font });
        assert.deepEqual(await errorsIn(place), [], file);
      }
    });
  }

  for (const file of examples) {
    it(`shows the main texts of ${file}`, () => {
      const deck = exampleDeck(file);
      const shown = printedIn(pdfBeside(placeOf(file.replace(/\..*/, ''), 'a4'))).pages.join('');
      const seen = shown.replace(/\s/g, '');
      const main = deck.sheets.flatMap(({ title, blocks }) => [
        title,
        ...blocks.flatMap((block) =>
          block.kind === 'cards'
            ? block.cards.map(({ piece }) => piece.text)
            : block.kind === 'table'
              ? block.rows.flatMap(({ cells }) => cells)
              : [],
        ),
      ]);
      const known = new Set(textsOfDeck(deck));
      const lines = main.flatMap((one) => one.split(/\s+/)).filter((line) => known.has(line));
      assert.ok(lines.length > 20);
      assert.deepEqual(
        lines.flatMap((line) => missingIn(seen, line) ?? []),
        [],
      );
    });
  }

  it('look like the pictures of the README', () => {
    mkdirSync(readmePictures, { recursive: true });
    const pdf = pdfBeside(placeOf('青葉野市', 'a4'));
    const texts = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
    for (const [name, title] of [
      ['slide-plan', '（アクションプラン）の段階図'],
      ['slide-forces', 'フォースフィールド分析'],
      ['slide-future', '予測される成り行きの未来'],
    ] as const) {
      const page = texts.findIndex((text) => text.replace(/\s/g, '').includes(title)) + 1;
      assert.ok(page > 0, title);
      const picture = path.join(readmePictures, name);
      const size = ['-scale-to-x', '1280', '-scale-to-y', '-1'];
      const only = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
      execFileSync('pdftoppm', ['-png', ...size, ...only, pdf, picture]);
      makeSmall(`${picture}.png`);
      assert.ok(existsSync(`${picture}.png`));
    }
  });
});
