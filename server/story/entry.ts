import type { Node, Pair, Span, TextNode } from '../syntax/tree';
import { readYear } from '../text/dates';
import { readFigure } from '../text/figures';
import { normalize } from '../text/normalize';
import { isYearRange } from '../text/period';
import { type Field, type KeyMatch, matchWord } from '../vocabulary';
import { isPlaceholder } from './placeholder';

/** A key of an item with its value. */
export interface Entry {
  readonly field: Field;
  readonly key: TextNode | null;
  readonly match: KeyMatch | null;
  readonly value: Node;
  /** From the key to the end of the value; the value alone for a shorthand. */
  readonly span: Span;
}

/** What does not fit the format in one item. */
export type Misfit =
  | { readonly kind: 'unknown-key'; readonly pair: Pair }
  | { readonly kind: 'duplicate-key'; readonly pair: Pair; readonly first: Entry }
  | { readonly kind: 'wrong-type'; readonly field: Field | null; readonly node: Node }
  | { readonly kind: 'unknown-word'; readonly field: Field; readonly node: TextNode };

/** What of a value is not of the field's type. */
export function valueMisfits(field: Field, node: Node): readonly Misfit[] {
  const wrong = (bad: Node): Misfit => ({ kind: 'wrong-type', field, node: bad });
  if (node.kind === 'empty' || field.type === 'items') return [];
  if (field.type === 'map') return node.kind === 'list' && !field.orItems ? [wrong(node)] : [];
  if (field.type === 'values') return node.kind === 'map' ? [] : [wrong(node)];
  if (node.kind === 'map') return field.orValues ? [] : [wrong(node)];
  if (node.kind === 'text') return textMisfits(field, node);
  const found = node.items.flatMap((part) => {
    if (part.kind === 'text') return textMisfits(field, part);
    return part.kind === 'empty' ? [] : [wrong(part)];
  });
  const isOne = field.type === 'enum' && !field.many;
  return isOne && node.items.length > 1 ? [...found, wrong(node)] : found;
}

function textMisfits(field: Field, node: TextNode): readonly Misfit[] {
  if (isPlaceholder(node.value)) return [];
  if (field.type === 'enum') return wordMisfits(field, node);
  const isRead =
    (field.type !== 'number' || readFigure(node.value) !== null) &&
    (field.type !== 'year' ||
      readYear(node.value, 2000) !== null ||
      (field.orRange === true && isYearRange(node.value)));
  return isRead ? [] : [{ kind: 'wrong-type', field, node }];
}

/** A text of which a word is none of the field's. */
export function wordMisfits(field: Field, node: TextNode): readonly Misfit[] {
  const known = field.words ?? [];
  const isKnown = splitWords(field, node.value).every((text) => matchWord(known, text));
  return isKnown ? [] : [{ kind: 'unknown-word', field, node }];
}

/** Several words in one text (インタビュー、アンケート) where the field takes several. */
export function splitWords(field: Field, text: string): string[] {
  if (!field.many) return [text];
  return normalize(text)
    .split(/[、,・/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
