/** Places to which an author can send a text, in the order of the sheets; `none` leaves it out. */
export const targets = [
  'vision.statement',
  'vision.images',
  'default-future',
  'strategies',
  'ideal.organisation',
  'ideal.people',
  'current-state',
  'force-field.driving',
  'force-field.restraining',
  'stages.actions',
  'stages.goal-states',
  'stages.outputs',
  'stages.outcomes',
  'stages.criteria',
  'one-year.state',
  'dialogues',
  'previous-efforts',
  'narrative',
  'open-questions',
  'none',
] as const;

export type ImportTarget = (typeof targets)[number];

/** Is this the id of a place to which an author can send a text? */
export function isTarget(text: unknown): text is ImportTarget {
  return targets.some((one) => one === text);
}
