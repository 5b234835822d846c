import type { PreviewFinding, ShownSection } from '../../server/protocol';
import { make, makeButton, type Texts } from './page';

/** The bar above the sheets: where to go, which findings are shown, and how. */
export class Bar {
  private readonly sheets = make('nav');
  private readonly choice = make('select');
  private readonly note = make('span', 'note');
  private readonly summary: HTMLButtonElement;
  private readonly pages: HTMLButtonElement;
  private shown = '';

  constructor(
    bar: HTMLElement,
    private readonly texts: Texts,
    on: { level(level: string): void; summary(): void; paged(isPaged: boolean): void },
  ) {
    this.summary = makeButton('toggle', texts.summary, () => on.summary());
    this.summary.setAttribute('aria-controls', 'summary');
    this.pages = makeButton('toggle', texts.paged, () => {
      this.isPaged = !this.isPaged;
      on.paged(this.isPaged);
    });
    this.pages.title = texts.pagedHint;
    this.isPaged = false;
    this.isUnfolded = false;
    this.sheets.setAttribute('aria-label', texts.sheets);
    this.choice.setAttribute('aria-label', texts.findings);
    for (const [value, text] of [
      ['all', texts.all],
      ['warning', texts.warnings],
      ['none', texts.none],
    ] as const) {
      const option = make('option', '', text);
      option.value = value;
      this.choice.append(option);
    }
    this.choice.addEventListener('change', () => on.level(this.choice.value));
    this.note.setAttribute('role', 'status');
    bar.append(this.summary, this.sheets, this.note, this.pages, this.choice);
  }

  /** `all`, `warning` or `none`. */
  get level(): string {
    return this.choice.value;
  }

  set level(level: string) {
    this.choice.value = level;
  }

  /** Is the staged plan shown on pages? */
  get isPaged(): boolean {
    return this.pages.getAttribute('aria-pressed') === 'true';
  }

  set isPaged(isPaged: boolean) {
    this.pages.setAttribute('aria-pressed', String(isPaged));
  }

  /** Is 「幹事に見せる前に」 unfolded? */
  set isUnfolded(isUnfolded: boolean) {
    this.summary.setAttribute('aria-expanded', String(isUnfolded));
  }

  show(sections: readonly ShownSection[], findings: readonly PreviewFinding[]): void {
    this.note.textContent = '';
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const [all, warnings] = this.choice.options;
    if (all) all.textContent = `${this.texts.all} (${findings.length})`;
    if (warnings) warnings.textContent = `${this.texts.warnings} (${loud.length})`;
    const titles = JSON.stringify(sections.map(({ id, number, title }) => [id, number, title]));
    if (titles === this.shown) return;
    this.shown = titles;
    this.sheets.replaceChildren(...sections.map(buttonOf));
  }

  unavailable(): void {
    this.note.textContent = this.texts.unavailable;
  }
}

function buttonOf({ id, number, title }: ShownSection): HTMLElement {
  const button = makeButton('', number === null ? title : `${number} ${title}`, () => {
    const sheet = document.getElementById(`sheet-${id}`);
    sheet?.scrollIntoView({ block: 'start' });
    sheet?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  button.title = title;
  return button;
}
