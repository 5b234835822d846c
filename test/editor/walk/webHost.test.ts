import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { until } from '../../support/until';
import { compose } from '../support/inputMethod';
import {
  clickPart,
  cursorIsAtSource,
  find,
  halveFocus,
  isShownLarge,
  keysOf,
  openPreview,
} from '../support/preview';
import { choose, chooseInMenu, clickEntry, drag, openTree, row, selected } from '../support/tree';
import { TypingBox } from '../support/typingBox';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '霧ノ浦町.変革ストーリー.yaml';

/** With values of every form: plain, quoted, a block, in braces, a bare text, a missing one. */
const story = `変革ストーリー: 1
自治体: 霧ノ浦町
様式: アクションプラン
ありたい姿:
  宣言: "霧の朝も、だれかの声で歩き出せる町" # 仮
  姿:
    - id: 声の道
      内容: 町民が、霧の日も声をかけ合って出かけている
    - 若者が、浜の小屋で店を開いている
戦略的取組:
  - 内容: |
      霧の道を
      みんなの道にする
    狙い: 声の道
あるべき姿:
  人:
    - {内容: 道で立ち止まれる職員, 狙い: 声の道}
段階:
  - 名称: まず、霧の朝に立つ
    目標状態:
      - id: 立つ職員
        内容: 職員が、町民の名を呼んで話している
        狙い: 声の道
    アクション:
      - 内容: 船着き場で朝の声を聴く
        狙い: 声の道
        アウトプット: 立った日 12日
        アウトカム:
          - 町民が、職員の名を呼んでいる
      - 内容: 坂の上の家を訪ねる
        担い手: 
  - 名称: つぎに、坂の上へ
    アクション:
      - 内容: 坂の上で寄り合いを開く
        狙い: 声の道
`;

/** What is typed wherever a click went; nothing in the story has it. */
const sign = '※';

/**
 * What hands do with a story, each once, where the extension runs in the browser: its own texts are
 * Japanese there, those of its manifest English.
 */
describe('a story in a browser without a server', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let box: TypingBox;
  let expected = story;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file,
      texts: { [file]: story },
      width: 1900,
      height: 1000,
      isWeb: true,
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench?.close());

  const part = (name: string | RegExp): Locator =>
    preview.locator('#sheet-stages').getByRole('button', { name }).first();
  /** The file is as before, but for one place. */
  async function onlyThisChanged(from: string, to: string): Promise<void> {
    const [head = '', tail, ...others] = expected.split(from);
    assert.ok(tail !== undefined && others.length === 0, `${from} stands there once`);
    expected = head + to + tail;
    assert.equal(await workbench.savedText(), expected);
  }

  it('is drawn, and follows what is typed with an input method', async () => {
    preview = await openPreview(workbench, { name: 'Open Preview to the Side' });
    box = new TypingBox(workbench, preview);
    assert.deepEqual(workbench.languageServers(), []);
    await part(/^アクション: 坂の上の家/).click();
    await cursorIsAtSource(workbench);
    await compose(workbench.page, ['まい', 'まいつき'], '、毎月');
    await part(/坂の上の家を訪ねる、毎月/).waitFor();
    await workbench.picture('preview-web');
    await onlyThisChanged('家を訪ねる', '家を訪ねる、毎月');
  });

  it('is typed in where a sentence stands, by a double click; Escape leaves it', async () => {
    const { page } = workbench;
    await part(/^アクション: 船着き場/).dblclick();
    await box.isOpen('船着き場で朝の声を聴く');
    await page.keyboard.press('End');
    await compose(page, ['こ', 'こと'], 'ことにする');
    await page.keyboard.press('Enter');
    await box.isClosed();
    await part(/朝の声を聴くことにする/).waitFor();
    await onlyThisChanged('朝の声を聴く', '朝の声を聴くことにする');
    await part(/^アクション: 船着き場/).focus();
    await page.keyboard.press('Enter');
    await box.isOpen('船着き場で朝の声を聴くことにする');
    await page.keyboard.insertText('。やめた');
    await page.keyboard.press('Escape');
    await box.isClosed();
    assert.equal(await workbench.savedText(), expected);
  });

  it('has the keys in a box and while it is shown, also where VS Code gives the focus by half', async () => {
    const { page } = workbench;
    const restore = await halveFocus(preview);
    await part(/^アクション: 坂の上の家/).click();
    await cursorIsAtSource(workbench);
    await part(/^アクション: 船着き場/).dblclick();
    await box.isOpen('船着き場で朝の声を聴くことにする');
    await page.keyboard.press('Escape');
    await box.isClosed();
    await preview.getByRole('button', { name: '見せる', exact: true }).click();
    const counter = preview.locator('.counter');
    await counter.waitFor();
    await until('the keys are the page’s', () =>
      counter.evaluate(() => document.hasFocus() && window.innerWidth > 1500),
    );
    await page.keyboard.press('Escape');
    await counter.waitFor({ state: 'detached' });
    await restore();
  });

  it('gets another line in a text of several', async () => {
    const { page } = workbench;
    await preview.locator('[data-key="strategies.0"]').first().focus();
    await page.keyboard.press('F2');
    await box.isOpen('霧の道を\nみんなの道にする');
    await box.breakFirstLine();
    await box.write('役場と町民の');
    await onlyThisChanged('      霧の道を\n', '      霧の道を\n      役場と町民の\n');
  });

  it('gets items by the Insert key and by 「＋」', async () => {
    const { page } = workbench;
    await part(/^アクション: 船着き場/).focus();
    await page.keyboard.press('Insert');
    await box.isOpen('');
    await box.write('霧笛の当番に入る');
    const next = '      - 内容: 坂の上の家を訪ねる、毎月\n';
    await onlyThisChanged(next, `      - 内容: 霧笛の当番に入る\n${next}`);
    await part(/^目標状態: 立つ職員 /).hover();
    await preview.locator('button.add').click();
    await box.isOpen('');
    await box.write('町民が、霧の日の当番を決めている');
    const goal = '        内容: 職員が、町民の名を呼んで話している\n        狙い: 声の道\n';
    await onlyThisChanged(goal, `${goal}      - 内容: 町民が、霧の日の当番を決めている\n`);
  });

  it('has an action moved by dragging and by keys, and taken back', async () => {
    const { page } = workbench;
    const action = part(/^アクション: 霧笛の当番/);
    const isAt = (key: string) =>
      until(`it is ${key}`, async () => (await action.getAttribute('data-key')) === key);
    await isAt('stages.0.actions.1');
    const [from, to] = [
      await action.boundingBox(),
      await part(/^段階: つぎに、坂の上へ/).boundingBox(),
    ];
    assert.ok(from && to);
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 5 });
    await preview.locator('.is-target').waitFor();
    await page.mouse.up();
    await isAt('stages.1.actions.1');
    await page.keyboard.press('Control+z');
    await isAt('stages.0.actions.1');
    assert.equal(await workbench.savedText(), expected);
    await action.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await isAt('stages.0.actions.2');
    const [moved, last] = ['      - 内容: 霧笛の当番に入る\n', '        担い手: \n'];
    expected = expected.replace(moved, '').replace(last, last + moved);
    assert.equal(await workbench.savedText(), expected);
  });

  it('is searched, and its menu copies a sentence', async () => {
    const { page } = workbench;
    await part(/^アクション: 坂の上の家/).focus();
    await find(workbench, preview, '霧笛');
    await page.keyboard.press('Escape');
    await part(/^アクション: 坂の上の家/).click({ button: 'right' });
    await clickEntry(page.getByRole('menuitem', { name: 'Copy Text', exact: true }));
    await until('the sentence is copied', async () =>
      /^坂の上の家を訪ねる、毎月$/.test(await page.evaluate(() => navigator.clipboard.readText())),
    );
  });

  it('is seen at any size, by keys and the wheel', async () => {
    const { page } = workbench;
    const size = preview.locator('#bar .zoom').nth(1);
    await part(/^アクション: 坂の上の家/).focus();
    for (const [key, shown] of [
      ['0', '100 %'],
      ['+', '125 %'],
      ['-', '100 %'],
    ] as const) {
      await page.keyboard.press(key);
      await until(`${key} makes it ${shown}`, async () => (await size.innerText()) === shown);
    }
    await part(/^アクション: 坂の上の家/).hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 200);
    await page.keyboard.up('Control');
    await until('the wheel makes it smaller', async () => /^\d\d %$/.test(await size.innerText()));
    await page.keyboard.press('0');
    await until('it is as drawn again', async () => (await size.innerText()) === '100 %');
  });

  it('is shown sheet by sheet, and keeps what was ticked', async () => {
    const { page } = workbench;
    await preview.getByRole('button', { name: '見せる', exact: true }).click();
    const shown = preview.locator('section.is-shown');
    const isShown = (id: string) =>
      until(`${id} is shown`, async () => (await shown.getAttribute('id')) === id);
    await isShown('sheet-stages');
    // While the window is laid out anew a key may go nowhere: who sees nothing happen presses again.
    const turnTo = (id: string, key: string) =>
      until(`${key} turns to ${id}`, async () => {
        await page.keyboard.press(key);
        return until(`${id} is shown`, async () => (await shown.getAttribute('id')) === id, {
          deadline: 5000,
        });
      });
    // So short that it leaves room in a window: it is drawn larger, not in the corner.
    await isShownLarge(preview, 'sheet-stages', 1.25);
    await turnTo('sheet-map', 'ArrowRight');
    await isShownLarge(preview, 'sheet-map', 1.25);
    await workbench.picture('showing-short');
    await turnTo('sheet-stages', 'ArrowLeft');
    await isShownLarge(preview, 'sheet-stages', 1.25);
    await page.keyboard.press('Escape');
    await preview.locator('.counter').waitFor({ state: 'detached' });
    await page.locator('[id*="changeStory.status"]').first().click();
    const questions = preview.locator('details.questions');
    await questions.locator('summary').click();
    await questions.getByRole('checkbox').nth(1).check();
    const tab = page.locator('.tab', { hasText: 'プレビュー' });
    await tab.click();
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'plain' })
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'プレビュー' }).waitFor({ state: 'detached' });
    await tab.click();
    if ((await questions.getAttribute('open')) === null) await questions.locator('summary').click();
    await until('it is ticked', () => questions.getByRole('checkbox').nth(1).isChecked());
    await preview.getByRole('complementary').getByRole('button', { name: '閉じる' }).press('Enter');
  });

  it('has several rows of the tree moved by dragging one of them', async () => {
    const { page } = workbench;
    await openTree(workbench);
    await choose(workbench, /船着き場で朝の声/);
    await row(workbench, /霧笛の当番/).click({ modifiers: ['Control'] });
    await until('two rows are chosen', async () => (await selected(workbench).count()) === 2);
    await drag(workbench, /霧笛の当番/, /つぎに、坂の上へ/);
    await page.locator('.tab.dirty').waitFor();
    const saved = await workbench.savedText();
    assert.deepEqual(
      [...saved.matchAll(/^ {6}- 内容: (.{4})/gm)].map(([, start]) => start),
      ['町民が、', '坂の上の', '坂の上で', '船着き場', '霧笛の当'],
    );
    assert.deepEqual(saved.split('\n').sort(), expected.split('\n').sort());
    const tab = page.locator('.tab', { hasText: '霧ノ浦町' }).filter({ hasNotText: 'プレビュー' });
    await until('it is taken back', async () => {
      await tab.first().click();
      await cursorIsAtSource(workbench, 5000);
      await page.keyboard.press('Control+z');
      return (await workbench.savedText()) === expected;
    });
  });

  it('offers in the tree what an action can be for, the nearest first', async () => {
    const { page } = workbench;
    const choices = page.locator('.quick-input-list .monaco-list-row');
    await chooseInMenu(workbench, /霧笛の当番/, 'Choose What It Is For…', choices.first());
    const offered = await choices.locator('.label-name').allInnerTexts();
    assert.deepEqual(offered.slice(0, 3), [
      '職員が、町民の名を呼んで話している',
      '町民が、霧の日の当番を決めている',
      '道で立ち止まれる職員',
    ]);
    await page.keyboard.press('Enter');
    await page.locator('.tab.dirty').waitFor();
    const words = '      - 内容: 霧笛の当番に入る\n';
    await onlyThisChanged(words, `${words}        狙い: 立つ職員\n`);
  });

  it('is counted as one number in the status bar, at the tree and in the preview', async () => {
    const { page } = workbench;
    const status = page.locator('[id*="changeStory.status"]').first();
    const icon = page.locator('.part.activitybar').getByRole('tab', { name: '変革ストーリー' });
    const choice = preview.getByRole('combobox', { name: '指摘' });
    await until('it is one number', async () => {
      const counted = /指摘 (\d+)/.exec(await status.innerText())?.[1];
      const isAtTree = (await icon.locator('.badge-content').innerText()) === counted;
      return isAtTree && (await choice.innerText()).startsWith(`すべての指摘 (${counted})`);
    });
  });

  it('has the chain of the part with the focus lit up', async () => {
    const { page } = workbench;
    const map = preview.locator('#sheet-map');
    // The part under the pointer would be lit instead.
    await page.mouse.move(5, 5);
    const lit = () =>
      map
        .locator('svg.has-chain g.in-chain')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    await until('its chain is lit, and no other', async () => {
      await map.getByRole('button', { name: /^アクション: 船着き場/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      const chain = (await lit()).join('\n');
      return /船着き場[\s\S]*声の道|声の道[\s\S]*船着き場/.test(chain) && !/浜の小屋/.test(chain);
    });
  });

  it('is gone on writing at the end of a value, wherever the preview is clicked', async () => {
    const keys = await keysOf(preview);
    for (const key of keys) {
      await clickPart(workbench, preview, key);
      await workbench.page.keyboard.insertText(sign);
    }
    const saved = await workbench.savedText();
    assert.equal(saved.replaceAll(sign, ''), expected);
    assert.equal(saved.split(sign).length - 1, keys.length);
    for (const end of [
      `歩き出せる町${sign}`,
      `店を開いている${sign}`,
      `みんなの道にする${sign}`,
      `立ち止まれる職員${sign}`,
      `名を呼んでいる${sign}`,
      `立った日 12日${sign}`,
    ]) {
      assert.ok(saved.includes(end), end);
    }
  });
});
