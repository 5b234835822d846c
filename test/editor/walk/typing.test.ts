import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { until } from '../../support/until';
import { compose } from '../support/inputMethod';
import { openTree, row } from '../support/tree';
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

describe('typing in a draft that has findings', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: 'はじめての下書き.変革ストーリー.yaml',
    });
    await openTree(workbench);
  });
  after(() => workbench?.close());

  it('leaves the badge of the tree as it is', async () => {
    const { page } = workbench;
    const tab = page.getByRole('tab', { name: /変革ストーリー/ });
    const entry = page.locator('.part.activitybar .action-item', { has: tab }).first();
    await entry.locator('.badge-content', { hasText: /^\d+$/ }).waitFor();
    await workbench.clickAt('コピー用紙の購入費');
    await page.keyboard.press('End');
    // Whatever is drawn anew there: at no moment is there no number.
    const watch = await entry.evaluateHandle((item) => {
      const seen = new Set<string>();
      const look = () => {
        const content = item.querySelector<HTMLElement>('.badge-content');
        const isNumber = content?.checkVisibility() && /^\d+$/.test(content.textContent ?? '');
        seen.add(isNumber ? 'a number' : item.outerHTML);
        return [...seen];
      };
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      new MutationObserver(look).observe(item, all);
      return look;
    });
    for (const letter of 'それがつづいています') await page.keyboard.insertText(letter);
    await row(workbench, /それがつづいています/).waitFor();
    assert.deepEqual(await watch.evaluate((look) => look()), ['a number']);
  });

  it('calls a name no mistake while it is being written, and one when it is left so', async () => {
    const { page, editor } = workbench;
    const counts = async () => ({
      errors: await editor.locator('.squiggly-error').count(),
      notes: await editor.locator('.squiggly-info').count(),
    });
    await workbench.clickAt('山の実り');
    await page.keyboard.press('End');
    const before = await counts();
    for (const steps of [['と'], ['とう', 'とうげ']]) {
      await compose(page, steps, steps.at(-1) ?? '');
      await until('it is noted', async () => (await counts()).notes === before.notes + 1);
      assert.deepEqual(await counts(), { errors: before.errors, notes: before.notes + 1 });
    }
    await page.keyboard.press('Control+s');
    const after = { errors: before.errors + 1, notes: before.notes };
    await until('it is an error', async () => isDeepStrictEqual(await counts(), after));
  });
});
