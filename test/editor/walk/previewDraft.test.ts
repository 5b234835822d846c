import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until } from '../../support/until';
import { openPreview } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = 'はじめての下書き.変革ストーリー.yaml';

describe('the preview of a first draft', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file,
      width: 1900,
      height: 1000,
    });
    preview = await openPreview(workbench);
  });
  after(() => workbench?.close());

  it('marks findings in place and says them on hover', async () => {
    const part = preview
      .locator('#sheet-stages')
      .getByRole('button', { name: 'アウトカム: 職員と住民の意見交換会の開催' });
    await preview.locator('#sheet-stages .mark').first().waitFor();
    const cut = await preview.locator('svg .mark circle').evaluateAll(
      (all) =>
        all.filter((mark) => {
          const drawing = mark.closest('svg')?.getBoundingClientRect();
          return !drawing || mark.getBoundingClientRect().right > drawing.right;
        }).length,
    );
    assert.equal(cut, 0, 'marks that end with their drawing');
    await part.hover();
    const tip = preview.locator('#tip');
    await tip.waitFor();
    assert.match(await tip.innerText(), /[ぁ-ん]{3}/);
    await workbench.picture('preview-draft');
    // Wherever the part is on the screen, the bar can be pressed.
    const marked = preview.locator('main [aria-description]');
    const tops = await marked.evaluateAll((parts) => {
      const tip = document.getElementById('tip') as HTMLElement;
      const bar = document.getElementById('bar') as HTMLElement;
      return parts.map((part) => {
        part.scrollIntoView({ block: 'start' });
        part.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        return tip.hidden
          ? Number.NaN
          : tip.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
      });
    });
    assert.ok(tops.length > 5);
    for (const top of tops) assert.ok(top >= 0, `a tip covers ${-top} pixels of the bar`);
  });

  it('shows no mark when findings are switched off', async () => {
    await preview.getByRole('combobox', { name: '指摘' }).selectOption('none');
    assert.equal(await preview.locator('.mark').count(), 0);
  });

  it('makes what has no aim stand out in the map', async () => {
    const map = preview.locator('#sheet-map');
    await map.getByRole('button', { name: '狙いがない' }).first().waitFor();
  });

  it('unfolds what to look at before the round, by a click in the status bar', async () => {
    await workbench.page.locator('[id*="changeStory.status"]').first().click();
    const summary = preview.getByRole('complementary', { name: '幹事に見せる前に' });
    await summary.getByRole('heading', { name: '取組が向かっている姿' }).waitFor();
    assert.equal(await summary.locator('.served').count(), 2);
    // One number in the status bar, in the choice of findings and here, and what it counts.
    const status = await workbench.page.locator('[id*="changeStory.status"]').first().innerText();
    const [, counted] = /指摘 (\d+)/.exec(status) ?? assert.fail(status);
    const findings = summary.locator('.tile', { has: preview.getByText('指摘', { exact: true }) });
    assert.equal(await findings.locator('.big').innerText(), counted);
    assert.match(await findings.locator('.counts').innerText(), new RegExp(`^指摘 ${counted}（`));
    assert.match(
      (await preview.getByRole('combobox', { name: '指摘' }).innerText()).split('\n')[0] ?? '',
      new RegExp(`^すべての指摘 \\(${counted}\\)`),
    );
    // The same at the icon of the tree, which says what it counts, and in the list of problems.
    const tree = { name: '変革ストーリー' };
    const icon = workbench.page.locator('.part.activitybar').getByRole('tab', tree);
    assert.equal(await icon.locator('.badge-content').innerText(), counted);
    const said = (await icon.getAttribute('aria-label')) ?? '';
    assert.match(said, new RegExp(`指摘 ${counted}（`));
    // Errors, warnings and notes.
    const problems = await workbench.page.locator('[id="status.problems"]').innerText();
    const numbers = [...problems.matchAll(/\d+/g)].map(Number);
    assert.equal(
      numbers.reduce((sum, one) => sum + one),
      Number(counted),
      problems,
    );
    const starts = summary.getByRole('region', { name: 'ここから始める' }).getByRole('button');
    const told = await starts.allInnerTexts();
    assert.ok(told.length > 0 && told.length <= 3);
    // The same stand at the top of their sheets, where findings are shown.
    await preview.getByRole('combobox', { name: '指摘' }).selectOption('all');
    const onSheets = await preview.locator('main .start').getByRole('button').allInnerTexts();
    assert.deepEqual([...onSheets].sort(), [...told].sort());
    await summary.locator('details.warning > summary').click();
    const finding = summary.locator('details.warning li button').first();
    const line = Number(await finding.locator('.line').innerText());
    await workbench.picture('preview-summary');
    await finding.click();
    await workbench.page
      .getByRole('button', { name: new RegExp(`行 ${line}[、,]|Ln ${line},`) })
      .waitFor();
    await summary.getByRole('button', { name: '閉じる' }).press('Enter');
    await summary.waitFor({ state: 'hidden' });
  });

  it('takes advice and its answer from what is to be looked at', async () => {
    const { page } = workbench;
    await page.locator('[id*="changeStory.status"]').first().click();
    const summary = preview.getByRole('complementary', { name: '幹事に見せる前に' });
    const input = page.locator('.quick-input-widget:visible input').first();
    // Without waiting: what is asked may be gone at any moment.
    const asked = async () =>
      (await page.locator('.quick-input-widget:visible').allInnerTexts()).join();
    const said = async (text: string) => {
      await input.waitFor();
      await page.keyboard.insertText(text);
      const before = await asked();
      await page.keyboard.press('Enter');
      await until('the next question is there', async () => (await asked()) !== before);
    };
    await summary.getByRole('button', { name: '助言を加える' }).click();
    for (const text of ['幹事', '誰が変わるのかを書くこと', '変わる人', '', '']) await said(text);
    const answer = summary.getByRole('button', { name: '「変わる人」の対応を書く' });
    await answer.click();
    await input.waitFor();
    await said('住民を主語にした');
    await answer.waitFor({ state: 'detached' });
    // The keys of a webview do not reach the text.
    await page.locator('.monaco-editor .view-lines').first().click();
    const text = await workbench.savedText();
    assert.match(text, /誰が変わるのかを書くこと[\s\S]*対応: 住民を主語にした/);
    await summary.getByRole('button', { name: '閉じる' }).press('Enter');
  });

  it('keeps a row under a press, with the focus, while findings arrive', async () => {
    const { page, folder } = workbench;
    const status = page.locator('[id*="changeStory.status"]').first();
    await status.click();
    const summary = preview.getByRole('complementary', { name: '幹事に見せる前に' });
    const list = summary.locator('details.warning');
    if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
    const row = list.locator('li button').last();
    const line = Number(await row.locator('.line').innerText());
    const node = await row.elementHandle();
    const counted = await status.innerText();
    await row.hover();
    await page.mouse.down();
    appendFileSync(path.join(folder, file), '\n読めない鍵: 青葉野\n');
    await until('a finding has come', async () => (await status.innerText()) !== counted);
    await page.mouse.up();
    await page.getByRole('button', { name: new RegExp(`行 ${line}[、,]|Ln ${line},`) }).waitFor();
    await list.locator('li', { hasText: '読めない鍵' }).waitFor();
    assert.equal(await node?.evaluate((one) => one.isConnected), true);
    await summary.getByRole('button', { name: '閉じる' }).press('Enter');
  });

  it('keeps what was ticked while its tab was hidden', async () => {
    const { page } = workbench;
    await page.locator('[id*="changeStory.status"]').first().click();
    const questions = preview.locator('details.questions');
    await questions.locator('summary').click();
    const question = questions.getByRole('checkbox').nth(1);
    await question.check();
    const shown = page.locator('.tab.active', { hasText: 'プレビュー' });
    // Its group is the one in which the other file opens.
    await shown.click();
    const readme = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'README' });
    await readme.click();
    await shown.waitFor({ state: 'detached' });
    await page.locator('.tab', { hasText: 'プレビュー' }).click();
    await shown.waitFor();
    if ((await questions.getAttribute('open')) === null) await questions.locator('summary').click();
    await until('it is ticked', () => question.isChecked());
    await page.locator('.tab', { hasText: 'README' }).first().click();
    await page.keyboard.press('Control+w');
    await preview.getByRole('complementary').getByRole('button', { name: '閉じる' }).press('Enter');
  });

  it('offers the commands for the story when the preview has the focus', async () => {
    await preview.locator('#sheet-stages h2').click();
    await workbench.runCommand('幹事に見せる前に');
    await workbench.page.locator('.tab', { hasText: '幹事に見せる前に' }).waitFor();
  });
});
