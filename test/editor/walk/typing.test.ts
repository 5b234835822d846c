import assert from 'node:assert/strict';
import { compose } from '../support/inputMethod';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('typing with a Japanese input method', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file: '青葉市.変革ストーリー.yaml',
    });
  });
  after(() => workbench?.close());

  it('marks a full-width colon as soon as it is there', async () => {
    const { page, editor } = workbench;
    await workbench.clickAt('令和8年度');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await compose(page, ['て', 'てー', 'てーま', 'テーマ'], 'テーマ');
    await compose(page, ['：'], '：');
    await compose(page, ['た', 'たいわ', '対話'], '対話');
    await editor.locator('.view-line', { hasText: 'テーマ：対話' }).waitFor();
    await editor.locator('.squiggly-warning').waitFor();
  });

  it('takes back nothing but the slip when it is mended', async () => {
    const { page, editor } = workbench;
    for (const _ of '：対話') await page.keyboard.press('ArrowLeft');
    await (await workbench.quickFix('半角')).click();
    await editor.locator('.squiggly-warning').waitFor({ state: 'detached' });
    assert.match(await workbench.savedText(), /^年度: 令和8年度\nテーマ: 対話\n/m);
  });
});
