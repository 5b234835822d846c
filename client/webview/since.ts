import type { SinceMarks } from '../../server/protocol';
import { partsOf } from './page';

/** The marks at what came or changed since a round that was kept. */
export class Since {
  private marks: SinceMarks | null = null;

  constructor(private readonly main: HTMLElement) {}

  take(marks: SinceMarks | null): void {
    this.marks = marks;
    for (const old of this.main.querySelectorAll('.is-added, .is-changed')) {
      old.classList.remove('is-added', 'is-changed');
      old.removeAttribute('aria-description');
    }
    this.mark(marks?.added ?? [], 'is-added', marks?.addedText ?? '');
    this.mark(marks?.changed ?? [], 'is-changed', marks?.changedText ?? '');
  }

  /** The page was drawn anew. */
  update(): void {
    this.take(this.marks);
  }

  private mark(keys: readonly string[], className: string, text: string): void {
    for (const part of keys.flatMap((key) => [...partsOf(this.main, key)])) {
      part.classList.add(className);
      part.setAttribute('aria-description', text);
    }
  }
}
