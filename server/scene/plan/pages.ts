import type { Plan } from '../../deck/deck';
import type { Scene } from '../scene';
import { equalWidths, textWidthOf, widthsFor } from './columns';
import { fitted, heightFor, type PageFrame } from './fit';
import { measure, minRise, type PageLayout, type StairsPage } from './measure';
import { spread } from './spread';
import { rowsOf } from './stage';
import type { Stage } from './stages';
import { type Type, typeOf } from './style';
import { place } from './wide';

/** The stairs on pages with one size of text. */
interface Pages {
  readonly pages: readonly PageLayout[];
  /** The first page ends with the same part in every stage. */
  readonly isEven: boolean;
  /** No page is higher than the frame. */
  readonly isWithin: boolean;
}

/**
 * So many steps smaller may the text be for a first page that ends with the same part everywhere, and
 * for columns of one width.
 */
const stepsForCalm = 3;

/**
 * The stairs on pages of one size: on as few as can be, with the largest text with which they fit so
 * many. What goes on on a further page says so.
 */
export function onPages(plan: Plan, stages: readonly Stage[], frame: PageFrame): readonly Scene[] {
  const known = new Map<number, Pages>();
  const at = (step: number): Pages => {
    const found = known.get(step);
    if (found) return found;
    const type = typeOf(frame.floor + step / 2, frame.floor);
    const made = pagesAt(plan, stages, frame, type);
    known.set(step, made);
    return made;
  };
  const { pages, isWithin } = at(0);
  const minPages = pages.length;
  const isGood = (step: number) =>
    at(step).pages.length <= minPages && (at(step).isWithin || !isWithin);
  // The larger the text, the more pages: the largest step that needs no more is between these two.
  let [fits, max] = [0, Math.floor((frame.size - frame.floor) * 2)];
  while (fits < max) {
    const middle = Math.ceil((fits + max) / 2);
    if (isGood(middle)) fits = middle;
    else max = middle - 1;
  }
  const steps = Array.from({ length: Math.min(fits, stepsForCalm) + 1 }, (_, less) => fits - less);
  const good = steps.filter(isGood);
  const calm =
    good.find((step) => at(step).isEven && isRegular(at(step))) ??
    good.find((step) => at(step).isEven) ??
    good.find((step) => isRegular(at(step)));
  return at(calm ?? fits).pages.map((page) => place(page, heightFor(page.page, frame)));
}

/** All columns of a page are equally wide, but for the bands beside them. */
function isRegular({ pages }: Pages): boolean {
  return pages.every(({ columns, page }) => {
    const open = columns.filter((_, index) => page.isFirst || page.columns[index]?.length);
    return open.every(({ width }) => Math.abs(width - (open[0]?.width ?? 0)) < 0.01);
  });
}

function pagesAt(plan: Plan, stages: readonly Stage[], frame: PageFrame, type: Type): Pages {
  const equal = wholePage(plan, stages, equalWidths(frame.width, stages.length, type), type);
  const one = fitted(equal, frame, type);
  if (one) return { pages: [one], isEven: true, isWithin: true };
  const following = wholePage(plan, stages, followingWidths(equal, frame, type), type);
  const other = fitted(following, frame, type);
  if (other) return { pages: [other], isEven: true, isWithin: true };
  const best = fewestPages([equal, following], frame, type);
  const isWithin = best.pages.every(({ page, needed }) => needed <= heightFor(page, frame) + 0.01);
  return { ...best, isWithin };
}

/**
 * The stairs on as few pages as can be; of as many, those that end evenly, and those with columns of
 * one width. What does not fit one page cannot do with fewer than two.
 */
function fewestPages(wholes: readonly StairsPage[], frame: PageFrame, type: Type) {
  let best: { pages: readonly PageLayout[]; isEven: boolean } = { pages: [], isEven: false };
  for (const isEven of [true, false]) {
    for (const whole of wholes) {
      const pages = spread(whole, frame, type, isEven);
      if (!pages) continue;
      if (best.pages.length === 0 || pages.length < best.pages.length) best = { pages, isEven };
      if (best.pages.length === 2) return best;
    }
  }
  return best;
}

/** Everything on one page, in columns of these widths. */
function wholePage(
  plan: Plan,
  stages: readonly Stage[],
  widths: readonly number[],
  type: Type,
): StairsPage {
  return {
    plan,
    stages,
    widths,
    columns: stages.map((stage, index) =>
      rowsOf(stage, textWidthOf(widths[index] ?? 0, type), type, 'whole'),
    ),
    isFirst: true,
    hasBase: true,
    headForms: stages.map(() => 'full'),
    rationale: plan.rationale,
  };
}

/** Widths that follow what the stages hold, where columns of one width are too high for a page. */
function followingWidths(equal: StairsPage, frame: PageFrame, type: Type): readonly number[] {
  const { treads, heads } = measure(equal, frame.width, type, 'corner', minRise(equal));
  const contents = equal.stages.map((stage, index) => ({
    stage,
    rows: equal.columns[index] ?? [],
    top: (treads[index] ?? 0) + (heads[index]?.height ?? 0),
    isBand: false,
  }));
  return widthsFor(contents, frame.width, type);
}
