import assert from 'node:assert/strict';
import { contrast } from '../../support/contrast';
import { until } from '../../support/until';
import { openWorkbench, type Theme, type Workbench } from '../support/workbench';

const draft = { folder: 'examples', file: 'はじめての下書き.変革ストーリー.yaml' };

describe('the look', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench(draft);
  });
  after(() => workbench?.close());

  const squiggle = () => workbench.editor.locator('.squiggly-warning').first();

  for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] satisfies Theme[]) {
    it(`has findings to see in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      await until('a finding stands out from the ground', async () => {
        const [ground = '', line = ''] = await squiggle().evaluate((mark) => {
          const { backgroundImage, borderBottomColor, borderBottomStyle } = getComputedStyle(mark);
          // A wave in a picture, or a border where the contrast is high.
          const wave = /fill=['"]([^'"]+)/.exec(decodeURIComponent(backgroundImage))?.[1];
          const probe = document.createElement('i');
          probe.style.color = wave ?? (borderBottomStyle === 'none' ? '' : borderBottomColor);
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          const editor = mark.closest('.monaco-editor') ?? document.body;
          return [
            getComputedStyle(editor).backgroundColor,
            wave || borderBottomStyle !== 'none' ? color : '',
          ];
        });
        return line !== '' && contrast(line, ground) >= 2.5;
      });
      await workbench.picture(`look-${theme}`);
    });
  }

  it('wraps the text in a narrow window instead of cutting it', async () => {
    await workbench.page.setViewportSize({ width: 600, height: 800 });
    await squiggle().waitFor();
    const { editor } = workbench;
    const edge = await editor.evaluate((box) => box.getBoundingClientRect().right);
    const lineEnds = await editor
      .locator('.view-line > span')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().right));
    assert.ok(lineEnds.length > 10);
    assert.ok(Math.max(...lineEnds) < edge, `a line reaches ${Math.max(...lineEnds)} of ${edge}`);
    await workbench.picture('look-narrow');
  });
});

describe('an English editor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ ...draft, japanese: false });
  });
  after(() => workbench?.close());

  it('has English findings, for a Japanese story too', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+M');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'full-width-colon' });
    await row.first().waitFor();
    assert.match(await row.first().innerText(), /is followed by a full-width colon/);
  });
});
