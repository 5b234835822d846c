import assert from 'node:assert/strict';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { projectFolder } from '../../support/places.mjs';

const html = `<style>
  main { width: 400px; } p { margin: 20px 0; } .add { position: absolute; } [hidden] { display: none; }
</style>
<main>
  <p data-key="stages.0.actions.0" tabindex="-1">船着き場で朝の声を聴く</p>
  <p data-key="stages.0.actions.1" tabindex="-1">坂の上の家を訪ねる</p>
  <p data-key="stages.0" tabindex="-1">まず、霧の朝に立つ</p>
  <p data-key="vision.0/statement" tabindex="-1">だれかの声で歩き出せる町</p>
</main>`;

describe('「＋」 at a part of the preview', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: `import { offerAdding } from './client/webview/adding';
          globalThis.added = [];
          offerAdding(document.querySelector('main'), '次を加える', (key) => added.push(key));`,
        resolveDir: projectFolder,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
    });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setContent(html);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });
  after(() => browser?.close());

  const added = () => page.evaluate('added.splice(0)');
  const part = (words: string) => page.getByText(words);
  const button = () => page.locator('button.add');

  it('adds to the list of the part under the pointer', async () => {
    await part('坂の上の家').hover();
    await button().click();
    assert.deepEqual(await added(), ['stages.0.actions.1']);
  });

  it('adds also where a part has the focus, which it keeps', async () => {
    await part('船着き場').focus();
    await part('坂の上の家').hover();
    await button().click();
    assert.deepEqual(await added(), ['stages.0.actions.1']);
    assert.match((await page.locator(':focus').innerText()) ?? '', /船着き場/);
  });

  it('is there at the part that gets the focus, and goes with it', async () => {
    await page.mouse.move(600, 400);
    await part('坂の上の家').focus();
    await button().waitFor();
    await part('坂の上の家').blur();
    await button().waitFor({ state: 'hidden' });
  });

  it('is not there at what stands in no list', async () => {
    await page.mouse.move(600, 400);
    await part('だれかの声').hover();
    assert.equal(await button().isVisible(), false);
  });
});
