import { indentOf, markAt, skipSpace } from '../syntax/line';
import type { Node, Pair, TextNode } from '../syntax/tree';
import type { Story } from './story';

/** How a story's text is laid out: what a new line must look like to fit in. UTF-16 offsets. */

/** Offset of the first character of the line (after a byte order mark). */
export function lineStartAt(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Offset after the last character of the line, before its line break. */
export function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Offset of the first character of the next line; the length of the text on the last line. */
export function nextLineAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/**
 * The column at which YAML sees what stands at the offset: list marks count with the space after
 * them, wide spaces as two, a sign typed for the hyphen as the hyphen that was meant.
 */
export function columnAt(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  let { at, column } = indentOf(text, lineStartAt(text, offset), end);
  while (at < offset) {
    const mark = markAt(text, at, end);
    if (!mark || mark.kind === 'numbering' || mark.content > offset) return column + offset - at;
    column += mark.kind === 'hyphen' ? 1 + Math.max(mark.content - mark.end, 1) : 2;
    at = mark.content;
  }
  return column;
}

/** Does the offset stand behind nothing but white space and list marks? */
export function isFirstOnLine(text: string, offset: number): boolean {
  const end = lineEndAt(text, offset);
  let { at } = indentOf(text, lineStartAt(text, offset), end);
  while (at < offset) {
    const mark = markAt(text, at, end);
    if (!mark || mark.content === at || mark.content > offset) return false;
    at = mark.content;
  }
  return true;
}

/** How deep the file sets what stands below a key: columns from the key. */
export interface Depths {
  /** Of the hyphens of a list: 0 where they stand below the key's first letter. */
  readonly list: number;
  /** Of the keys of a mapping. */
  readonly map: number;
}

const depthsKnown = new WeakMap<Story, Depths>();

/** The depths that most of the file's lists and mappings have; 2 where there are none. */
export function depthsOf(story: Story): Depths {
  const known = depthsKnown.get(story);
  if (known) return known;
  const depths = measureDepths(story);
  depthsKnown.set(story, depths);
  return depths;
}

function measureDepths(story: Story): Depths {
  const lists = new Map<number, number>();
  const maps = new Map<number, number>();
  for (const item of [story.root, ...story.items]) {
    for (const { key, value } of item.entries) {
      if (!key || (value.kind !== 'list' && value.kind !== 'map') || value.flow) continue;
      const first = value.kind === 'list' ? markBefore(story.text, value) : value.span.start;
      const depth = columnAt(story.text, first) - columnAt(story.text, key.span.start);
      if (depth < 0 || depth > 8) continue;
      const counts = value.kind === 'list' ? lists : maps;
      counts.set(depth, (counts.get(depth) ?? 0) + 1);
    }
  }
  return { list: mostFrequent(lists) ?? 2, map: mostFrequent(maps) ?? 2 };
}

/** Offset of the mark of a list's first item. */
function markBefore(text: string, list: Node): number {
  return indentOf(text, lineStartAt(text, list.span.start), list.span.start).at;
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/**
 * The lines with the depth of their indentation changed by `columns`; empty lines stay empty, wide
 * spaces become plain ones. The first line is left alone.
 */
export function shiftLines(lines: readonly string[], columns: number): string[] {
  return lines.map((line, index) => {
    if (index === 0 || line.trim() === '') return line;
    const indent = indentOf(line, 0, line.length);
    return ' '.repeat(Math.max(indent.column + columns, 0)) + line.slice(indent.at);
  });
}

/** Offset behind the colon of a key. */
export function colonEnd(text: string, key: TextNode): number {
  const at = skipSpace(text, key.span.end, text.length);
  return text[at] === ':' || text[at] === '：' ? at + 1 : key.span.end;
}

/**
 * Offset of the end of the last line that belongs to an entry: with the comment behind its value,
 * and with comments below it that are set deeper than its key.
 */
export function entryEnd(text: string, pair: Pair): number {
  const column = columnAt(text, pair.key.span.start);
  let end = lineEndAt(text, pair.span.end);
  for (;;) {
    const next = nextLineAt(text, end);
    if (next >= text.length) return end;
    const lineEnd = lineEndAt(text, next);
    const at = skipSpace(text, next, lineEnd);
    if (at === lineEnd || columnAt(text, at) <= column) return end;
    end = lineEnd;
  }
}
