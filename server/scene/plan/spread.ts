import type { PlacedText } from '../../deck/deck';
import { equalWidths, reflowed, widthsFor } from './columns';
import { fitted, type PageFrame } from './fit';
import {
  measure,
  minRise,
  minRises,
  type PageLayout,
  type RationalePlace,
  roomsIn,
  type StairsPage,
} from './measure';
import { type HeadForm, heightOfRows, type StageRow } from './stage';
import type { Type } from './style';
import { type Portion, takeParts, takeRows } from './take';

/** What is still to be said. */
interface Rest {
  readonly columns: readonly (readonly StageRow[])[];
  readonly isBegun: readonly boolean[];
  readonly rationale: PlacedText | null;
  readonly hasBase: boolean;
}

/** Less of a page than this share for the text of a stage, and what is below the stairs waits. */
const minRoom = 0.25;

/**
 * The rows of all stages on page after page; where they are to be even, the first page ends with the
 * same part in every stage (null where not even the first part fits).
 */
export function spread(
  whole: StairsPage,
  frame: PageFrame,
  type: Type,
  isEven: boolean,
): readonly PageLayout[] | null {
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

function firstPage(whole: StairsPage, frame: PageFrame, type: Type, isEven: boolean) {
  const { rationale } = whole;
  const full = { ...whole, columns: [], rationale: null };
  const roomsOf = (page: StairsPage) =>
    roomsIn(measure(page, frame.width, type, 'corner', minRise(page)), frame.height);
  const hasRoom = Math.min(...roomsOf(full)) >= frame.height * minRoom;
  const portionsOf = (hasBase: boolean) => {
    const rooms = roomsOf({ ...full, hasBase });
    if (isEven) return takeParts(whole.columns, rooms);
    return whole.columns.map((rows, index) => takeRows(rows, rooms[index] ?? 0, null, type));
  };
  const withBase = hasRoom ? portionsOf(true) : null;
  const alone = withBase && !isEven ? null : portionsOf(false);
  // One part more of every stage is worth more than what is below the stairs, which can wait.
  const taken = alone && countOf(alone) > countOf(withBase ?? []) ? alone : withBase;
  if (!taken) return null;
  const hasBase = taken === withBase;
  const page = { ...full, hasBase, columns: taken.map(({ rows }) => rows) };
  const withReason = rationale ? fitted({ ...page, rationale }, frame, type) : null;
  const rest: Rest = {
    columns: taken.map((one) => one.rest),
    isBegun: taken.map(({ rows }) => rows.length > 0),
    rationale: withReason ? null : rationale,
    hasBase: !hasBase,
  };
  const bare = measure(page, frame.width, type, 'corner', minRise(page));
  return { page: withReason ?? fitted(page, frame, type) ?? bare, rest };
}

function countOf(portions: readonly Portion[]): number {
  return portions.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** How a further page may be made up. */
interface Choice {
  readonly widths: readonly number[];
  /** Where the rationale stands. */
  readonly at: RationalePlace;
  /** Does what is below the base line stand on it? */
  readonly hasBase: boolean;
}

/**
 * What may stand on a further page: the first that leaves the least over is taken. Columns are
 * equally wide where that does, and where no stage has become a band.
 */
function choicesFor(
  whole: StairsPage,
  rest: Rest,
  frame: PageFrame,
  type: Type,
): readonly Choice[] {
  const { columns, hasBase, rationale } = rest;
  const isLast = columns.every((rows) => rows.length === 0);
  const hasBands = !isLast && columns.some((rows) => rows.length === 0);
  const places = rationale ? (['corner', 'under'] as const) : (['corner'] as const);
  const bases = !hasBase ? [false] : isLast ? [true] : [true, false];
  const following = restWidths(whole, rest, frame, type);
  const equal = equalWidths(frame.width, columns.length, type);
  return (hasBands ? [following] : [equal, following]).flatMap((widths) =>
    bases.flatMap((base) => places.map((at) => ({ widths, at, hasBase: base }))),
  );
}

/** Widths that follow what is left to say: a stage that has nothing more becomes a band. */
function restWidths({ stages }: StairsPage, { columns }: Rest, frame: PageFrame, type: Type) {
  const contents = stages.map((stage, index) => {
    const rows = columns[index] ?? [];
    const top = -index * minRises.further * type.body;
    return { stage, rows, top, isBand: rows.length === 0 };
  });
  return widthsFor(contents, frame.width, type);
}

function nextPage(whole: StairsPage, rest: Rest, frame: PageFrame, type: Type) {
  const { columns, isBegun, rationale } = rest;
  const bare: StairsPage = {
    ...whole,
    columns: [],
    isFirst: false,
    headForms: columns.map((rows, index) => headFormOf(rows, isBegun[index] ?? false)),
    rationale,
  };
  let best: ReturnType<typeof filledPage> | null = null;
  for (const choice of choicesFor(whole, rest, frame, type)) {
    const next = filledPage(bare, choice, rest, frame, type);
    if (!best || next.left < best.left) best = next;
    if (best.left === 0) break;
  }
  if (!best) throw new RangeError('a page has at least one choice');
  const { page, taken, at } = best;
  return {
    page: fitted(page, frame, type) ?? measure(page, frame.width, type, at, minRise(page)),
    rest: {
      columns: taken.map((one) => one.rest),
      isBegun: taken.map(({ rows }, index) => (isBegun[index] ?? false) || rows.length > 0),
      rationale: null,
      hasBase: rest.hasBase && !page.hasBase,
    },
  };
}

/** A page with as much of the rest as there is room for, and the area of what is left over. */
function filledPage(bare: StairsPage, choice: Choice, rest: Rest, frame: PageFrame, type: Type) {
  const { at, widths, hasBase } = choice;
  const page: StairsPage = { ...bare, widths, hasBase };
  const layout = measure(page, frame.width, type, at, minRise(page));
  const rooms = roomsIn(layout, frame.nextHeight);
  const textWidths = layout.columns.map(({ textWidth }) => textWidth);
  const taken = rest.columns.map((rows, index) => {
    const shown = reflowed(rows, textWidths[index] ?? 0);
    return takeRows(shown, rooms[index] ?? 0, rest.isBegun[index] ? bare.plan : null, type);
  });
  const left = taken.reduce(
    (sum, one, index) => sum + heightOfRows(one.rest) * (textWidths[index] ?? 0),
    0,
  );
  return { at, taken, left, page: { ...page, columns: taken.map(({ rows }) => rows) } };
}

/** A stage was introduced in full on the first page. */
function headFormOf(rows: readonly StageRow[], isBegun: boolean): HeadForm {
  if (rows.length === 0) return 'name';
  return isBegun ? 'continued' : 'full';
}
