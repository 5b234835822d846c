import type { TextEdit } from '../story/edit';
import { lineEndAt } from '../story/layout';
import type { Story } from '../story/story';
import { lineEndingOf } from '../text/lineEnding';
import { matchKey, type Shape } from '../vocabulary';
import { pointsOf } from './bullets';
import { listItemText } from './listItem';
import { type ListPlace, listPlaceAt } from './listPlace';

/**
 * Pasted text as items of the list at the cursor, indented and quoted as they have to stand.
 *
 * @param start absolute UTF-16 offsets of the selection that the text replaces.
 * @param force the author asked for a list: lines without bullets are items too.
 * @returns null where the text is to be pasted as it is: prose, or a place for no list.
 */
export function pasteAsList(
  story: Story,
  start: number,
  end: number,
  pasted: string,
  force = false,
): TextEdit | null {
  const { texts, isList } = pointsOf(pasted);
  if (texts.length === 0 || !(isList || force)) return null;
  const { text } = story;
  if (text.slice(end, lineEndAt(text, end)).trim() !== '') return null;
  const place = listPlaceAt(story, start);
  if (!place) return null;
  // One word behind a key is its value; one point of a list behind a mark is its item.
  if (texts.length === 1 && place.at === 'key' && !force) return null;
  const items = texts.map((one) => itemText(one, place.shape));
  return { start: place.from, end: lineEndAt(text, end), text: listLines(story, place, items) };
}

function listLines(story: Story, { at, column }: ListPlace, items: readonly string[]): string {
  const eol = lineEndingOf(story.text);
  const pad = ' '.repeat(column);
  const list = items.map((item) => `${pad}- ${item}`).join(eol);
  if (at === 'key') return eol + list;
  return at === 'line' ? list : list.slice(pad.length + 1);
}

/** A text that begins like a key of the item has to be quoted, whatever its colon. */
function itemText(text: string, shape: Shape | null): string {
  const typed = listItemText(text);
  const begin = /^([^:：]*)[:：]/.exec(text)?.[1];
  if (typed !== text || !begin || !shape || !matchKey(shape, begin)) return typed;
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
