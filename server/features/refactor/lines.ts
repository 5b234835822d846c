import type { TextEdit } from '../../story/edit';
import { columnAt, lineEndAt, lineStartAt, nextLineAt } from '../../story/layout';
import type { Story } from '../../story/story';
import { indentOf, skipSpace } from '../../syntax/line';
import type { Node, TextNode } from '../../syntax/tree';

/** Offset of the list mark before an item of a block list. */
export function markOf(text: string, item: Node): number {
  const line = lineStartAt(text, item.span.start);
  const { at } = indentOf(text, line, item.span.start);
  if (at < item.span.start) return at;
  // The item begins below its mark.
  for (let end = line - 1; end > 0; ) {
    const start = lineStartAt(text, end - 1);
    const mark = indentOf(text, start, end).at;
    if (text[mark] === '-') return mark;
    end = start - 1;
  }
  return at;
}

/**
 * Moves the lines below the first of `[start, end)` by a number of columns; blank ones stay. Null
 * where a line is not indented deep enough, or not with spaces, to be moved to the left.
 */
export function shiftBelow(
  text: string,
  start: number,
  end: number,
  columns: number,
): TextEdit[] | null {
  const edits: TextEdit[] = [];
  if (columns === 0) return edits;
  for (let at = nextLineAt(text, start); at < end; at = nextLineAt(text, at)) {
    if (text.slice(at, lineEndAt(text, at)).trim() === '') continue;
    if (columns > 0) edits.push({ start: at, end: at, text: ' '.repeat(columns) });
    else {
      if (!/^ *$/.test(text.slice(at, at - columns))) return null;
      edits.push({ start: at, end: at - columns, text: '' });
    }
  }
  return edits;
}

/** Does a text take several lines of the file? */
export function isWrapped(text: string, { span }: Node): boolean {
  return text.slice(span.start, span.end).includes('\n');
}

/** A block text whose depth is given by a digit cannot be moved. */
export function isFixedBlock(text: string, node: TextNode): boolean {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return isBlock && /^[|>][+-]?\d/.test(text.slice(node.span.start, node.span.start + 3));
}

/** Is the range written without any slip, so that it can be rewritten as it stands? */
export function isClean(story: Story, start: number, end: number): boolean {
  return !story.syntax.slips.some(({ span }) => span.start < end && span.end > start);
}

/** Is the whole part of the top around an offset written without any slip? */
export function isCleanSection(story: Story, offset: number): boolean {
  const { start, end } = sectionAt(story, offset);
  return isClean(story, start, end);
}

/** Slips after which it is not sure what belongs to what. */
const loose = new Set(['uneven-indent', 'stray-text', 'broken-yaml', 'several-documents']);

/** Is it sure, in the part of the top around an offset, what belongs to what? */
export function isFirm(story: Story, offset: number): boolean {
  const { start, end } = sectionAt(story, offset);
  return !story.syntax.slips.some(
    ({ rule, span }) => loose.has(rule) && span.start < end && span.end > start,
  );
}

function sectionAt(story: Story, offset: number): { start: number; end: number } {
  let start = 0;
  let end = story.text.length;
  for (const { block } of story.syntax.blocks) {
    if (block.kind !== 'section') continue;
    if (block.start <= offset) start = block.start;
    else {
      end = block.start;
      break;
    }
  }
  return { start, end };
}

/** Offset of the end of the last line of a list's item, with comments that stand deeper than its mark. */
export function itemEnd(text: string, item: Node, column: number): number {
  let end = lineEndAt(text, item.span.end);
  for (;;) {
    const next = nextLineAt(text, end);
    if (next >= text.length) return end;
    const lineEnd = lineEndAt(text, next);
    const at = skipSpace(text, next, lineEnd);
    if (text[at] !== '#' || at === lineEnd || columnAt(text, at) <= column) return end;
    end = lineEnd;
  }
}
