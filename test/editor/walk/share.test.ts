import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '../../support/until';
import { openPreview } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('handing a story over', () => {
  let workbench: Workbench;
  let page: Page;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: '青葉野市.変革ストーリー.yaml',
      width: 1500,
      height: 900,
    });
    page = workbench.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench?.close());

  const row = (text: string) =>
    page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const toast = (text: string) => page.locator('.notification-toast', { hasText: text }).first();
  const saved = (name: string) => path.join(workbench.folder, name);

  it('begins at the icon in the title of the editor, and offers the forms', async () => {
    await page
      .locator('.editor-actions')
      .getByRole('button', { name: /幹事に渡す/ })
      .first()
      .click();
    await row('PowerPoint').waitFor();
    for (const form of ['Word', 'PDF', 'Web ページ', 'Markdown', '図（SVG）']) {
      assert.equal(await row(form).count(), 1, form);
    }
    await workbench.picture('share-formats');
    await row('PowerPoint').click();
  });

  it('lets sheets be left out', async () => {
    await row('シートを選ぶ').click();
    const sheet = row('フォースフィールド分析');
    await sheet.waitFor();
    await workbench.picture('share-sheets');
    await until('the sheet is left out', async () => {
      if ((await sheet.getAttribute('aria-checked')) === 'true') await sheet.click();
      return (await sheet.getAttribute('aria-checked')) === 'false';
    });
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  });

  it('proposes a name out of municipality, year and round', async () => {
    const name = page.locator('.quick-input-widget input').first();
    await until('the place is asked for', async () =>
      (await name.inputValue()).endsWith('青葉野市_令和3年度_最終版_シート1-5,7-8ほか.pptx'),
    );
    await workbench.picture('share-place');
    await page.keyboard.press('Enter');
  });

  it('saves the file and says so', async () => {
    await toast('「青葉野市_令和3年度_最終版_シート1-5,7-8ほか.pptx」を保存しました').waitFor();
    await workbench.picture('share-saved');
    const bytes = readFileSync(saved('青葉野市_令和3年度_最終版_シート1-5,7-8ほか.pptx'));
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  });

  it('remembers the form and what was left out, and shows what it saved', async () => {
    await page.keyboard.press('Escape');
    await workbench.runCommand('幹事に渡す');
    const first = page.locator('.quick-input-list .monaco-list-row').first();
    await until(
      'the last form stands first',
      async () =>
        /スライド[\s\S]*/.test(await first.innerText()) && /前回/.test(await first.innerText()),
    );
    await row('Markdown').click();
    await row('シートを選ぶ').click();
    await row('フォースフィールド分析').waitFor();
    assert.equal(await row('フォースフィールド分析').getAttribute('aria-checked'), 'false');
    assert.equal(await row('ロードマップ').getAttribute('aria-checked'), 'true');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    const name = page.locator('.quick-input-widget input').first();
    await until('the place is asked for', async () => (await name.inputValue()).endsWith('.md'));
    await page.keyboard.press('Enter');
    const message = toast('最終版_シート1-5,7-8ほか.md」を保存しました');
    await message.getByRole('button', { name: '開く', exact: true }).click();
    await page
      .locator('.tab.active', { hasText: '青葉野市_令和3年度_最終版_シート1-5,7-8ほか.md' })
      .waitFor();
    const text = readFileSync(saved('青葉野市_令和3年度_最終版_シート1-5,7-8ほか.md'), 'utf8');
    assert.match(text, /^## ロードマップ$/m);
    assert.doesNotMatch(text, /フォースフィールド分析$/m);
  });

  it('copies a drawing as a picture, and saves it as PNG', async () => {
    await page.locator('.tab', { hasText: '変革ストーリー.yaml' }).first().click();
    const preview = await openPreview(workbench);
    const tools = preview.locator('#sheet-stages .picture');
    await tools.getByRole('button', { name: '画像をコピー' }).click();
    await tools.getByText('コピーしました').waitFor();
    await page.locator('.tab.active').first().click();
    const types = await page.evaluate(async () => {
      const items = await navigator.clipboard.read();
      return items.flatMap((item) => item.types);
    });
    assert.deepEqual(types, ['image/png']);
    await tools.getByRole('button', { name: 'PNG で保存' }).click();
    const name = page.locator('.quick-input-widget input').first();
    await until('the place is asked for', async () => (await name.inputValue()).endsWith('.png'));
    const file = path.basename(await name.inputValue());
    await page.keyboard.press('Enter');
    await toast('.png」を保存しました').waitFor();
    await workbench.picture('share-picture');
    assert.ok(existsSync(saved(file)));
    const png = readFileSync(saved(file));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    // Width and height in the head of the file: sharp, and the whole drawing.
    assert.ok(png.readUInt32BE(16) > 2000, String(png.readUInt32BE(16)));
    assert.ok(png.readUInt32BE(20) > 1500);
  });
});
