const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/**
 * The size at which the sheets are seen, as of a picture: 1 is as they are drawn for the panel. What is
 * larger than the panel is scrolled to.
 */
export class Zoom {
  private shown = 1;

  constructor(
    private readonly main: HTMLElement,
    /** Width of what lies over the sheets at the top, in CSS pixels. */
    private readonly bar: HTMLElement,
    private readonly onChange: (scale: number) => void,
  ) {
    window.addEventListener('wheel', (event) => this.turn(event), { passive: false });
  }

  get scale(): number {
    return this.shown;
  }

  /** Changes the size; what is at this place of the window stays there. */
  set(scale: number, x = 0, y = this.bar.offsetHeight): void {
    const next = Math.min(4, Math.max(0.1, scale));
    if (next === this.shown) return;
    const before = this.main.getBoundingClientRect();
    const share = { x: (x - before.left) / this.shown, y: (y - before.top) / this.shown };
    this.shown = next;
    this.main.style.setProperty('--zoom', String(next));
    this.main.classList.toggle('is-zoomed', next !== 1);
    const after = this.main.getBoundingClientRect();
    window.scrollBy(after.left + share.x * next - x, after.top + share.y * next - y);
    this.onChange(next);
  }

  /** To the next of the usual sizes. */
  step(by: 1 | -1): void {
    const larger = steps.filter((step) => (step - this.shown) * by > 0.01);
    this.set((by > 0 ? larger[0] : larger.at(-1)) ?? this.shown);
  }

  /** So that the whole of an element is seen at once. */
  fit(element: Element): void {
    const { width, height } = element.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 16;
    const view = window.innerHeight - this.bar.offsetHeight - 16;
    this.set(this.shown * Math.min(room / width, view / height));
    const { top } = element.getBoundingClientRect();
    window.scrollTo(0, window.scrollY + top - this.bar.offsetHeight - 8);
  }

  private turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.set(this.shown * Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
  }
}
