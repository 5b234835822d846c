import assert from 'node:assert/strict';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { projectFolder } from '../../support/places.mjs';

declare const patch: typeof import('../../../client/webview/patch').patch;

describe('a page of a panel that is drawn anew', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: "export * from './client/webview/patch'",
        resolveDir: projectFolder,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'parts',
      // The second names functions, where tsx has compiled what runs in the page.
      footer: { js: 'globalThis.patch = parts.patch; globalThis.__name = (made) => made;' },
    });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setContent('<main></main>');
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });
  after(() => browser?.close());

  it('is what it would be if it were made new, whatever stood there before', async () => {
    const differences = await page.evaluate(() => {
      let seed = 12;
      const random = (below: number) => {
        seed = (seed * 48271) % 2147483647;
        return seed % below;
      };
      const tree = (depth: number): string => {
        let html = '';
        for (let count = random(5); count > 0; count--) {
          const name = ['p', 'li', 'svg', 'span'][random(4)];
          const key = ['', ` data-key="a.${random(4)}"`, ` data-row="青葉${random(4)}"`][random(3)];
          const title = random(3) === 0 ? ` title="${random(9)}"` : '';
          const text = random(2) === 0 ? `北ノ沢${random(5)}` : '';
          const inside = depth > 0 ? tree(depth - 1) : '';
          html += `${text}<${name}${key}${title}>${inside}</${name}>`;
        }
        return html;
      };
      const holder = (html: string) => {
        const made = document.createElement('div');
        made.innerHTML = html;
        return made;
      };
      const wrong: string[] = [];
      for (let round = 0; round < 500; round++) {
        const [before, after] = [tree(3), tree(3)];
        const shown = holder(before);
        patch(shown, holder(after));
        if (!shown.isEqualNode(holder(after))) wrong.push(`${before} → ${after}`);
      }
      return wrong;
    });
    assert.deepEqual(differences, []);
  });

  it('keeps the node of a row that stays, with its focus, selection and scroll position', async () => {
    const kept = await page.evaluate(() => {
      const list = (...rows: string[]) => {
        const lines = rows.map((row) => `<li data-row="${row}"><button>${row}</button></li>`);
        return `<ul style="height: 40px; overflow: auto">${lines.join('')}</ul>`;
      };
      const holder = (html: string) => {
        const made = document.createElement('main');
        made.innerHTML = html;
        return made;
      };
      const shown = holder(list('沢', '道', '店', '声', '朝市'));
      document.body.replaceChildren(shown);
      const row = shown.querySelector('[data-row="店"]') as HTMLElement;
      const scroller = shown.firstElementChild as HTMLElement;
      row.querySelector('button')?.focus();
      scroller.scrollTop = 30;
      document.getSelection()?.selectAllChildren(row);
      // One comes before it, one goes, one behind it changes.
      patch(shown, holder(list('家', '沢', '店', '声', '朝市の日')));
      return {
        isSame: shown.querySelector('[data-row="店"]') === row,
        focus: document.activeElement?.textContent,
        selected: String(document.getSelection()),
        scroll: scroller.scrollTop,
        rows: [...shown.querySelectorAll('li')].map(({ textContent }) => textContent),
      };
    });
    const rows = ['家', '沢', '店', '声', '朝市の日'];
    assert.deepEqual(kept, { isSame: true, focus: '店', selected: '店', scroll: 30, rows });
  });

  it('leaves unfolded what the reader has unfolded', async () => {
    const isOpen = await page.evaluate(() => {
      const holder = (text: string) => {
        const made = document.createElement('main');
        made.innerHTML = `<details><summary>${text}</summary></details>`;
        return made;
      };
      const shown = holder('助言 1');
      (shown.firstElementChild as HTMLDetailsElement).open = true;
      patch(shown, holder('助言 2'));
      return (shown.firstElementChild as HTMLDetailsElement).open;
    });
    assert.equal(isOpen, true);
  });
});
