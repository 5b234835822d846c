import type { Plan, StepPart } from '../../deck/deck';
import type { Scene } from '../../scene/scene';
import { drawPlan } from '../../scene/stairs';
import type { Room } from './paper';

/** Sizes of the text of the stairs on paper, in CSS pixels: 11 pt, and no smaller than 8 pt. */
const sizes = [14.67, 14, 13.34, 12.67, 12, 11.34, 10.67];
const floor = 10.67;

/** Stairs over more pages than these are no stairs any more. */
const mostPages = 4;

/** The stairs for paper, and which way round it is. Without a page they are too large to be drawn. */
export interface PlanPaper<R extends Room> {
  readonly room: R;
  readonly pages: readonly Scene[];
}

/**
 * The stairs are to be seen whole: the largest text with which they fit one page, whichever way
 * round; else goal states and actions on one page, results on the next; else as many pages as are
 * needed.
 */
export function planOnPaper<R extends Room>(plan: Plan, rooms: readonly R[]): PlanPaper<R> {
  const halves = [
    partsOf(plan, ['goal-states', 'actions']),
    partsOf(plan, ['outputs', 'outcomes']),
  ];
  return onePage([plan], rooms) ?? onePage(halves, rooms) ?? manyPages(plan, rooms);
}

function partsOf(plan: Plan, ids: readonly StepPart['id'][]): Plan {
  const steps = plan.steps.map((step) => ({
    ...step,
    parts: step.parts.filter(({ id }) => ids.includes(id)),
  }));
  return { ...plan, steps };
}

/** Each plan on a page of its own, all with the same size of text; null where one is too high. */
function onePage<R extends Room>(plans: readonly Plan[], rooms: readonly R[]): PlanPaper<R> | null {
  for (const size of sizes) {
    for (const room of rooms) {
      const frame = { ...room, size, floor: size };
      const drawn = plans.map((plan) => drawPlan(plan, frame));
      const pages = drawn.flatMap(([scene, ...more]) =>
        scene && more.length === 0 && scene.height <= room.height ? [scene] : [],
      );
      if (pages.length === plans.length) return { room, pages };
    }
  }
  return null;
}

function manyPages<R extends Room>(plan: Plan, rooms: readonly R[]): PlanPaper<R> {
  const all = rooms.map((room) => ({
    room,
    pages: drawPlan(plan, { ...room, size: floor, floor }),
  }));
  const fitting = all.filter(
    ({ room, pages }) =>
      pages.length <= mostPages && pages.every(({ height }) => height <= room.height + 1),
  );
  // Without a drawing that fits, the plan is written on the paper that the sheets have.
  const none = { room: rooms[0] as R, pages: [] };
  return (
    fitting.reduce<PlanPaper<R> | null>(
      (best, one) => (best && best.pages.length <= one.pages.length ? best : one),
      null,
    ) ?? none
  );
}
