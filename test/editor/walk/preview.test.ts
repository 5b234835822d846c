import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { accessibilityProblems } from '../../support/accessibility';
import { contrast } from '../../support/contrast';
import { hostileStory, payloads } from '../../support/payloads';
import { until } from '../../support/until';
import { cursorIsAtSource, openPreview, scrollOf } from '../support/preview';
import { openWorkbench, type Theme, type Workbench } from '../support/workbench';

describe('the preview of a whole story', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: '青葉野市.変革ストーリー.yaml',
      width: 1900,
      height: 1000,
    });
  });
  after(() => workbench?.close());

  const action = (text: string) =>
    preview.locator('#sheet-stages').getByRole('button', { name: `アクション: ${text}` });

  it('opens beside the text from the icon in the title of the editor', async () => {
    preview = await openPreview(workbench);
    await workbench.readmePicture('preview');
  });

  it('draws the stages with goal states, actions, results and criteria', async () => {
    for (const name of [
      '段階: 一つの地区で、歩いて聴く',
      '目標状態: 同じ地図 ',
      'アクション: 取組⑨ ',
      'アウトカム: 市民が、道や水路を直す順番',
      '目標設定: 0 → 10地区 12地区のうち10地区で',
      'ありたい姿　10年後 となりの声が届き',
    ]) {
      const part = preview.locator('#sheet-stages').getByRole('button', { name });
      assert.equal(await part.count(), 1, name);
    }
  });

  it('has every sheet with its number and title', async () => {
    const heads = await preview.locator('section h2').allInnerTexts();
    const numbers = heads.map((head) => Number.parseInt(head, 10)).filter(Boolean);
    assert.deepEqual(numbers, [7, 1, 2, 3, 4, 5, 6, 8]);
    assert.ok(heads.some((head) => head.includes('幹事などの助言と対応')));
  });

  it('goes to the source of an action that is clicked, and marks it here', async () => {
    await action('取組② ').click();
    await cursorIsAtSource(workbench);
    await workbench.editor
      .locator('.view-line', { hasText: '三課の担当が月1回' })
      .first()
      .waitFor();
    const current = preview.locator('#sheet-stages .is-current').first();
    await until('the action is marked', async () =>
      /取組②/.test((await current.getAttribute('aria-label')) ?? ''),
    );
  });

  it('highlights for a moment where it went, and selects nothing', async () => {
    const { editor } = workbench;
    const highlight = editor.locator('.view-overlays .cdr[class*="ced-"]');
    await until('the place is highlighted', async () => {
      const isSeen = highlight.first().waitFor({ timeout: 3000 });
      await Promise.all([isSeen, action('取組③ ').click()]);
      return true;
    });
    await until('the highlight is gone', async () => (await highlight.count()) === 0);
    await cursorIsAtSource(workbench);
    await action('取組② ').click();
    await cursorIsAtSource(workbench);
  });

  it('shows an edit at once, and touches no other sheet', async () => {
    const { page } = workbench;
    const other = preview.locator('#sheet-force-field .sheet > *').first();
    await other.evaluate((element) => element.setAttribute('data-untouched', 'yes'));
    const before = await scrollOf(preview);
    await page.keyboard.insertText('習わしにする');
    const changed = action(
      '取組② 三課の担当が月1回、地図を前に集まり、その場で返事を決める習わしにする',
    );
    await changed.waitFor();
    assert.equal(await other.getAttribute('data-untouched'), 'yes');
    assert.equal(await scrollOf(preview), before);
    await page.keyboard.press('Control+z');
    await changed.waitFor({ state: 'detached' });
  });

  it('is led by the keyboard: arrows go from part to part, Space goes to the source', async () => {
    await action('取組① ').focus();
    await workbench.page.keyboard.press('ArrowDown');
    const focused = preview.locator('g:focus');
    assert.match((await focused.getAttribute('aria-label')) ?? '', /取組②/);
    await workbench.page.keyboard.press('Space');
    await cursorIsAtSource(workbench);
  });

  it('has a road map that shows who takes over what', async () => {
    const roadmap = preview.locator('#sheet-roadmap');
    const effort = roadmap.getByRole('button', { name: '自主勉強会' });
    assert.match((await effort.getAttribute('aria-label')) ?? '', /継続できず → 取組⑦/);
    await effort.hover();
    await roadmap.locator('path.in-chain').first().waitFor();
    await workbench.picture('preview-roadmap');
    await roadmap.locator('h2').hover();
  });

  it('shows one chain of the map', async () => {
    const node = preview.locator('#sheet-map').getByRole('button', { name: 'アクション: 取組⑧ ' });
    await node.hover();
    const chain = preview.locator('#sheet-map g.in-chain');
    const labels = await chain.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    assert.ok(
      labels.some((label) => label?.includes('選び直す地区')),
      String(labels),
    );
    assert.ok(
      labels.some((label) => label?.includes('席を空ける')),
      String(labels),
    );
    assert.ok(!labels.some((label) => label?.includes('取組①')), String(labels));
    await workbench.picture('preview-map');
    await preview.locator('#sheet-map h2').hover();
    assert.equal(await chain.count(), 0);
  });

  it('shows the plan on A4 pages, and as one drawing again', async () => {
    const button = preview.getByRole('button', { name: 'A4の頁で' });
    await button.click();
    const pages = preview.locator('#sheet-stages .page svg');
    await pages.nth(1).waitFor();
    for (const shape of await pages.evaluateAll((all) =>
      all.map((svg) => svg.clientWidth / svg.clientHeight),
    )) {
      assert.ok(Math.abs(shape - Math.SQRT2) < 0.02, String(shape));
    }
    await workbench.picture('preview-pages');
    await button.click();
    await pages.first().waitFor({ state: 'detached' });
  });

  for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] satisfies Theme[]) {
    it(`has texts that stand out and parts to be read aloud in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      const plan = preview.locator('#sheet-stages');
      await until('every text on the ground has contrast', async () => {
        const [ground = '', ...texts] = await plan.evaluate((section) => [
          getComputedStyle(document.body).backgroundColor,
          ...[...section.querySelectorAll('.sheet g[data-key^="stages."] text')]
            .map((text) => getComputedStyle(text).fill)
            .filter((_, index) => index > 2),
        ]);
        const contrasts = texts.map((text) => contrast(text, ground));
        return (
          texts.length > 40 && contrasts.filter((one) => one >= 4.5).length / texts.length > 0.9
        );
      });
      const frame = await (await preview.owner().elementHandle())?.contentFrame();
      assert.ok(frame);
      assert.deepEqual(await accessibilityProblems(frame), []);
      await workbench.picture(`preview-${theme}`);
    });
  }

  it('moves only for those who want motion', async () => {
    const duration = () =>
      preview
        .locator('#sheet-map g[data-key]')
        .first()
        .evaluate((part) => getComputedStyle(part).transitionDuration);
    assert.equal(await duration(), '0.12s');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await until('nothing fades', async () => (await duration()) === '0s');
    await workbench.page.emulateMedia({ reducedMotion: null });
  });

  it('becomes a tower in a narrow panel, with nothing cut', async () => {
    await workbench.page.setViewportSize({ width: 1000, height: 900 });
    const svg = preview.locator('#sheet-stages svg').first();
    await until('the drawing is as narrow as the panel', async () => {
      const inside = await svg.evaluate((element) => {
        const room = document.documentElement.clientWidth;
        return element.getBoundingClientRect().right <= room && room < 700;
      });
      return inside;
    });
    await workbench.picture('preview-narrow');
  });
});

describe('the preview at 200 %', () => {
  let workbench: Workbench;
  before(async () => {
    const file = '青葉野市.変革ストーリー.yaml';
    const size = { width: 1900, height: 1400, zoom: 2 };
    workbench = await openWorkbench({ folder: 'examples', file, ...size });
  });
  after(() => workbench?.close());

  it('has nothing cut, letters of a good size, and the way to the source by keys', async () => {
    const preview = await openPreview(workbench);
    const drawing = preview.locator('#sheet-stages svg').first();
    await until('the drawing is as narrow as the panel', () =>
      drawing.evaluate((element) => {
        const room = document.documentElement.clientWidth;
        return element.getBoundingClientRect().right <= room;
      }),
    );
    const sizes = await drawing.evaluate((element) => {
      const scale = element.clientWidth / (element as SVGSVGElement).viewBox.baseVal.width;
      return [...element.querySelectorAll('text')].map(
        (text) => Number(text.getAttribute('font-size')) * scale,
      );
    });
    assert.ok(sizes.length > 20);
    assert.ok(Math.min(...sizes) >= 9, `${Math.min(...sizes)} CSS pixels at 200 %`);
    const action = preview
      .locator('#sheet-stages')
      .getByRole('button', { name: 'アクション: 取組① ' });
    await action.focus();
    await workbench.picture('preview-zoom');
    await workbench.page.keyboard.press('Space');
    await cursorIsAtSource(workbench);
  });
});

describe('the preview of a hostile story', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  const requested: string[] = [];
  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file: 'plain.yaml',
      width: 1900,
    });
    workbench.page.on('request', (request) => requested.push(request.url()));
    writeFileSync(path.join(workbench.folder, '敵.変革ストーリー.yaml'), hostileStory());
    await workbench.page.keyboard.press('Control+p');
    await workbench.page
      .locator('.quick-input-widget input')
      .first()
      .fill('敵.変革ストーリー.yaml');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: '敵' })
      .first()
      .click();
    await workbench.page.locator('.tab.active', { hasText: '敵' }).waitFor();
    preview = await openPreview(workbench);
  });
  after(() => workbench?.close());

  it('draws every payload as text', async () => {
    const text = await preview.locator('#sheets').evaluate((sheets) => sheets.textContent ?? '');
    const plain = text.replace(/\s/g, '');
    for (const payload of payloads) assert.ok(plain.includes(payload.replace(/\s/g, '')), payload);
    await workbench.picture('preview-hostile');
  });

  it('runs nothing, holds nothing that could, and asks the network for nothing', async () => {
    const state = await preview.locator('body').evaluate((body) => ({
      ran: 'pwned' in window || 'pwned' in parent,
      foreign: body.querySelectorAll(
        'main :is(script, img, iframe, object, embed, link, style, form, a, image, use, foreignObject, base, meta)',
      ).length,
      handlers: [...body.querySelectorAll('main *')].filter((one) =>
        [...one.attributes].some(
          ({ name }) =>
            name.startsWith('on') || name === 'style' || name === 'href' || name === 'src',
        ),
      ).length,
    }));
    assert.deepEqual(state, { ran: false, foreign: 0, handlers: 0 });
    assert.deepEqual(
      requested.filter((url) => url.includes('pwned')),
      [],
    );
  });
});

describe('the preview in a small panel', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: '青葉野市.変革ストーリー.yaml',
      width: 1900,
      height: 900,
    });
    preview = await openPreview(workbench, { hasDetails: false });
  });
  after(() => workbench?.close());

  const parts = (kind: string) =>
    preview.locator('#sheet-stages').getByRole('button', { name: new RegExp(`^${kind}: `) });

  it('shows the whole plan at a glance: names, goal states and gates', async () => {
    await preview.locator('#sheet-stages .shortened').waitFor();
    await workbench.picture('preview-glance');
    const svg = preview.locator('#sheet-stages svg');
    await until('it fits the window', () =>
      svg.evaluate((drawing) => drawing.getBoundingClientRect().bottom <= window.innerHeight),
    );
    assert.deepEqual(
      [
        await parts('段階').count(),
        await parts('目標状態').count(),
        await parts('目標設定').count(),
      ],
      [3, 8, 5],
    );
  });

  it('shows the details at one press, and the whole again at the next', async () => {
    const button = preview.getByRole('button', { name: '内訳も見る' });
    await button.click();
    await parts('アウトカム').first().waitFor();
    assert.equal(await parts('アクション').count(), 9);
    await button.click();
    await preview.locator('#sheet-stages .shortened').waitFor();
  });
});
