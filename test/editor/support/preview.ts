import type { FrameLocator, Locator } from 'playwright-core';
import { until } from '../../support/until';
import type { Workbench } from './workbench';

const webview = 'iframe.webview.ready[src*="extensionId=change-story.change-story"]';

/** The page of the preview in front, inside its frames. */
export function previewIn({ page }: Pick<Workbench, 'page'>): FrameLocator {
  // The panel behind keeps its frame for a while after the other was brought to the front.
  const shown = page.locator(webview).filter({ visible: true });
  return shown.contentFrame().locator('iframe#active-frame').contentFrame();
}

/**
 * Opens the preview from the icon in the title of the editor; resolves when the plan is drawn, with
 * its details unless it is told to leave it as it opens.
 */
export async function openPreview(
  workbench: Workbench,
  { name = 'プレビューを横に開く', hasDetails = true } = {},
): Promise<FrameLocator> {
  const { page } = workbench;
  const panel = page.locator('.tab.active', { hasText: /^\s*(?:プレビュー|Preview):/ });
  // A click is lost when the buttons of the title are drawn anew under it: while the extension starts.
  await until(
    'the panel is there',
    async () => {
      await page.getByRole('button', { name }).first().click();
      return panel
        .first()
        .waitFor({ timeout: 5000 })
        .then(() => true);
    },
    { deadline: 240_000 },
  );
  const preview = previewIn(workbench);
  await preview.locator('#sheet-stages svg').first().waitFor();
  if (hasDetails) await showDetails(preview);
  return preview;
}

/**
 * Waits until the editor has the focus after a click elsewhere: the cursor is at the source then.
 * Fails where something is selected, which the next key would replace.
 */
export async function cursorIsAtSource(
  { page, editor }: Workbench,
  timeout = 120_000,
): Promise<void> {
  await page.locator('textarea.inputarea:focus, .native-edit-context:focus').waitFor({ timeout });
  if ((await editor.locator('.selected-text').count()) > 0) throw new Error('a text is selected');
}

/**
 * Clicks a part of the preview, by its key, until the cursor is at its source: a click is lost where
 * the part is drawn anew under it.
 */
export async function clickPart(
  workbench: Workbench,
  preview: FrameLocator,
  key: string,
): Promise<void> {
  const part = preview.locator(`[data-key="${key}"]`).first();
  let attempts = 0;
  const goThere = async () => {
    await workbench.page.locator('iframe.webview.ready').first().focus();
    // The corner of a part of a drawing may be empty: then a click on its text.
    const isCorner = attempts++ % 2 === 0;
    await (isCorner ? part : part.locator('text').last()).click({
      ...(isCorner ? { position: { x: 3, y: 3 }, force: true } : {}),
      timeout: 5000,
    });
    return cursorIsAtSource(workbench, 3000).then(() => true);
  };
  await until(`the editor has the focus after a click on ${key}`, goThere, { deadline: 60_000 });
}

/** The keys of all parts of the sheets, each once. */
export async function keysOf(preview: FrameLocator): Promise<string[]> {
  const keys = await preview
    .locator('#sheets [data-key]')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-key') ?? ''));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Searches the page of the preview, which has the focus; resolves when the word is found there. */
export async function find({ page }: Workbench, preview: FrameLocator, word: string) {
  await page.keyboard.press('Control+f');
  const input = page.locator('.simple-find-part.visible input');
  await input.waitFor();
  await input.fill(word);
  await page.keyboard.press('Enter');
  await until(`${word} is found`, async () => (await selectionIn(preview)).text === word);
}

/** What is selected in the page, and how far down it stands. */
export function selectionIn(preview: FrameLocator): Promise<{ text: string; top: number }> {
  return preview.locator('html').evaluate(({ ownerDocument }) => {
    const selection = ownerDocument.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const top = (range?.getBoundingClientRect().top ?? 0) + window.scrollY;
    return { text: String(selection), top: Math.round(top) };
  });
}

/**
 * Waits until a box of the preview has the focus of the window for some looks one after the other:
 * what is typed goes there. A click before may still lead elsewhere, and the page take the focus back.
 */
export async function takesKeys(box: Locator): Promise<void> {
  let looks = 0;
  await until('the box takes the keys', async () => {
    const isFocused = await box.evaluate(
      (area) => document.hasFocus() && document.activeElement === area,
    );
    looks = isFocused ? looks + 1 : 0;
    return looks >= 8;
  });
}

/**
 * Has VS Code give the page the focus by half: it leaves out the second of its two steps on a busy
 * machine, where the page seems to have lost the focus between them.
 *
 * @returns has both steps done again.
 */
export async function halveFocus(preview: FrameLocator): Promise<() => Promise<void>> {
  const inPage = await preview.owner().evaluateHandle((frame: HTMLIFrameElement) => {
    const { focus } = window;
    const page = frame.contentWindow ?? window;
    page.focus = () => {};
    return () => {
      page.focus = focus.bind(page);
    };
  });
  return () => inPage.evaluate((restore) => restore());
}

/** Has all of the plan drawn, however high it is. */
async function showDetails(preview: FrameLocator): Promise<void> {
  const button = preview.getByRole('button', {
    name: /^(?:内訳も見る|Show details)$/,
    pressed: false,
  });
  if ((await button.count()) === 0) return;
  await button.click();
  await preview.locator('#sheet-stages .shortened').waitFor({ state: 'detached' });
}

/** How far the page of the preview is scrolled, in pixels. */
export function scrollOf(preview: FrameLocator): Promise<number> {
  return preview.locator('html').evaluate((html) => html.scrollTop);
}

/** Waits until a sheet that is shown fills the window: as wide as it, at a size that may be read from afar. */
export async function isShownLarge(
  preview: FrameLocator,
  id: string,
  atLeast: number,
): Promise<void> {
  const sheet = preview.locator(`section.is-shown#${id}`);
  await until(`${id} is shown at ${atLeast} or more, and all of it`, () =>
    sheet.evaluate((shown: HTMLElement, least) => {
      const { width } = shown.querySelector('svg')?.getBoundingClientRect() ?? { width: 0 };
      const isWhole = document.documentElement.scrollHeight <= window.innerHeight;
      return isWhole && Number(shown.style.zoom) >= least && width > 0.85 * window.innerWidth;
    }, atLeast),
  );
}
