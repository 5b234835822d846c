import type { PlacedText, Plan, PlanStage, StepPart } from '../../deck/deck';

/**
 * What of a plan is drawn: everything; goal states and actions; or at a glance the first part of
 * each stage. Names and gates are always drawn.
 */
export type PlanForm = 'whole' | 'actions' | 'glance';

/** A stage as it is drawn. */
export interface Stage {
  readonly number: number;
  readonly step: PlanStage;
  /** Its name, or 「段階 1」 where it has none. */
  readonly name: string;
  readonly parts: readonly StepPart[];
  readonly gates: readonly PlacedText[];
  /** How much there is that is not drawn: 「アクション 3」, 「アウトカム 4」. */
  readonly more: readonly string[];
}

/** From what is aimed at to what is counted. */
export const order: readonly StepPart['id'][] = ['goal-states', 'actions', 'outcomes', 'outputs'];

/** The stages with their parts in the order of drawing; what is not written is left out. */
export function stagesOf({ steps }: Plan, form: PlanForm): readonly Stage[] {
  return steps.map((step, index) => {
    const all = order
      .flatMap((id) => step.parts.filter((part) => part.id === id))
      .map((part) => ({ ...part, pieces: part.pieces.filter(isWritten) }))
      .filter(({ pieces }) => pieces.length > 0);
    const parts = all.filter(({ id }, at) => isDrawn(id, at, form));
    const more = all
      .filter((part) => !parts.includes(part))
      .map(({ title, pieces }) => `${title} ${pieces.length}`);
    const { head, criteria } = step;
    const isNamed = !head.isPending && head.text !== '';
    return {
      number: index + 1,
      step,
      name: isNamed ? head.text : `${head.kind} ${index + 1}`,
      parts,
      gates: criteria.filter(isWritten),
      more,
    };
  });
}

function isDrawn(id: StepPart['id'], at: number, form: PlanForm): boolean {
  if (form === 'whole' || at === 0) return true;
  return form === 'actions' && id === 'actions';
}

/** Is anything said? An item may have a figure or an id alone. */
export function isWritten({ text, figure, id }: PlacedText): boolean {
  return [text, figure, id].some((one) => one !== undefined && one.trim() !== '');
}
