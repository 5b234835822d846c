import type { Plan } from '../../deck/deck';
import type { Frame, Scene } from '../scene';
import { equalWidths, minColumn, textWidthOf } from './columns';
import type { PageFrame } from './fit';
import { measure, type StairsPage } from './measure';
import { onPages } from './pages';
import { rowsOf } from './stage';
import { type PlanForm, stagesOf } from './stages';
import { typeOf } from './style';
import { tall } from './tall';
import { place } from './wide';

/** What else a drawing of the plan may be told. */
export interface PlanOptions {
  /** Height of further pages, where it is not that of the first. */
  readonly nextHeight?: number;
  /**
   * A height that can be seen at once. What does not fit it is counted instead of drawn: results
   * first, then actions; names, goal states and gates are always drawn.
   */
  readonly view?: number;
}

/** A column of the stairs narrower than this many characters is hard to read. */
const minStageWidth = { whole: 14, actions: 14, glance: 11.5 } as const;

/**
 * The staged plan as one staircase, for a panel, a page or a slide: a line that rises from the
 * present to the vision, the stages as bodies that reach down to one base line, ◇ on the treads for
 * what must be reached to climb on. Where the frame has a height, the texts become smaller down to
 * the floor, and what does not fit then goes on on further pages.
 */
export function drawPlan(
  plan: Plan,
  frame: Frame,
  { view, nextHeight }: PlanOptions = {},
): readonly Scene[] {
  const { height } = frame;
  if (height) return pagesOf(plan, { ...frame, height, nextHeight: nextHeight ?? height });
  const whole = drawAs('whole', plan, frame);
  if (view === undefined || whole.height <= view) return [whole];
  const some = drawAs('actions', plan, frame);
  return [some.height <= view ? some : drawAs('glance', plan, frame)];
}

type Heights = Pick<PageFrame, 'height' | 'nextHeight'>;

function pagesOf(plan: Plan, frame: Frame & Heights): readonly Scene[] {
  const { width, size } = frame;
  const floor = Math.min(size, frame.floor ?? size);
  const stages = stagesOf(plan, 'whole');
  const maxStages = Math.max(1, Math.floor(width / (floor * minColumn)));
  const chunks = Math.max(1, Math.ceil(stages.length / maxStages));
  const each = Math.ceil(stages.length / chunks);
  return Array.from({ length: chunks }, (_, chunk) =>
    stages.slice(chunk * each, (chunk + 1) * each),
  ).flatMap((own) => onPages(plan, own, { ...frame, floor }));
}

function drawAs(form: PlanForm, plan: Plan, { width, size }: Frame): Scene {
  const stages = stagesOf(plan, form);
  const type = typeOf(size, size * 0.86);
  const isNarrow = width / Math.max(1, stages.length) < size * minStageWidth[form];
  const isShortened =
    stages.some(({ more }) => more.length > 0) || (form !== 'whole' && plan.rationale !== null);
  if (isNarrow) return { ...tall(plan, stages, width, type, form), isShortened };
  const widths = equalWidths(width, stages.length, type);
  const textWidth = textWidthOf(widths[0] ?? width, type);
  const page: StairsPage = {
    plan,
    stages,
    widths,
    columns: stages.map((stage) => rowsOf(stage, textWidth, type, form)),
    isFirst: true,
    hasBase: true,
    headForms: [],
    rationale: form === 'whole' ? plan.rationale : null,
  };
  const corner = measure(page, width, type, 'corner');
  const under = measure(page, width, type, 'under');
  const scene = place(corner.needed <= under.needed ? corner : under, 0);
  return { ...scene, isShortened };
}
