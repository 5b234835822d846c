import { fillKey, insertKey, type TextEdit } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import {
  colonEnd,
  columnAt,
  depthsOf,
  isFirstOnLine,
  lineEndAt,
  lineStartAt,
} from '../../story/layout';
import type { Story } from '../../story/story';
import type { ListNode } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import type { FieldId } from '../../vocabulary';
import {
  isClean,
  isCleanSection,
  isFirm,
  isFixedBlock,
  itemEnd,
  markOf,
  shiftBelow,
} from './lines';

/** The edits that make a list of a value, and what is needed to go on with the list. */
export interface ListConversion {
  readonly edits: readonly TextEdit[];
  /** Column of the list marks. */
  readonly column: number;
  /** Offset after the last line of the item. */
  readonly end: number;
}

/** Makes the single value of a key the first item of a list; null where it cannot be. */
export function asList(story: Story, entry: Entry): ListConversion | null {
  const { text } = story;
  const { key, value } = entry;
  if (!key || value.kind === 'empty' || value.kind === 'list') return null;
  if (!isCleanSection(story, key.span.start)) return null;
  if (value.kind === 'text' && isFixedBlock(text, value)) return null;
  const { start, end } = value.span;
  const owner = columnAt(text, key.span.start);
  const column = owner + depthsOf(story).list;
  const mark = `${' '.repeat(column)}- `;
  const last = lineEndAt(text, end);
  if (!isFirstOnLine(text, start)) {
    const edit = { start: colonEnd(text, key), end: start, text: lineEndingOf(text) + mark };
    const below = shiftBelow(text, start, end, column - owner);
    return below && { edits: [edit, ...below], column, end: last };
  }
  const now = columnAt(text, start);
  const line = lineStartAt(text, start);
  const below = shiftBelow(text, start, end, column + 2 - now);
  return below && { edits: [{ start: line, end: start, text: mark }, ...below], column, end: last };
}

/**
 * Writes a further item at the end of a list, making the list where it is missing.
 *
 * @param lines the item's lines without its mark, relative to its own left margin.
 * @returns empty where the list is written in a way that cannot be gone on with.
 */
export function appendItem(
  story: Story,
  owner: Item,
  field: FieldId,
  lines: readonly string[],
): TextEdit[] {
  const entry = owner.entry(field);
  if (owner !== story.root && !isFirm(story, owner.span.start)) return [];
  const marked = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
  if (!entry?.key) return insertKey(story, owner, field, marked);
  const { value } = entry;
  const { text } = story;
  if (!isClean(story, value.span.start, value.span.end)) return [];
  if (value.kind !== 'list') {
    if (!owner.isFilled(field) && value.kind !== 'map') return fillKey(story, owner, field, marked);
    if (owner.node.kind === 'map' && owner.node.flow) return [];
    const listed = asList(story, entry);
    return listed ? [...listed.edits, itemAt(text, listed.end, listed.column, lines)] : [];
  }
  if (value.flow) return appendInBrackets(value, lines);
  return appendInBlock(text, value, lines);
}

function appendInBlock(text: string, list: ListNode, lines: readonly string[]): TextEdit[] {
  const last = list.items[list.items.length - 1];
  if (!last) return [];
  if (last.kind === 'empty') {
    const at = lineEndAt(text, last.span.start);
    const line = lineStartAt(text, at);
    const mark = /^([ ]*)-[ ]*$/.exec(text.slice(line, at));
    if (!mark) return [];
    const indent = (mark[1] as string).length;
    const item = itemAt(text, at, indent, lines).text.trimStart();
    return [{ start: line + indent, end: at, text: item }];
  }
  const column = columnAt(text, markOf(text, last));
  return [itemAt(text, itemEnd(text, last, column), column, lines)];
}

function appendInBrackets(list: ListNode, lines: readonly string[]): TextEdit[] {
  const last = list.items[list.items.length - 1];
  const at = last ? last.span.end : list.span.start + 1;
  const item = lines.length > 1 || /^[^"'].*:(?:\s|$)/.test(lines[0] ?? '');
  const text = item ? `{${lines.map((line) => line.trimEnd()).join(', ')}}` : (lines[0] ?? '');
  if (lines.some((line) => /^[\s-]|:$/.test(line))) return [];
  return [{ start: at, end: at, text: last ? `, ${text}` : text }];
}

/** An item on new lines behind the end of a line. */
function itemAt(text: string, at: number, column: number, lines: readonly string[]): TextEdit {
  const eol = lineEndingOf(text);
  const indent = ' '.repeat(column);
  const marked = lines.map((line, index) => `${eol}${indent}${index === 0 ? '- ' : '  '}${line}`);
  return { start: at, end: at, text: marked.join('') };
}
