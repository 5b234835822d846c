import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until } from '../../support/until';
import { openPreview, takesKeys } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '青葉野市.変革ストーリー.yaml';

describe('what goes wrong while one writes', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  /** Of the window with the story open. */
  let address: string;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file, width: 1900, height: 1000 });
    address = workbench.page.url();
    preview = await openPreview(workbench);
  });
  after(() => workbench?.close());

  const storyFile = () => path.join(workbench.folder, file);
  const drawn = (text: string) => preview.getByText(text).first().waitFor();
  /** A line of the text, which is not in front while the preview is. */
  const line = (text: string) =>
    workbench.page.locator('.monaco-editor .view-line', { hasText: text }).first();

  /** Ends the language server at once, as a crash does. */
  async function killServer(): Promise<void> {
    const [id] = await until('one server runs', () => {
      const ids = workbench.languageServers();
      return ids.length === 1 && ids;
    });
    assert.ok(id);
    process.kill(id, 'SIGKILL');
  }

  it('loses no key where the server ends in the middle of a word', async () => {
    const { page } = workbench;
    await line('となりの声が届き').click();
    await page.keyboard.press('End');
    const words = 'そして、だれもが声を出せる';
    for (const [at, letter] of [...words].entries()) {
      if (at === 4) await killServer();
      await page.keyboard.insertText(letter);
    }
    await line(words).waitFor();
    // The next server has read all of it: the preview is its answer.
    await drawn(words);
    assert.ok((await workbench.savedText()).includes(words));
  });

  it('keeps what is typed in the preview where the server ends before Enter', async () => {
    const { page } = workbench;
    const box = preview.locator('.typing textarea').last();
    await preview
      .locator('#sheet-stages')
      .getByRole('button', { name: /^アクション: 取組② / })
      .first()
      .dblclick();
    await until('the box has the text', async () => (await box.inputValue()) !== '');
    await takesKeys(box);
    await page.keyboard.press('End');
    await page.keyboard.insertText('かならず');
    await killServer();
    // It may be refused while no server runs: then the box stays, with the words in it. Ctrl+S here
    // writes it, and saves the story.
    const isSaved = () => readFileSync(storyFile(), 'utf8').includes('かならず');
    await until(
      'the words are in the file',
      async () => {
        // The box may go between two looks; what it wrote by then is saved by the key all the same.
        if (await box.isVisible()) {
          assert.match(await box.inputValue({ timeout: 2000 }), /かならず/);
          await box.press('Control+s', { timeout: 2000 });
        } else await page.keyboard.press('Control+s');
        return isSaved();
      },
      { every: 500 },
    );
    await box.waitFor({ state: 'detached' });
    await drawn('かならず');
  });

  it('follows a story that another program has written', async () => {
    const before = readFileSync(storyFile(), 'utf8');
    writeFileSync(storyFile(), before.replace('かならず', 'まいつき'));
    await drawn('まいつき');
    await line('まいつき').waitFor();
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('keeps what is not saved, and the preview, where the window is loaded again', async () => {
    const { page } = workbench;
    await line('まいつき').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('まだ書きかけの文');
    await drawn('まだ書きかけの文');
    await until('VS Code has put the text aside', () =>
      workbench.backups().some((text) => text.includes('まだ書きかけの文')),
    );
    // Without the name of the file, with which a window would open that one alone.
    const folder = new URL(address);
    folder.searchParams.delete('payload');
    await page.goto(folder.href);
    await line('まだ書きかけの文').waitFor();
    await drawn('まだ書きかけの文');
    await page.locator('.tab.dirty').waitFor();
    assert.ok(!readFileSync(storyFile(), 'utf8').includes('まだ書きかけの文'));
    await until('one server runs', () => workbench.languageServers().length === 1);
    await workbench.picture('faults-loaded-again');
    await line('まだ書きかけの文').click();
    assert.match(await workbench.savedText(), /まいつき.*まだ書きかけの文/);
  });

  it('keeps both texts where two windows write the same story', async () => {
    const { page } = workbench;
    const second = await page.context().newPage();
    await second.goto(address);
    const there = second.locator('.monaco-editor .view-line', { hasText: 'まだ書きかけの文' });
    await there.first().click({ timeout: 120_000 });
    await second.keyboard.press('End');
    await second.keyboard.insertText('二つ目の窓の文');
    await second.locator('.tab.active.dirty').waitFor();
    await page.bringToFront();
    await line('まだ書きかけの文').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('一つ目の窓の文');
    assert.match(await workbench.savedText(), /まだ書きかけの文一つ目の窓の文/);
    await second.bringToFront();
    await second.keyboard.press('Control+s');
    await second.locator('.notification-toast', { hasText: file }).waitFor();
    const saved = readFileSync(storyFile(), 'utf8');
    assert.match(saved, /一つ目の窓の文/);
    assert.doesNotMatch(saved, /二つ目の窓の文/);
    await second.locator('.view-line', { hasText: '二つ目の窓の文' }).first().waitFor();
    await second.close();
    await page.bringToFront();
  });

  it('keeps both texts where another program writes a story that is being written', async () => {
    const { page } = workbench;
    await line('まいつき').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('まだ保存しない文');
    await page.locator('.tab.active.dirty').waitFor();
    const other = readFileSync(storyFile(), 'utf8').replace('まいつき', 'よその人の文');
    writeFileSync(storyFile(), other);
    await drawn('まだ保存しない文');
    await page.keyboard.press('Control+s');
    const message = page.locator('.notification-toast', { hasText: file });
    await message.waitFor();
    await workbench.picture('faults-two-texts');
    assert.equal(readFileSync(storyFile(), 'utf8'), other, 'nothing was written over');
    await line('まだ保存しない文').waitFor();
  });
});
