import { emptyCursor } from '../story/cursor';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Node, Pair, Span } from '../syntax/tree';
import { type FieldId, type Locale, matchKey, sheetsOf } from '../vocabulary';
import { cut, labelOf } from './describe';

/** A value that is not written: of a key, or of an item of a list. */
export interface Blank {
  /** What is shown of it: its key, or the mark of the list. */
  readonly span: Span;
  /** Absolute UTF-16 offset at which the author types. */
  readonly cursor: number;
  /** The key it belongs to, as typed; '' for an item at the top of a log. */
  readonly key: string;
  /** Place of its sheet among the keys at the top. */
  readonly rank: number;
}

const known = new WeakMap<Story, readonly Blank[]>();

/**
 * Every empty value of the file in the order in which a story is filled in: the head, the sheets in
 * the order of the form, then the rest; within each as they stand in the file.
 */
export function blanksIn(story: Story): readonly Blank[] {
  const made = known.get(story);
  if (made) return made;
  const { pairs, items } = story.syntax;
  const top = pairs.flatMap((pair) => inPair(story, pair, rankOf(story, pair)));
  const log = items.flatMap((item) => inNode(story, item, '', 0));
  const blanks = [...top, ...log].sort((a, b) => a.rank - b.rank || a.cursor - b.cursor);
  known.set(story, blanks);
  return blanks;
}

function inPair(story: Story, pair: Pair, rank: number): Blank[] {
  const { key, value } = pair;
  if (/^[xXｘＸ][-－ー]/.test(key.value)) return [];
  if (value.kind !== 'empty' && !isEmptyText(value)) return inNode(story, value, key.value, rank);
  const cursor = emptyCursor(story, pair).start;
  return [{ span: key.span, cursor, key: key.value, rank }];
}

function inNode(story: Story, node: Node, key: string, rank: number): Blank[] {
  if (node.kind === 'map') return node.pairs.flatMap((pair) => inPair(story, pair, rank));
  if (node.kind === 'list') return node.items.flatMap((item) => inNode(story, item, key, rank));
  if (node.kind === 'text' && !isEmptyText(node)) return [];
  const { span } = node;
  // Between quotes, where they stand there already.
  const cursor = node.kind === 'text' && span.end - span.start > 1 ? span.end - 1 : span.end;
  return [{ span, cursor, key, rank }];
}

function isEmptyText(node: Node): boolean {
  return node.kind === 'text' && node.value.trim() === '';
}

function rankOf(story: Story, { key }: Pair): number {
  const { shape } = story.root;
  const field = matchKey(shape, key.value)?.field.id;
  const sheets: readonly FieldId[] = sheetsOf(story.edition).map((sheet) => sheet.field);
  if (!field) return sheets.length + 1;
  const sheet = sheets.indexOf(field);
  if (sheet >= 0) return sheet + 1;
  const order = shape.fields.map(({ id }) => id);
  return order.indexOf(field) < order.indexOf('vision') ? 0 : sheets.length + 1;
}

/** The blank that follows an offset in this order, or comes before it; round at the ends. */
export function blankFrom(
  story: Story,
  offset: number,
  direction: 'next' | 'previous',
): { readonly blank: Blank; readonly number: number } | null {
  const blanks = blanksIn(story);
  const top = story.syntax.pairs.findLast(({ span }) => span.start <= offset);
  const rank = top ? rankOf(story, top) : 0;
  const order = (blank: Blank) => blank.rank - rank || blank.cursor - offset;
  const index =
    direction === 'next'
      ? blanks.findIndex((blank) => order(blank) > 0)
      : blanks.findLastIndex((blank) => order(blank) < 0);
  const last = blanks.length - 1;
  const at = index >= 0 ? index : direction === 'next' ? 0 : last;
  const blank = blanks[at];
  return blank ? { blank, number: at + 1 } : null;
}

/** What is to be written there: 「段階『まず歩く』の名称」. */
export function blankLabel(story: Story, blank: Blank, locale: Locale): string {
  const { key, span } = blank;
  const item = story.itemAt(span.start);
  if (!item) return key;
  const title = item.shape.title[locale];
  const name = nameOf(item, locale);
  if (locale === 'ja') return `${title}${name && `『${name}』`}${key && `の${key}`}`;
  return [key, key && 'of', title, name && `“${name}”`].filter(Boolean).join(' ');
}

/** The item's text, where it says more than what kind of item it is. */
function nameOf(item: Item, locale: Locale): string {
  const label = labelOf(item, locale);
  return label === item.shape.title[locale] ? '' : cut(label, 24);
}
