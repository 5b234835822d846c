import type { Piece, Plan } from '../deck/deck';
import { futureFall, presentBox, rationaleText, visionBox } from './around';
import { type Flowed, gap, stack } from './flow';
import { paginate } from './paginate';
import { horizontal, polygon } from './path';
import type { Frame, Scene, Shape } from './scene';
import { gateOf, rowsOf, type StepRow, stepHead } from './step';
import { tower } from './tower';

/** A column narrower than this many characters is hard to read: the stairs become a tower. */
const narrowest = 16.5;

/**
 * The staged plan as stairs that rise from the present (bottom left) to the vision (top right),
 * the default future falling away beneath. With a page height the texts become smaller down to the
 * floor, and what still does not fit goes on on further pages: none is ever cut.
 */
export function drawPlan(plan: Plan, frame: Frame): readonly Scene[] {
  const { width, height, size } = frame;
  const count = Math.max(1, plan.steps.length);
  if (!height) {
    if (width / count < size * narrowest) return [tower(plan, frame)];
    return [place(measure(plan, width, size), null, 0)];
  }
  const floor = Math.min(size, frame.floor ?? size);
  for (let smaller = size; smaller > floor; smaller -= 0.5) {
    const measured = measure(plan, width, smaller);
    if (layOut(measured, null, false).height <= height) return [place(measured, height, 0)];
  }
  const measured = measure(plan, width, floor);
  // On further pages only the steps and their gates stand: what is around them was said already.
  const rest = { ...measured, present: gap(0), future: gap(0), rationale: gap(0) };
  const room = (page: number) => roomFor(page === 0 ? measured : rest, height);
  const pages = paginate(measured.columns, room, plan, floor);
  return pages.map((columns, page) =>
    place({ ...(page === 0 ? measured : rest), columns }, height, page),
  );
}

interface Measured {
  readonly plan: Plan;
  readonly size: number;
  readonly width: number;
  readonly margin: number;
  readonly columnWidth: number;
  readonly apart: number;
  readonly heads: readonly Flowed[];
  readonly columns: readonly (readonly StepRow[])[];
  /** The riser below each step; all but the first are gates. */
  readonly risers: readonly Flowed[];
  /** The gate above the last step. */
  readonly lastGate: Flowed;
  readonly vision: Flowed;
  readonly visionWidth: number;
  readonly present: Flowed;
  readonly future: Flowed;
  readonly rationale: Flowed;
}

function measure(plan: Plan, width: number, size: number): Measured {
  const { steps, titles } = plan;
  const count = Math.max(1, steps.length);
  const margin = size * 0.6;
  const apart = size * 0.6;
  const columnWidth = (width - margin * 2 - apart * (count - 1)) / count;
  const pad = size * 0.85;
  const pending: Piece = { key: plan.vision.key, text: '…', kind: '', isPending: true };
  const heads = steps.map((step, index) => stepHead(step, index + 1, columnWidth, size));
  const columns = steps.map((step) =>
    rowsOf(step, columnWidth - pad * 2, size, { ...pending, key: step.head.key }),
  );
  const gates = steps.map((step, index) =>
    gateOf(step, index === steps.length - 1, titles, columnWidth, size),
  );
  const rest = count > 1 ? width - margin * 2 - columnWidth - apart : width - margin * 2;
  const half = count > 1 ? columnWidth : (width - margin * 2) * 0.4;
  return {
    plan,
    size,
    width,
    margin,
    columnWidth,
    apart,
    heads,
    columns,
    risers: [gap(size * 1.6), ...gates.slice(0, -1)],
    lastGate: gates.at(-1) ?? gap(size * 9),
    vision: visionBox(plan, rest, size),
    visionWidth: rest,
    present: presentBox(plan, pending, half, size),
    future: futureFall(plan, width - margin * 2 - half - apart - size * 2, size),
    rationale: rationaleText(plan, columnWidth - size, size),
  };
}

/** Where everything stands, upwards from the ground: a height is a distance above it. */
interface LaidOut {
  readonly height: number;
  readonly ground: number;
  readonly bottoms: readonly number[];
  readonly tops: readonly number[];
  readonly gateBottom: number;
  readonly visionBottom: number;
}

/**
 * Each step stands on its riser and is at least as high as its text, and higher than the one
 * before; where the height is given, the steps of all pages are as high as there is room.
 */
function layOut(measured: Measured, pageHeight: number | null, isFilled: boolean): LaidOut {
  const { size, columns, heads, risers, lastGate, vision, present, future, rationale } = measured;
  const room = pageHeight !== null && isFilled ? roomFor(measured, pageHeight) : 0;
  const bottoms: number[] = [];
  const tops: number[] = [];
  let bottom = 0;
  let top = 0;
  columns.forEach((rows, index) => {
    bottom += risers[index]?.height ?? 0;
    const text = Math.max(room, stack(rows).height);
    const headHeight = heads[index]?.height ?? 0;
    top = Math.max(bottom + headHeight + text + size * 1.4, top + (index > 0 ? size * 3.4 : 0));
    bottoms.push(bottom);
    tops.push(top);
  });
  const gateBottom = top + size * 0.6;
  const visionBottom = gateBottom + lastGate.height + size * 1.2;
  const highest = Math.max(
    visionBottom + vision.height,
    columns.length > 1 ? (tops[0] ?? 0) + rationale.height + size : 0,
  );
  const below = Math.max(present.height, future.height);
  const ground = below > 0 ? below + size * 1.6 : size * 0.6;
  const needed = highest + ground + size * 0.6;
  return { height: needed, ground, bottoms, tops, gateBottom, visionBottom };
}

/** Height for the text of the steps on a page of this height. */
function roomFor(measured: Measured, pageHeight: number): number {
  const without = layOut({ ...measured, columns: measured.columns.map(() => []) }, null, false);
  return Math.max(measured.size * 6, pageHeight - without.height);
}

function place(measured: Measured, pageHeight: number | null, page: number): Scene {
  const { plan, size, width, margin, columnWidth, apart, risers } = measured;
  const isFilled = pageHeight !== null;
  const at = layOut(measured, pageHeight, isFilled);
  // A single text higher than a page makes the page higher: it is never cut.
  const isHigher = pageHeight === null || at.height > pageHeight + 1;
  const height = isHigher ? at.height : pageHeight;
  const ground = height - at.ground;
  const shapes: Shape[] = [];
  const left = (index: number) => margin + index * (columnWidth + apart);
  measured.columns.forEach((rows, index) => {
    const x = left(index);
    const bottom = ground - (at.bottoms[index] ?? 0);
    const top = ground - (at.tops[index] ?? 0);
    const head = measured.heads[index] ?? gap(0);
    const isLast = index === measured.columns.length - 1;
    const reach = isLast ? columnWidth : columnWidth + apart;
    shapes.push(
      { kind: 'rect', x, y: bottom, width: reach, height: ground - bottom, fill: 'riser' },
      ...(risers[index]?.draw(x, bottom) ?? []),
      {
        kind: 'rect',
        x,
        y: top,
        width: columnWidth,
        height: bottom - top,
        radius: size * 0.5,
        fill: 'card',
        stroke: 'line',
      },
      ...head.draw(x, top),
      ...stack(rows).draw(x + size * 0.85, top + head.height + size * 0.7),
    );
  });
  const visionTop = ground - at.visionBottom - measured.vision.height;
  const gateTop = ground - at.gateBottom - measured.lastGate.height;
  if (measured.columns.length > 0) {
    shapes.push(...measured.lastGate.draw(left(measured.columns.length - 1), gateTop));
  } else shapes.push(...emptyStairs(margin, width - margin * 2, ground, gateTop, size));
  const arrowX = width - margin - columnWidth / 2;
  shapes.push(
    {
      kind: 'path',
      commands: upArrow(arrowX, gateTop - size * 0.1, ground - at.visionBottom, size),
      fill: 'goal',
    },
    ...measured.vision.draw(width - margin - measured.visionWidth, visionTop),
  );
  if (measured.columns.length > 1) {
    shapes.push(...measured.rationale.draw(margin + size * 0.2, size * 0.6));
  }
  const half = measured.columns.length > 1 ? columnWidth : (width - margin * 2) * 0.4;
  shapes.push(
    {
      kind: 'path',
      commands: horizontal(margin, width - margin, ground),
      stroke: 'step',
      strokeWidth: 2.5,
    },
    ...measured.present.draw(margin, ground + size * 0.7),
    ...measured.future.draw(margin + half + apart + size, ground + size * 0.7),
  );
  return { width, height, title: page > 0 ? plan.titles.continued : '', shapes };
}

function upArrow(x: number, from: number, to: number, size: number) {
  const w = size * 0.28;
  const head = size * 0.62;
  return polygon(
    [x - w, from],
    [x - w, to + head],
    [x - head, to + head],
    [x, to],
    [x + head, to + head],
    [x + w, to + head],
    [x + w, from],
  );
}

/** Three empty steps, where no stage is written yet. */
function emptyStairs(x: number, width: number, ground: number, top: number, size: number): Shape[] {
  const each = width / 3;
  return [1, 2, 3].map((step) => ({
    kind: 'rect',
    x: x + (step - 1) * each,
    y: ground - ((ground - top) * step) / 3,
    width: each - size * 0.6,
    height: ((ground - top) * step) / 3,
    stroke: 'missing',
    isDashed: true,
    radius: size * 0.4,
  }));
}
