/**
 * Runs a task one at a time. What is asked for while it runs makes it run once more afterwards,
 * however often it was asked for: for questions of which only the newest answer counts.
 */
export class LatestOnly {
  private running: Promise<void> | null = null;
  private isOld = false;

  /** @param task must not reject: its rejection would be that of every caller. */
  constructor(private readonly task: () => Promise<void>) {}

  /** Settles when the task has run from after this call on. */
  run(): Promise<void> {
    this.isOld = true;
    this.running ??= this.runUntilNew();
    return this.running;
  }

  private async runUntilNew(): Promise<void> {
    try {
      while (this.isOld) {
        this.isOld = false;
        await this.task();
      }
    } finally {
      this.running = null;
    }
  }
}
