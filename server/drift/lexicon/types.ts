/**
 * What a concept is about: public actor, staff side, policy field, civic process,
 * inward matter of the town hall, money, fame (rank, awards, attention),
 * outsider (gains of people who do not live there).
 */
export type ConceptKind =
  | 'actor'
  | 'staff'
  | 'field'
  | 'process'
  | 'inward'
  | 'money'
  | 'fame'
  | 'outsider';

/** One concept. */
export interface ConceptEntry {
  kind: ConceptKind;
  /** Its id, which is also its name in English. */
  id: string;
  /** Its name in Japanese. */
  ja: string;
  /**
   * Surface forms after NFKC, separated by white space. A form may stand in several concepts. One
   * kanji counts only where it stands alone; with `*` also inside a longer run of kanji. `~` marks
   * a setting rather than a topic: a scene at a school need not be about schools, so the word
   * supports a topic of the vision but is no evidence of a new one.
   */
  forms: string;
}

/** Short writing of an entry for the tables. */
export function concept(kind: ConceptKind, id: string, ja: string, forms: string): ConceptEntry {
  return { kind, id, ja, forms };
}
