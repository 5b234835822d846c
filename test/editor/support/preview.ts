import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './workbench';

const webview = 'iframe.webview.ready[src*="extensionId=change-story.change-story"]';

/** The page of the preview in front, inside its frames. */
export function previewIn({ page }: Pick<Workbench, 'page'>): FrameLocator {
  return page.locator(webview).contentFrame().locator('iframe#active-frame').contentFrame();
}

/** Opens the preview from the icon in the title of the editor; resolves when the plan is drawn. */
export async function openPreview(
  workbench: Workbench,
  { name = 'プレビューを横に開く' } = {},
): Promise<FrameLocator> {
  await workbench.page.getByRole('button', { name }).first().click();
  const preview = previewIn(workbench);
  await preview.locator('#sheet-stages svg').first().waitFor();
  return preview;
}

/** How far the page of the preview is scrolled, in pixels. */
export function scrollOf(preview: FrameLocator): Promise<number> {
  return preview.locator('html').evaluate((html) => html.scrollTop);
}
