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
   * Surface forms after NFKC, separated by white space (lines end in a backslash, so that what
   * ships has one kind of it and packs better). A form may stand in several concepts. One
   * kanji counts only where it stands alone; the kanji of a word that begins with `*` count inside
   * a longer run of kanji, too. The forms after a lone `~` are settings rather than topics: a scene
   * at a school need not be about schools, so such a word supports a topic of the vision but is no
   * evidence of a new one.
   */
  forms: string;
}

/** Short writing of an entry for the tables. */
export function concept(kind: ConceptKind, id: string, ja: string, forms: string): ConceptEntry {
  return { kind, id, ja, forms };
}

/** One form of an entry, read from the table. */
export interface WordForm {
  word: string;
  /** One kanji that counts inside a run of kanji, too. */
  anywhere: boolean;
  setting: boolean;
}

/** The forms of a table. */
export function readForms(table: string): WordForm[] {
  const forms: WordForm[] = [];
  let setting = false;
  for (const token of table.trim().split(/\s+/)) {
    if (token === '~') setting = true;
    else if (token[0] !== '*') forms.push({ word: token, anywhere: false, setting });
    else for (const word of token.slice(1)) forms.push({ word, anywhere: true, setting });
  }
  return forms;
}
