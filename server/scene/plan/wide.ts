import type { Piece, Plan } from '../../deck/deck';
import { type Flowed, gap, stack } from '../flow';
import { horizontal, pathFrom, polygon } from '../path';
import type { Scene, Shape } from '../scene';
import { cornerText, rationaleText, underBase, visionBlock } from './around';
import { gatesOf } from './gates';
import { type Head, type Row, stageGroup, stageHead } from './stage';
import type { Stage } from './stages';
import { groundOf, type Type } from './style';

/** One page of the stairs: what stands on it. */
export interface Page {
  readonly plan: Plan;
  readonly stages: readonly Stage[];
  /** The rows of each stage that stand on this page. */
  readonly columns: readonly (readonly Row[])[];
  /** On further pages stand the stages alone: vision and gates were shown. */
  readonly isFirst: boolean;
  /** Where the way begins, and what comes of itself, stand below the base line. */
  readonly hasBase: boolean;
  /** A stage of which more was said on the page before. */
  readonly isContinued: readonly boolean[];
  readonly rationale: Piece | null;
  /** What the form asks, to stand at the upper left; may be empty. */
  readonly note: string;
}

/** The parts of a page in their widths, and where the stages stand. */
export interface Measured {
  readonly page: Page;
  readonly type: Type;
  readonly width: number;
  readonly edge: number;
  readonly columnWidth: number;
  readonly pad: number;
  readonly heads: readonly Head[];
  readonly gates: readonly Flowed[];
  readonly vision: Flowed;
  readonly visionX: number;
  readonly corner: Flowed;
  readonly under: Flowed;
  /** Height of each tread above its stage, from the top of the drawing. */
  readonly treads: readonly number[];
  /** The least height at which everything fits. */
  readonly needed: number;
}

/** Where the rationale stands. */
export type RationalePlace = 'corner' | 'under';

/** Rise of a stage over the one before, in body sizes. */
const rises = { least: 1.9, usual: 2.6, most: 3.6 } as const;

export function columnsIn(width: number, count: number, type: Type) {
  const edge = type.body * 0.2;
  const columnWidth = (width - edge * 2) / Math.max(1, count);
  const pad = type.body * 0.85;
  return { edge, columnWidth, pad, textWidth: columnWidth - pad * 2 };
}

/** Measures a page; `rise` is how much a stage stands above the one before at least, in body sizes. */
export function measure(
  page: Page,
  width: number,
  type: Type,
  place: RationalePlace,
  rise: number = rises.usual,
): Measured {
  const { plan, stages, isFirst } = page;
  const count = stages.length;
  const size = type.body;
  const { edge, columnWidth, pad, textWidth } = columnsIn(width, count, type);
  const visionX =
    edge + (count > 1 ? columnWidth * Math.floor(count / 2) : (width - edge * 2) * 0.4);
  const vision = isFirst ? visionBlock(plan, width - edge - visionX, type) : gap(0);
  const arrow = size * 1.6;
  const gates = stages.map(({ gates: own }, index) => {
    const room = columnWidth - size * 0.5 - (index === count - 1 ? arrow : 0);
    return isFirst ? gatesOf(own, room, type) : gap(0);
  });
  const hasGates = gates.some(({ height }) => height > 0);
  const inCorner = place === 'corner' ? page.rationale : null;
  const corner = cornerText(plan, page.note, hasGates, inCorner, visionX - edge - size, type);
  const below = place === 'under' ? page.rationale : null;
  const under = stack(
    [
      page.hasBase ? underBase(plan, width - edge * 2, type) : gap(0),
      rationaleText(plan, below, width - edge * 2, type),
    ].flatMap((one) => (one.height > 0 ? [gap(size * 0.55), one] : [])),
  );
  const heads = stages.map((stage, index) =>
    stageHead(stage, textWidth, type, page.isContinued[index] ? plan.titles.continued : ''),
  );
  const treads = treadsOf({ gates, vision, visionX, corner, edge, columnWidth }, size, rise);
  const bodies = page.columns.map((rows, index) => {
    const head = heads[index]?.height ?? 0;
    const text = stack(rows).height;
    return (treads[index] ?? 0) + pad * 1.5 + head + (text > 0 ? text + size * 0.5 : 0);
  });
  const least = (treads[0] ?? vision.height) + size * 3;
  const needed = Math.max(least, ...bodies) + under.height + edge;
  const widths = { width, edge, columnWidth, pad, visionX };
  return { page, type, ...widths, heads, gates, vision, corner, under, treads, needed };
}

type Above = Pick<Measured, 'gates' | 'vision' | 'visionX' | 'corner' | 'edge' | 'columnWidth'>;

/** From the highest stage down: each tread has room above it for its gates, and is lower than the next. */
function treadsOf(above: Above, size: number, rise: number): readonly number[] {
  const { gates, vision, visionX, corner, edge, columnWidth } = above;
  const treads: number[] = [];
  for (let index = gates.length - 1; index >= 0; index--) {
    const isUnder = edge + (index + 1) * columnWidth > visionX + 1;
    const tops = [
      isUnder && vision.height > 0 ? vision.height + size * 0.7 : 0,
      index === 0 && corner.height > 0 ? corner.height + size * 0.7 : 0,
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
export function roomsIn({ treads, heads, pad, type, under, edge }: Measured, height: number) {
  const base = height - under.height - edge;
  return treads.map(
    (tread, index) => base - tread - pad * 1.5 - type.body * 0.5 - (heads[index]?.height ?? 0),
  );
}

/** The page, as high as it needs to be or as high as it is given; never lower than it needs. */
export function place(measured: Measured, height: number): Scene {
  const { page, type, width, edge, vision, visionX, corner, under } = measured;
  const total = Math.max(height, measured.needed);
  const base = total - under.height - edge;
  const size = type.body;
  const stages = page.stages.length > 0 ? stagesAt(measured, base) : bareStairs(measured, base);
  const line = ascent(measured, base);
  const underGround = horizontal(edge, width - edge, base);
  const shapes: Shape[] = [
    ...vision.draw(visionX, 0),
    ...stages,
    { kind: 'path', commands: line, stroke: 'step', strokeWidth: size * 0.3 },
    { kind: 'path', commands: underGround, stroke: 'ink', strokeWidth: size * 0.11 },
    ...(vision.height > 0 && page.stages.length > 0 ? [arrowHead(measured)] : []),
    ...corner.draw(edge, 0),
    ...under.draw(edge, base),
  ];
  const title = page.isFirst ? '' : page.plan.titles.continued;
  return { width, height: total, title, shapes };
}

function stagesAt(measured: Measured, base: number): readonly Shape[] {
  const { page, type, edge, columnWidth, pad, treads, heads, gates } = measured;
  const count = page.stages.length;
  return page.stages.flatMap((stage, index) => {
    const x = edge + index * columnWidth;
    const y = treads[index] ?? 0;
    const box = { x, y, width: columnWidth, height: base - y };
    const ground: Shape = { kind: 'rect', ...box, fill: groundOf(index, count) };
    const wall = pathFrom(x, Math.max(y, treads[index - 1] ?? y)).verticalTo(base).commands;
    const walls: Shape[] =
      index > 0 ? [{ kind: 'path', commands: wall, stroke: 'line', strokeWidth: 1 }] : [];
    const head = heads[index];
    const text = stack([head ?? gap(0), gap(type.body * 0.5), ...(page.columns[index] ?? [])]);
    const at = { x: x + pad, y: y + pad * 0.9 };
    const texts = {
      box: { ...at, width: columnWidth - pad * 2, height: text.height },
      shapes: text.draw(at.x, at.y),
    };
    const gate = gates[index] ?? gap(0);
    return [
      stageGroup(stage, box, [ground, ...walls, ...(head?.badge(at.x, at.y) ?? [])], texts),
      ...gate.draw(x + type.body * 0.2, y - gate.height - type.body * 0.3),
    ];
  });
}

/** The line that rises from the first tread to the last, and on to the vision. */
function ascent({ treads, edge, columnWidth, vision, width, type }: Measured, base: number) {
  const [first = base] = treads;
  let path = pathFrom(edge, first);
  treads.forEach((tread, index) => {
    path = path.verticalTo(tread).horizontalTo(edge + (index + 1) * columnWidth);
  });
  if (vision.height > 0 && treads.length > 0) {
    path = path.horizontalTo(width - edge - type.body * 0.5).verticalTo(vision.height + type.body);
  }
  return path.commands;
}

function arrowHead({ vision, width, edge, type }: Measured): Shape {
  const [x, y, s] = [width - edge - type.body * 0.5, vision.height + type.body * 0.25, type.body];
  const commands = polygon([x - s * 0.5, y + s * 0.95], [x, y], [x + s * 0.5, y + s * 0.95]);
  return { kind: 'path', commands, fill: 'step' };
}

/** Three bare steps, where no stage is written yet. */
function bareStairs({ width, edge, vision, type }: Measured, base: number): readonly Shape[] {
  const each = (width - edge * 2) / 3;
  const top = vision.height + type.body * 2;
  return [0, 1, 2].map((index): Shape => {
    const y = base - ((base - top) * (index + 1)) / 3;
    const x = edge + index * each;
    return { kind: 'rect', x, y, width: each, height: base - y, fill: groundOf(index, 3) };
  });
}
