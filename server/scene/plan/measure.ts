import type { PlacedText, Plan } from '../../deck/deck';
import { type FlowBlock, gap, stack } from '../flow';
import { belowBaseline } from './baseline';
import { type Column, columnsOf, edgeOf, padOf } from './columns';
import { cornerText, rationaleText } from './corner';
import { gatesOf } from './gates';
import { type HeadForm, type StageHead, type StageRow, stageHead } from './stage';
import type { Stage } from './stages';
import type { Type } from './style';
import { visionBlock } from './vision';

/** One page of the stairs: what stands on it. */
export interface StairsPage {
  readonly plan: Plan;
  readonly stages: readonly Stage[];
  /** Widths of the columns in which the stages stand, between the edges of the drawing. */
  readonly widths: readonly number[];
  /** The rows of each stage that stand on this page. */
  readonly columns: readonly (readonly StageRow[])[];
  /** On further pages stand the stages alone: vision and gates were shown. */
  readonly isFirst: boolean;
  /** Where the way begins, and what comes of itself, stand below the base line. */
  readonly hasBase: boolean;
  /** How much the head of each stage says. */
  readonly headForms: readonly HeadForm[];
  readonly rationale: PlacedText | null;
}

/** The parts of a page in their widths, and where the stages stand. */
export interface PageLayout {
  readonly page: StairsPage;
  readonly type: Type;
  readonly width: number;
  readonly edge: number;
  readonly columns: readonly Column[];
  readonly pad: number;
  readonly heads: readonly StageHead[];
  readonly gates: readonly FlowBlock[];
  readonly vision: FlowBlock;
  readonly visionX: number;
  readonly corner: FlowBlock;
  readonly under: FlowBlock;
  /** Height of each tread above its stage, from the top of the drawing. */
  readonly treads: readonly number[];
  /** The least height at which everything fits. */
  readonly needed: number;
}

/** Where the rationale stands. */
export type RationalePlace = 'corner' | 'under';

/** Rise of a stage over the one before, in body sizes. */
const rises = { least: 1.9, usual: 2.6, most: 3.6 } as const;

/** Without gates on the treads the stages may rise less, in body sizes. */
export const minRises = { first: 1.9, further: 1.3 } as const;

/** The least by which a stage rises above the one before on this page, in body sizes. */
export function minRise({ isFirst }: StairsPage): number {
  return isFirst ? minRises.first : minRises.further;
}

/** Measures a page; `rise` is how much a stage stands above the one before at least, in body sizes. */
export function measure(
  page: StairsPage,
  width: number,
  type: Type,
  place: RationalePlace,
  rise: number = rises.usual,
): PageLayout {
  return withRise(pageParts(page, width, type, place), rise);
}

/** The parts of a page, before it is known how high its steps are. */
export type PageParts = Omit<PageLayout, 'treads' | 'needed'>;

/** The parts of a page, broken to their widths. */
export function pageParts(
  page: StairsPage,
  width: number,
  type: Type,
  place: RationalePlace,
): PageParts {
  const { plan, stages, isFirst } = page;
  const count = stages.length;
  const size = type.body;
  const [edge, pad] = [edgeOf(type), padOf(type)];
  const columns = columnsOf(page.widths, type);
  const visionX = edge + visionStart(columns, edge, width - edge * 2);
  const vision = isFirst ? visionBlock(plan, width - edge - visionX, type) : gap(0);
  const arrow = size * 1.6;
  const gates = stages.map(({ gates: own }, index) => {
    const room = (columns[index]?.width ?? 0) - size * 0.5 - (index === count - 1 ? arrow : 0);
    return isFirst ? gatesOf(own, room, type) : gap(0);
  });
  const hasGates = gates.some(({ height }) => height > 0);
  const inCorner = place === 'corner' ? page.rationale : null;
  const corner = cornerText(plan, hasGates, inCorner, visionX - edge - size, type);
  const below = place === 'under' ? page.rationale : null;
  const under = stack(
    [
      page.hasBase ? belowBaseline(plan, width - edge * 2, type) : gap(0),
      rationaleText(plan, below, width - edge * 2, type),
    ].flatMap((one) => (one.height > 0 ? [gap(size * 0.55), one] : [])),
  );
  const heads = stages.map((stage, index) =>
    stageHead(
      stage,
      columns[index]?.textWidth ?? 0,
      type,
      page.headForms[index] ?? 'full',
      plan.titles.continued,
    ),
  );
  const places = { width, edge, columns, pad, visionX };
  return { page, type, ...places, heads, gates, vision, corner, under };
}

/** The page with steps of this rise. */
export function withRise(parts: PageParts, rise: number): PageLayout {
  const { page, type, edge, pad, heads, vision, under } = parts;
  const size = type.body;
  const treads = treadsOf(parts, size, rise);
  const bodies = page.columns.map((rows, index) => {
    const head = heads[index]?.height ?? 0;
    const text = stack(rows).height;
    return (treads[index] ?? 0) + pad * 1.5 + head + (text > 0 ? text + size * 0.5 : 0);
  });
  const least = (treads[0] ?? vision.height) + size * 3;
  const needed = Math.max(least, ...bodies) + under.height + edge;
  return { ...parts, treads, needed };
}

/** Parts of the width between which the vision may begin. */
const visionShare = { min: 0.25, max: 0.6, usual: 0.4 } as const;

/** The vision begins where a column does, near the middle; else where there is room beside it. */
function visionStart(columns: readonly Column[], edge: number, room: number): number {
  const count = columns.length;
  const usual = count > 1 ? Math.floor(count / 2) / count : visionShare.usual;
  const away = (x: number) => Math.abs(x - usual * room);
  const near = columns
    .map(({ x }) => x - edge)
    .filter((x) => x >= visionShare.min * room && x <= visionShare.max * room)
    .sort((a, b) => away(a) - away(b))[0];
  return near ?? usual * room;
}

type Above = Pick<PageLayout, 'gates' | 'vision' | 'visionX' | 'corner' | 'columns'>;

/** From the highest stage down: each tread has room above it for its gates, and is lower than the next. */
function treadsOf(above: Above, size: number, rise: number): readonly number[] {
  const { gates, vision, visionX, corner, columns } = above;
  const treads: number[] = [];
  for (let index = gates.length - 1; index >= 0; index--) {
    const { x = 0, width = 0 } = columns[index] ?? {};
    const isUnder = x + width > visionX + 1;
    const isUnderCorner = index === 0 || x < visionX - size - 1;
    const tops = [
      isUnder && vision.height > 0 ? vision.height + size * 0.7 : 0,
      isUnderCorner && corner.height > 0 ? corner.height + size * 0.7 : 0,
    ];
    const gate = gates[index]?.height ?? 0;
    const isLast = index === gates.length - 1;
    const arrow = isLast && vision.height > 0 ? vision.height + size * 2 : size * 0.4;
    const room = Math.max(...tops) + (gate > 0 ? gate + size * 0.4 : 0);
    const next = isLast ? 0 : (treads[0] ?? 0) + size * rise;
    treads.unshift(Math.max(room, arrow, next));
  }
  return treads;
}

/** Room for the rows of each stage on a page of this height. */
export function roomsIn({ treads, heads, pad, type, under, edge }: PageLayout, height: number) {
  const base = height - under.height - edge;
  return treads.map(
    (tread, index) => base - tread - pad * 1.5 - type.body * 0.5 - (heads[index]?.height ?? 0),
  );
}
