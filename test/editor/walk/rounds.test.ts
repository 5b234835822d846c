import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { yaml } from '../../../server/text/yaml';
import { outFolder, projectFolder } from '../../support/places.mjs';
import { until } from '../../support/until';
import { previewIn } from '../support/preview';
import { chooseInMenu, openTree } from '../support/tree';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '潮見町.変革ストーリー.yaml';
const story = yaml`
  変革ストーリー: 1
  自治体: 潮見町
  版: 第4回
  ありたい姿:
    宣言: 浜の声が、その日のうちに役場へ届く町
    姿:
      - id: 浜の声
        内容: 船の人が、困りごとを浜で職員に話している
  戦略的取組:
    - id: 同じ帳面
      内容: 船の人と役場が同じ帳面を見て、直す順番を決める
      狙い: 浜の声
  段階:
    - 名称: まず歩く
      アクション:
        - id: 取組①
          内容: 月に一度、三課で浜を歩く
          狙い: 同じ帳面
        - 帳面を朝市で見せる
  対話:
    - 日付: 2026-07-04
      種別: 幹事フィードバック
      相手: 幹事A
      項目:
        - 内容: 誰と歩くのかが、まだ見えません。顔ぶれが分かるとよいです
          対象: 取組①
        - 内容: 順番の理由がほしい
          テーマ: 段階
`;

describe('a round in the window', () => {
  let workbench: Workbench;
  before(async () => {
    const folder = path.join(outFolder, 'round-walk');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, file), story);
    workbench = await openWorkbench({
      folder: path.relative(projectFolder, folder),
      file,
      width: 1500,
      height: 900,
    });
    await openTree(workbench);
  });
  after(() => workbench?.close());

  const rounds = () => path.join(workbench.folder, '潮見町.版');
  const frame = () => workbench.page.frameLocator('iframe.webview').last().frameLocator('iframe');
  const rowOf = (name: string) =>
    workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: name }).first();

  it('is kept by a command, listed in the side bar and compared with the text of now', async () => {
    const { page } = workbench;
    await workbench.runCommand('この版を保存');
    await until('the round is on the disk', () => readdirSync(rounds()).includes('第4回.yaml'));
    await page.getByRole('button', { name: /版（第○回の控え）/ }).click();
    await rowOf('第4回').waitFor();
    await workbench.clickAt('朝市で見せる');
    await page.keyboard.press('End');
    await page.keyboard.insertText('（月一回）');
    await rowOf('第4回').click();
    await frame().locator('ins', { hasText: '（月一回）' }).waitFor();
    await until('the change stands in the margin', () =>
      page.locator('.glyph-margin-widgets [class*="ced-"]').first().isVisible(),
    );
    await workbench.picture('round-compare');
    await frame().locator('#whole').check();
    await frame().locator('article.same').first().waitFor();
    await workbench.picture('round-compare-whole');
    await frame().locator('td.after').first().click();
    await workbench.editor.locator('.view-line', { hasText: '（月一回）' }).waitFor();
    for (const theme of ['dark', 'highContrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.picture(`round-compare-${theme}`);
    }
  });

  const storyTab = () => workbench.page.locator('.tab', { hasText: file }).first();

  /** 「対応がまだ」 in the tree, in the status bar and in the summary; the tree says なし where none is. */
  async function openCounts(): Promise<readonly string[]> {
    const numberIn = (text: string) => /\d+/.exec(text)?.[0] ?? '0';
    const tree = await rowOf('対応がまだの助言').innerText();
    const status = await workbench.page.locator('[id*="changeStory.status"]').first().innerText();
    const summary = await previewIn(workbench)
      .locator('#summary .tile', { hasText: '対応がまだの助言' })
      .locator('.big')
      .innerText();
    return [
      numberIn(tree.replace('対応がまだの助言', '')),
      /対応がまだ (\d+)/.exec(status)?.[1] ?? '0',
      summary,
    ];
  }
  const counted = (count: number) =>
    until(
      `${count} pieces of advice wait, whoever is asked`,
      async () => {
        const counts = await openCounts();
        return counts.every((one) => one === String(count));
      },
      { deadline: 120_000 },
    );

  /** Opens the reply box of a thread; where it is drawn anew under the press, once more. */
  async function replyIn(thread: Locator): Promise<void> {
    const box = thread.locator('.comment-form .monaco-editor');
    await until('the thread takes a reply', async () => {
      if (await box.isVisible()) return true;
      await thread.locator('.review-thread-reply-button').click({ timeout: 5000 });
      return box.waitFor({ timeout: 5000 }).then(() => true);
    });
    await box.locator('.view-lines').click();
    await box
      .locator('textarea.inputarea:focus, .native-edit-context:focus')
      .waitFor({ state: 'attached' });
  }

  async function showSummary(): Promise<void> {
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('[id*="changeStory.status"]').first().click();
    await previewIn(workbench).locator('#summary .tile').first().waitFor();
  }

  it('is answered in its threads, one taken up and one put aside; the counts go with it', async () => {
    const { page } = workbench;
    await showSummary();
    await counted(2);
    const threadOf = async (words: string): Promise<Locator> => {
      const thread = page.locator('.review-widget', { hasText: words });
      await until(`the thread of ${words} is open`, async () => {
        if (await thread.first().isVisible()) return true;
        await workbench.runCommand('助言を対象の行で開く');
        const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: words });
        await choice.first().click({ timeout: 5000 });
        return thread
          .first()
          .waitFor({ timeout: 5000 })
          .then(() => true);
      });
      return thread.first();
    };
    const answered = await threadOf('誰と歩くのか');
    await workbench.picture('thread-open');
    await replyIn(answered);
    await page.keyboard.insertText('朝市の当番の三人と歩く');
    await workbench.picture('thread-reply');
    await answered.getByRole('button', { name: '対応を書く' }).click();
    // What is settled closes.
    await counted(1);
    const declined = await threadOf('順番の理由がほしい');
    await replyIn(declined);
    await page.keyboard.insertText('次の段階で決める');
    await declined.getByRole('button', { name: '見送る' }).click();
    await counted(0);
    await workbench.picture('thread-answered');
    assert.equal(await workbench.editor.locator('.selected-text').count(), 0);
    await workbench.editor.locator('.view-line').first().click();
    const text = await workbench.savedText();
    assert.match(text, /対象: 取組①\n {8}対応: 朝市の当番の三人と歩く\n {8}状態: 反映済み\n/);
    assert.match(text, /テーマ: 段階\n {8}対応: 次の段階で決める\n {8}状態: 見送り\n/);
  });

  it('takes new advice at a line, without a bar beside every line', async () => {
    const { page } = workbench;
    assert.equal(await page.locator('.comment-diff-added').count(), 0);
    await showSummary();
    const [before] = await openCounts();
    await workbench.clickAt('朝市で見せる');
    await workbench.runCommand('この行に助言を書く');
    const thread = page.locator('.review-widget', { hasText: 'この行への助言' }).first();
    const box = thread.locator('.comment-form .monaco-editor');
    await box.locator('.view-lines').click();
    await page.keyboard.insertText('誰が朝市にいますか');
    await workbench.picture('thread-new');
    await thread.getByRole('button', { name: '助言を書きとめる' }).click();
    await page.locator('.quick-input-widget:visible input').first().waitFor();
    await page.keyboard.insertText('幹事B');
    await page.keyboard.press('Enter');
    await counted(Number(before) + 1);
    await workbench.editor.locator('.view-line').first().click();
    const text = await workbench.savedText();
    assert.match(text, /相手: 幹事B\n(?:.*\n)*?.*内容: 誰が朝市にいますか\n +対象: \S+\n/);
  });

  it('is deleted where its question is answered so, and only then', async () => {
    const { page } = workbench;
    const kept = path.join(rounds(), '第4回.yaml');
    const dialog = page.locator('.monaco-dialog-box');
    const question = dialog.getByText('保存した版「第4回」を削除しますか');
    const ask = () => chooseInMenu(workbench, /第4回/, '版を削除', question);
    await ask();
    await workbench.picture('round-delete');
    await dialog.getByRole('button', { name: 'キャンセル' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.ok(existsSync(kept));
    await ask();
    await dialog.getByRole('button', { name: '削除' }).click();
    await until('the round is gone', () => !existsSync(kept));
  });

  /** Hands over as Markdown by hand, as far as what it says when the file is there. */
  async function handOver(): Promise<void> {
    const { page } = workbench;
    const row = (text: string) =>
      page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await workbench.runCommand('幹事に渡す');
    await row('Markdown').click();
    await row('全部').click();
    const name = page.locator('.quick-input-widget input').first();
    await until('the place is asked for', async () => (await name.inputValue()).endsWith('.md'));
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast', { hasText: '.md」を保存しました' }).first().waitFor();
  }

  it('is proposed once where a story was handed over, and as it was where 版 changes', async () => {
    const { page } = workbench;
    const toast = (text: string) => page.locator('.notification-toast', { hasText: text });
    const proposal = toast('渡した版を保存しておくと');
    const kept = (name: string) => path.join(rounds(), `${name}.yaml`);
    await storyTab().click();
    const handedOver = await workbench.savedText();
    await handOver();
    await workbench.picture('round-proposed');
    const keep = proposal.getByRole('button', { name: 'この版を保存' });
    await keep.click();
    await until('the round is kept', async () => {
      // A message that comes meanwhile pushes the others, and a click goes beside.
      if (!existsSync(kept('第4回')) && (await keep.isVisible()))
        await keep.click({ timeout: 2000 });
      if (!existsSync(kept('第4回'))) throw new Error(`kept are ${readdirSync(rounds())}`);
      return true;
    });
    assert.ok(readFileSync(kept('第4回'), 'utf8').endsWith(handedOver));
    await page.keyboard.press('Escape');
    await until('all messages are put away', async () => {
      const first = toast('').first();
      if (!(await first.isVisible())) return true;
      await first.hover({ timeout: 2000 });
      await first.locator('.codicon-notifications-clear').first().click({ timeout: 2000 });
      return false;
    });

    // What is kept already is not proposed again: not after a hand-over, not where 版 changes.
    const markdown = readdirSync(workbench.folder).find((name) => name.endsWith('.md'));
    rmSync(path.join(workbench.folder, markdown ?? ''));
    await handOver();
    const changeRound = async (was: string, now: string) => {
      await storyTab().click();
      await page.keyboard.press('Control+Home');
      await workbench.clickAt(was);
      await page.keyboard.press('End');
      for (const _ of was) await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.insertText(now);
    };
    await changeRound('第4回', '第5回');
    await page.keyboard.press('End');
    const fifth = await workbench.savedText();
    assert.match(fifth, /^版: 第5回$/m);

    await changeRound('第5回', '第6回');
    await workbench.clickAt('浜の声が、その日');
    await page.keyboard.insertText('いつでも、');
    await workbench.savedText();
    await toast('版が「第6回」になりました')
      .getByRole('button', { name: '「第5回」を保存' })
      .click();
    await until('the round before is kept', () => existsSync(kept('第5回')));
    assert.ok(readFileSync(kept('第5回'), 'utf8').endsWith(fifth));
    assert.equal(await proposal.count(), 0);
    assert.equal(await toast('版が「第5回」になりました').count(), 0);
    assert.deepEqual(readdirSync(rounds()).sort(), ['第4回.yaml', '第5回.yaml']);
  });
});
