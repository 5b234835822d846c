import { indentOf } from '../syntax/line';
import type { ListNode, Node } from '../syntax/tree';
import { lineEndingOf } from '../text/lineEnding';
import { isJapanese } from '../text/normalize';
import type { FieldId } from '../vocabulary';
import { insertKey, type TextEdit } from './edit';
import type { Item } from './item';
import { columnAt, lineEndAt, lineStartAt } from './layout';
import type { Story } from './story';
import { typedText } from './typed';

/** Does the item's value of this field stand in braces or brackets? */
export function isInFlow(item: Item, field: FieldId): boolean {
  const value = item.entry(field)?.value;
  const isList = value?.kind === 'list' && value.flow;
  return isList || (item.node.kind === 'map' && item.node.flow);
}

/**
 * Adds a text to what a key says: as a further sentence of its text, a further item of its list,
 * or with the key where it is missing. Empty where the value has a form that cannot take it.
 */
export function appendText(story: Story, item: Item, field: FieldId, added: string): TextEdit[] {
  const entry = item.entry(field);
  const isFlow = isInFlow(item, field);
  if (!entry?.key) return insertKey(story, item, field, typedText(added, isFlow));
  const { value } = entry;
  if (value.kind === 'empty') {
    const at = value.span.start;
    const space = /\s/.test(story.text[at - 1] ?? '') ? '' : ' ';
    return [{ start: at, end: at, text: space + typedText(added, isFlow) }];
  }
  if (value.kind === 'list') return appendItem(story, value, typedText(added, isFlow));
  const { text } = story;
  if (value.kind !== 'text' || value.style === 'literal' || value.style === 'folded') return [];
  if (typedText(`あ${added}`, isFlow) !== `あ${added}` || /["']/.test(added)) return [];
  const at = value.span.end - (value.style === 'plain' ? 0 : 1);
  const last = text[at - 1] ?? '';
  const stop = isJapanese(last) || isJapanese(added) ? '。' : '. ';
  const glue = /[。！？]/.test(last) ? '' : /[.!?]/.test(last) ? ' ' : stop;
  return [{ start: at, end: at, text: glue + added }];
}

/** Adds an item, as typed, at the end of a list. */
function appendItem(story: Story, list: ListNode, typed: string): TextEdit[] {
  const last = list.items[list.items.length - 1];
  const { text } = story;
  if (!last) return [];
  if (list.flow) return [{ start: last.span.end, end: last.span.end, text: `, ${typed}` }];
  const mark = markOf(text, last);
  const at = lineEndAt(text, last.span.end);
  const indent = ' '.repeat(columnAt(text, mark));
  return [{ start: at, end: at, text: `${lineEndingOf(text)}${indent}- ${typed}` }];
}

/** Removes one of several items of a list, with the lines it stands on. */
export function removeListItem(story: Story, list: ListNode, item: Node): TextEdit[] {
  const { text } = story;
  const index = list.items.indexOf(item);
  if (list.flow) {
    const before = list.items[index - 1];
    const after = list.items[index + 1];
    if (after) return [{ start: item.span.start, end: after.span.start, text: '' }];
    return [{ start: (before ?? item).span.end, end: item.span.end, text: '' }];
  }
  const start = lineStartAt(text, markOf(text, item));
  if (start === 0) return [];
  const before = start - (text[start - 2] === '\r' ? 2 : 1);
  return [{ start: before, end: lineEndAt(text, item.span.end), text: '' }];
}

/** Offset of the list mark before an item that stands on a line of its own. */
function markOf(text: string, item: Node): number {
  return indentOf(text, lineStartAt(text, item.span.start), item.span.start).at;
}
