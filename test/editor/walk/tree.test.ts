import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast } from '../../support/contrast';
import { until } from '../../support/until';
import { choose, chooseInMenu, closeMenu, drag, openTree, row, selected } from '../support/tree';
import { openWorkbench, type Theme, type Workbench } from '../support/workbench';

const story = 'lakeside.change-story.yaml';
const draft = 'はじめての下書き.変革ストーリー.yaml';

describe('the tree of a story', () => {
  let workbench: Workbench;
  beforeEach(() => closeMenu(workbench));
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file: draft, height: 1000 });
    await openTree(workbench);
    await row(workbench, '段階とアクション').waitFor();
  });
  after(() => workbench?.close());

  it('shows the plan, the ways to the vision, and how full each sheet is', async () => {
    await row(workbench, /まずは、私たちから/).waitFor();
    await row(workbench, /二つの集落で、職員と住民が一緒に雪かきをする/).waitFor();
    await row(workbench, /なりゆきの未来.*記入済み/).waitFor();
    await workbench.readmePicture('tree');
  });

  it('says in the status bar how the story stands', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: /指摘 \d+ ・ 姿 \d\/\d/ });
    await item.waitFor();
    assert.match((await item.getAttribute('aria-label')) ?? '', /指摘 \d+/);
  });

  it('has what to start with in the tooltip of the status bar, and in a list', async () => {
    const { page } = workbench;
    const item = page.locator('.statusbar-item', { hasText: /指摘 \d+ ・ 姿 \d\/\d/ });
    const links = page.locator('.workbench-hover a[href*="startHere"], .workbench-hover a');
    await until('the tooltip leads to the three that matter most', async () => {
      await page.mouse.move(400, 300);
      await item.hover();
      await links
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      return (await links.count()) === 3;
    });
    await workbench.picture('start-tooltip');
    const [first = ''] = await links.allInnerTexts();
    await page.mouse.move(400, 300);
    await workbench.runCommand('ここから始める（いちばん大事な三つ）');
    const choices = page.locator('.quick-input-list .monaco-list-row');
    await choices.filter({ hasText: first }).waitFor();
    assert.equal(await choices.count(), 3);
    await workbench.picture('start-list');
    const line = /(\d+)行目/.exec(await choices.first().innerText())?.[1];
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `行 ${line}、` }).waitFor();
  });

  for (const theme of ['dark', 'highContrast', 'light'] satisfies Theme[]) {
    it(`can be read in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      const entries = workbench.page.locator('.part.sidebar .monaco-list-row .label-name');
      await until('the entries stand out from their ground', async () => {
        const [ground = '', ...texts] = await entries.evaluateAll((all) => [
          getComputedStyle(all[0]?.closest('.part.sidebar') ?? document.body).backgroundColor,
          ...all.map((entry) => getComputedStyle(entry).color),
        ]);
        return texts.length > 10 && texts.every((text) => contrast(text, ground) >= 4.5);
      });
      await workbench.picture(`tree-${theme}`);
    });
  }

  it('shows the source of what is clicked', async () => {
    await row(workbench, /^(?!.*『).*ペーパーレス会議/).click();
    await workbench.editor.locator('.view-line', { hasText: 'ペーパーレス会議' }).waitFor();
    const lines = readFileSync(path.join(workbench.folder, draft), 'utf8').split('\n');
    const at = lines.findIndex((one) => one.includes('ペーパーレス会議')) + 1;
    const column = (lines[at - 1]?.length ?? 0) + 1;
    await workbench.page.getByRole('button', { name: `行 ${at}、列 ${column}` }).waitFor();
    assert.equal(await workbench.editor.locator('.selected-text').count(), 0);
  });

  it('moves an action to another stage by dragging it, in one step to undo', async () => {
    const before = await workbench.savedText();
    await drag(workbench, /二つの集落で、職員と住民が一緒に雪かきをする/, /つぎに、集落から集落へ/);
    await selected(workbench)
      .filter({ hasText: /一緒に雪かきをする|職員と住民が/ })
      .waitFor();
    await workbench.page.locator('.tab.active.dirty').waitFor();
    const moved = await workbench.savedText();
    const [first = '', second = ''] = moved.split('つぎに、集落から集落へ');
    assert.doesNotMatch(first, /一緒に雪かきをする/);
    assert.match(second, /一緒に雪かきをする/);
    assert.deepEqual(moved.split('\n').sort(), before.split('\n').sort());
    await workbench.page.keyboard.press('Control+z');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    assert.equal(await workbench.savedText(), before);
  });

  for (const [target, id] of [
    [/一人暮らしの高齢者が/, '支え合い'],
    [/困りごとを自分の言葉で話せる/, '顔の見える職員'],
  ] as const) {
    it(`says what an action is for by dragging it onto ${id}`, async () => {
      const before = await workbench.savedText();
      await drag(workbench, /若い農家の話/, target);
      await workbench.page.locator('.tab.active.dirty').waitFor();
      const linked = await workbench.savedText();
      const [, aims = ''] = /若い農家の話を聞きに行く\n +狙い: (.*)/.exec(linked) ?? [];
      assert.deepEqual(aims.match(/[^\s[\],]+/g), ['山の実り', id]);
      await workbench.page.keyboard.press('Control+z');
      await workbench.page.locator('.tab.active.dirty').waitFor();
      assert.equal(await workbench.savedText(), before);
    });
  }

  it('follows the cursor, and leaves the focus in the text', async () => {
    await workbench.clickAt('コピー用紙の購入費');
    await selected(workbench)
      .filter({ hasText: /コピー用紙の購入費/ })
      .waitFor();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.insertText('こと');
    await row(workbench, /減っていること/).waitFor();
    await workbench.page.keyboard.press('Control+z');
    await row(workbench, /減っている$|減っている[^こ]/).waitFor();
  });

  it('moves, renames and marks an action with the keyboard', async () => {
    const { page } = workbench;
    await row(workbench, /ペーパーレス会議/).click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.tab.active.dirty').waitFor();
    assert.match(await workbench.savedText(), /若い農家の話[\s\S]*ペーパーレス会議/);
    await selected(workbench)
      .filter({ hasText: /ペーパーレス会議/ })
      .waitFor();
    const input = page.locator('.quick-input-widget:visible input').first();
    // Showing the moved text and taking the focus back to the tree takes the window a moment.
    await until('the tree has the focus and the key is taken', async () => {
      if (!(await input.isVisible())) await page.keyboard.press('F2');
      return input.isVisible();
    });
    assert.equal(await input.inputValue(), 'ペーパーレス会議を全課で始める');
    await input.fill('紙を使わない会議を全課で始める');
    await page.keyboard.press('Enter');
    await row(workbench, /紙を使わない会議/).waitFor();
    const underWay = page.locator('.quick-input-list .monaco-list-row', { hasText: '実施中' });
    await chooseInMenu(workbench, /紙を使わない会議/, '進捗を変える', underWay);
    await underWay.click();
    await row(workbench, /紙を使わない会議.*実施中/).waitFor();
    assert.match(
      await workbench.savedText(),
      /内容: 紙を使わない会議を全課で始める\n +狙い: 雪の助けあい\n(?: {6,}.*\n)*? +進捗: 実施中/,
    );
  });

  it('adds what is asked for, where it belongs', async () => {
    const { page } = workbench;
    await row(workbench, /つぎに、集落から集落へ/).click();
    await page.keyboard.press('Insert');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: /^アウトカム/ }).click();
    const input = page.locator('.quick-input-widget:visible input').first();
    await input.fill('住民が隣の集落へ手伝いに行く');
    await page.keyboard.press('Enter');
    await selected(workbench)
      .filter({ hasText: /住民が隣の集落へ/ })
      .waitFor();
    assert.match(
      await workbench.savedText(),
      /\n {4}アウトカム:\n {6}- 内容: 住民が隣の集落へ手伝いに行く\n/,
    );
  });

  it('adds an action with its results in eight keys beside the words', async () => {
    const { page } = workbench;
    const before = await workbench.savedText();
    const input = page.locator('.quick-input-widget:visible input').first();
    const title = page.locator('.quick-input-title');
    let keys = 0;
    const press = async (key: string) => {
      keys++;
      await page.keyboard.press(key);
    };
    await choose(workbench, /つぎに、集落から集落へ/);
    await press('Insert');
    const wanted = page.locator('.quick-input-list .monaco-list-row', { hasText: /^アクション/ });
    await wanted.waitFor();
    while (!(await wanted.evaluate((one) => one.classList.contains('focused'))))
      await press('ArrowDown');
    await press('Enter');
    for (const [asked, text] of [
      ['アクション', '集落の寄り合いを隣の集落で開く'],
      ['アウトプット', '開いた寄り合い 6回'],
      ['アウトカム', '隣どうしで当番を決めている'],
      ['目標設定', '職員のいない寄り合いが三つ続いた'],
    ] as const) {
      await title.filter({ hasText: asked }).waitFor();
      await input.waitFor();
      await page.keyboard.insertText(text);
      if (asked === 'アウトカム') await workbench.picture('tree-add-results');
      await press('Enter');
    }
    await workbench.editor.locator('.view-line', { hasText: '三つ続いた' }).waitFor();
    assert.ok(keys <= 8, `${keys} keys`);
    const saved = await workbench.savedText();
    const results = [
      ['アウトプット', '開いた寄り合い 6回'],
      ['アウトカム', '隣どうしで当番を決めている'],
      ['目標設定', '職員のいない寄り合いが三つ続いた'],
    ].map(([key, text]) => `\\n +${key}: ?(?:\\n +- (?:内容: )?)?${text}`);
    assert.match(saved, new RegExp(`- 内容: 集落の寄り合いを隣の集落で開く${results.join('')}\\n`));
    await until('all of it is taken back', async () => {
      if ((await workbench.savedText()) === before) return true;
      await page.keyboard.press('Control+z');
      return false;
    });
  });

  it('renames, adds to and deletes the row that has the focus, not the one that is selected', async () => {
    const { page } = workbench;
    const before = await workbench.savedText();
    const input = page.locator('.quick-input-widget:visible input').first();
    const focused = page.locator('.part.sidebar .monaco-list-row.focused');
    await choose(workbench, /二つの集落で、職員と住民が一緒に/);
    await page.keyboard.press('ArrowRight');
    await row(workbench, /雪かきの日/).waitFor();
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasText: /雪かきの日/ }).waitFor();
    await page.keyboard.press('F2');
    await input.waitFor();
    assert.equal(await input.inputValue(), '雪かきの日 4日');
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });

    await page.keyboard.press('Insert');
    await input.waitFor();
    await page.locator('.quick-input-title', { hasText: 'アウトプット' }).waitFor();
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });

    await selected(workbench)
      .filter({ hasText: /二つの集落で/ })
      .waitFor();
    await page.keyboard.press('Delete');
    const message = page.locator('.notification-toast', {
      hasText: '「雪かきの日 4日」を削除しました。',
    });
    await message.waitFor();
    await page.locator('.tab.dirty').waitFor();
    assert.equal(
      await workbench.savedText(),
      before.replace('        アウトプット: 雪かきの日 4日\n', ''),
    );
    await message.hover();
    await message.getByRole('button', { name: '元に戻す' }).click();
    await page.locator('.tab.dirty').waitFor();
    assert.equal(await workbench.savedText(), before);
  });

  it('asks before it deletes what others point to, and removes that too', async () => {
    const { page } = workbench;
    await choose(workbench, /職員が、集落の人の/);
    await page.keyboard.press('Delete');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText(/指している所: 1か所/).waitFor();
    await workbench.picture('tree-delete');
    await dialog.getByRole('button', { name: '削除し、指している所からも消す' }).click();
    await page.locator('.tab.active.dirty').waitFor();
    assert.doesNotMatch(await workbench.savedText(), /顔の見える職員/);
  });

  it('takes advice with its answer in eight keys beside the words', async () => {
    const { page } = workbench;
    const title = page.locator('.quick-input-title');
    const input = page.locator('.quick-input-widget:visible input').first();
    let keys = 0;
    const press = async (key: string) => {
      keys++;
      await page.keyboard.press(key);
    };
    const step = (number: number) => title.filter({ hasText: `${number}/5` }).waitFor();
    await workbench.clickAt('一緒に雪かきをする');
    await press('Control+Alt+a');
    await step(1);
    await page.keyboard.insertText('山本幹事');
    await press('Enter');
    await step(2);
    // One may go back, and what was said is still there.
    await page.getByRole('button', { name: /Back|戻る/ }).click();
    await step(1);
    assert.equal(await input.inputValue(), '山本幹事');
    await page.keyboard.press('Enter');
    await step(2);
    await page.keyboard.insertText('誰の困りごとか、まだ見えません');
    await press('Enter');
    await step(3);
    await press('Enter');
    await step(4);
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: '一緒に雪かきをする' })
      .waitFor();
    await workbench.picture('advice-about');
    await press('Enter');
    await step(5);
    await page.keyboard.insertText('三人に聞いて書き足した');
    await press('Enter');
    await workbench.editor.locator('.view-line', { hasText: '三人に聞いて' }).waitFor();
    assert.ok(keys <= 8, String(keys));
    const saved = await workbench.savedText();
    assert.match(saved, /相手: 山本幹事\n/);
    assert.match(
      saved,
      /内容: 誰の困りごとか、まだ見えません\n(?: +.*\n)*? +対応: 三人に聞いて書き足した\n/,
    );
  });

  it('deletes several rows that are chosen, and gives them back', async () => {
    const { page } = workbench;
    const before = await workbench.savedText();
    await choose(workbench, /二つの集落で、職員と住民が一緒に/);
    await row(workbench, /若い農家の話/).click({ modifiers: ['Control'] });
    await until('two rows are chosen', async () => (await selected(workbench).count()) === 2);
    await page.keyboard.press('Delete');
    await page.locator('.monaco-dialog-box').getByRole('button', { name: /削除/ }).first().click();
    const message = page.locator('.notification-toast', { hasText: 'ほか1件」を削除しました' });
    await message.waitFor();
    assert.doesNotMatch(await workbench.savedText(), /若い農家の話|一緒に雪かきをする/);
    await message.hover();
    await message.getByRole('button', { name: '元に戻す' }).click();
    await page.locator('.tab.dirty').waitFor();
    assert.equal(await workbench.savedText(), before);
  });

  it('offers what an action can be for, the nearest first', async () => {
    const { page } = workbench;
    const choices = page.locator('.quick-input-list .monaco-list-row');
    await chooseInMenu(workbench, /若い農家の話/, '狙いを選ぶ', choices.first());
    await workbench.picture('tree-serves');
    const offered = await choices.locator('.label-name').allInnerTexts();
    assert.deepEqual(offered.slice(0, 5), [
      '課を越えて、集落の困りごとに答えられる組織',
      '住民の声を聴き、自分の言葉で返せる職員',
      '集落ごとに、雪かきと見守りを一緒にできる輪をつくる',
      '若い農家と引退する農家をつなぐ',
      '一人暮らしの高齢者が、雪の日も近所の人に気軽に頼れている',
    ]);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    const saved = await workbench.savedText();
    assert.match(saved, /- 内容: 若い農家の話を聞きに行く\n +狙い: \[山の実り, .+\]\n/);
    await page.keyboard.press('Control+z');
    // Saved again, so that the next test can close the file.
    await page.locator('.tab.active.dirty').waitFor();
    assert.notEqual(await workbench.savedText(), saved);
  });

  it('leads on where no story is open', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+w');
    const link = page.getByRole('button', { name: '見本を開く' });
    await link.waitFor();
    await workbench.picture('tree-welcome');
    await link.click();
    await row(workbench, /一つの地区で、歩いて聴く/).waitFor();
    await page.setViewportSize({ width: 700, height: 1000 });
    await workbench.picture('tree-long');
  });
});

describe('the tree in an English editor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file: story, japanese: false });
  });
  after(() => workbench?.close());

  it('speaks English', async () => {
    await workbench.page
      .locator('.part.activitybar')
      .getByRole('tab', { name: /Change Story/ })
      .click();
    await row(workbench, /Stages and actions.*3 stages, 6 actions/).waitFor();
    await row(workbench, /Ways to the vision.*4 of 4 images reached/).waitFor();
    await workbench.picture('tree-english');
  });
});
