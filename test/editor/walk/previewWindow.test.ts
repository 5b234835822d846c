import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until } from '../../support/until';
import { cursorIsAtSource, openPreview, previewIn, scrollOf } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

const aoba = '青葉野市.変革ストーリー.yaml';

/**
 * What the window has written down of its editors. A window in a browser does so every few seconds;
 * nothing is written when it is closed.
 */
async function writtenLayout(page: Page): Promise<string> {
  return (await page.evaluate<string>(readLayout)).replaceAll('\\', '');
}

/** A text, because the names that tsx gives to functions do not exist in the page. */
const readLayout = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const layouts = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await done(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    layouts.push(String(await done(items.get('memento/workbench.parts.editor'))));
    database.close();
  }
  return layouts.join('\\n');
})()`;

/** The address of the window without the file to open: with one, VS Code restores no editors. */
function plainAddress(page: Page): string {
  const address = new URL(page.url());
  address.searchParams.delete('payload');
  return address.href;
}

describe('the preview of a window that is loaded anew', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file: aoba, width: 1900, height: 1000 });
    const preview = await openPreview(workbench);
    await preview.getByRole('combobox', { name: '指摘' }).selectOption('warning');
    await preview.locator('html').evaluate((html) => html.scrollTo(0, 700));
    await until('the window has written down what it shows', async () =>
      /"scroll":700,"level":"warning"/.test(await writtenLayout(workbench.page)),
    );
  });
  after(() => workbench?.close());

  const isAsBefore = async (page: Page) => {
    const preview = previewIn({ page });
    await preview.locator('#sheet-stages svg').first().waitFor();
    await until('it is scrolled as before', async () => (await scrollOf(preview)) === 700);
    assert.equal(await preview.getByRole('combobox', { name: '指摘' }).inputValue(), 'warning');
    return preview;
  };

  it('is there again with its scroll position and filter', async () => {
    const { page } = workbench;
    await page.goto(plainAddress(page));
    const preview = await isAsBefore(page);
    // It is alive: a click goes to the source.
    await preview.getByRole('button', { name: 'アクション: 取組② ' }).first().click();
    await cursorIsAtSource(workbench);
  });

  it('is there again after the window was closed and opened, the story in no editor', async () => {
    const { page } = workbench;
    const story = page.locator('.tab', { hasText: aoba.slice(0, 7) });
    await story.getByRole('button', { name: '閉じる' }).click();
    await story.waitFor({ state: 'detached' });
    const preview = previewIn({ page });
    await preview.locator('html').evaluate((html) => html.scrollTo(0, 700));
    await until('the window has written down that the preview is alone', async () => {
      const layout = await writtenLayout(page);
      return /"scroll":700/.test(layout) && !layout.includes('fileEditorInput');
    });
    const address = plainAddress(page);
    const next = await page.context().newPage();
    await page.close();
    await next.setViewportSize({ width: 1900, height: 1000 });
    await next.goto(address);
    await isAsBefore(next);
  });
});

describe('two stories at once', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file: aoba, width: 1900, height: 1000 });
  });
  after(() => workbench?.close());

  it('are followed by one preview; one that is pinned keeps its own', async () => {
    const { page } = workbench;
    const tabs = async () => {
      const all = await page.locator('.tab', { hasText: 'プレビュー' }).allInnerTexts();
      return all.map((tab) => tab.trim()).sort();
    };
    const shows = (...names: string[]) =>
      until(`the previews are ${names}`, async () => {
        assert.deepEqual(
          await tabs(),
          names.map((name) => `プレビュー: ${name}`),
        );
        return true;
      });
    await openPreview(workbench);
    const english = page.locator('.explorer-folders-view .monaco-list-row', {
      hasText: 'lakeside',
    });
    await english.click();
    await page.locator('.tab.active', { hasText: 'lakeside' }).first().waitFor();
    await workbench.editor.locator('.view-line', { hasText: 'change-story' }).first().waitFor();
    await shows('lakeside');
    const story = page.locator('.tab', { hasText: /^\s*青葉野市/ });
    await story.click();
    await shows('青葉野市');
    await page.locator('.tab', { hasText: 'プレビュー' }).click();
    await page.getByRole('button', { name: 'プレビューをこのストーリーに固定' }).click();
    await page.getByRole('button', { name: 'プレビューの固定をやめる' }).waitFor();
    await english.click();
    await workbench.editor.locator('.view-line', { hasText: 'change-story' }).first().waitFor();
    await shows('青葉野市');
    // One panel lies behind the other: VS Code keeps the page of the one in front only.
    const second = await openPreview(workbench);
    await second
      .getByRole('button', { name: /Walk Alder Brook/ })
      .first()
      .waitFor();
    await until('no text leaves its part, whatever the font', async () =>
      second.locator('#sheet-stages').evaluate((section) =>
        [...section.querySelectorAll('g[data-box]')].every((part) => {
          const right = part.querySelector('.target')?.getBoundingClientRect().right ?? 0;
          return [...part.querySelectorAll('tspan')].every(
            (line) => line.getBoundingClientRect().right <= right + 1,
          );
        }),
      ),
    );
    await workbench.picture('preview-two');
    await shows('lakeside', '青葉野市');
    await second
      .getByRole('button', { name: /^Actions?: action-1 / })
      .first()
      .click();
    await cursorIsAtSource(workbench);
    await page.keyboard.insertText('Row across the lake');
    await second
      .getByRole('button', { name: /Row across the lake/ })
      .first()
      .waitFor();
    await page.locator('.tab', { hasText: 'プレビュー: 青葉野市' }).click();
    // Both panels have a frame for a while: the one in front is known by what it shows.
    const action = { name: 'アクション: 取組① ' };
    const again = await until('the first panel is in front', async () => {
      for (const frame of page.frames()) {
        const shown = frame.getByRole('button', action).first();
        if (await shown.isVisible().catch(() => false)) return frame;
      }
      return null;
    });
    assert.equal(await again.getByText('Row across the lake').count(), 0);
  });
});
