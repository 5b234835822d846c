/**
 * What a concept is about: public actor, staff side, policy field, civic process, abstract value,
 * inward matter of the town hall, money.
 */
export type ConceptKind = 'actor' | 'staff' | 'field' | 'process' | 'value' | 'inward' | 'money';

/** One concept: its id, its kind, its name in Japanese and in English, its forms. */
export interface ConceptEntry {
  id: string;
  kind: ConceptKind;
  ja: string;
  en: string;
  /**
   * Surface forms after NFKC, separated by white space. A form may stand in several concepts. One
   * kanji counts only where it stands alone; with `*` also inside a longer run of kanji.
   */
  forms: string;
}

/** Short writing of an entry for the tables. */
export function concept(
  kind: ConceptKind,
  id: string,
  ja: string,
  en: string,
  forms: string,
): ConceptEntry {
  return { id, kind, ja, en, forms };
}
