import type { TextEdit } from '../story/edit';
import { columnAt, depthsOf, lineEndAt, lineStartAt } from '../story/layout';
import type { Story } from '../story/story';
import { indentOf, type KeyPart, keyAt, markAt, skipSpace } from '../syntax/line';
import { type Field, isAnyKey, matchKey } from '../vocabulary';
import { framesBefore, isBlockText, markColumn, positionAt } from './completion/position';
import { afterMarks, listPlaceAt } from './listPlace';

/** The characters after which the text is looked at. */
export const onTypeTriggers = ['\n', '：', ' '] as const;

/**
 * What has to follow from a character that was just typed: a list goes on or ends, a key's list
 * begins at the depth of the file, a full-width colon behind a key becomes `: `.
 *
 * @param offset absolute UTF-16 offset behind the character (and the indentation after a new line).
 */
export function onTypeEditsAt(story: Story, offset: number, typed: string): TextEdit[] {
  if (typed === '：') return colonEdit(story, offset);
  if (typed === ' ') return [...secondMark(story, offset), ...markAtItsDepth(story, offset)];
  return typed === '\n' ? onNewLine(story, offset) : [];
}

/** Who types the list mark that came by itself has it twice: `- - `. */
function secondMark({ text }: Story, offset: number): TextEdit[] {
  const line = lineStartAt(text, offset);
  const isTwice = /^ *- - $/.test(text.slice(line, offset));
  const isLast = text.slice(offset, lineEndAt(text, offset)).trim() === '';
  return isTwice && isLast ? [{ start: offset - 2, end: offset, text: '' }] : [];
}

/** A list mark that was typed below the keys of an item goes to the column of the list's marks. */
function markAtItsDepth(story: Story, offset: number): TextEdit[] {
  const { text } = story;
  const line = lineStartAt(text, offset);
  const end = lineEndAt(text, offset);
  const typed = /^( *)- $/.exec(text.slice(line, offset));
  if (!typed || text.slice(offset, end).trim() !== '') return [];
  const indent = (typed[1] as string).length;
  if (isBlockText(text, line, indent)) return [];
  const waiting = waitingAbove(story, line);
  const isBeside = waiting?.column === indent && waiting.field?.type === 'items';
  const column = isBeside
    ? (listBelow(text, end, indent) ?? indent + depthsOf(story).list)
    : markColumn(story, line, indent);
  if (column === null || column === indent) return [];
  return [{ start: line, end: line + indent, text: ' '.repeat(column) }];
}

/** The mapping whose last key waits for its value where the line begins. */
function waitingAbove(story: Story, line: number) {
  const top = framesBefore(story, line).at(-1);
  return top?.kind === 'map' && top.pending ? top : null;
}

/** A known key with a colon in the place of a key. */
interface TypedKey {
  readonly key: KeyPart;
  readonly field: Field;
}

/** The known key that ends with a colon somewhere before the offset, on the line of the offset. */
function keyBefore(story: Story, offset: number): TypedKey | null {
  const { text } = story;
  const line = lineStartAt(text, offset);
  const indent = indentOf(text, line, offset);
  if (isBlockText(text, line, indent.column)) return null;
  const { at } = afterMarks(text, indent.at, offset);
  if (text[at] === '#' || text[at] === '＃') return null;
  const key = keyAt(text, at, lineEndAt(text, offset), isAnyKey);
  if (!key || key.colonEnd > offset) return null;
  const position = positionAt(story, key.colonEnd);
  if (position?.kind !== 'value' || position.isFlow) return null;
  const { shape, field } = position;
  return matchKey(shape, key.text)?.field === field ? { key, field } : null;
}

function colonEdit(story: Story, offset: number): TextEdit[] {
  const found = keyBefore(story, offset);
  return found && found.key.colonEnd === offset ? mendColon(story, found.key) : [];
}

/** @param isLeft the line was left: nothing more is typed behind an empty key. */
function mendColon(story: Story, { colon, end, value }: KeyPart, isLeft = false): TextEdit[] {
  if (colon !== 'full-width') return [];
  const isEmpty = value >= lineEndAt(story.text, end);
  return [{ start: end, end: value, text: isLeft && isEmpty ? ':' : ': ' }];
}

function onNewLine(story: Story, offset: number): TextEdit[] {
  const { text } = story;
  const line = lineStartAt(text, offset);
  if (line === 0 || text.slice(line, offset).trim() !== '') return [];
  const above = line - (text[line - 2] === '\r' ? 2 : 1);
  const start = lineStartAt(text, above);
  const indent = indentOf(text, start, above);
  if (indent.at >= above || isBlockText(text, start, indent.column)) return [];
  const isAlone = skipSpace(text, offset, lineEndAt(text, offset)) === lineEndAt(text, offset);
  if (isEmptyMark(text, indent.at, above)) {
    return isAlone ? endList(story, start, indent.at, offset) : [];
  }
  const found = keyBefore(story, above);
  const colon = found ? mendColon(story, found.key, true) : [];
  if (!isAlone) return colon;
  const column = found ? columnBelow(story, found, above) : columnOfList(story, start, above);
  if (!column) return colon;
  const wanted = ' '.repeat(column.column) + (column.isList ? '- ' : '');
  const end = lineEndAt(text, offset);
  if (text.slice(line, end) === wanted) return colon;
  return [...colon, { start: line, end, text: wanted }];
}

function isEmptyMark(text: string, at: number, end: number): boolean {
  const mark = markAt(text, at, end);
  return mark !== null && mark.kind !== 'numbering' && mark.content >= end;
}

/** Takes the empty mark away; what is typed next belongs to the mapping that holds the list. */
function endList(story: Story, start: number, markStart: number, offset: number): TextEdit[] {
  const { text } = story;
  const column = columnAt(text, markStart);
  const frames = framesBefore(story, start);
  const list = frames.findLast((frame) => frame.kind === 'list' && frame.column === column);
  const outer = list ? frames.slice(0, frames.indexOf(list)) : frames;
  const map = outer.findLast((frame) => frame.kind === 'map' && frame.column <= column);
  const end = lineEndAt(text, offset);
  return [{ start, end, text: ' '.repeat(map?.column ?? 0) }];
}

interface Column {
  readonly column: number;
  readonly isList: boolean;
}

/** Where the value of an empty key begins on the next line; null where any place will do. */
function columnBelow(story: Story, { key, field }: TypedKey, end: number): Column | null {
  const { text } = story;
  if (key.value < end && text[key.value] !== '#') return null;
  const own = columnAt(text, key.start);
  const depths = depthsOf(story);
  if (field.type === 'map' || field.type === 'values') {
    return { column: own + depths.map, isList: false };
  }
  if (field.type !== 'items') return null;
  return { column: listBelow(text, end, own) ?? own + depths.list, isList: true };
}

/** Column of the list that stands below the new line already: the item comes before its first. */
function listBelow(text: string, above: number, minColumn: number): number | null {
  let at = text.indexOf('\n', text.indexOf('\n', above) + 1) + 1;
  while (at > 0 && at < text.length) {
    const end = lineEndAt(text, at);
    const indent = indentOf(text, at, end);
    if (indent.at < end) {
      const isItem = markAt(text, indent.at, end)?.kind === 'hyphen' && indent.column >= minColumn;
      return isItem ? indent.column : null;
    }
    at = text.indexOf('\n', end) + 1;
  }
  return null;
}

/** A list of texts goes on below one of them. */
function columnOfList(story: Story, start: number, end: number): Column | null {
  const { text } = story;
  const indent = indentOf(text, start, end);
  const mark = markAt(text, indent.at, end);
  if (mark?.kind !== 'hyphen' || mark.content >= end) return null;
  const place = listPlaceAt(story, mark.content);
  if (place?.at !== 'mark' || '[{"\'|>&*'.includes(text[mark.content] as string)) return null;
  // An item with a key goes on with its keys.
  const isKey = keyAt(text, mark.content, end, (word) => {
    return place.shape !== null && matchKey(place.shape, word) !== null;
  });
  return isKey ? null : { column: place.column, isList: true };
}
