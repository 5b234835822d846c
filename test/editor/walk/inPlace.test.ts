import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { accessibilityProblems } from '../../support/accessibility';
import { until } from '../../support/until';
import { compose } from '../support/inputMethod';
import { cursorIsAtSource, openPreview } from '../support/preview';
import { TypingBox } from '../support/typingBox';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '青葉野市.変革ストーリー.yaml';

describe('typing in the preview', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let plan: Locator;
  let box: TypingBox;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file, width: 1900, height: 1000 });
    preview = await openPreview(workbench);
    plan = preview.locator('#sheet-stages');
    box = new TypingBox(workbench, preview);
  });
  after(() => workbench?.close());

  const part = (name: string | RegExp) => plan.getByRole('button', { name }).first();
  const focused = (name: RegExp) =>
    until(`${name} has the focus`, async () =>
      name.test((await preview.locator(':focus').getAttribute('aria-label')) ?? ''),
    );
  const inEditor = (line: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: line }).first().waitFor();

  it('opens a sentence by a double click, and Enter writes it as it stands', async () => {
    const { page } = workbench;
    await part(/^アクション: 取組② /).dblclick();
    await box.isOpen(/^三課の担当が月1回.*決める$/);
    await workbench.picture('in-place');
    // With the box, and 「＋」 beside the part under the pointer.
    const frame = await (await preview.owner().elementHandle())?.contentFrame();
    assert.ok(frame);
    assert.deepEqual(await accessibilityProblems(frame), []);
    await page.keyboard.press('End');
    await box.write('ことにする');
    await focused(/その場で返事を決めることにする/);
    // A long line goes on in the next row.
    await inEditor('その場で返事を決めることに');
  });

  it('takes a word of an input method whole, and leaves with Escape alone', async () => {
    const { page } = workbench;
    await page.keyboard.press('F2');
    await box.isOpen(/ことにする$/);
    const was = await box.area.inputValue();
    const barHeight = () => preview.locator('#bar').evaluate((bar) => bar.clientHeight);
    const height = await barHeight();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'しゅうに',
      selectionStart: 4,
      selectionEnd: 4,
    });
    await box.area.evaluate((area) => {
      for (const key of ['Enter', 'Escape', 'Tab']) {
        const press = { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
        area.dispatchEvent(new KeyboardEvent('keydown', press));
      }
    });
    await session.send('Input.insertText', { text: '週に' });
    await session.detach();
    await box.isOpen(`${was}週に`);
    await page.keyboard.press('Escape');
    await box.isClosed();
    const back = preview.locator('#bar').getByRole('button', { name: '書いた文に戻る' });
    await back.waitFor();
    assert.equal(await barHeight(), height, 'what is said moves nothing');
    await back.click();
    await box.isOpen(`${was}週に`);
    await compose(page, ['に', 'に1'], '二度');
    await box.isOpen(`${was}週に二度`);
    await page.keyboard.press('Escape');
    await box.isClosed();
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
    await box.area.waitFor();
    await workbench.picture('in-place-new');
    await type('朝市で話を聴く', 'Tab');
    await type('聴いた話 月10件', 'Tab');
    await type('市民が、困りごとを朝市で話している', 'Tab');
    await type('3年で延べ300件', 'Enter');
    await box.isClosed();
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

  it('adds the next item of a list by 「＋」 at the part under the pointer', async () => {
    const before = await workbench.savedText();
    const add = preview.locator('button.add');
    await part(/^目標状態: 同じ地図 /).hover();
    await add.waitFor();
    await add.click();
    await box.isOpen('');
    await box.write('住民が、地図の前で足を止めている');
    await focused(/地図の前で足を止めている/);
    const [head = '', tail = ''] = before.split(
      /(?<=\n {8}狙い: 地区に強い組織\n)(?= {4}アクション:)/,
    );
    assert.equal(
      await workbench.savedText(),
      `${head}      - 内容: 住民が、地図の前で足を止めている\n${tail}`,
    );
  });

  it('opens by Enter, and gives a text of several lines one more, without touching the rest', async () => {
    const { page } = workbench;
    const before = await workbench.savedText();
    await preview.locator('[data-key]', { hasText: '住民と職員の間に何が起きたか' }).last().focus();
    await page.keyboard.press('Enter');
    await box.isOpen(/^年度ではなく、.*次へ進む。\nまず.*\n制度から/s);
    await box.breakFirstLine();
    await box.write('進むかどうかは、地区の世話人と決める。');
    const line = '何が起きたかで次へ進む。\n';
    assert.equal(
      await workbench.savedText(),
      before.replace(line, `${line}  進むかどうかは、地区の世話人と決める。\n`),
    );
  });

  it('keeps what is typed when the text is changed elsewhere, and asks before it writes over that', async () => {
    const { page } = workbench;
    await part(/^アクション: .*朝市で話を聴く/).dblclick();
    await box.isOpen('朝市で話を聴く');
    await page.keyboard.press('End');
    await page.keyboard.insertText('。毎月');
    const disk = path.join(workbench.folder, file);
    writeFileSync(disk, readFileSync(disk, 'utf8').replace('朝市で話を聴く', '夜市で話を聴く'));
    await part(/夜市で話を聴く/).waitFor();
    await box.isOpen('朝市で話を聴く。毎月');
    await page.keyboard.press('Enter');
    await preview.getByRole('alert').filter({ hasText: '夜市で話を聴く' }).waitFor();
    await workbench.picture('in-place-changed');
    await page.keyboard.press('Enter');
    await box.isClosed();
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
    const text = await workbench.savedText();
    await part(/^アクション: .*朝市で話を聴く/).focus();
    // Behind 取組②, and 取組③ is the last of the stage.
    for (const [key, place] of [
      ['Alt+ArrowDown', 'stages.0.actions.3'],
      ['Alt+ArrowDown', 'stages.1.actions.0'],
      ['Alt+ArrowUp', 'stages.0.actions.3'],
      ['Alt+ArrowUp', 'stages.0.actions.2'],
    ] as const) {
      await page.keyboard.press(key);
      await until(`${key} has brought it to ${place}`, async () => {
        const at = await part(/^アクション: .*朝市で話を聴く/).getAttribute('data-key');
        return at === place;
      });
      await focused(/朝市で話を聴く/);
    }
    assert.equal(await workbench.savedText(), text);
  });

  const stageOf = async (name: RegExp) =>
    /^stages\.(\d+)/.exec((await part(name).getAttribute('data-key')) ?? '')?.[1];

  it('writes what is being typed when its panel is closed', async () => {
    const { page } = workbench;
    await part(/^アクション: .*朝市で話を聴く/).dblclick();
    await box.isOpen(/^朝市で話を聴く。毎月$/);
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
