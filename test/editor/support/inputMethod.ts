import type { Page } from 'playwright-core';

/**
 * Types as through a Japanese input method: the steps show as a composition, underlined, and the
 * last text is what is committed.
 */
export async function compose(page: Page, steps: string[], committed: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: committed });
  await session.detach();
}
