import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { until } from '../../support/until';
import { openPreview } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('an English story', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: 'lakeside.change-story.yaml',
      japanese: false,
      width: 1340,
      height: 1000,
    });
    preview = await openPreview(workbench, { name: 'Open Preview to the Side' });
  });
  after(() => workbench?.close());

  it('is drawn without a text over another, in a narrow panel too', async () => {
    await nothingOverlaps(preview);
    await workbench.picture('english');
  });

  it('is drawn so in 480 pixels, and in a font with wide letters', async () => {
    const { page } = workbench;
    await preview.locator('html').evaluate((html) => {
      html.style.setProperty('--vscode-font-family', 'DejaVu Serif');
    });
    // So wide that the panel, which has half of what is beside the side bar, is that narrow.
    const widthOf = () => preview.locator('html').evaluate((html) => html.clientWidth);
    const sizeBefore = page.viewportSize();
    assert.ok(sizeBefore);
    await until(
      'the panel has 480 pixels',
      async () => {
        const width = await widthOf();
        if (Math.abs(width - 480) <= 4) return true;
        const size = page.viewportSize() ?? sizeBefore;
        await page.setViewportSize({ ...size, width: size.width + 2 * (480 - width) });
        return false;
      },
      { every: 300 },
    );
    await nothingOverlaps(preview);
    await workbench.picture('english-480');
    await page.setViewportSize(sizeBefore);
    await until('the panel is as wide as before', async () => (await widthOf()) > 490);
    await nothingOverlaps(preview);
  });

  it('has an English window around it: the language, the tree, the status bar', async () => {
    const { page } = workbench;
    const tree = page.getByRole('tab', { name: /Change Story/ }).first();
    await tree.click();
    const rows = page.locator('.part.sidebar .monaco-list-row');
    await rows
      .filter({ hasText: /vision/i })
      .first()
      .waitFor();
    await workbench.picture('english-tree');
    const texts = await rows.allInnerTexts();
    for (const text of texts)
      assert.doesNotMatch(text, /[ぁ-んァ-ヶ]|default-future|current-state/);
    await page.locator('.monaco-editor .view-line').first().click();
    const mode = page.locator('#status\\.editor\\.mode');
    assert.equal(await mode.innerText(), 'Change Story');
    const status = page.locator('.statusbar-item[id*="changeStory.status"]');
    assert.match((await status.innerText()).trim(), /^\d+ findings? · 4 of 4 images reached/);
    assert.match((await status.getAttribute('aria-label')) ?? '', /^Change story \d+ finding/);
  });

  it('is shown sheet by sheet', async () => {
    await preview.getByRole('button', { name: 'Show', exact: true }).click();
    await preview.locator('.counter').waitFor();
    await workbench.picture('english-showing');
    assert.match(await preview.locator('.counter').innerText(), /Esc/);
  });
});

/** Waits until the drawings have been made for the panel as it is, with no text over another. */
async function nothingOverlaps(preview: FrameLocator): Promise<void> {
  await until('the drawings fit the panel, and their texts beside each other', async () => {
    const found = await overlaps(preview);
    if (found.length > 0) throw new Error(found.join('\n'));
    return preview.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth + 1);
  });
}

/** Texts of one drawing that lie over each other by more than a hair, and texts that leave it. */
function overlaps(preview: FrameLocator): Promise<string[]> {
  return preview.locator('main').evaluate((main) => {
    const found: string[] = [];
    for (const drawing of main.querySelectorAll('svg')) {
      const edge = drawing.getBoundingClientRect();
      const lines = [...drawing.querySelectorAll('text')].flatMap((text) => {
        const parts = [...text.querySelectorAll(':scope > tspan')];
        return parts.length > 0 ? parts : [text];
      });
      const boxes = lines
        .filter((line) => !line.closest('.mark, [hidden]') && line.textContent?.trim())
        .map((line) => ({ text: line.textContent ?? '', box: line.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      for (const [at, one] of boxes.entries()) {
        if (one.box.right > edge.right + 1) found.push(`${one.text} leaves its drawing`);
        for (const other of boxes.slice(at + 1)) {
          const x =
            Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const y =
            Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          const high = Math.min(one.box.height, other.box.height);
          if (x > 2 && y > high / 2) found.push(`${one.text} | ${other.text}: ${Math.round(x)}`);
        }
      }
    }
    return found;
  });
}
