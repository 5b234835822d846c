import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('a first draft in the editor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: 'はじめての下書き.変革ストーリー.yaml',
    });
  });
  after(() => workbench?.close());

  it('shows its slips as squiggles', async () => {
    await workbench.editor.locator('.squiggly-warning').first().waitFor();
    await workbench.readmePicture('first-draft');
  });

  it('lists them under 「問題」, in Japanese', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+M');
    const rows = page.locator('.markers-panel .monaco-list-row', { hasText: 'change-story' });
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    assert.ok(texts.length >= 3, texts.join('\n'));
    for (const text of texts) assert.match(text, /[ぁ-ん]{2}/, text);
    await workbench.readmePicture('problems');
  });

  it('explains a rule beside the text when its name is clicked', async () => {
    const { page } = workbench;
    await page.locator('.markers-panel .monaco-link', { hasText: 'full-width-colon' }).click();
    const explanation = page
      .frameLocator('iframe.webview.ready[src*="markdown-language-features"]')
      .frameLocator('iframe#active-frame')
      .getByText('全角のコロン');
    await explanation.first().waitFor();
    await workbench.readmePicture('rule');
    await page.keyboard.press('Control+w');
    await workbench.clickAt('山あい市');
    await page.keyboard.press('Control+Shift+M');
    await page.keyboard.press('Control+Shift+M');
  });

  it('mends a full-width colon from the menu of quick fixes', async () => {
    const { page, editor } = workbench;
    await workbench.clickAt('山あい市');
    await page.keyboard.press('Home');
    for (const _ of '自治体') await page.keyboard.press('ArrowRight');
    const fix = await workbench.quickFix('半角');
    await workbench.readmePicture('quick-fix');
    await fix.click();
    await editor.locator('.view-line', { hasText: /自治体:\s山あい市/ }).waitFor();
    assert.match(await workbench.savedText(), /^自治体: 山あい市$/m);
  });
});
