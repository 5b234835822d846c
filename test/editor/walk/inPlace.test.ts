import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { accessibilityProblems } from '../../support/accessibility';
import { until } from '../../support/until';
import { compose } from '../support/inputMethod';
import { cursorIsAtSource, openPreview, takesKeys } from '../support/preview';
import { clickEntry } from '../support/tree';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '青葉野市.変革ストーリー.yaml';

describe('typing in the preview', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let plan: Locator;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file, width: 1900, height: 1000 });
    preview = await openPreview(workbench);
    plan = preview.locator('#sheet-stages');
  });
  after(() => workbench?.close());

  const part = (name: string | RegExp) => plan.getByRole('button', { name }).first();
  const box = () => preview.locator('.typing textarea').last();
  const isOpen = (text: string | RegExp) =>
    until(`the box says ${text}`, async () => {
      const value = await box().inputValue();
      return typeof text === 'string' ? value === text : text.test(value);
    });
  const isClosed = () => preview.locator('.typing').first().waitFor({ state: 'detached' });
  const focused = (name: RegExp) =>
    until(`${name} has the focus`, async () =>
      name.test((await preview.locator(':focus').getAttribute('aria-label')) ?? ''),
    );
  const inEditor = (line: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: line }).first().waitFor();

  it('opens a sentence by a double click, and Enter writes it as it stands', async () => {
    const { page } = workbench;
    await part(/^アクション: 取組② /).dblclick();
    await isOpen(/^三課の担当が月1回.*決める$/);
    await workbench.picture('in-place');
    // The click before went to the source; one who types is back here.
    await takesKeys(box());
    // With the box, and 「＋」 beside the part under the pointer.
    const frame = await (await preview.owner().elementHandle())?.contentFrame();
    assert.ok(frame);
    assert.deepEqual(await accessibilityProblems(frame), []);
    await page.keyboard.press('End');
    await page.keyboard.insertText('ことにする');
    await page.keyboard.press('Enter');
    await isClosed();
    await focused(/その場で返事を決めることにする/);
    // A long line goes on in the next row.
    await inEditor('その場で返事を決めることに');
  });

  it('takes a word of an input method whole, and leaves with Escape alone', async () => {
    const { page } = workbench;
    await page.keyboard.press('F2');
    await isOpen(/ことにする$/);
    const was = await box().inputValue();
    const barHeight = () => preview.locator('#bar').evaluate((bar) => bar.clientHeight);
    const height = await barHeight();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'しゅうに',
      selectionStart: 4,
      selectionEnd: 4,
    });
    await box().evaluate((area) => {
      for (const key of ['Enter', 'Escape', 'Tab']) {
        const press = { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
        area.dispatchEvent(new KeyboardEvent('keydown', press));
      }
    });
    await session.send('Input.insertText', { text: '週に' });
    await session.detach();
    await isOpen(`${was}週に`);
    await page.keyboard.press('Escape');
    await isClosed();
    const back = preview.locator('#bar').getByRole('button', { name: '書いた文に戻る' });
    await back.waitFor();
    assert.equal(await barHeight(), height, 'what is said moves nothing');
    await back.click();
    await isOpen(`${was}週に`);
    await compose(page, ['に', 'に1'], '二度');
    await isOpen(`${was}週に二度`);
    await page.keyboard.press('Escape');
    await isClosed();
    await focused(/ことにする/);
    assert.equal(await workbench.page.locator('.view-line', { hasText: '週に' }).count(), 0);
  });

  it('adds an action with its results by keys, one behind the other', async () => {
    const { page } = workbench;
    await part(/^アクション: 取組② /).focus();
    const type = async (words: string, key: string) => {
      await page.keyboard.insertText(words);
      await page.keyboard.press(key);
    };
    await page.keyboard.press('Insert');
    await box().waitFor();
    await workbench.picture('in-place-new');
    await type('朝市で話を聴く', 'Tab');
    await type('聴いた話 月10件', 'Tab');
    await type('市民が、困りごとを朝市で話している', 'Tab');
    await type('3年で延べ300件', 'Enter');
    await isClosed();
    await part(/朝市で話を聴く/).waitFor();
    await workbench.picture('in-place-added');
    await part(/^アクション: .*朝市で話を聴く/).click();
    await cursorIsAtSource(workbench);
    const saved = await workbench.savedText();
    const lines = saved
      .slice(saved.indexOf('朝市で話を聴く') - 4)
      .split('\n')
      .slice(0, 7);
    assert.deepEqual(
      lines.map((line) => line.trim()),
      [
        '内容: 朝市で話を聴く',
        'アウトプット:',
        '- 内容: 聴いた話 月10件',
        'アウトカム:',
        '- 内容: 市民が、困りごとを朝市で話している',
        '目標設定:',
        '- 内容: 3年で延べ300件',
      ],
    );
  });

  it('keeps what is typed when the text is changed elsewhere, and asks before it writes over that', async () => {
    const { page } = workbench;
    await part(/^アクション: .*朝市で話を聴く/).dblclick();
    await isOpen('朝市で話を聴く');
    await takesKeys(box());
    await page.keyboard.press('End');
    await page.keyboard.insertText('。毎月');
    const disk = path.join(workbench.folder, file);
    writeFileSync(disk, readFileSync(disk, 'utf8').replace('朝市で話を聴く', '夜市で話を聴く'));
    await part(/夜市で話を聴く/).waitFor();
    await isOpen('朝市で話を聴く。毎月');
    await page.keyboard.press('Enter');
    await preview.getByRole('alert').filter({ hasText: '夜市で話を聴く' }).waitFor();
    await workbench.picture('in-place-changed');
    await page.keyboard.press('Enter');
    await isClosed();
    await part(/朝市で話を聴く。毎月/).waitFor();
  });

  it('moves an action to another stage, by dragging and by keys, and takes it back', async () => {
    const { page } = workbench;
    const before = await stageOf(/^アクション: .*朝市で話を聴く/);
    const action = part(/^アクション: .*朝市で話を聴く/);
    const other = plan.getByRole('button', { name: /^段階: / }).nth(1);
    const [from, to] = [await action.boundingBox(), await other.boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 5 });
    await preview.locator('.is-target').waitFor();
    await workbench.picture('in-place-drag');
    await page.mouse.up();
    await until(
      'it is in the second stage',
      async () => (await stageOf(/^アクション: .*朝市で話を聴く/)) === '1',
    );
    await focused(/朝市で話を聴く/);
    await page.keyboard.press('Control+z');
    await until(
      'it is back',
      async () => (await stageOf(/^アクション: .*朝市で話を聴く/)) === before,
    );
    await part(/^アクション: .*朝市で話を聴く/).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await focused(/朝市で話を聴く/);
  });

  const stageOf = async (name: RegExp) =>
    /^stages\.(\d+)/.exec((await part(name).getAttribute('data-key')) ?? '')?.[1];

  it('finds a text, has a menu of its own, and is seen at any size', async () => {
    const { page } = workbench;
    await part(/^アクション: .*朝市で話を聴く/).focus();
    await page.keyboard.press('Control+f');
    await page.locator('.simple-find-part.visible').waitFor();
    await page.keyboard.press('Escape');
    const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
    await until('the menu leads to the source', async () => {
      await part(/^アクション: 取組④ /).click({ button: 'right' });
      for (const name of ['ここで書き替える', '次を加える', 'ここに助言を加える', '文をコピー'])
        await item(name).waitFor();
      await clickEntry(item('文章へ移る'));
      // A menu gives the keys back to where it was opened, on a busy machine after all else.
      return cursorIsAtSource(workbench, 20_000).then(() => true);
    });
    await preview.getByRole('button', { name: '全体', exact: true }).click();
    await until('the whole plan is seen', () =>
      plan.locator('.drawing svg').evaluate((svg) => {
        const { top, bottom } = svg.getBoundingClientRect();
        return top > 0 && bottom <= window.innerHeight;
      }),
    );
    const size = preview.locator('#bar .zoom').nth(1);
    await part(/^アクション: 取組④ /).focus();
    await page.keyboard.press('0');
    assert.equal(await size.innerText(), '100 %');
    await page.keyboard.press('+');
    assert.equal(await size.innerText(), '125 %');
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

  it('shows sheet by sheet over the whole window', async () => {
    const { page } = workbench;
    await preview.getByRole('button', { name: '見せる', exact: true }).click();
    const counter = preview.locator('.counter');
    await counter.waitFor();
    const shown = preview.locator('section.is-shown');
    await until('the plan fits the window', () =>
      shown.evaluate(
        (sheet) =>
          sheet.id === 'sheet-stages' && document.documentElement.scrollHeight <= innerHeight,
      ),
    );
    await workbench.picture('preview-showing');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    const isShown = (id: string) =>
      until(`${id} is shown`, async () => (await shown.getAttribute('id')) === id);
    await isShown('sheet-vision');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await isShown('sheet-stages');
    await page.keyboard.press('Escape');
    await counter.waitFor({ state: 'detached' });
    // The text is beside the preview again, which still has the focus.
    await page.locator('.monaco-editor .view-line').first().waitFor();
  });

  it('writes what is being typed when its panel is closed', async () => {
    const { page } = workbench;
    await part(/^アクション: .*朝市で話を聴く/).dblclick();
    await isOpen(/^朝市で話を聴く。毎月$/);
    await takesKeys(box());
    await page.keyboard.press('End');
    await page.keyboard.insertText('一回');
    await page
      .locator('.tab', { hasText: 'プレビュー' })
      .getByRole('button', { name: '閉じる' })
      .click();
    await page.locator('.notification-toast', { hasText: '書きかけだった文' }).waitFor();
    await inEditor('朝市で話を聴く。毎月一回');
  });
});
