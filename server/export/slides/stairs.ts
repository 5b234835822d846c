import type { Piece, Plan, StepPart } from '../../deck/deck';
import { headline } from '../../layout/headline';
import { visionBox } from '../../scene/around';
import { type Flowed, flowText, gap, stack } from '../../scene/flow';
import { horizontal } from '../../scene/path';
import type { Scene, Shape } from '../../scene/scene';
import { gateOf, rowsOf, stepHead } from '../../scene/step';
import { rationale, right, underground, up } from './aroundStairs';

/** How much of a plan is shown. */
interface Shown {
  readonly parts: readonly StepPart['id'][];
  readonly hasCriteria: boolean;
  /** Subtitles of the stages, and the headings of their parts. */
  readonly hasHeadings: boolean;
  /** Most items of 現状 and of the default future. */
  readonly around: number;
}

const all = { hasCriteria: true, hasHeadings: true, around: 99 };
/** From everything to the names of the stages: the first that fits is taken. */
const choices: readonly Shown[] = [
  { ...all, parts: ['goal-states', 'actions', 'outputs', 'outcomes'] },
  { ...all, parts: ['goal-states', 'actions'] },
  { ...all, parts: ['actions'] },
  { ...all, parts: ['actions'], hasHeadings: false },
  { ...all, parts: ['actions'], hasHeadings: false, around: 4 },
  { ...all, parts: ['actions'], hasHeadings: false, around: 3 },
  { ...all, parts: ['actions'], hasHeadings: false, around: 2 },
  { parts: ['actions'], hasCriteria: false, hasHeadings: false, around: 3 },
  { ...all, parts: [], around: 3 },
  { parts: [], hasCriteria: false, hasHeadings: false, around: 2 },
];

const largest = 15;
const least = 10;
/** A stage narrower than this many em is hard to read. */
const narrowest = 10;

export interface Stairs {
  readonly scene: Scene;
  /** Everything of the plan is on it. */
  readonly isWhole: boolean;
}

/** What the making of the stairs needs beside the plan. */
export interface StairsFrame {
  readonly width: number;
  readonly height: number;
  /** Said above the first step. */
  readonly corner: string;
  /** 「ほか2件」 */
  more(count: number): string;
}

/**
 * The staged plan for a slide, which is wide and low: stages as steps that rise to the right, on
 * each of them what must be reached to go on, the vision at the upper right, and underneath where
 * the way begins and what comes of itself. Null where the names of the stages alone are too much
 * for one slide.
 */
export function drawStairs(plan: Plan, frame: StairsFrame): Stairs | null {
  const count = plan.steps.length;
  if (count === 0 || frame.width / count < least * narrowest) return null;
  for (const [level, shown] of choices.entries()) {
    const some = reduced(plan, shown, frame);
    for (let size = largest; size >= least; size -= 0.5) {
      const drawn = place(measure(some, shown, frame, size), frame);
      if (drawn) return { ...drawn, isWhole: level === 0 && drawn.isWhole };
    }
  }
  return null;
}

function reduced(plan: Plan, { parts, around, hasHeadings }: Shown, { more }: StairsFrame): Plan {
  const some = (pieces: readonly Piece[]): Piece[] => {
    if (pieces.length <= around) return [...pieces];
    const rest = { key: null, kind: '', text: more(pieces.length - around + 1) };
    return [...pieces.slice(0, around - 1), rest];
  };
  return {
    ...plan,
    present: some(plan.present),
    future: some(plan.future),
    steps: plan.steps.map((step) => ({
      ...step,
      subtitle: hasHeadings ? step.subtitle : '',
      parts: step.parts.filter(({ id }) => parts.includes(id)),
    })),
  };
}

/** The parts of the stairs, broken to their widths. */
interface Measured {
  readonly plan: Plan;
  readonly size: number;
  readonly each: number;
  readonly apart: number;
  readonly pad: number;
  readonly heads: readonly Flowed[];
  readonly bodies: readonly Flowed[];
  /** What must be reached on each step; the last stands beside the vision. */
  readonly gates: readonly Flowed[];
  readonly lastGate: Flowed;
  readonly gateWidth: number;
  readonly vision: Flowed;
  readonly visionWidth: number;
  readonly below: Flowed;
  readonly asked: Flowed;
  readonly reason: Flowed;
}

function measure(plan: Plan, shown: Shown, frame: StairsFrame, size: number): Measured {
  const { width, corner } = frame;
  const { steps, titles } = plan;
  const count = steps.length;
  const apart = size * 1.5;
  const each = (width - apart * (count - 1)) / count;
  const pad = size * 0.8;
  const small = Math.max(10, size * 0.92);
  const pending = { key: plan.vision.key, text: '…', kind: '', isPending: true };
  const gate = (index: number, room: number): Flowed => {
    const step = steps[index];
    const isLast = index === count - 1;
    return step && shown.hasCriteria ? gateOf(step, isLast, titles, room, small) : gap(0);
  };
  // The vision takes as many columns as its text needs to be read at a glance.
  const columns = Math.min(count, Math.max(1, Math.ceil((size * 18) / each)));
  const visionWidth = count === 1 ? width * 0.52 : each * columns + apart * (columns - 1);
  const text = headline(plan.vision.text, (visionWidth - size * 2.2) / (size * 1.4));
  const vision = { ...plan.vision, text };
  const gateWidth = Math.min(each, width - visionWidth - apart);
  return {
    plan,
    size,
    each,
    apart,
    pad,
    heads: steps.map((step, index) => stepHead(step, index + 1, each, size)),
    bodies: steps.map((step) => {
      const rows = rowsOf(step, each - pad * 2, size, { ...pending, key: step.head.key });
      return stack(rows.filter((row) => shown.hasHeadings || !row.isHeading));
    }),
    gates: steps.slice(0, -1).map((_, index) => gate(index, each)),
    lastGate: gateWidth > size * 9 ? gate(count - 1, gateWidth) : gap(0),
    gateWidth,
    vision: visionBox({ ...plan, vision }, visionWidth, size),
    visionWidth,
    below: underground(plan, pending, width, small),
    asked: flowText(corner, each - pad, { size: small, paint: 'soft' }),
    reason: rationale(plan, each - pad, small),
  };
}

/** Where everything stands, in one drawing of the height of the frame; null where it is too high. */
function place(measured: Measured, frame: StairsFrame): Stairs | null {
  const { plan, size, each, apart, pad, heads, bodies, gates, vision, lastGate, below } = measured;
  const { width, height } = frame;
  const count = heads.length;
  const band = Math.max(vision.height, lastGate.height);
  const arrow = size * 1.3;
  const foot = size * 0.5;
  const rises = heads.map((_, index) => (index === 0 ? foot : size * 2.6));
  const heights = heads.map(({ height: head }, index) => {
    const body = bodies[index]?.height ?? 0;
    return head + body + (body > 0 ? size * 1.1 : 0);
  });
  const around = band + arrow + below.height + size * 0.5;
  const ground = height - below.height - size * 0.5;
  const gateX = width - measured.visionWidth - apart - measured.gateWidth;
  const usedFrom = lastGate.height > 0 ? gateX : width - measured.visionWidth;
  // A gate stands on its step, and below what stands at the height of the vision above it.
  const free = (index: number) => {
    const x = index * (each + apart);
    if (x + each <= usedFrom + 1) return Number.POSITIVE_INFINITY;
    const isUnderGate = x < width - measured.visionWidth - 1;
    return arrow + band - (isUnderGate ? lastGate.height : vision.height) - size * 0.9;
  };
  const leasts = gates.map((gate, index) =>
    Math.max(size * 2.6, index === count - 2 ? gate.height - free(index) : 0),
  );
  const fits = (tops: readonly number[]) =>
    (tops[count - 1] ?? 0) + around <= height &&
    gates.every((gate, index) => {
      const high = (tops[index] ?? 0) + gate.height;
      return high + size * 0.8 <= ground && high <= (tops[count - 1] ?? 0) + free(index) + 0.01;
    });
  let tops = topsOf(rises, heights, leasts);
  if (!fits(tops)) return null;
  // What is left makes the steps and then the cards higher.
  for (let more = 60; more > 0; more -= 4) {
    const high = heights.map((one) => one + more * 0.6);
    const up = rises.map((rise, index) => (index === 0 ? rise : rise + more * 0.7));
    const roomy = topsOf(up, high, leasts);
    if (!fits(roomy)) continue;
    tops = roomy;
    rises.splice(0, count, ...up);
    break;
  }
  const left = (index: number) => index * (each + apart);
  const top = (index: number) => ground - (tops[index] ?? 0);
  const shapes: Shape[] = [];
  let bottom = 0;
  heads.forEach((head, index) => {
    bottom += rises[index] ?? 0;
    const x = left(index);
    const y = top(index);
    const under = ground - bottom;
    const reach = index === count - 1 ? each : each + apart;
    shapes.push(
      { kind: 'rect', x, y: under, width: reach, height: ground - under, fill: 'riser' },
      {
        kind: 'rect',
        x,
        y,
        width: each,
        height: under - y,
        radius: size * 0.5,
        fill: 'card',
        stroke: 'line',
      },
      ...head.draw(x, y),
      ...(bodies[index] ?? gap(0)).draw(x + pad, y + head.height + size * 0.55),
    );
    const gate = gates[index];
    if (!gate || gate.height === 0) return;
    const next = top(index + 1);
    shapes.push(...gate.draw(x, y - size * 0.4 - gate.height), {
      kind: 'path',
      commands: right(x + each, left(index + 1), Math.min(y - size, (y + next) / 2), size),
      fill: 'gate',
    });
  });

  const bandBottom = top(count - 1) - arrow;
  const visionX = width - measured.visionWidth;
  const visionY = bandBottom - band;
  const arrowX = width - each / 2;
  shapes.push(
    {
      kind: 'path',
      commands: up(arrowX, top(count - 1) - size * 0.1, visionY + vision.height + size * 0.1, size),
      fill: 'goal',
    },
    ...vision.draw(visionX, visionY),
  );
  if (lastGate.height > 0) {
    shapes.push(...lastGate.draw(gateX, visionY), {
      kind: 'path',
      commands: right(visionX - apart, visionX, visionY + lastGate.height / 2, size),
      fill: 'gate',
    });
  }

  // The corner above the first step: beside the band where that leaves it free.
  const cornerTop = usedFrom >= each ? 0 : bandBottom + size * 0.4;
  const room = top(0) - (gates[0]?.height ?? 0) - size * 1.2 - cornerTop;
  const { asked, reason } = measured;
  const both = stack([asked, gap(asked.height > 0 ? size * 0.6 : 0), reason]);
  if (asked.height > room) return null;
  const isSaid = both.height <= room;
  shapes.push(
    ...(isSaid ? both : asked).draw(0, cornerTop),
    { kind: 'path', commands: horizontal(0, width, ground), stroke: 'step', strokeWidth: 2.5 },
    ...below.draw(0, ground + size * 0.5),
  );
  const isWhole = (plan.rationale === null || isSaid) && lastGate.height > 0;
  return { scene: { width, height, title: '', shapes }, isWhole };
}

/** Heights of the tops of the steps above the ground: each is higher than the one before. */
function topsOf(
  rises: readonly number[],
  heights: readonly number[],
  leasts: readonly number[],
): number[] {
  const tops: number[] = [];
  let bottom = 0;
  rises.forEach((rise, index) => {
    bottom += rise;
    const least = index === 0 ? 0 : (tops[index - 1] ?? 0) + (leasts[index - 1] ?? 0);
    tops.push(Math.max(bottom + (heights[index] ?? 0), least));
  });
  return tops;
}
