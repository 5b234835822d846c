import { columnAt, depthsOf, lineEndAt, lineStartAt } from '../story/layout';
import type { Story } from '../story/story';
import { indentOf, keyAt, markAt } from '../syntax/line';
import type { OpenCollection } from '../syntax/repair';
import { type Field, matchKey, type Shape, shapeOf } from '../vocabulary';
import { framesBefore, isBlockText, positionAt } from './completion/position';

/** A place at which a list begins or goes on. Offsets are absolute UTF-16. */
export interface ListPlace {
  readonly field: Field;
  /** Shape of the list's items; null for a list of texts. */
  readonly shape: Shape | null;
  /** Column of the list's marks. */
  readonly column: number;
  /** Behind a key on its line, on a line with nothing on it, or behind a list mark. */
  readonly at: 'key' | 'line' | 'mark';
  /** Where the white space before the place begins: behind the key's colon, the line, or the mark. */
  readonly from: number;
}

/** Can the value of a field be a list of texts? */
function takesTexts(field: Field): boolean {
  if (field.type === 'items' || field.orItems) return itemShapeOf(field)?.main !== undefined;
  return field.type === 'text' || field.type === 'refs' || (field.type === 'enum' && !!field.many);
}

/** Shape of the items in a field's list; null for a list of texts. */
function itemShapeOf(field: Field): Shape | null {
  const id = field.orItems ?? field.of;
  return id ? shapeOf(id) : null;
}

/**
 * The list that begins or goes on at an offset with nothing typed yet; null in prose, in comments
 * and where no list can be. What stands behind the offset is not looked at.
 */
export function listPlaceAt(story: Story, offset: number): ListPlace | null {
  const { text } = story;
  const line = lineStartAt(text, offset);
  const indent = indentOf(text, line, offset);
  if (/(?:^|\s)[#＃]/.test(text.slice(line, offset))) return null;
  if (isBlockText(text, line, indent.column)) return null;
  const frames = framesBefore(story, line);
  if (indent.at >= offset) return onBlankLine(story, frames, line, indent.column);
  const content = afterMarks(text, indent.at, offset);
  const rest = text.slice(content.at, offset);
  if (content.mark >= 0 && rest.trim() === '') {
    const column = columnAt(text, content.mark);
    const field = listFieldAt(frames, column);
    // A list inside the item of a list on one line is beyond what is typed by hand.
    if (!field || content.mark !== indent.at) return null;
    return listPlaceIn(field, column, 'mark', content.mark + 1);
  }
  return behindKey(story, content.at, offset);
}

function listPlaceIn(
  field: Field,
  column: number,
  at: ListPlace['at'],
  from: number,
): ListPlace | null {
  return takesTexts(field) ? { field, shape: itemShapeOf(field), column, at, from } : null;
}

/** Skips the list marks of a line; `mark` is the last of them, -1 where there is none. */
export function afterMarks(text: string, from: number, end: number): { at: number; mark: number } {
  let at = from;
  let mark = -1;
  for (let found = markAt(text, at, end); found; found = markAt(text, at, end)) {
    if (found.kind === 'bullet' || found.kind === 'numbering') break;
    mark = at;
    at = found.content;
  }
  return { at, mark };
}

function behindKey(story: Story, at: number, offset: number): ListPlace | null {
  const { text } = story;
  const position = positionAt(story, offset);
  if (position?.kind !== 'value' || position.isFlow) return null;
  const { shape, field } = position;
  const isKnown = (word: string) => matchKey(shape, word) !== null;
  const key = keyAt(text, at, lineEndAt(text, offset), isKnown);
  if (!key || key.colonEnd > offset || matchKey(shape, key.text)?.field !== field) return null;
  if (text.slice(key.colonEnd, offset).trim() !== '') return null;
  const column = columnAt(text, at) + depthsOf(story).list;
  return listPlaceIn(field, column, 'key', key.colonEnd);
}

function onBlankLine(
  story: Story,
  frames: readonly Readonly<OpenCollection>[],
  line: number,
  column: number,
): ListPlace | null {
  const top = frames[frames.length - 1];
  // Below a key that waits for its value the cursor may stand anywhere.
  if (top?.kind === 'map' && top.pending && top.field) {
    return listPlaceIn(top.field, top.column + depthsOf(story).list, 'line', line);
  }
  const list = frames.findLast((frame) => frame.kind === 'list' && frame.column <= column);
  return list?.field ? listPlaceIn(list.field, list.column, 'line', line) : null;
}

/** The field whose list has its marks at this column. */
function listFieldAt(frames: readonly Readonly<OpenCollection>[], column: number): Field | null {
  const inner = frames.filter((frame) => frame.column <= column);
  const top = inner[inner.length - 1];
  if (top?.kind === 'map' && top.pending) return top.field;
  const list = inner.findLast((frame) => frame.kind === 'list') ?? frames.findLast(isList);
  return list?.field ?? null;
}

function isList(frame: Readonly<OpenCollection>): boolean {
  return frame.kind === 'list';
}
