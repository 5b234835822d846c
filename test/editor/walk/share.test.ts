import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../support/temporary';
import { until } from '../../support/until';
import { openPreview } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('handing a story over', () => {
  let workbench: Workbench;
  let page: Page;
  /** Where a browser that never ends says which process it is, and where it was to print. */
  const endless = path.join(temporaryFolder('endless'), 'started');
  before(async () => {
    const { PATH = '' } = process.env;
    process.env.PATH = `${endlessBrowser(endless)}:${PATH}`;
    try {
      workbench = await openWorkbench({
        folder: 'examples',
        file: '青葉野市.変革ストーリー.yaml',
        width: 1500,
        height: 900,
      });
    } finally {
      process.env.PATH = PATH;
    }
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

  const form = 'どの形で渡しますか';
  const use = '何のために渡しますか';
  const ofPaper = 'どの用紙にしますか';

  /** Answers a question by typing until one row is left: a click may meet a list that still grows. */
  async function answer(question: string, text: string): Promise<void> {
    await page.locator(`.quick-input-widget input[placeholder="${question}"]`).fill(text);
    await until(`${text} alone is left`, async () => {
      const rows = page.locator('.quick-input-list .monaco-list-row');
      return (await rows.count()) === 1 && (await rows.innerText()).includes(text);
    });
    await page.keyboard.press('Enter');
  }

  /** Takes the proposed name, once it is there. */
  async function saveAs(ending: string): Promise<string> {
    const name = page.locator('.quick-input-widget input').first();
    await until('the place is asked for', async () => (await name.inputValue()).endsWith(ending));
    const file = path.basename(await name.inputValue());
    await page.keyboard.press('Enter');
    return file;
  }

  it('stops when the author stops it: says so, ends the browser, leaves what was there', async () => {
    await page.locator('.tab', { hasText: '変革ストーリー.yaml' }).first().click();
    await workbench.runCommand('幹事に渡す');
    await answer(form, 'PDF');
    await answer(use, '全部');
    const input = page.locator('.quick-input-widget input').first();
    await until('the place is asked for', async () => (await input.inputValue()).endsWith('.pdf'));
    await input.fill(saved('前の版.pdf'));
    writeFileSync(saved('前の版.pdf'), '前の版');
    const before = readdirSync(workbench.folder).sort();
    await page.keyboard.press('Enter');
    const replace = page
      .locator('.quick-input-widget', { hasText: /already exists|既に存在/ })
      .getByRole('button', { name: 'OK', exact: true });
    const [pid, target] = await until('the browser prints', async () => {
      if (await replace.isVisible()) await replace.click();
      return existsSync(endless) && readFileSync(endless, 'utf8').trim().split('\n');
    });
    const progress = toast('PDF をつくっています');
    await progress.waitFor();
    await workbench.picture('share-progress');
    await progress.getByRole('button', { name: 'キャンセル' }).click();
    await toast('PDF をつくるのをやめました。何も保存していません。').waitFor();
    await workbench.picture('share-stopped');
    await progress.waitFor({ state: 'detached' });
    await until('the browser has ended', () => !existsSync(`/proc/${pid}`));
    await until('its folder is gone', () => !existsSync(path.dirname(target ?? '/')));
    assert.equal(readFileSync(saved('前の版.pdf'), 'utf8'), '前の版');
    assert.deepEqual(readdirSync(workbench.folder).sort(), before);
  });

  it('asks for the paper of one page, remembers it, and writes that size', async () => {
    /** Hands one page over as slides, and gives the papers offered and the size of its slide in millimetres. */
    const onPaper = async (paper: string) => {
      await page.locator('.tab', { hasText: '変革ストーリー.yaml' }).first().click();
      await workbench.runCommand('幹事に渡す');
      await answer(form, 'PowerPoint');
      await answer(use, '一枚もの');
      await page.locator(`.quick-input-widget input[placeholder="${ofPaper}"]`).waitFor();
      const rows = page.locator('.quick-input-list .monaco-list-row');
      const offered = await until('the papers are there', async () => {
        const texts = await rows.allInnerTexts();
        return texts.length === 3 && texts.some((one) => one.includes('A1')) && texts;
      });
      if (paper === 'A3') await workbench.picture('share-paper');
      await answer(ofPaper, paper);
      const file = await saveAs('.pptx');
      await toast(`「${file}」を保存しました`).waitFor();
      const bytes = unzipSync(new Uint8Array(readFileSync(saved(file))));
      const xml = strFromU8(bytes['ppt/presentation.xml'] ?? new Uint8Array());
      const size = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(xml)?.slice(1) ?? [];
      const slides = Object.keys(bytes).filter((name) => /^ppt\/slides\/slide\d+/.test(name));
      return {
        offered,
        file,
        slides: slides.length,
        size: size.map((one) => Number(one) / 36_000),
      };
    };
    const a3 = await onPaper('A3');
    assert.equal(a3.offered.length, 3);
    assert.ok(!a3.offered.some((one) => one.includes('前回')));
    assert.deepEqual([a3.slides, a3.size.map(Math.round)], [1, [420, 297]]);
    const a1 = await onPaper('ポスター');
    assert.match(a1.offered[0] ?? '', /A3[\s\S]*前回/);
    assert.deepEqual([a1.slides, a1.size.map(Math.round)], [1, [841, 594]]);
    const usual = await onPaper('いつもの');
    assert.match(usual.offered[0] ?? '', /ポスター[\s\S]*前回/);
    // The size that PowerPoint itself calls A4.
    assert.deepEqual([usual.slides, usual.size.map(Math.round)], [1, [275, 191]]);
    assert.equal(new Set([a3.file, a1.file, usual.file]).size, 3);
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

/** A folder with a browser that says where it is and then never ends. */
function endlessBrowser(started: string): string {
  const folder = path.join(path.dirname(started), 'bin');
  mkdirSync(folder);
  const browser = path.join(folder, 'google-chrome-stable');
  const script = `#!/bin/sh
for one in "$@"; do case "$one" in --print-to-pdf=*) target="\${one#*=}";; esac; done
printf '%s\\n%s\\n' "$$" "$target" > ${started}.new
mv ${started}.new ${started}
exec sleep 3600
`;
  writeFileSync(browser, script);
  chmodSync(browser, 0o755);
  return folder;
}
