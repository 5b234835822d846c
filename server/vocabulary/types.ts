/** The two languages in which keys, words and messages exist. */
export type Locale = 'ja' | 'en';

/** One text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/**
 * What a field holds (the type column of the format):
 * - `text`: a text or a list of texts
 * - `quantity`: a text from which a number and a unit are read ("80％以上"); with `orValues` also a
 *   mapping of year → figure
 * - `number`, `year`, `date`: a text read as such; a date may be free text
 * - `enum`: one word of `words` (several where `many`)
 * - `refs`: ids or exact texts of upstream items
 * - `items`: a list of `of`; one item may stand alone
 * - `map`: one mapping of `of`
 * - `values`: a mapping of year → number, or of year → state where a number cannot be had
 */
export type FieldType =
  | 'text'
  | 'quantity'
  | 'number'
  | 'year'
  | 'date'
  | 'enum'
  | 'refs'
  | 'items'
  | 'map'
  | 'values';

/** One word of an enumeration, e.g. 庁外 / outside. `id` is the English spelling. */
export interface Word {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  /** Other spellings that are understood, in either language. */
  readonly variants: readonly string[];
  /** How the Japanese spelling is read, in hiragana, where it has kanji. */
  readonly reading?: string;
  /** What choosing this word says. */
  readonly help: Bilingual;
}

/**
 * One key of the format inside one shape. `id` is the English spelling. The table of the format
 * knows each id and each alternative by its own type; `Field` is the one to use elsewhere.
 */
export interface FieldDefinition<Id extends string = string, Alternative extends string = Id> {
  readonly id: Id;
  readonly ja: string;
  readonly en: string;
  /** Other spellings that are understood (headings of the official sheets). */
  readonly variants: readonly string[];
  /** How the Japanese key is read, in hiragana, where it has kanji: completion finds it by it. */
  readonly reading?: string;
  readonly type: FieldType;
  /** Shape of the items, of the mapping, or (with `many`) of each of them. */
  readonly of?: ShapeId;
  readonly words?: readonly Word[];
  /** An enumeration that takes several words. */
  readonly many?: boolean;
  /** `map` that may also stand as one list of this shape (あるべき姿 with 区分). */
  readonly orItems?: ShapeId;
  /** `items` that may also be the path of a file of their own (対話). */
  readonly orPath?: boolean;
  /** `refs` that may also be plain text (変更理由の対象). */
  readonly orText?: boolean;
  /** `quantity` that may also be a mapping of year → figure (現状値, 目標値, 実績値). */
  readonly orValues?: boolean;
  /** `year` that may also be a range of years (過年度の取組). */
  readonly orRange?: boolean;
  /**
   * A complete item of the shape, written out, has this key. An aid for ordering and for showing
   * what is still to write, never a condition of reading. `outputs`, `outcomes` and `criteria`
   * are asked of an action and of its stage: one of the two is enough.
   */
  readonly required?: boolean;
  /** Ids of sibling fields of which any one, filled, also counts as this required one. */
  readonly alternatives?: readonly Alternative[];
  /** What the key is for and what a good value looks like, in an officer's words. */
  readonly help: Bilingual;
  /**
   * One good value, as it would be typed: behind the key; of `items` and `map` on the lines below
   * the key, there to be indented.
   */
  readonly example: Bilingual;
  /** What a 幹事 asks at this key, in our words. */
  readonly coach?: Bilingual;
}

/** Name of a shape: one kind of mapping in a story. */
export type ShapeId =
  | 'story'
  | 'member'
  | 'plan'
  | 'vision'
  | 'image'
  | 'future'
  | 'evidence'
  | 'comparison'
  | 'strategy'
  | 'ideal'
  | 'ideal-item'
  | 'current'
  | 'force-field'
  | 'driving'
  | 'restraining'
  | 'stage'
  | 'goal-state'
  | 'action'
  | 'done'
  | 'output'
  | 'outcome'
  | 'criterion'
  | 'first-step'
  | 'one-year'
  | 'state-aim'
  | 'change-aim'
  | 'dialogue'
  | 'exchange'
  | 'advice'
  | 'change'
  | 'previous-effort'
  | 'event'
  | 'afterword'
  | 'chapter'
  | 'item';

/**
 * One kind of mapping: its keys, and the key that a plain string stands for. `Shape` is the one to
 * use outside of the table.
 */
export interface ShapeDefinition<Id extends string = string> {
  readonly id: ShapeId;
  readonly title: Bilingual;
  /** Field that a plain string stands for (`- 月1回集まる` = `- {内容: 月1回集まる}`). */
  readonly main?: Id;
  /** What an item of this shape says, in one sentence. */
  readonly help: Bilingual;
  /** How to go about writing it, as the grey hints on the official sheets do; in our words. */
  readonly hint?: Bilingual;
  readonly fields: readonly FieldDefinition<Id>[];
}
