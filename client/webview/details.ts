import { makeButton } from './page';

/**
 * 「内訳も見る」 beside the staged plan where the panel is too small to show all of it at once: names,
 * goal states and gates are drawn, the rest is counted until it is asked for.
 */
export class Details {
  private readonly button: HTMLButtonElement;

  constructor(
    private readonly main: HTMLElement,
    texts: { readonly details: string; readonly detailsHint: string },
    onChange: () => void,
  ) {
    this.button = makeButton('toggle', texts.details, () => {
      this.isOn = !this.isOn;
      onChange();
    });
    this.button.title = texts.detailsHint;
    this.isOn = false;
  }

  /** Is everything drawn, however high? */
  get isOn(): boolean {
    return this.button.getAttribute('aria-pressed') === 'true';
  }

  set isOn(isOn: boolean) {
    this.button.setAttribute('aria-pressed', String(isOn));
  }

  /** The sheets have changed: the button stands where something is left out, or would be. */
  update(): void {
    const section = this.main.querySelector('#sheet-stages');
    const isUseful =
      section?.querySelector('.drawing.shortened') !== null ||
      (this.isOn && section?.querySelector('.drawing:not(.page)') !== null);
    if (!isUseful) this.button.remove();
    else if (!this.button.isConnected) section?.querySelector('.picture')?.prepend(this.button);
  }

  /**
   * Height in which the plan can be seen at once, of that of the page; undefined where everything is
   * to be drawn.
   */
  view(bar: HTMLElement, height: number): number | undefined {
    if (this.isOn) return undefined;
    const section = this.main.querySelector<HTMLElement>('#sheet-stages');
    const drawing = section?.querySelector<HTMLElement>('.drawing');
    const above = section && drawing ? drawing.offsetTop - section.offsetTop : usualHead;
    return Math.floor((height - bar.offsetHeight - above - 8) / 20) * 20;
  }
}

/** Height of the head of a sheet before one is drawn, in CSS pixels. */
const usualHead = 120;
