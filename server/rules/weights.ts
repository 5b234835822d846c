/**
 * What breaks a story, the gravest first. The rules of a line are signs of one fault, the surest
 * first: one of them is enough to send the author to it.
 */
export const faults: readonly (readonly string[])[] = [
  // The chain from the actions up to the vision is broken.
  [
    'unknown-reference',
    'reference-not-upstream',
    'vision-strategy-disconnected',
    'aimless-action',
    'unserved-upstream',
    'prose-in-serves',
    'missing-middle',
    'everything-serves-everything',
  ],
  // Nobody could tell that anything has changed.
  [
    'no-outcome',
    'outcome-excused',
    'outcome-is-activity',
    'outcome-is-volume',
    'outcome-passive-activity',
    'outcome-measure-only',
    'means-as-end',
  ],
  // Nobody but the town hall changes, or something else than the vision says.
  [
    'residents-absent',
    'stages-turn-inward',
    'outcome-own-side',
    'outcome-drifts',
    'outcome-wavers',
  ],
  // No stage can be passed.
  [
    'no-criteria',
    'no-goal-state',
    'stage-by-calendar',
    'criterion-unmeasurable',
    'deadline-past-stage',
  ],
  ['feedback-open', 'advice-not-logged'],
  ['missing-sheet', 'no-image', 'part-missing', 'side-missing'],
  ['present-not-grasped', 'cause-restates-problem', 'gap-restates-present', 'resigned-cause'],
  ['past-not-checked', 'existing-overlap'],
  ['system-first', 'training-only', 'no-pilot', 'stage-jump'],
  ['nothing-stopped', 'alone', 'no-owner', 'owner-overload'],
  ['data-missing', 'money-missing', 'kpi-missing', 'one-year-without-figure'],
];

/** Place of a rule's fault in the list, and of the rule among the signs of it. */
export interface Weight {
  readonly fault: number;
  readonly rank: number;
}

const weights: ReadonlyMap<string, Weight> = new Map(
  faults.flatMap((rules, fault) => rules.map((id, rank) => [id, { fault, rank }] as const)),
);

/** What a rule weighs; undefined for one that is a sign of no grave fault. */
export function weightOf(rule: string): Weight | undefined {
  return weights.get(rule);
}

const orders: ReadonlyMap<string, number> = new Map(faults.flat().map((id, at) => [id, at]));

/** Where a rule comes by what it weighs; those that weigh nothing come last. */
export function orderOf(rule: string): number {
  return orders.get(rule) ?? orders.size;
}

/** Orders by what a rule weighs; those that weigh nothing come last, as they were. */
export function byWeight(a: string, b: string): number {
  return orderOf(a) - orderOf(b);
}
