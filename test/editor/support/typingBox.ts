import type { FrameLocator, Locator } from 'playwright-core';
import { until } from '../../support/until';
import { takesKeys } from './preview';
import type { Workbench } from './workbench';

/** The box in which a text of the preview is typed where it stands. */
export class TypingBox {
  constructor(
    private readonly workbench: Workbench,
    private readonly preview: FrameLocator,
  ) {}

  /** That of the newest box. */
  get area(): Locator {
    return this.preview.locator('.typing textarea').last();
  }

  /** Waits until it says this, and takes the keys. */
  async isOpen(text: string | RegExp): Promise<void> {
    await until(`the box says ${text}`, async () => {
      const value = await this.area.inputValue();
      return typeof text === 'string' ? value === text : text.test(value);
    });
    await takesKeys(this.area);
  }

  /** Waits until there is none. */
  async isClosed(): Promise<void> {
    await this.preview.locator('.typing').first().waitFor({ state: 'detached' });
  }

  /** Types words where the cursor is in it, and writes them. */
  async write(words: string): Promise<void> {
    const { keyboard } = this.workbench.page;
    await keyboard.insertText(words);
    await keyboard.press('Enter');
    await this.isClosed();
  }

  /** Begins a new line behind the first one, which may go on in several rows. */
  async breakFirstLine(): Promise<void> {
    await this.area.evaluate((area: HTMLTextAreaElement) => {
      const end = area.value.indexOf('\n');
      area.setSelectionRange(end, end);
    });
    await this.workbench.page.keyboard.press('Shift+Enter');
  }
}
