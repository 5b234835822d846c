import { lineEndAt, lineStartAt } from '../../story/layout';
import type { Story } from '../../story/story';
import { indentOf, type KeyPart, keyAt, markAt } from '../../syntax/line';
import { type OpenCollection, openFrames } from '../../syntax/repair';
import type { Node } from '../../syntax/tree';
import { type Field, matchKey, type Shape, shapeOf } from '../../vocabulary';
import { flowPosition, takesYears } from './flow';
import type { CompletionPosition, KeyPosition, ValuePosition } from './positions';

/** What can be typed at an offset of a story, however broken it is; null in prose and comments. */
export function positionAt(story: Story, offset: number): CompletionPosition | null {
  const lineStart = lineStartAt(story.text, offset);
  const { pairs, items } = story.syntax;
  const bracket = bracketOver([...pairs.map(({ value }) => value), ...items], lineStart);
  // Inside of brackets from another line, that line tells what is meant.
  if (bracket !== null && isComment(story.text, lineStart, offset)) return null;
  const cursor = cursorAt(story, bracket === null ? offset : bracket + 1);
  if (!cursor) return yearPosition(story, offset);
  const { at, open, head } = cursor;
  const { shape, field, owner } = open;
  if (open.isValue && field) {
    if (/^\s*[[{]/.test(head)) return flowPosition(story, field, owner, at, offset);
    return { kind: 'value', shape: owner, field, from: at, to: offset, isFlow: false };
  }
  if (!shape) return null;
  if (/^\s*\{/.test(head)) return flowPosition(story, field, shape, at, offset);
  const key = keyAt(story.text, at, cursor.lineEnd, (word) => matchKey(shape, word) !== null);
  if (key && offset >= key.colonEnd) return behindKey(story, shape, key, offset);
  if (/\s/.test(head.trimEnd()) || /["'[]/.test(head)) return null;
  return keyPosition(story, shape, cursor, offset);
}

/** Where the outermost bracket begins that is open at the start of a line; null without one. */
function bracketOver(nodes: readonly Node[], lineStart: number): number | null {
  const around = nodes.find(({ span }) => span.start < lineStart && lineStart < span.end);
  if (around?.kind !== 'map' && around?.kind !== 'list') return null;
  if (around.flow) return around.span.start;
  const inside = around.kind === 'list' ? around.items : around.pairs.map(({ value }) => value);
  return bracketOver(inside, lineStart);
}

function isComment(text: string, lineStart: number, offset: number): boolean {
  return /(?:^|\s)[#＃]/.test(text.slice(lineStart, offset));
}

/** A key of figures over years, on a line of its own below or above those that stand there. */
function yearPosition(story: Story, offset: number): ValuePosition | null {
  const lineStart = lineStartAt(story.text, offset);
  const { at, column } = indentOf(story.text, lineStart, offset);
  const frames = framesBefore(story, lineStart);
  const inner = frames.findLastIndex((frame) => frame.kind === 'map' && frame.column === column);
  const { shape, field } = frames[inner - 1] ?? {};
  const isKey = /^[^\s:：#＃]*$/.test(story.text.slice(at, offset));
  if (!shape || !field || !takesYears(field) || !isKey) return null;
  const figures = story.itemAt(lineStart)?.entry(field.id)?.value;
  const years = (figures?.kind === 'map' ? figures.pairs : [])
    .filter(({ key }) => offset < key.span.start || offset > key.span.end)
    .map(({ key }) => key.value);
  return { kind: 'value', shape, field, from: at, to: offset, isFlow: false, years };
}

/** The line on which somebody types. */
interface Cursor {
  readonly lineStart: number;
  readonly lineEnd: number;
  /** White space at its start. */
  readonly indent: ReturnType<typeof indentOf>;
  /** Where the content begins, behind list marks, and its column. */
  readonly at: number;
  readonly column: number;
  /** What is typed of it, up to the cursor. */
  readonly head: string;
  /** A list mark stands on the line. */
  readonly isItem: boolean;
  readonly open: OpenMapping;
}

function cursorAt(story: Story, offset: number): Cursor | null {
  const { text } = story;
  const lineStart = Math.max(lineStartAt(text, offset), text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const indent = indentOf(text, lineStart, offset);
  if (isComment(text, lineStart, offset)) return null;
  if (isBlockText(text, lineStart, indent.column)) return null;
  const frames = framesBefore(story, lineStart);
  let { column, at } = indent;
  let open: OpenMapping | null = null;
  let isItem = false;
  for (let mark = markAt(text, at, offset); mark; mark = markAt(text, at, offset)) {
    if (mark.kind !== 'hyphen' && mark.kind !== 'wrong' && mark.kind !== 'tight') break;
    open = listAt(open ? [...frames, listFrame(open, column)] : frames, column);
    column += Math.max(mark.content - mark.start, 2);
    at = mark.content;
    isItem = true;
  }
  const head = text.slice(at, offset);
  open ??= mapAt(frames, column, head.trim() === '');
  const lineEnd = lineEndAt(text, offset);
  return open && { lineStart, lineEnd, indent, at, column, head, isItem, open };
}

/** The value behind a key of the mapping; null behind a key that it does not have. */
function behindKey(
  story: Story,
  shape: Shape,
  key: KeyPart,
  offset: number,
): CompletionPosition | null {
  const field = matchKey(shape, key.text)?.field;
  if (!field) return null;
  const value = story.text.slice(key.value, offset);
  if (/^[[{]/.test(value)) return flowPosition(story, field, shape, key.value, offset);
  const from = Math.min(key.value, offset);
  return { kind: 'value', shape, field, from, to: offset, isFlow: false };
}

function keyPosition(story: Story, shape: Shape, cursor: Cursor, offset: number): KeyPosition {
  const { lineStart, lineEnd, indent, at, head, isItem, open } = cursor;
  const rest = /^[^\s:：]*/.exec(story.text.slice(offset, lineEnd))?.[0] ?? '';
  const hasColon = /^\s*[:：]/.test(story.text.slice(offset + rest.length, lineEnd));
  const listColumn = isItem ? markColumn(story, lineStart, indent.column) : null;
  const moved = listColumn === null ? 0 : listColumn - indent.column;
  const column = isItem ? cursor.column : open.column;
  const begin = isItem ? indent.column + moved : column;
  return {
    kind: 'key',
    shape,
    present: presentKeys(story, shape, { lineStart, column, isItem, isNew: open.needsMark }),
    from: at,
    to: hasColon ? offset + rest.length : offset,
    column: column + moved,
    indent:
      begin !== indent.column || !indent.plain
        ? { start: lineStart, end: indent.at, column: begin }
        : null,
    needsMark: open.needsMark,
    isItem: isItem && head === '',
    isFlow: false,
    hasColon,
  };
}

/** The mapping or value that a line belongs to. */
interface OpenMapping {
  /** Shape of the mapping whose keys can be typed; null where only a text can. */
  readonly shape: Shape | null;
  readonly field: Field | null;
  /** Shape of the mapping that holds the field. */
  readonly owner: Shape;
  readonly column: number;
  readonly needsMark: boolean;
  /** The line is the value of the field, on a line of its own. */
  readonly isValue: boolean;
}

const story = shapeOf('story');

type Frames = readonly Readonly<OpenCollection>[];

const framesKnown = new WeakMap<Story, { readonly lineStart: number; readonly frames: Frames }>();

/**
 * The mappings and lists that are open where the line begins, the outermost first. Kept for the
 * line that was asked about last: one completion asks several times.
 */
export function framesBefore(of: Story, lineStart: number): Frames {
  const known = framesKnown.get(of);
  if (known?.lineStart === lineStart) return known.frames;
  const frames = readFrames(of, lineStart);
  framesKnown.set(of, { lineStart, frames });
  return frames;
}

function readFrames(of: Story, lineStart: number): Frames {
  const { blocks } = of.syntax;
  let index = -1;
  while (index + 1 < blocks.length && (blocks[index + 1]?.block.start ?? 0) < lineStart) index++;
  const placed = blocks[index];
  if (!placed || placed.block.kind === 'head') return [];
  const { block, state } = placed;
  const isList = block.kind === 'item';
  const context = {
    kind: block.kind,
    field: block.field,
    itemColumn: isList ? state.itemColumn : null,
    anchors: new Set<string>(),
  };
  const part = block.parts?.findLast(({ start }) => start < lineStart);
  const { text, start, frames } = part ?? { ...block, frames: [] };
  return openFrames(text.slice(0, lineStart - start), context, frames);
}

/** Is the line inside a text that begins with | or > further up? */
export function isBlockText(text: string, lineStart: number, column: number): boolean {
  let end = lineStart - 1;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const indent = indentOf(text, start, end);
    if (indent.at < end && indent.column < column) {
      return /(?:[:：]|(?:^|\s)-)\s+[|>][-+0-9]*\s*$/.test(text.slice(start, end));
    }
    end = start - 1;
  }
  return false;
}

function listFrame(open: OpenMapping, column: number): OpenCollection {
  return { kind: 'list', column, shape: open.shape, field: open.field, pending: false };
}

/**
 * Column of the list that a mark typed at `column` was meant for: below a key that waits for its
 * list any place is right (a text may be left empty for the next item of the list around it), else
 * it is the nearest list to the left. Null where there is none.
 */
export function markColumn(of: Story, lineStart: number, column: number): number | null {
  const inner = framesBefore(of, lineStart).filter((frame) => frame.column <= column);
  const top = inner[inner.length - 1];
  if (!top) return null;
  const takesList = top.kind === 'list' || top.field?.type === 'items' || top.column < column;
  if (top.pending && takesList) return column;
  return inner.findLast((frame) => frame.kind === 'list')?.column ?? null;
}

/** The list whose item begins with a mark at this column. */
function listAt(frames: readonly Readonly<OpenCollection>[], column: number): OpenMapping | null {
  const inner = frames.filter((frame) => frame.column <= column);
  const top = inner[inner.length - 1] ?? frames.findLast((frame) => frame.kind === 'list');
  if (!top) return null;
  const list = top.kind === 'list' ? top : inner.findLast((frame) => frame.kind === 'list');
  const from = top.kind === 'map' && top.pending ? top : list;
  const field = from?.field ?? null;
  if (!from || !field) return null;
  const owner = from.kind === 'map' ? (from.shape ?? story) : ownerOf(frames, from);
  const of = field.orItems ?? field.of;
  const isValue = of === undefined;
  return { shape: of ? shapeOf(of) : null, field, owner, column, needsMark: false, isValue };
}

/** Shape of the mapping in which a list stands. */
function ownerOf(
  frames: readonly Readonly<OpenCollection>[],
  list: Readonly<OpenCollection>,
): Shape {
  const outer = frames.slice(0, frames.indexOf(list)).findLast((frame) => frame.kind === 'map');
  return outer?.shape ?? story;
}

/** The mapping that a line without a mark belongs to; `isBlank`: nothing is typed on it yet. */
function mapAt(
  frames: readonly Readonly<OpenCollection>[],
  column: number,
  isBlank: boolean,
): OpenMapping | null {
  const inner = frames.filter(
    (frame) => frame.column < column || (frame.column === column && frame.kind === 'map'),
  );
  const top = inner[inner.length - 1];
  if (!top || (column === 0 && !inner.some((frame) => frame.kind === 'map')))
    return keysOf(story, 0);
  if (top.kind === 'list') return top.pending && top.shape ? keysOf(top.shape, column) : null;
  if (top.column === column || !top.pending || !top.field) {
    // Deeper than the mapping without a key that waits: the mapping itself was meant.
    if (top.column !== column && !isBlank && top.pending) return null;
    return top.shape ? keysOf(top.shape, top.column) : null;
  }
  const { field } = top;
  const owner = top.shape ?? story;
  if (!field.of) return { shape: null, field, owner, column, needsMark: false, isValue: true };
  const shape = shapeOf(field.of);
  return { shape, field, owner, column, needsMark: field.type === 'items', isValue: false };
}

function keysOf(shape: Shape, column: number): OpenMapping {
  return { shape, field: null, owner: shape, column, needsMark: false, isValue: false };
}

/** A line of a mapping. */
interface MapLine {
  readonly lineStart: number;
  /** Column of the mapping's keys. */
  readonly column: number;
  /** A list mark stands on the line: the mapping begins there. */
  readonly isItem: boolean;
  /** The mapping is not there yet. */
  readonly isNew: boolean;
}

/** The keys of the mapping around a line, above and below it, read line by line. */
export function presentKeys(
  of: Story,
  shape: Shape,
  { lineStart, column, isItem, isNew }: MapLine,
): ReadonlySet<string> {
  const present = new Set<string>();
  if (isNew) return present;
  if (shape.id === 'story') {
    const lineEnd = lineEndAt(of.text, lineStart);
    for (const { field, span } of of.root.entries) {
      // The key that is being typed is no reason not to offer it.
      if (span.start < lineStart || span.start > lineEnd) present.add(field.id);
    }
    return present;
  }
  const { text } = of;
  const add = (start: number, end: number): 'go on' | 'stop' => {
    const indent = indentOf(text, start, end);
    if (indent.at >= end || text[indent.at] === '#') return 'go on';
    const mark = markAt(text, indent.at, end);
    const content = mark ? indent.column + (mark.content - mark.start) : indent.column;
    if (content === column) {
      const key = keyAt(
        text,
        mark ? mark.content : indent.at,
        end,
        (word) => matchKey(shape, word) !== null,
      );
      const field = key && matchKey(shape, key.text)?.field;
      if (field) present.add(field.id);
    }
    if (mark && indent.column < column) return 'stop';
    return indent.column < column ? 'stop' : 'go on';
  };
  for (let end = isItem ? 0 : lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (add(start, end) === 'stop') break;
    end = start - 1;
  }
  for (let start = text.indexOf('\n', lineStart) + 1; start > 0 && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const indent = indentOf(text, start, end);
    if (indent.at < end && indent.column < column) break;
    if (add(start, end) === 'stop') break;
    start = newline + 1;
  }
  return present;
}
