import assert from 'node:assert/strict';
import * as esbuild from 'esbuild';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { projectFolder } from '../../support/places.mjs';
import { until } from '../../support/until';

const inside =
  '<main><p data-key="stages.0" tabindex="-1">霧の朝に立つ</p></main><textarea></textarea>';

describe('the focus of a page that is given it', () => {
  let browser: Browser;
  let page: Page;
  let frame: FrameLocator;
  before(async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: `import { HeldFocus } from './client/webview/heldFocus';
          const box = document.querySelector('textarea');
          globalThis.isTyped = false;
          globalThis.held = new HeldFocus(document.querySelector('main'), () => {
            if (isTyped) box.focus();
            return isTyped;
          });`,
        resolveDir: projectFolder,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
    });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.clock.install();
    await page.setContent(`<input><iframe srcdoc='${inside}'></iframe>`);
    frame = page.frameLocator('iframe');
    await frame.locator('p').waitFor();
    await page.frames()[1]?.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });
  after(() => browser?.close());

  const inFrame = (script: string) => page.frames()[1]?.evaluate(script);
  /** Another place of the window takes the focus, as VS Code does between its two steps. */
  const goElsewhere = () => page.locator('input').focus();

  it('goes to what is typed in, else to the part that had it last', async () => {
    await frame.locator('p').focus();
    await goElsewhere();
    await inFrame('held.hold()');
    await until('the part has it', () => inFrame('document.activeElement.matches("p")'));
    await goElsewhere();
    await inFrame('isTyped = true; held.hold()');
    await until('the box has it', () =>
      inFrame('document.hasFocus() && document.activeElement.matches("textarea")'),
    );
  });

  it('stays elsewhere where the page has led there', async () => {
    await inFrame('held.hold(); held.release()');
    await goElsewhere();
    // Past all the times at which it would look again.
    await page.clock.runFor(1000);
    assert.equal(await inFrame('document.hasFocus()'), false);
  });
});
