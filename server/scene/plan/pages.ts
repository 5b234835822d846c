import type { Piece, Plan } from '../../deck/deck';
import type { Scene } from '../scene';
import { type Row, rowsOf } from './stage';
import type { Stage } from './stages';
import { type Type, typeOf } from './style';
import { takeParts, takeRows } from './take';
import { columnsIn, type Measured, measure, type Page, place, roomsIn } from './wide';

/** A page, and the sizes that its body text may have. */
export interface PageFrame {
  readonly width: number;
  /** Of the first page, and of the others. */
  readonly height: number;
  readonly nextHeight: number;
  readonly size: number;
  readonly floor: number;
}

/** The stairs on pages with one size of text. */
interface Pages {
  readonly pages: readonly Measured[];
  /** The first page ends with the same part in every stage. */
  readonly isEven: boolean;
  /** No page is higher than the frame. */
  readonly isWithin: boolean;
}

/** So many steps smaller may the text be for a first page that ends with the same part everywhere. */
const stepsForEven = 3;

/**
 * The stairs on pages of one size: on as few as can be, with the largest text with which they fit so
 * many. What goes on on a further page says so.
 */
export function onPages(
  plan: Plan,
  stages: readonly Stage[],
  frame: PageFrame,
  note: string,
): readonly Scene[] {
  const known = new Map<number, Pages>();
  const at = (step: number): Pages => {
    const found = known.get(step);
    if (found) return found;
    const type = typeOf(frame.floor + step / 2, frame.floor);
    const made = pagesAt(plan, stages, frame, type, note);
    known.set(step, made);
    return made;
  };
  const { pages, isWithin } = at(0);
  const fewest = pages.length;
  const isGood = (step: number) =>
    at(step).pages.length <= fewest && (at(step).isWithin || !isWithin);
  // The larger the text, the more pages: the largest step that needs no more is between these two.
  let [fits, most] = [0, Math.floor((frame.size - frame.floor) * 2)];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (isGood(middle)) fits = middle;
    else most = middle - 1;
  }
  const steps = Array.from({ length: Math.min(fits, stepsForEven) + 1 }, (_, less) => fits - less);
  const even = steps.find((step) => at(step).isEven && isGood(step));
  return at(even ?? fits).pages.map((page) => place(page, heightFor(page.page, frame)));
}

function pagesAt(
  plan: Plan,
  stages: readonly Stage[],
  frame: PageFrame,
  type: Type,
  note: string,
): Pages {
  const { textWidth } = columnsIn(frame.width, stages.length, type);
  const whole: Page = {
    plan,
    stages,
    columns: stages.map((stage) => rowsOf(stage, textWidth, type, 'whole')),
    isFirst: true,
    hasBase: true,
    isContinued: stages.map(() => false),
    rationale: plan.rationale,
    note,
  };
  const one = fitted(whole, frame, type);
  if (one) return { pages: [one], isEven: true, isWithin: true };
  const full = spread(whole, frame, type, false) ?? [];
  const even = spread(whole, frame, type, true) ?? [];
  const isEven = even.length > 0 && even.length <= full.length;
  const pages = isEven ? even : full;
  const isWithin = pages.every(({ page, needed }) => needed <= heightFor(page, frame) + 0.01);
  return { pages, isEven, isWithin };
}

/** Height of a page. */
function heightFor({ isFirst }: Page, { height, nextHeight }: PageFrame): number {
  return isFirst ? height : nextHeight;
}

/** The page with steps as high as there is room for; null where it does not fit. */
function fitted(page: Page, frame: PageFrame, type: Type): Measured | null {
  const height = heightFor(page, frame);
  for (const rise of [3.6, 3, 2.5, 1.9, leastRise(page)]) {
    for (const at of page.rationale ? (['corner', 'under'] as const) : (['corner'] as const)) {
      const measured = measure(page, frame.width, type, at, rise);
      if (measured.needed <= height + 0.01) return measured;
    }
  }
  return null;
}

/** Without gates on the treads the stages may rise less, in body sizes. */
function leastRise({ isFirst }: Page): number {
  return isFirst ? 1.9 : 1.3;
}

/** What is still to be said. */
interface Rest {
  readonly columns: readonly (readonly Row[])[];
  readonly isBegun: readonly boolean[];
  readonly rationale: Piece | null;
  readonly hasBase: boolean;
}

/** Less of a page than this share for the text of a stage, and what is below the stairs waits. */
const leastRoom = 0.25;

/**
 * The rows of all stages on page after page; where they are to be even, the first page ends with the
 * same part in every stage (null where not even the first part fits).
 */
function spread(
  whole: Page,
  frame: PageFrame,
  type: Type,
  isEven: boolean,
): readonly Measured[] | null {
  const first = firstPage(whole, frame, type, isEven);
  if (!first) return null;
  const pages = [first.page];
  let { rest } = first;
  while (rest.rationale || rest.hasBase || rest.columns.some((rows) => rows.length > 0)) {
    const next = nextPage(whole, rest, frame, type);
    pages.push(next.page);
    rest = next.rest;
  }
  return pages;
}

function firstPage(whole: Page, frame: PageFrame, type: Type, isEven: boolean) {
  const { rationale } = whole;
  const full = { ...whole, columns: [], rationale: null };
  const roomsOf = (page: Page) =>
    roomsIn(measure(page, frame.width, type, 'corner', leastRise(page)), frame.height);
  const hasBase = Math.min(...roomsOf(full)) >= frame.height * leastRoom;
  const bare = { ...full, hasBase };
  const rooms = roomsOf(bare);
  const taken = isEven
    ? takeParts(whole.columns, rooms)
    : whole.columns.map((rows, index) => takeRows(rows, rooms[index] ?? 0, null, type));
  if (!taken) return null;
  const page = { ...bare, columns: taken.map(({ rows }) => rows) };
  const withReason = rationale ? fitted({ ...page, rationale }, frame, type) : null;
  const rest: Rest = {
    columns: taken.map((one) => one.rest),
    isBegun: taken.map(({ rows }) => rows.length > 0),
    rationale: withReason ? null : rationale,
    hasBase: !hasBase,
  };
  const alone = measure(page, frame.width, type, 'corner', leastRise(page));
  return { page: withReason ?? fitted(page, frame, type) ?? alone, rest };
}

/** What may stand on a further page, the first that leaves the fewest rows over is taken. */
function choicesFor({ columns, hasBase, rationale }: Rest) {
  const isLast = columns.every((rows) => rows.length === 0);
  const places = rationale ? (['corner', 'under'] as const) : (['corner'] as const);
  const bases = !hasBase ? [false] : isLast ? [true] : [true, false];
  return bases.flatMap((base) => places.map((at) => ({ at, hasBase: base })));
}

function nextPage(whole: Page, rest: Rest, frame: PageFrame, type: Type) {
  const { columns, isBegun, rationale } = rest;
  const bare: Page = {
    ...whole,
    columns: [],
    isFirst: false,
    isContinued: columns.map((rows, index) => (isBegun[index] ?? false) && rows.length > 0),
    note: '',
    rationale,
  };
  const tried = choicesFor(rest).map(({ at, hasBase }) => {
    const own = { ...bare, hasBase };
    const rooms = roomsIn(measure(own, frame.width, type, at, leastRise(own)), frame.nextHeight);
    const taken = columns.map((rows, index) =>
      takeRows(rows, rooms[index] ?? 0, isBegun[index] ? whole.plan : null, type),
    );
    const left = taken.reduce((sum, one) => sum + heightOf(one.rest), 0);
    return { at, taken, left, page: { ...own, columns: taken.map(({ rows }) => rows) } };
  });
  const best = tried.reduce((one, other) => (other.left < one.left ? other : one));
  const { page, taken, at } = best;
  return {
    page: fitted(page, frame, type) ?? measure(page, frame.width, type, at, leastRise(page)),
    rest: {
      columns: taken.map((one) => one.rest),
      isBegun: taken.map(({ rows }, index) => (isBegun[index] ?? false) || rows.length > 0),
      rationale: null,
      hasBase: rest.hasBase && !page.hasBase,
    },
  };
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}
