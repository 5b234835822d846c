/**
 * Draws the page anew only while nothing is pressed: a click ends on what it began on, and a drag or
 * a selection is not taken away from under the pointer. What came meanwhile is drawn right after it.
 */
export class PressGuard {
  private isPressed = false;
  private waiting: (() => void)[] = [];

  constructor() {
    const press = ({ button }: PointerEvent) => {
      // A menu takes the other buttons, and their end with them.
      this.isPressed = button === 0;
    };
    // The click comes right behind the end of the press.
    const release = () => void setTimeout(() => this.end());
    window.addEventListener('pointerdown', press, true);
    for (const type of ['pointerup', 'pointercancel', 'blur'] as const) {
      window.addEventListener(type, release, true);
    }
    // An end that another frame has had.
    const move = ({ buttons }: PointerEvent) => this.isPressed && buttons === 0 && release();
    window.addEventListener('pointermove', move, true);
  }

  /** Draws now, or when the pointer is let go. */
  draw(draw: () => void): void {
    if (this.isPressed) this.waiting.push(draw);
    else draw();
  }

  private end(): void {
    this.isPressed = false;
    for (const draw of this.waiting.splice(0)) draw();
  }
}
