import type { Locator } from 'playwright-core';
import { until } from '../../support/until';
import type { Workbench } from './workbench';

/** Opens the container in the activity bar. */
export async function openTree({ page }: Workbench): Promise<void> {
  await page.locator('.part.activitybar').getByRole('tab', { name: '変革ストーリー' }).click();
  await page.locator('.part.sidebar .composite.title h2', { hasText: '変革ストーリー' }).waitFor();
  // Else the help of the icon comes, and lies over the first rows.
  await page.locator('.part.editor').hover();
}

export function row({ page }: Workbench, text: string | RegExp): Locator {
  return page.locator('.part.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
}

export const selected = ({ page }: Workbench) =>
  page.locator('.part.sidebar .pane-body .monaco-list-row.selected');

/** Clicks an entry of a menu until the menu takes it, which it does not in its first moment. */
export async function clickEntry(entry: Locator): Promise<void> {
  let isClicked = false;
  await until(
    'the menu takes the click',
    async () => {
      // On a busy machine it goes later than one waits for it here.
      if (isClicked && !(await entry.isVisible())) return true;
      await entry.click({ timeout: 2000 });
      isClicked = true;
      return entry.waitFor({ state: 'hidden', timeout: 500 }).then(() => true);
    },
    { deadline: 5000 },
  );
}

/**
 * Chooses an entry of a row's context menu until what it opens is there. A menu closes when new
 * findings come: then it is opened again.
 */
export async function chooseInMenu(
  workbench: Workbench,
  text: RegExp,
  entry: string,
  opened: Locator,
): Promise<void> {
  const { page } = workbench;
  await until(
    `${entry} is chosen in the menu`,
    async () => {
      if (await opened.isVisible()) return true;
      await closeMenu(workbench);
      await leaveTree(workbench);
      await row(workbench, text).click({ button: 'right', timeout: 5000 });
      await clickEntry(page.getByRole('menuitem', { name: entry }));
      await opened.waitFor({ timeout: 5000 });
      return true;
    },
    { deadline: 240_000 },
  );
}

/** Chooses a row. A click is lost where the tree is drawn anew under it: then the author clicks again. */
export async function choose(workbench: Workbench, text: RegExp): Promise<void> {
  const chosen = selected(workbench).filter({ hasText: text });
  await until(`${text} is chosen`, async () => {
    await leaveTree(workbench);
    await row(workbench, text).click({ timeout: 5000 });
    return chosen.waitFor({ timeout: 5000 }).then(() => true);
  });
}

/** Moves the pointer out of the tree: what it says of a row lies over the rows below. */
async function leaveTree({ page }: Workbench): Promise<void> {
  await page.locator('.part.editor').hover({ timeout: 5000 });
  await page
    .locator('.context-view .hover-contents')
    .first()
    .waitFor({ state: 'hidden', timeout: 5000 });
}

/** The row that the last press was on. */
const pressed = ({ page }: Workbench) =>
  page.locator('.part.sidebar .pane-body .monaco-list-row.focused');

/**
 * Drags one row onto another; resolves when it was dropped where the tree shows it. Rows move under
 * the pointer when findings come: a press on another row is taken back, as an author would.
 */
export async function drag(workbench: Workbench, from: RegExp, onto: RegExp): Promise<void> {
  const { page } = workbench;
  const source = pressed(workbench).filter({ hasText: from }).first();
  await until(`${from} is held`, async () => {
    await leaveTree(workbench);
    await row(workbench, from).hover({ timeout: 5000 });
    await page.mouse.down();
    const isHeld = await source.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (!isHeld) await page.mouse.up();
    return isHeld;
  });
  const target = page.locator('.part.sidebar .monaco-list-row.drop-target', { hasText: onto });
  await until(`${from} is over ${onto}`, async () => {
    await row(workbench, onto).hover({ timeout: 5000 });
    await row(workbench, onto).hover({ timeout: 5000 });
    return target
      .first()
      .waitFor({ timeout: 2000 })
      .then(() => true);
  });
  await page.mouse.up();
}

/** Closes a menu that stands over everything else, as one that a failed test left. */
export async function closeMenu({ page }: Workbench): Promise<void> {
  const block = page.locator('.context-view-block');
  if (await block.isVisible()) {
    await page.keyboard.press('Escape');
    await block.waitFor({ state: 'hidden' });
  }
}
