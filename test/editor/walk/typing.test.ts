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
      // All of it is on the screen.
      height: 2200,
    });
    await openTree(workbench);
  });
  after(() => workbench?.close());

  it('leaves the badge of the tree as it is', async () => {
    const { page } = workbench;
    const entry = page.locator('.part.activitybar').getByRole('tab', { name: '変革ストーリー' });
    await entry.locator('.badge-content', { hasText: /^\d+$/ }).waitFor();
    await workbench.clickAt('若い農家の話を聞きに行く');
    await page.keyboard.press('End');
    // Whatever is drawn anew there: at no moment is there no number. (No function in the page has a
    // name: what compiles this file would want to keep it.)
    const watchBadge = () =>
      entry.evaluateHandle((item) => {
        const seen: boolean[] = [];
        new MutationObserver(() => {
          const content = item.querySelector<HTMLElement>('.badge-content');
          seen.push(!!content?.checkVisibility() && /^\d+$/.test(content.textContent ?? ''));
        }).observe(item, { attributes: true, characterData: true, childList: true, subtree: true });
        return seen;
      });
    // On a busy machine VS Code may say for once that it works: not with every key.
    let typed = '';
    for (const letter of '、それがつづいているのでみなで話すことから始める') {
      const watch = await watchBadge();
      await page.keyboard.insertText(letter);
      typed += letter;
      await row(workbench, typed).waitFor();
      if (await watch.evaluate((seen) => seen.every(Boolean))) return;
    }
    assert.fail('the number went away whenever something was typed');
  });

  it('calls a name no mistake while it is being written, and one when it is left so', async () => {
    const { page, editor } = workbench;
    /** What is underlined in the line of a text, and how. */
    const underlined = (words: string) =>
      editor.evaluate((root, text) => {
        const lines = [...root.querySelectorAll('.view-line')];
        const line = lines.find(({ textContent }) => textContent?.includes(text));
        const { top = 0, bottom = 0 } = line?.getBoundingClientRect() ?? {};
        return ['error', 'warning', 'info'].filter((severity) =>
          [...root.querySelectorAll(`.squiggly-${severity}`)].some((mark) => {
            const box = mark.getBoundingClientRect();
            const middle = (box.top + box.bottom) / 2;
            return top < middle && middle < bottom + 2;
          }),
        );
      }, words);
    await workbench.clickAt('山の実り');
    await page.keyboard.press('End');
    for (const steps of [['と'], ['とう', 'とうげ']]) {
      const words = steps.at(-1) ?? '';
      await compose(page, steps, words);
      await until('it is noted', async () =>
        isDeepStrictEqual(await underlined(`山の実り${words}`), ['info']),
      );
      for (const _ of words) await page.keyboard.press('Backspace');
    }
    await compose(page, ['みち'], '道');
    await page.keyboard.press('Control+s');
    await until('it is an error', async () =>
      isDeepStrictEqual(await underlined('山の実り道'), ['error']),
    );
  });

  it('completes a key that is half typed with an input method', async () => {
    const { page, editor } = workbench;
    await workbench.clickAt('若い農家の話を聞きに行く');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await compose(page, ['に', 'にない'], '担い');
    await page.keyboard.press('Control+Space');
    const first = page.locator('.suggest-widget.visible .monaco-list-row.focused');
    await first.filter({ hasText: '担い手' }).waitFor();
    await workbench.picture('completion-half-typed');
    await page.keyboard.press('Enter');
    await editor.locator('.view-line', { hasText: '担い手: ' }).last().waitFor();
    await page.keyboard.press('Escape');
    assert.match(await workbench.savedText(), /\n {8}担い手: ?\n {8}狙い: 山の実り/);
  });

  it('says a finding in lines: what it is, why it matters, what to do', async () => {
    const { page } = workbench;
    await workbench.clickAt('集落に行く用事がない');
    // Within its last word.
    for (const key of ['End', 'ArrowLeft']) await page.keyboard.press(key);
    const said = page.locator('.monaco-hover .hover-row', { hasText: '直し方' });
    await until('the finding is said', async () => {
      if (await said.first().isVisible()) return true;
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      return said
        .first()
        .waitFor({ timeout: 5000 })
        .then(() => true);
    });
    await workbench.picture('finding-in-lines');
    const lines = (await said.first().innerText()).trim().split(/\n+/);
    assert.ok(lines.findIndex((line) => line.startsWith('直し方')) >= 1, lines.join(' / '));
    await page.keyboard.press('Escape');
  });
});
