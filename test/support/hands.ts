import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  answerFile,
  type HandAnswer,
  type HandRequest,
  type HandStep,
  handsFolder,
  type ReviewStep,
  requestFile,
} from '../editor/support/handSteps';
import { clickEntry } from '../editor/support/tree';
import { outFolder } from './places.mjs';
import { until } from './until';

/** Less than the wait of the suite, so that it hears why. */
const stepLimit = 60_000;

/**
 * Does by hand what the suite in an editor asks for (`test/editor/support/hands.ts`): in the window of
 * the editor, and in a reviewer's browser.
 *
 * @returns ends the work.
 */
export function serveHands(workspace: string, page: Page, browser: Browser): () => void {
  const folder = path.join(workspace, handsFolder);
  mkdirSync(folder, { recursive: true });
  let last: string | null = null;
  const look = async () => {
    const place = path.join(folder, requestFile);
    // What is not yet written to its end is no JSON.
    const request = existsSync(place) ? parsed(readFileSync(place, 'utf8')) : null;
    if (!request || request.id === last) return;
    last = request.id;
    const answer: HandAnswer = {
      id: request.id,
      problem: await doAll(request.steps, { workspace, page, browser }),
    };
    const part = path.join(folder, `${answerFile}.part`);
    writeFileSync(part, JSON.stringify(answer));
    renameSync(part, path.join(folder, answerFile));
  };
  const timer = setInterval(() => void look(), 25);
  return () => clearInterval(timer);
}

function parsed(text: string): HandRequest | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Place {
  readonly workspace: string;
  readonly page: Page;
  readonly browser: Browser;
}

/** @returns what could not be done, and why. */
async function doAll(steps: readonly HandStep[], place: Place): Promise<string | undefined> {
  for (const step of steps) {
    try {
      await doOne(step, place);
    } catch (error) {
      const picture = path.join(outFolder, 'pictures', 'failed-by-hand.png');
      await place.page.screenshot({ path: picture }).catch(() => undefined);
      return `${JSON.stringify(step)}: ${(error as Error).message}`;
    }
  }
  return undefined;
}

async function doOne(step: HandStep, place: Place): Promise<void> {
  const { page } = place;
  switch (step.kind) {
    case 'press':
      return page.keyboard.press(step.key);
    case 'type':
      return page.keyboard.insertText(step.text);
    case 'review':
      return review(step, place);
    case 'mark':
      return seeMark(page, step);
    case 'menu':
      return chooseInMenu(page, step);
    case 'choose':
      await locate(page, step).selectOption(step.value, { timeout: stepLimit });
      return;
    case 'click':
      return locate(page, step).click({ timeout: stepLimit });
    case 'focus':
      return clickUntilFocused(page, step.at);
    case 'see':
      return locate(page, step).waitFor({ timeout: step.within ?? stepLimit });
    case 'gone':
      return locate(page, step).waitFor({ timeout: stepLimit, state: 'hidden' });
  }
}

async function clickUntilFocused(page: Page, at: string): Promise<void> {
  await until(
    `${at} has the focus`,
    async () => {
      await page.locator(at).first().click({ timeout: stepLimit });
      await page.locator(`${at}.focused`).first().waitFor({ timeout: 3000 });
      return true;
    },
    { deadline: stepLimit },
  );
}

function locate(page: Page, { at, inWebview }: { at: string; inWebview?: boolean }): Locator {
  if (!inWebview) return page.locator(at).first();
  return page.frameLocator('iframe.webview').last().frameLocator('iframe').locator(at).first();
}

/** By where they stand: nothing else ties a picture of the margin to a line. */
async function seeMark(page: Page, { line, picture }: { line: string; picture: string }) {
  await until(
    `${picture || 'nothing'} stands beside the line`,
    async () => {
      const at = await page.locator('.view-line', { hasText: line }).first().boundingBox();
      if (!at) return false;
      const glyphs = page.locator('.glyph-margin-widgets [class*="ced-"]');
      const found = await glyphs.evaluateAll((all) =>
        all.map((glyph) => ({
          top: glyph.getBoundingClientRect().top,
          name:
            /([\w-]+)\.svg/.exec(
              decodeURIComponent(getComputedStyle(glyph).backgroundImage),
            )?.[1] ?? '',
        })),
      );
      const here = found.filter(({ top }) => Math.abs(top - at.y) < at.height / 2);
      return here.map(({ name }) => name).join() === picture;
    },
    { deadline: stepLimit },
  );
}

/** A menu closes when its row is drawn anew: then it is opened again. */
function chooseInMenu(page: Page, step: { at: string; entry: string }): Promise<void> {
  const entry = page.getByRole('menuitem', { name: step.entry });
  return until(
    'the menu takes the click',
    async () => {
      await page.keyboard.press('Escape');
      // What is said of a row lies over the rows below.
      await page.locator('.part.editor').hover({ timeout: 5000 });
      await page.locator(step.at).first().click({ button: 'right', timeout: 5000 });
      await clickEntry(entry);
      return true;
    },
    { deadline: stepLimit },
  ).then(() => undefined);
}

/** Opens the page from the disk, as a reviewer does who was sent it. */
async function review(step: ReviewStep, { workspace, browser }: Place): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true, offline: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(stepLimit);
    await page.goto(pathToFileURL(path.join(workspace, step.page)).href);
    for (const { on, said } of step.comments) {
      const isKey = /^\w+[.\d]+/.test(on);
      if (isKey) await page.locator(`.drawing.on-wide g[data-key="${on}"]`).first().click();
      else await page.locator('.part', { hasText: on }).getByRole('button').first().click();
      await page.keyboard.insertText(said);
    }
    await page.locator('#general textarea').fill(step.onTheWhole);
    await page.locator('#who').fill(step.reviewer);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'コメントを保存', exact: true }).click(),
    ]);
    await saved.saveAs(path.join(workspace, step.savedAs));
  } finally {
    await context.close();
  }
}
