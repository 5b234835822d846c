import { until } from '../../support/until';
import type { Workbench } from './workbench';

interface CursorPosition {
  readonly line: number;
  readonly column: number;
  /** How many characters are selected. */
  readonly selected: number;
}

/** Keys alone: no mouse, and of indentation only what the editor writes. */
export class Keyboard {
  /** Keys that were pressed besides the letters of the texts. */
  pressed = 0;
  /** Characters of the texts. */
  written = 0;

  constructor(private readonly workbench: Workbench) {}

  private get page() {
    return this.workbench.page;
  }

  press(key: string): Promise<void> {
    this.pressed++;
    return this.page.keyboard.press(key);
  }

  /**
   * A text as the input method hands it over; resolves when a frame has shown it. A key that comes
   * before that is taken for one of the input method's, and is lost.
   */
  async write(text: string): Promise<void> {
    this.written += text.length;
    await this.page.keyboard.insertText(text);
    await this.page.evaluate(
      () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
    );
  }

  /** The same at a place of a snippet; resolves when the status bar says that the cursor is behind it. */
  async writeAtPlace(text: string): Promise<void> {
    const { line, column, selected } = await this.position();
    await this.write(text);
    await until(`the cursor is behind ${text}`, async () => {
      const now = await this.position();
      const isWritten = now.selected === 0 && now.column === column - selected + text.length;
      return now.line === line && isWritten;
    });
  }

  /** Tab to the next place of a snippet; resolves when the status bar says that the cursor is there. */
  async next(): Promise<void> {
    const before = await this.position();
    await this.pressUntil('Tab', () => this.isElsewhere(before));
  }

  /** Tab behind the last of some places: a snippet may end there, and the cursor stay. */
  private async leave(): Promise<void> {
    const before = await this.position();
    const places = this.workbench.editor.locator('.snippet-placeholder');
    await this.pressUntil(
      'Tab',
      async () => (await this.isElsewhere(before)) || (await places.count()) === 0,
    );
  }

  /** Enter to the next line. */
  async nextLine(): Promise<void> {
    const { line } = await this.position();
    await this.pressUntil('Enter', async () => (await this.position()).line > line);
  }

  /**
   * Presses a key until it is seen to have done its work. On a busy machine a key behind a text may
   * come too soon also when a frame has shown the text: who sees nothing happen presses again.
   */
  private async pressUntil(key: string, isDone: () => Promise<boolean>): Promise<void> {
    this.pressed++;
    const input = this.workbench.editor.locator('.native-edit-context, textarea.inputarea').first();
    let isRepeated = false;
    await until(`${key} does its work`, async () => {
      // Something else may have taken the focus while the window was busy.
      if (isRepeated) await input.focus({ timeout: 2000 });
      isRepeated = true;
      await this.page.keyboard.press(key);
      return until(`${key} has done its work`, isDone, { deadline: 5000 });
    });
  }

  private async isElsewhere(before: CursorPosition): Promise<boolean> {
    const now = await this.position();
    return now.line !== before.line || now.column !== before.column;
  }

  /** Where the status bar says that the cursor is; both count from 1. */
  private async position(): Promise<CursorPosition> {
    const said = await this.page.locator('[id="status.editor.selection"]').innerText();
    const [line = 0, column = 0, selected = 0] = [...said.matchAll(/\d+/g)].map(Number);
    return { line, column, selected };
  }

  /** Waits until there is something to propose: the server has started. */
  async ready(): Promise<void> {
    const row = this.page.locator('.suggest-widget.visible .monaco-list-row').first();
    await until(
      'completion answers',
      async () => {
        await this.press('Control+Space');
        return row.isVisible();
      },
      { every: 300 },
    );
    await this.workbench.picture('completion-empty');
    await this.press('Escape');
  }

  /** Types Latin letters and takes the proposal of this name. */
  async complete(typed: string, label: string, picture?: string): Promise<void> {
    if (typed === '') await this.press('Control+Space');
    else await this.page.keyboard.type(typed);
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    const wanted = rows.filter({ has: this.page.getByText(label, { exact: true }) });
    await wanted.first().waitFor();
    const isFocused = () => wanted.first().evaluate((row) => row.classList.contains('focused'));
    for (let i = 0; i < 12 && !(await isFocused()); i++) await this.press('ArrowDown');
    if (picture) await this.workbench.picture(picture);
    const before = await this.position();
    await this.press('Enter');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
    await until('the cursor is behind it', () => this.isElsewhere(before));
  }

  /** Enter behind the last item of a list, and Enter again on the mark that came with it. */
  async endList(): Promise<void> {
    const emptyMark = this.workbench.editor.locator('.view-line', { hasText: /^\s*-\s*$/ });
    await this.pressUntil('Enter', () => emptyMark.isVisible());
    await this.pressUntil('Enter', async () => !(await emptyMark.isVisible()));
  }

  /** Writes the texts at the places of a snippet, one after another. */
  async fill(...texts: readonly string[]): Promise<void> {
    for (const [at, text] of texts.entries()) {
      if (text !== '') await this.writeAtPlace(text);
      await (at < texts.length - 1 ? this.next() : this.leave());
    }
  }
}
