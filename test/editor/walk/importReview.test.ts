import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { heading, paperOf, paragraph, row, run, table } from '../../support/foreignFiles';
import { until } from '../../support/until';
import { previewIn } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

const paper = paperOf(
  paragraph('青葉野市　令和8年度') +
    heading('ありたい姿') +
    paragraph('となりの声が届くまち') +
    heading('戦略的取組') +
    paragraph('月に一度、朝市を開く') +
    paragraph('職員が地区の人の名を呼べる') +
    paragraph(`${run('返事を二週間でする')}<w:r><w:footnoteReference w:id="1"/></w:r>`) +
    heading('資料') +
    table(row('地区', '世帯', '一人暮らし'), row('北', '84', '31'), row('南', '96', '12')),
  {
    'footnotes.xml': [
      'footnotes',
      `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph('いまは四十六日かかっている')}</w:footnote></w:footnotes>`,
    ],
  },
);

describe('the review of an import', () => {
  let workbench: Workbench;
  let page: Page;
  let review: FrameLocator;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: '青葉野市.変革ストーリー.yaml',
      width: 1280,
      height: 900,
    });
    page = workbench.page;
    writeFileSync(path.join(workbench.folder, '昨年度の論文.docx'), paper);
  });
  after(() => workbench?.close());

  const line = (text: string) => review.locator('li', { hasText: text }).first();

  it('opens from the menu of a file, with each text beside its place', async () => {
    const file = page.getByRole('treeitem', { name: '昨年度の論文.docx' }).first();
    await until(
      'the review is there',
      async () => {
        await page.keyboard.press('Control+Shift+e');
        await file.click({ button: 'right', timeout: 10_000 });
        const entry = page.getByRole('menuitem', { name: /取り込む/ }).first();
        await entry.click({ timeout: 10_000 });
        return page
          .locator('.tab.active', { hasText: '取り込み: 昨年度の論文.docx' })
          .first()
          .waitFor({ timeout: 20_000 })
          .then(() => true);
      },
      { deadline: 240_000 },
    );
    review = previewIn(workbench);
    await line('月に一度、朝市を開く').waitFor();
    assert.match(await line('月に一度、朝市を開く').innerText(), /本文/);
    assert.match(await review.locator('#message').innerText(), /件の文を取り込みました。/);
    assert.match(await line('いまは四十六日かかっている').innerText(), /脚注/);
    await workbench.picture('import-review');
  });

  it('is read in dark and in high contrast', async () => {
    for (const theme of ['dark', 'highContrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.picture(`import-review-${theme}`);
    }
  });

  it('sends a text elsewhere and leaves one out by the keyboard, then makes the story', async () => {
    const place = line('職員が地区の人の名を呼べる').getByRole('combobox');
    await place.selectOption({ label: 'あるべき姿・人' });
    const leave = line('北').getByRole('button');
    await leave.focus();
    await page.keyboard.press('Enter');
    assert.equal(await leave.innerText(), '戻す');
    assert.match(await review.locator('#changed').innerText(), /2件/);
    await workbench.picture('import-review-moved');
    await review.getByRole('button', { name: 'ストーリーを作る' }).press('Enter');
    const text = () => workbench.editor.innerText();
    await until('the story is open', async () => (await text()).includes('となりの声が届くまち'));
    const story = (await text()).replace(/\u00a0/g, ' ');
    assert.match(story, /あるべき姿:[\s\S]*人:[\s\S]*職員が地区の人の名を呼べる/);
    assert.ok(!story.includes('84'));
    await workbench.picture('import-review-story');
  });
});
