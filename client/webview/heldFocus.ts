import { partsOf } from './page';

/** How long VS Code may take to give the page the focus, in milliseconds. */
const heldFor = 500;

/**
 * VS Code gives a page the focus in two steps, and leaves out the second where it notices between
 * them that the page had lost it, as after a click that has led to the text: then the keys are
 * nobody's. So the page, told that the focus is to be its own, sees to that for a moment, and gives
 * it to what had it last.
 */
export class HeldFocus {
  private end = 0;
  private last: string | null = null;

  constructor(
    private readonly main: HTMLElement,
    /** Gives the focus to what is typed in. Is there anything? */
    private readonly toTyping: () => boolean,
  ) {
    main.addEventListener('focusin', ({ target }) => {
      const part = (target as Element).closest<HTMLElement | SVGElement>('[data-key]');
      this.last = part?.dataset.key ?? null;
    });
  }

  hold(): void {
    const isHeld = performance.now() < this.end;
    this.end = performance.now() + heldFor;
    if (!isHeld) this.look();
  }

  /** The page has led elsewhere: the focus is to be there. */
  release(): void {
    this.end = 0;
  }

  private look(): void {
    if (performance.now() >= this.end) return;
    if (!document.hasFocus() || document.activeElement === document.body) this.take();
    setTimeout(() => this.look(), 50);
  }

  private take(): void {
    if (this.toTyping()) return;
    const part = this.last === null ? undefined : partsOf(this.main, this.last)[0];
    if (part) part.focus({ preventScroll: true });
    else window.focus();
  }
}
