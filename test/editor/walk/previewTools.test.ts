import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { until } from '../../support/until';
import { cursorIsAtSource, find, isShownLarge, openPreview, selectionIn } from '../support/preview';
import { clickEntry } from '../support/tree';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '青葉野市.変革ストーリー.yaml';

describe('what the preview has at hand', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let plan: Locator;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file, width: 1900, height: 1000 });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    preview = await openPreview(workbench);
    plan = preview.locator('#sheet-stages');
  });
  after(() => workbench?.close());

  const part = (name: string | RegExp) => plan.getByRole('button', { name }).first();
  const focused = (name: RegExp) =>
    until(`${name} has the focus`, async () =>
      name.test((await preview.locator(':focus').getAttribute('aria-label')) ?? ''),
    );

  it('finds a text, one place after the other', async () => {
    const { page } = workbench;
    await part(/^アクション: 取組② /).focus();
    await find(workbench, preview, '放課後寄合');
    const first = await selectionIn(preview);
    await page.keyboard.press('Enter');
    await until('the next place is found', async () => {
      const { text, top } = await selectionIn(preview);
      return text === first.text && top !== first.top;
    });
    await workbench.picture('preview-find');
    await page.keyboard.press('Escape');
    await page.locator('.simple-find-part.visible').waitFor({ state: 'detached' });
  });

  it('has a menu of its own: copies the sentence, takes advice on it, leads to the text', async () => {
    const { page } = workbench;
    const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
    const openMenu = async () => {
      await part(/^アクション: 取組④ /).click({ button: 'right' });
      for (const name of ['ここで書き替える', '次を加える', 'ここに助言を加える', '文をコピー'])
        await item(name).waitFor();
    };
    await openMenu();
    await clickEntry(item('文をコピー'));
    await until('the sentence is copied', async () =>
      /三地区で10年の修繕費を示し、直す道と待つ道を住民と選ぶ$/.test(
        await page.evaluate(() => navigator.clipboard.readText()),
      ),
    );
    await openMenu();
    await clickEntry(item('ここに助言を加える'));
    const step = (number: number) =>
      page.locator('.quick-input-title', { hasText: `${number}/5` }).waitFor();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await step(1);
    await page.keyboard.insertText('山本幹事');
    await rows.filter({ hasText: '山本幹事' }).first().click();
    await step(2);
    await page.keyboard.insertText('待つ道の人は、何と言ったか');
    await page.keyboard.press('Enter');
    await step(3);
    await page.keyboard.press('Enter');
    await step(4);
    const about = rows.first();
    assert.match(await about.innerText(), /取組④ 三地区で10年の修繕費.*プレビューで選んだ項目/s);
    await workbench.picture('preview-advise');
    for (const at of [4, 5]) {
      await step(at);
      await page.keyboard.press('Enter');
    }
    await page.locator('.tab.dirty').waitFor();
    assert.match(
      await workbench.savedText(),
      /相手: 山本幹事\n(?: +.*\n)*? +- 内容: 待つ道の人は、何と言ったか\n +対象: 取組④\n/,
    );
    await until('the menu leads to the source', async () => {
      await openMenu();
      await clickEntry(item('文章へ移る'));
      // A menu gives the keys back to where it was opened, on a busy machine after all else.
      return cursorIsAtSource(workbench, 20_000).then(() => true);
    });
  });

  it('is seen at any size, by buttons, keys and the wheel', async () => {
    const { page } = workbench;
    const isWhole = () =>
      until('the whole plan is seen', () =>
        plan.locator('.drawing svg').evaluate((svg) => {
          const { top, bottom } = svg.getBoundingClientRect();
          return top > 0 && bottom <= window.innerHeight;
        }),
      );
    await preview.getByRole('button', { name: '全体', exact: true }).click();
    await isWhole();
    const size = preview.locator('#bar .zoom').nth(1);
    await part(/^アクション: 取組④ /).focus();
    for (const [key, shown] of [
      ['0', '100 %'],
      ['+', '125 %'],
      ['-', '100 %'],
      ['-', '80 %'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await size.innerText(), shown, key);
    }
    await page.keyboard.press('0');
    await page.keyboard.press('f');
    await isWhole();
    assert.ok(Number.parseInt(await size.innerText(), 10) < 100);
    await page.keyboard.press('0');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 200);
    await page.keyboard.up('Control');
    await until(
      'the wheel makes it smaller',
      async () => Number.parseInt(await size.innerText(), 10) < 100,
    );
    await page.keyboard.press('0');
  });

  it('lights up the chain of the action at the cursor', async () => {
    await part(/^アクション: 取組④ /).click();
    await cursorIsAtSource(workbench);
    await preview.locator('#sheet-map path.of-cursor').first().waitFor({ state: 'attached' });
    const names = await plan
      .locator('g.of-cursor')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    assert.ok(
      names.some((name) => name.startsWith('目標状態')),
      String(names),
    );
    assert.ok(!names.some((name) => name.includes('取組⑨')), String(names));
  });

  it('lights up the chain of the part that has the focus', async () => {
    const { page } = workbench;
    const map = preview.locator('#sheet-map');
    // The part under the pointer, when the page is scrolled, would be lit instead.
    await page.mouse.move(5, 5);
    let name = '';
    await until('the next part has the focus', async () => {
      await map.getByRole('button', { name: /^アクション: 取組③ / }).focus();
      await page.keyboard.press('ArrowDown');
      name = (await preview.locator(':focus').getAttribute('aria-label')) ?? '';
      return name !== '' && !name.startsWith('アクション: 取組③ ');
    });
    const lit = () =>
      map
        .locator('svg.has-chain g.in-chain')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    await until('its chain is lit, without the one that had the focus', async () => {
      const chain = await lit();
      const isOther = !chain.some((one) => one.startsWith('アクション: 取組③ '));
      return chain.includes(name) && chain.length > 2 && isOther;
    });
    await page.keyboard.press('ArrowUp');
    await focused(/^アクション: 取組③ /);
    await until('it is dark again', async () => !(await lit()).includes(name));
  });

  it('shows sheet by sheet over the whole window', async () => {
    const { page } = workbench;
    // It begins with the sheet that is seen.
    await preview.locator('html').evaluate(() => window.scrollTo(0, 0));
    await preview.getByRole('button', { name: '見せる', exact: true }).click();
    const counter = preview.locator('.counter');
    await counter.waitFor();
    const shown = preview.locator('section.is-shown');
    await isShownLarge(preview, 'sheet-stages', 0.7);
    await workbench.picture('preview-showing');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    const isShown = (id: string) =>
      until(`${id} is shown`, async () => (await shown.getAttribute('id')) === id);
    await isShown('sheet-vision');
    await page.keyboard.press('ArrowLeft');
    await isShown('sheet-map');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await isShown('sheet-stages');
    await page.keyboard.press('Escape');
    await counter.waitFor({ state: 'detached' });
    // The text is beside the preview again, which still has the focus.
    await page.locator('.monaco-editor .view-line').first().waitFor();
  });
});
