import type { Field, Shape } from '../../vocabulary';

/** Where a key can be typed. Offsets are absolute UTF-16. */
export interface KeyPosition {
  readonly kind: 'key';
  readonly shape: Shape;
  /** Ids of the keys that the mapping has already. */
  readonly present: ReadonlySet<string>;
  /** What is typed of the key so far. */
  readonly from: number;
  readonly to: number;
  /** Column at which the key has to stand. */
  readonly column: number;
  /** White space at the start of its line, and the columns it has to have; null where it is right. */
  readonly indent: {
    readonly start: number;
    readonly end: number;
    readonly column: number;
  } | null;
  /** The key begins an item of a list whose mark is not typed yet. */
  readonly needsMark: boolean;
  /** A list mark stands before it, and nothing of the item yet. */
  readonly isItem: boolean;
  readonly isFlow: boolean;
  /** A colon stands behind it already. */
  readonly hasColon: boolean;
}

/** Where a value can be typed. */
export interface ValuePosition {
  readonly kind: 'value';
  readonly shape: Shape;
  readonly field: Field;
  readonly from: number;
  readonly to: number;
  readonly isFlow: boolean;
  /** A key of a map of years is typed here; those it has already. */
  readonly years?: readonly string[];
}

export type CompletionPosition = KeyPosition | ValuePosition;

/** Where lines go: what is typed there, the column they begin at, and the white space before it. */
export type InsertionPoint = Pick<KeyPosition, 'from' | 'to' | 'column' | 'indent' | 'needsMark'>;
