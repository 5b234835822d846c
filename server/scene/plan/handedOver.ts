import type { Plan } from '../../deck/deck';
import type { Frame, Scene } from '../scene';
import { drawBands } from './bands';
import { drawPlan, type PlanOptions } from './index';

/**
 * The staged plan on what is handed over: as bands from the top where the form has it so, else as
 * stairs. Without a height all is on one scene, as high as it needs.
 */
export function drawPlanPages(
  plan: Plan,
  frame: Frame,
  options: Pick<PlanOptions, 'nextHeight'> = {},
): readonly Scene[] {
  const { height = Number.POSITIVE_INFINITY, size, floor = size } = frame;
  const nextHeight = options.nextHeight ?? height;
  const bands = plan.backCast ? drawBands(plan, { ...frame, height, nextHeight, floor }) : null;
  return bands ?? drawPlan(plan, frame, options);
}
