import { skipSpace } from '../syntax/line';
import type { Node, Pair, TextNode } from '../syntax/tree';
import { lineEndingOf } from '../text/lineEnding';
import { type FieldId, findField, matchKey } from '../vocabulary';
import type { Entry, Item } from './item';
import {
  colonEnd,
  columnAt,
  depthsOf,
  entryEnd,
  lineEndAt,
  lineStartAt,
  nextLineAt,
  shiftLines,
} from './layout';
import { placeEntry } from './place';
import type { Story } from './story';
import type { TextEdit } from './textEdit';

/**
 * Minimal edits of a story's text, for quick fixes, completion, the tree and refactorings. Only
 * ranges are inserted, replaced or deleted; comments, blank lines, quotes and line breaks around
 * them stay as they are. All take the story as it was read from the text that is to be edited.
 */

export type { TextEdit } from './textEdit';

/**
 * What to write behind a key: a text on the same line as it is to be typed (see `typedText`; '' for
 * the author to type), or the lines below the key, relative to their own left margin.
 */
export type NewValue = string | readonly string[];

/**
 * Writes a key that the item does not have yet: where the vocabulary's order puts it (`id` first),
 * in the language of the story's keys. A plain text that stands for the item gets its key first
 * (`- 月1回集まる` → `- 内容: 月1回集まる`). Empty where nothing can be inserted.
 */
export function insertKey(story: Story, item: Item, field: FieldId, value: NewValue): TextEdit[] {
  const key = findField(item.shape, field)?.[story.language];
  return key ? placeEntry(story, item, field, entryLines(story, key, value)) : [];
}

/**
 * Writes a key with its value, or the value where the key stands there empty or with 未定. Empty
 * where there is nothing to change.
 */
export function fillKey(story: Story, item: Item, field: FieldId, value: NewValue): TextEdit[] {
  const entry = item.entry(field);
  if (!entry?.key) return insertKey(story, item, field, value);
  const { text } = story;
  const held = emptyValueRange(entry.value);
  const colon = colonEnd(text, entry.key);
  if (held === null || held.start < colon) return [];
  if (typeof value === 'string' || entry.value.kind === 'list') {
    const line = typeof value === 'string' ? value : (value[0] ?? '').replace(/^- /, '');
    if (entry.value.kind !== 'empty') return [{ ...held, text: line }];
    if (line === '') return [];
    const lineEnd = lineEndAt(text, colon);
    const isLast = text.slice(colon, lineEnd).trim() === '';
    return [{ start: colon, end: isLast ? lineEnd : colon, text: ` ${line}` }];
  }
  const column = columnAt(text, entry.key.span.start);
  const [, ...below] = entryLines(story, '', value);
  const lines = below.map((line) => ' '.repeat(column) + line);
  const eol = lineEndingOf(text);
  const at = lineEndAt(text, held.end);
  const insert = { start: at, end: at, text: lines.map((line) => eol + line).join('') };
  const valueEnd = entry.value.kind === 'empty' ? colon : held.end;
  const isLast = skipSpace(text, valueEnd, at) === at;
  const cut = { start: colon, end: isLast ? at : valueEnd, text: '' };
  if (cut.start === cut.end) return [insert];
  return cut.end === at ? [{ ...cut, text: insert.text }] : [cut, insert];
}

/** Range of a value that says nothing: the place of an empty one, or the one text that stands there. */
function emptyValueRange(value: Node): { start: number; end: number } | null {
  if (value.kind === 'list')
    return value.items.length === 1 ? emptyValueRange(value.items[0] as Node) : null;
  if (value.kind === 'map') return null;
  return { start: value.span.start, end: value.span.end };
}

/**
 * Removes a key with its value and what stands on its lines; the rest of the item stays. Empty where
 * words below an empty key would be lost.
 */
export function removeEntry(story: Story, item: Item, pair: Pair): TextEdit[] {
  const { text } = story;
  const end = entryEnd(text, pair);
  if (pair.value.kind !== 'empty') return removeTo(end, story, item, pair);
  // Lines further in are no value of an empty key: comments stay, and words were meant for it.
  const own = lineEndAt(text, pair.span.end);
  const isMeant = /^[ \t]*[^\s#]/m.test(text.slice(own, end));
  return isMeant ? [] : removeTo(own, story, item, pair);
}

function removeTo(end: number, story: Story, item: Item, pair: Pair): TextEdit[] {
  const { text } = story;
  const { node } = item;
  if (node.kind !== 'map') return [];
  const index = node.pairs.indexOf(pair);
  const { start } = pair.key.span;
  if (node.flow) {
    const next = node.pairs[index + 1];
    const before = node.pairs[index - 1];
    if (next) return [{ start, end: next.key.span.start, text: '' }];
    return [{ start: before ? before.span.end : start, end: pair.span.end, text: '' }];
  }
  const lineStart = lineStartAt(text, start);
  const isOwnLine = text.slice(lineStart, start).trim() === '';
  if (!isOwnLine) {
    // The first key behind a list mark: what follows moves up to the mark.
    if (node.pairs.length === 1) return [{ start, end: pair.span.end, text: '' }];
    const next = nextLineAt(text, end);
    return [{ start, end: skipSpace(text, next, lineEndAt(text, next)), text: '' }];
  }
  const next = nextLineAt(text, end);
  if (next > end) return [{ start: lineStart, end: next, text: '' }];
  const from =
    lineStart > 0 ? lineEndAt(text, lineStart - (text[lineStart - 2] === '\r' ? 2 : 1)) : 0;
  return [{ start: from, end, text: '' }];
}

/** Writes another key in the place of this one. */
export function renameKey(key: TextNode, text: string): TextEdit[] {
  return [{ start: key.span.start, end: key.span.end, text }];
}

/**
 * Moves a key with its value, as typed, from one item into another, to the place that the
 * vocabulary's order gives it there. Empty where it cannot stand there.
 */
export function moveEntry(story: Story, from: Item, pair: Pair, to: Item): TextEdit[] {
  const { text } = story;
  const field = matchKey(to.shape, pair.key.value)?.field.id;
  if (!field || from.node.kind !== 'map') return [];
  const end = from.node.flow ? pair.span.end : entryEnd(text, pair);
  const raw = text.slice(pair.key.span.start, end).split(/\r?\n/);
  const lines = shiftLines(raw, -columnAt(text, pair.key.span.start));
  const placed = placeEntry(story, to, field, lines);
  return placed.length > 0 ? [...removeTo(end, story, from, pair), ...placed] : [];
}

/** Moves a key of the top to the first line of content. */
export function moveToTop(story: Story, pair: Pair): TextEdit[] {
  const first = story.syntax.pairs[0];
  if (!first) return [];
  const end = entryEnd(story.text, pair);
  const raw = story.text.slice(pair.key.span.start, end);
  const at = first.key.span.start;
  const text = raw + lineEndingOf(story.text);
  return [...removeTo(end, story, story.root, pair), { start: at, end: at, text }];
}

/** The lines of a key and its value, from the left margin. */
function entryLines(story: Story, key: string, value: NewValue): string[] {
  if (typeof value === 'string') return [`${key}: ${value}`];
  const depths = depthsOf(story);
  const depth = value[0]?.startsWith('-') ? depths.list : depths.map;
  return [`${key}:`, ...value.map((line) => (line === '' ? '' : ' '.repeat(depth) + line))];
}

/** The pair of the syntax that an entry was read from; undefined for a plain text. */
export function pairOf(item: Item, entry: Entry): Pair | undefined {
  if (item.node.kind !== 'map') return undefined;
  return item.node.pairs.find((pair) => pair.key === entry.key);
}
