import type { Item } from '../../story/item';
import { columnAt, lineEndAt, lineStartAt } from '../../story/layout';
import type { Story } from '../../story/story';
import type { Node } from '../../syntax/tree';
import type { FieldId } from '../../vocabulary';
import { itemEnd, markOf } from '../refactor/lines';

/**
 * The lines of one item of a list. What stands between two items is a gap (blank lines, and
 * comments that a blank line sets apart from the item below); comments right above an item belong
 * to it. Offsets are absolute UTF-16.
 */
export interface Slot {
  readonly node: Node;
  /** End of the line before the gap: of the item above, or of the key; -1 at the top of a log. */
  readonly gap: number;
  /** Beginning of the first line, with the comments that introduce the item. */
  readonly start: number;
  /** End of the last line, before its line break. */
  readonly end: number;
  /** The list mark. */
  readonly mark: number;
}

/** A list with one item to a line. */
export interface BlockList {
  readonly slots: readonly Slot[];
  /** Column of the marks. */
  readonly column: number;
}

/**
 * The slots of a block list, or of a log of dialogues, which is one; null where it is in brackets or
 * shares lines with something else.
 */
export function blockListOf(story: Story, owner: Item, field: FieldId): BlockList | null {
  if (owner === story.root && field === 'dialogues' && story.isDialogueFile) {
    return slotsOf(story.text, story.syntax.items, -1);
  }
  const entry = owner.entry(field);
  if (!entry?.key || entry.value.kind !== 'list' || entry.value.flow) return null;
  return slotsOf(story.text, entry.value.items, lineEndAt(story.text, entry.key.span.end));
}

function slotsOf(text: string, items: readonly Node[], top: number): BlockList | null {
  const slots: Slot[] = [];
  let gap = top;
  let column = -1;
  for (const node of items) {
    const mark = node.kind === 'empty' ? emptyMark(text, node) : markOf(text, node);
    const line = lineStartAt(text, mark);
    if (line <= gap || text.slice(line, mark).trim() !== '') return null;
    if (column < 0) column = columnAt(text, mark);
    const start = firstComment(text, line, gap);
    const end =
      node.kind === 'empty' ? lineEndAt(text, mark) : itemEnd(text, node, columnAt(text, mark));
    slots.push({ node, gap, start, end, mark });
    gap = end;
  }
  return column < 0 ? null : { slots, column };
}

function emptyMark(text: string, node: Node): number {
  const line = lineStartAt(text, node.span.start);
  const found = /\S/.exec(text.slice(line, lineEndAt(text, line)));
  return found ? line + found.index : line;
}

/** Start of the comment lines right above a line, below `limit`. */
function firstComment(text: string, line: number, limit: number): number {
  let start = line;
  for (;;) {
    if (start - 1 <= limit) return start;
    const above = lineStartAt(text, start - 1);
    if (above <= limit || !/^\s*[#＃]/.test(text.slice(above, start))) return start;
    start = above;
  }
}

/**
 * An item's lines moved from one column to another; blank lines stay, and so do comments that stand
 * to the left of the item. Null where a line is not indented with enough plain spaces.
 */
export function reindented(block: string, from: number, to: number): string | null {
  if (from === to) return block;
  const moved: string[] = [];
  for (const line of block.split('\n')) {
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '' || (line[spaces] === '#' && spaces < from)) moved.push(line);
    else if (spaces < from) return null;
    else moved.push(' '.repeat(to) + line.slice(from));
  }
  return moved.join('\n');
}
