import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Deck } from '../../server/deck/deck';
import { svgFilesOf } from '../../server/export/svg';
import { htmlOf } from '../../server/render/html/document';
import { accessibilityProblems } from '../support/accessibility';
import { launchChromium } from '../support/chromium';
import { outFolder } from '../support/places.mjs';
import { exampleDeck, examples, hostileDeck, longestDeck, plainOptions } from '../support/sharing';

const folder = path.join(outFolder, 'share', 'html');
mkdirSync(folder, { recursive: true });

const decks: readonly (readonly [string, () => Deck])[] = [
  ...examples.map((file) => [file.replace(/\..*/, ''), () => exampleDeck(file)] as const),
  ['longest', longestDeck],
  ['hostile', hostileDeck],
];

/** Writes the page of a deck, to be looked at too. */
async function written(name: string, deck: Deck, options = plainOptions): Promise<string> {
  const place = path.join(folder, `${name}.html`);
  writeFileSync(place, await htmlOf(deck, options));
  return pathToFileURL(place).href;
}

interface Word {
  readonly page: number;
  readonly text: string;
  readonly isInside: boolean;
}

/** Size of each page in points, and every word with whether it stands inside of its page. */
function wordsOf(pdf: Buffer, name: string): { sizes: string[]; words: Word[] } {
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const sizes: string[] = [];
  const words: Word[] = [];
  for (const [, pageWidth, pageHeight, inside = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g,
  )) {
    const [width, height] = [Number(pageWidth), Number(pageHeight)];
    sizes.push(`${Math.round(width)}x${Math.round(height)}`);
    for (const [, ...box] of inside.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
    )) {
      const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(0, 4).map(Number);
      const isInside = left >= 0 && top >= 0 && right <= width + 1 && bottom <= height + 1;
      words.push({ page: sizes.length, text: box[4] ?? '', isInside });
    }
  }
  return { sizes, words };
}

/** Texts of which a line is broken because what it stands in is no four of its characters wide. */
function brokenTexts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement?.closest<HTMLElement>('th,td,caption,dt,dd,li,p,h2,h3');
    // The heads of tables whose rows are cards stand to the left of the page, for who hears it.
    if (!box?.offsetParent || box.getBoundingClientRect().right < 0) continue;
    const { paddingLeft, paddingRight, fontSize } = getComputedStyle(box);
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    const isNarrow = box.clientWidth - padding < 4 * Number.parseFloat(fontSize);
    if (isNarrow && lines.size > 1) found.push(`${box.tagName}: ${node.textContent}`);
  }
  return found;
}

/** Everything that a browser could complain of, or fetch. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => seen.push(`request: ${request.url()}`));
  return seen;
}

describe('HTML in a real browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  describe('for everybody', () => {
    const media = [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
    ] as const;
    for (const file of examples) {
      for (const features of media) {
        it(`has contrast, roles and names (${file}, ${Object.values(features)})`, async () => {
          const page = await browser.newPage({
            viewport: { width: 1440, height: 900 },
            ...features,
          });
          await page.goto(await written(file.replace(/\..*/, ''), exampleDeck(file)));
          assert.deepEqual(await accessibilityProblems(page), []);
          await page.close();
        });
      }
    }
  });

  for (const [name, make] of decks) {
    describe(name, () => {
      let deck: Deck;
      let url: string;
      before(async () => {
        deck = make();
        url = await written(name, deck);
      });

      it('says nothing on the console, asks for nothing, breaks no policy', async () => {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.addInitScript(() => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ blockedURI, violatedDirective }) =>
              console.error(`policy: ${violatedDirective} ${blockedURI}`),
          );
        });
        const seen = watch(page);
        await page.goto(url);
        assert.deepEqual(seen, [`request: ${url}`]);
        const state = await page.evaluate(() => ({
          ran: 'pwned' in window,
          // The style is in force: the policy's hash is its own.
          font: getComputedStyle(document.body).fontFamily.includes('Yu Gothic'),
          active: document.querySelectorAll('script,iframe,object,embed,form,img,link,base').length,
        }));
        assert.deepEqual(state, { ran: false, font: true, active: 0 });
        await page.close();
      });

      it('has no column and no caption that is a few characters wide', async () => {
        const page = await browser.newPage();
        await page.goto(url);
        for (const width of [1280, 800, 390]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await page.evaluate(brokenTexts), [], `${width}`);
        }
        await page.close();
      });

      for (const width of [360, 900, 1600]) {
        it(`is never wider than a window of ${width} pixels`, async () => {
          const page = await browser.newPage({ viewport: { width, height: 800 } });
          await page.goto(url);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${wide} > ${width}`);
          await page.close();
        });
      }

      it('is printed on its papers, every sheet on a page of its own, no word outside', async () => {
        const page = await browser.newPage();
        await page.goto(url);
        const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
        await page.close();
        const { sizes, words } = wordsOf(pdf, name);
        assert.deepEqual(
          sizes.filter((size) => size !== '842x595' && size !== '595x842'),
          [],
        );
        assert.deepEqual(
          words.filter(({ isInside }) => !isInside),
          [],
        );
        const numbered = deck.sheets.filter(({ number }) => number !== null);
        assert.ok(sizes.length > numbered.length, `${sizes.length} pages`);
        // The last page says that it is the last: no page is lost or empty at the end.
        const last = words.filter((word) => word.page === sizes.length).map(({ text }) => text);
        assert.ok(last.join('').includes(`${sizes.length}/${sizes.length}`), last.join(' '));
        const filled = new Set(words.map((word) => word.page));
        assert.equal(filled.size, sizes.length);
      });
    });
  }

  it('tells a screen reader where everything is', async () => {
    const url = await written('reader', exampleDeck('青葉野市.変革ストーリー.yaml'));
    const page = await browser.newPage();
    await page.goto(url);
    const deck = exampleDeck('青葉野市.変革ストーリー.yaml');
    const found = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      landmarks: ['header.cover', 'nav[aria-label]', 'main'].map(
        (one) => document.querySelectorAll(one).length,
      ),
      h1: document.querySelectorAll('h1').length,
      levels: [...document.querySelectorAll('h1,h2,h3')].map(({ tagName }) => Number(tagName[1])),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      drawings: [...document.querySelectorAll('svg:not([aria-hidden])')].filter(
        (svg) => !svg.getAttribute('aria-label'),
      ).length,
      headless: [...document.querySelectorAll('table')].filter(
        (table) => !table.querySelector('thead th[scope=col]') || !table.querySelector('tbody th'),
      ).length,
    }));
    assert.equal(found.lang, 'ja');
    assert.deepEqual(found.landmarks, [1, 1, 1]);
    assert.equal(found.h1, 1);
    found.levels.forEach((level, index) => {
      assert.ok(level <= (found.levels[index - 1] ?? 0) + 1, `heading ${index}`);
    });
    assert.equal(new Set(found.ids).size, found.ids.length);
    assert.equal(found.drawings, 0);
    assert.equal(found.headless, 0);
    for (const { number, title } of deck.sheets) {
      // The form gives two sheets one title.
      const name = [number, title].filter(Boolean).join(' ');
      assert.equal(await page.getByRole('region', { name, exact: true }).count(), 1, name);
      const link = page.getByRole('navigation').getByRole('link', { name: title });
      assert.ok((await link.count()) > 0, title);
    }
    await page.close();
  });

  it('is led by the keyboard: past the contents, and from them to a sheet', async () => {
    const url = await written('keys', exampleDeck('lakeside.change-story.yaml'));
    const page = await browser.newPage();
    await page.goto(url);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#sheets$/);
    await page.getByRole('navigation').getByRole('link', { name: 'Road map' }).press('Enter');
    assert.match(page.url(), /#sheet-roadmap$/);
    const top = await page
      .locator('#sheet-roadmap')
      .evaluate((one) => one.getBoundingClientRect().y);
    assert.ok(Math.abs(top) < 100, String(top));
    await page.close();
  });

  it('is read in high contrast: no text on a ground of its own colour', async () => {
    const url = await written('contrast', exampleDeck('青葉野市.変革ストーリー.yaml'));
    const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(url);
    const grounds = await page.evaluate(() =>
      [...document.querySelectorAll('.drawing')].map(
        (one) => getComputedStyle(one).backgroundColor,
      ),
    );
    // Drawings keep their colours, so they keep their white ground.
    assert.deepEqual([...new Set(grounds)], ['rgb(255, 255, 255)']);
    const colors = await page
      .locator('.card .text')
      .first()
      .evaluate((one) => getComputedStyle(one).color);
    assert.equal(colors, 'rgb(255, 255, 255)');
    await page.close();
  });

  it('has the drawings as files that a browser shows on their own', async () => {
    const page = await browser.newPage();
    const files = await svgFilesOf(exampleDeck('青葉野市.変革ストーリー.yaml'), plainOptions);
    for (const { name, bytes } of files) {
      const place = path.join(folder, name);
      writeFileSync(place, bytes);
      const seen = watch(page);
      await page.goto(pathToFileURL(place).href);
      assert.equal(seen.filter((one) => !one.startsWith('request: file:')).join(), '');
      const overflow = await page.evaluate(() => {
        const { width, height } = document.documentElement.getBoundingClientRect();
        return [...document.querySelectorAll('text')].filter((text) => {
          const box = text.getBoundingClientRect();
          return box.right > width || box.bottom > height || box.left < 0 || box.top < 0;
        }).length;
      });
      assert.equal(overflow, 0, name);
      page.removeAllListeners();
    }
    await page.close();
  });
});
