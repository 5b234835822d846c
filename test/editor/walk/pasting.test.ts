import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('pasting from Word', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file: '青葉市.変革ストーリー.yaml',
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench?.close());

  it('makes a list of the bullets, and the next words go on behind it', async () => {
    const { page, editor } = workbench;
    // The hint behind the year: from now on the extension is asked.
    await editor.locator('.view-line', { hasText: '2026年' }).waitFor();
    await workbench.clickAt('令和8年度');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('なりゆきの未来: ');
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      '\uf06c\t地区を歩く\r\n\uf06c\t声を聴く\r\n',
    );
    await page.keyboard.press('Control+v');
    await editor.locator('.view-line', { hasText: '- 声を聴く' }).waitFor();
    await page.keyboard.insertText('こと');
    await editor.locator('.view-line', { hasText: '声を聴くこと' }).waitFor();
    assert.match(
      await workbench.savedText(),
      /^なりゆきの未来:\n {2}- 地区を歩く\n {2}- 声を聴くこと\n/m,
    );
  });
});
