import type { PreviewFinding, ShownSection } from '../../server/protocol';
import { countOf } from './findings';
import { make, makeButton, type Texts } from './page';
import { patch } from './patch';

interface BarActions {
  level(level: string): void;
  summary(): void;
  paged(isPaged: boolean): void;
  size(size: 'larger' | 'smaller' | 'reset' | 'fit'): void;
  show(): void;
}

/** The bar above the sheets: where to go, which findings are shown, and how. */
export class Bar {
  private readonly sheets = make('nav');
  private readonly choice = make('select');
  private readonly note = make('span', 'note');
  private readonly summary: HTMLButtonElement;
  private readonly pages: HTMLButtonElement;
  private readonly size: HTMLButtonElement;
  private shown = '';
  private isUnavailable = false;

  constructor(
    bar: HTMLElement,
    private readonly texts: Texts,
    on: BarActions,
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
    const zoom = (text: string, title: string, press: () => void) => {
      const button = makeButton('zoom', text, press);
      button.title = title;
      return button;
    };
    this.size = zoom('100 %', texts.zoomReset, () => on.size('reset'));
    const sizes = make('span', 'sizes');
    sizes.append(
      zoom('−', texts.zoomOut, () => on.size('smaller')),
      this.size,
      zoom('＋', texts.zoomIn, () => on.size('larger')),
      zoom(texts.fit, texts.fitHint, () => on.size('fit')),
    );
    const show = makeButton('toggle', texts.show, () => on.show());
    show.title = texts.showHint;
    bar.append(this.summary, this.sheets, this.note, sizes, show, this.pages, this.choice);
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

  /** At which size the sheets are seen; 1 as drawn. */
  set scale(scale: number) {
    this.size.textContent = `${Math.round(scale * 100)} %`;
  }

  /** Says something, with something to press; until something else is said. */
  say(text: string, button?: { text: string; press(): void }): void {
    this.note.textContent = text;
    if (!button) return;
    const press = makeButton('toggle', button.text, () => {
      this.note.textContent = '';
      button.press();
    });
    this.note.append(' ', press);
  }

  /** Is 「幹事に見せる前に」 unfolded? */
  set isUnfolded(isUnfolded: boolean) {
    this.summary.setAttribute('aria-expanded', String(isUnfolded));
  }

  show(sections: readonly ShownSection[], findings: readonly PreviewFinding[]): void {
    if (this.isUnavailable) this.note.textContent = '';
    this.isUnavailable = false;
    const warned = findings.filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    const counted = countOf(findings);
    const hints = findings.length - counted;
    const [all, warnings] = this.choice.options;
    const beside = hints > 0 ? ` ${this.texts.andHints} (${hints})` : '';
    if (all) all.textContent = `${this.texts.all} (${counted})${beside}`;
    if (warnings) warnings.textContent = `${this.texts.warnings} (${warned.length})`;
    const titles = JSON.stringify(sections.map(({ id, number, title }) => [id, number, title]));
    if (titles === this.shown) return;
    this.shown = titles;
    const next = document.createDocumentFragment();
    next.append(...sections.map(buttonOf));
    patch(this.sheets, next);
  }

  unavailable(): void {
    this.isUnavailable = true;
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
  button.dataset.row = id;
  return button;
}
