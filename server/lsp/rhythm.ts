/** Changes that follow each other within so many milliseconds are faster than typing by hand. */
const rapidGap = 60;

/** What changes so fast is checked when nothing has come for so long, in milliseconds. */
const pause = 80;

/**
 * How fast a text changes. Typing by hand is checked at every key. Of what comes faster (a key held
 * down, a program that writes) each finding would be out of date when it arrives: it is checked when it
 * pauses. But for a client that waits for what was found before it changes the text again.
 */
export class Rhythm {
  private last = Number.NEGATIVE_INFINITY;
  private isRapid = false;
  private isAwaited = false;

  /** The text changed; `isUnderWay`: what was found before was not sent yet. */
  changed(now: number, isUnderWay: boolean): void {
    this.isRapid = now - this.last < rapidGap;
    this.last = now;
    if (isUnderWay) this.isAwaited = false;
  }

  /** So many milliseconds are to pass before the text is checked. */
  left(now: number): number {
    return this.isRapid && !this.isAwaited ? Math.max(0, this.last + pause - now) : 0;
  }

  /** What was found was sent, and nothing had changed in the pause. */
  sent(): void {
    if (this.isRapid) this.isAwaited = true;
  }
}
