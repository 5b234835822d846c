import assert from 'node:assert/strict';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

const looks: Record<string, Partial<WorkbenchOptions>> = {
  dark: { theme: 'dark' },
  'high-contrast': { theme: 'highContrast' },
  'high-contrast-light': { theme: 'highContrastLight' },
  narrow: { width: 600, height: 800 },
};

describe('the look', () => {
  let workbench: Workbench;
  afterEach(() => workbench?.close());

  for (const [name, options] of Object.entries(looks)) {
    it(`has findings to see: ${name}`, async () => {
      workbench = await openWorkbench({
        folder: 'examples',
        file: 'はじめての下書き.変革ストーリー.yaml',
        ...options,
      });
      await workbench.editor.locator('.squiggly-warning').first().waitFor();
      await workbench.picture(`look-${name}`);
    });
  }

  it('is English in an English editor', async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: 'はじめての下書き.変革ストーリー.yaml',
      japanese: false,
    });
    await workbench.editor.locator('.squiggly-warning').first().waitFor();
    await workbench.page.keyboard.press('Control+Shift+M');
    const row = workbench.page.locator('.markers-panel .monaco-list-row', {
      hasText: 'full-width-colon',
    });
    await row.first().waitFor();
    assert.match(await row.first().innerText(), /is followed by a full-width colon/);
  });
});
