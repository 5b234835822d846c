import { minRise, type PageLayout, pageParts, type StairsPage, withRise } from './measure';
import type { Type } from './style';

/** A page, and the sizes that its body text may have. */
export interface PageFrame {
  readonly width: number;
  /** Of the first page, and of the others. */
  readonly height: number;
  readonly nextHeight: number;
  readonly size: number;
  readonly floor: number;
}

/** Height of a page. */
export function heightFor(
  { isFirst }: Pick<StairsPage, 'isFirst'>,
  { height, nextHeight }: PageFrame,
): number {
  return isFirst ? height : nextHeight;
}

/** The page with steps as high as there is room for; null where it does not fit. */
export function fitted(page: StairsPage, frame: PageFrame, type: Type): PageLayout | null {
  const height = heightFor(page, frame);
  const places = page.rationale ? (['corner', 'under'] as const) : (['corner'] as const);
  const parts = places.map((at) => pageParts(page, frame.width, type, at));
  for (const rise of [3.6, 3, 2.5, 1.9, minRise(page)]) {
    for (const one of parts) {
      const layout = withRise(one, rise);
      if (layout.needed <= height + 0.01) return layout;
    }
  }
  return null;
}
