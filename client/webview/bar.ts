import type { PreviewFinding, PreviewSection } from '../../server/protocol';
import { make, type Texts } from './page';

/** The bar above the sheets: where to go, and which findings are shown. */
export class Bar {
  private readonly sheets = make('nav');
  private readonly choice = make('select');
  private readonly note = make('span', 'note');
  private shown = '';

  constructor(
    bar: HTMLElement,
    private readonly texts: Texts,
    onLevel: (level: string) => void,
  ) {
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
    this.choice.addEventListener('change', () => onLevel(this.choice.value));
    this.note.setAttribute('role', 'status');
    bar.append(this.sheets, this.note, this.choice);
  }

  /** `all`, `warning` or `none`. */
  get level(): string {
    return this.choice.value;
  }

  set level(level: string) {
    this.choice.value = level;
  }

  show(sections: readonly PreviewSection[], findings: readonly PreviewFinding[]): void {
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

function buttonOf({ id, number, title }: PreviewSection): HTMLElement {
  const button = make('button', '', number === null ? title : `${number} ${title}`);
  button.type = 'button';
  button.title = title;
  button.addEventListener('click', () => {
    const sheet = document.getElementById(`sheet-${id}`);
    sheet?.scrollIntoView({ block: 'start' });
    sheet?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  return button;
}
