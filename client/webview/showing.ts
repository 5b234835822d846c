import { make, type Texts } from './page';

/** Sizes at which a sheet may be shown, the largest first. */
const sizes = [2.4, 2.1, 1.8, 1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5];

/**
 * 「見せる」: one sheet at a time over the whole page, as large as fits, for the meeting. Turned with
 * the arrow keys, the space bar or a presenter's buttons.
 */
export class Showing {
  private at = -1;
  private readonly counter = make('div', 'counter');

  constructor(
    private readonly main: HTMLElement,
    private readonly texts: Texts,
    private readonly onChange: (isOn: boolean) => void,
  ) {
    window.addEventListener('keydown', (event) => this.press(event), true);
    window.addEventListener('resize', () => this.isOn && this.fit());
  }

  get isOn(): boolean {
    return this.at >= 0;
  }

  begin(): void {
    if (this.isOn) return;
    const seen = this.sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > 120);
    this.at = Math.max(0, seen);
    document.body.classList.add('is-showing');
    document.body.append(this.counter);
    this.update();
    this.onChange(true);
  }

  end(): void {
    if (!this.isOn) return;
    const sheet = this.sheets[this.at];
    this.at = -1;
    document.body.classList.remove('is-showing');
    this.counter.remove();
    for (const one of this.sheets) {
      one.classList.remove('is-shown');
      one.style.zoom = '';
    }
    sheet?.scrollIntoView({ block: 'start' });
    this.onChange(false);
  }

  /** Shows the sheet again, as it is now. */
  update(): void {
    if (!this.isOn) return;
    const { sheets } = this;
    this.at = Math.min(this.at, sheets.length - 1);
    for (const [index, sheet] of sheets.entries()) {
      sheet.classList.toggle('is-shown', index === this.at);
    }
    this.counter.textContent = `${this.at + 1} / ${sheets.length}　${this.texts.showKeys}`;
    this.fit();
  }

  private get sheets(): readonly HTMLElement[] {
    return [...this.main.querySelectorAll<HTMLElement>(':scope > section')];
  }

  private fit(): void {
    const sheet = this.sheets[this.at];
    if (!sheet) return;
    const fits = (size: number) => {
      sheet.style.zoom = String(size);
      const { width, height } = sheet.getBoundingClientRect();
      const isWhole = [...sheet.querySelectorAll('.drawing, .scroll')].every(
        (part) => part.scrollWidth <= part.clientWidth + 1,
      );
      return height <= window.innerHeight && width <= window.innerWidth && isWhole;
    };
    // What is too long at any size is read by scrolling.
    if (!sizes.some(fits)) sheet.style.zoom = '1';
    window.scrollTo(0, 0);
  }

  private press(event: KeyboardEvent): void {
    if (!this.isOn || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = stepOf(event);
    if (event.key !== 'Escape' && by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.end();
      return;
    }
    this.at = Math.min(this.sheets.length - 1, Math.max(0, this.at + by));
    this.update();
  }
}

/** How many sheets on; 0 for a key that turns nothing. */
function stepOf({ key, shiftKey }: KeyboardEvent): number {
  if (key === ' ') return shiftKey ? -1 : 1;
  if (['ArrowRight', 'ArrowDown', 'PageDown', 'Enter'].includes(key)) return 1;
  if (['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'].includes(key)) return -1;
  if (key === 'Home') return Number.NEGATIVE_INFINITY;
  return key === 'End' ? Number.POSITIVE_INFINITY : 0;
}
