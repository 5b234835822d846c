/**
 * The score card's points. Guided by a logistic fit on the development set, cross-validated by
 * document, then rounded by hand. Plus points drift, minus points hold.
 */
export const POINTS = {
  /** Fields of the outcome occur nowhere in the vision or sheets 2–5. */
  'new-field': 4,
  /** The same, but by one word, and the vision names no field itself. */
  'new-word': 2,
  /** The same, but a setting of the scene does occur there. */
  'new-field-in-setting': 1,
  /** More fields are new than known. */
  'mostly-new-field': 2,
  /** Only a setting is new (a school, a road). */
  'new-setting': 1,
  /** What changes is paperwork, premises, systems, personnel … and nothing upstream bridges it. */
  'head-office': 2,
  /** What changes is another matter of the town hall (workload, training …). */
  'head-inward': 1,
  /** What changes is money, and neither vision nor sheets 2–5 speak of money. */
  'head-money': 3,
  'head-money-funded': 1,
  /** What changes is rank or attention. */
  'head-fame': 2,
  /** What changes is a thing of a facility, or a count of things, and nobody has a part in it. */
  'head-thing': 2,
  /** Rank or gains of outsiders elsewhere in it; twice where nobody of the place has a part in it. */
  fame: 1,
  outsider: 1,
  /** Paperwork, premises, money elsewhere in the outcome; each word, at most 2. */
  'office-word': 2,
  /** Matters of the town hall itself that nothing upstream bridges; each word, at most 2. */
  inward: 1,
  'staff-indicator': 1,
  'staff-only': 1,
  /** No person and no civic process. */
  nobody: 1,
  /** A figure changes (rate, number, time). */
  measure: 1,
  bridged: -1,
  'field-in-vision': -2,
  'setting-in-vision': -1,
  'field-in-upstream': -2,
  'setting-in-upstream': -1,
  'process-in-vision': -2,
  'process-in-upstream': -2,
  process: -2,
  'process-beside-new': -1,
  'word-in-upstream': -1,
  'kanji-in-upstream': -1,
  actor: -2,
  'staff-changes': -1,
  /** What changes is a scene, a relation, a voice. */
  scene: -2,
} as const;

export type ReasonCode = keyof typeof POINTS;
