import { make, type Texts } from './page';

/** Sizes at which a sheet may be shown, the largest first. */
const sizes = [2.4, 2.1, 1.8, 1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5];

/** Space around a sheet that is shown, on either side, in its own pixels: as in the style. */
const margin = 16;
/** A drawing in less width than this would be laid out as in a narrow panel. */
const leastWidth = 640;

interface Wiring {
  turned(isOn: boolean): void;
  /** Drawings have less or more room now. */
  resized(): void;
}

/**
 * 「見せる」: one sheet at a time over the whole page, as large as fits, for the meeting. Turned with
 * the arrow keys, the space bar or a presenter's buttons.
 */
export class Showing {
  private at = -1;
  /** How much larger than in a panel drawings are: they are drawn for so much less width. */
  private scale = 1;
  /** The scale that was found for each sheet, by its id; of this size of the window. */
  private readonly scales = new Map<string, number>();
  private readonly counter = make('div', 'counter');

  constructor(
    private readonly main: HTMLElement,
    private readonly texts: Texts,
    private readonly on: Wiring,
  ) {
    window.addEventListener('keydown', (event) => this.press(event), true);
    window.addEventListener('resize', () => {
      this.scales.clear();
      if (this.isOn) this.update();
    });
  }

  get isOn(): boolean {
    return this.at >= 0;
  }

  /** In how much height the plan is to be seen at once; what is a little higher is shown smaller. */
  get height(): number {
    return (window.innerHeight / this.scale) * (this.scale > 1 ? 1.1 : 1);
  }

  /** How wide drawings may be where the page has so much inside. */
  room(inside: number): number {
    return this.isOn ? inside / this.scale - 2 * margin : inside;
  }

  begin(): void {
    if (this.isOn) return;
    const seen = this.sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > 120);
    this.at = Math.max(0, seen);
    document.body.classList.add('is-showing');
    document.body.append(this.counter);
    this.scales.clear();
    this.update();
    this.on.turned(true);
  }

  end(): void {
    if (!this.isOn) return;
    const sheet = this.sheets[this.at];
    this.at = -1;
    this.scale = 1;
    document.body.classList.remove('is-showing');
    this.counter.remove();
    for (const one of this.sheets) {
      one.classList.remove('is-shown');
      one.style.zoom = '';
    }
    sheet?.scrollIntoView({ block: 'start' });
    this.on.turned(false);
    this.on.resized();
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
    this.enlarge();
  }

  /** Has the drawing of the sheet laid out for less width where it leaves room below it. */
  private enlarge(): void {
    const sheet = this.sheets[this.at];
    const drawing = sheet?.querySelector('.drawing:not(.page)');
    if (!sheet || !drawing) return;
    const scale = this.scaleOf(sheet, drawing.matches('.shortened'));
    if (scale === this.scale) return;
    this.scale = scale;
    this.on.resized();
  }

  private scaleOf(sheet: HTMLElement, isShortened: boolean): number {
    const known = this.scales.get(sheet.id);
    if (known !== undefined && known !== this.scale) return known;
    // What has to be shortened is as large as in a panel, unless it was drawn for another sheet.
    if (isShortened && this.scale !== 1 && known === undefined) return 1;
    // Where few texts go on in a second line, a larger drawing is hardly higher: then once more.
    const scale = isShortened ? 1 : Math.max(known ?? 0, this.scaleFor(sheet));
    this.scales.set(sheet.id, scale);
    return scale;
  }

  /** What is drawn in less width is that much higher, and then shown that much larger. */
  private scaleFor(sheet: HTMLElement): number {
    const zoom = Number(sheet.style.zoom) || 1;
    const height = sheet.getBoundingClientRect().height / zoom;
    const filling = Math.sqrt((window.innerHeight * this.scale) / height);
    const widest = Math.max(1, window.innerWidth / leastWidth);
    return sizes.find((size) => size <= Math.min(filling, widest)) ?? 1;
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
