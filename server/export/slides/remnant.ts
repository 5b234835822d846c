import type { Element } from './slide';

/** Elements of one slide. */
export type Page = readonly Element[];

/** On more slides than these a row that is left alone is not seen as such. */
const maxEvened = 6;

/** How a sheet is spread over slides: the size of its text, how rows break, the share of a slide it fills. */
export interface FlowLook {
  readonly size?: number;
  readonly rowBreak?: number;
  readonly filled?: number;
}

/**
 * A table over several slides: on one less where rows may break at any sentence; else with its rows
 * whole if that takes no more, and each slide as full as the others as far as the rows allow it.
 */
export function withoutRemnant(
  pages: Page[],
  smallest: number,
  draw: (look: FlowLook) => Page[],
): Page[] {
  const count = pages.length;
  if (count > maxEvened) return pages;
  const tight = draw({ size: smallest, rowBreak: 0.12 });
  if (tight.length < count) return tight;
  const whole = draw({ rowBreak: 1 });
  const rowBreak = whole.length === count ? 1 : undefined;
  let [best, empty, full] = [rowBreak ? whole : pages, 0.5, 1];
  while (full - empty > 0.03) {
    const filled = (empty + full) / 2;
    const even = draw({ rowBreak, filled });
    if (even.length > count) empty = filled;
    else [best, full] = [even, filled];
  }
  return best;
}
