import type { TextEdit } from '../story/edit';
import { lineEndAt } from '../story/layout';
import type { Story } from '../story/story';
import { typedText } from '../story/typed';
import { lineEndingOf } from '../text/lineEnding';
import { fieldOf, matchKey, type Shape } from '../vocabulary';
import { cellOf, pointsOf } from './bullets';
import { positionAt } from './completion/position';
import { listItemText } from './listItem';
import { type ListPlace, listPlaceAt } from './listPlace';
import { type PastedSeries, seriesOf, valuesText } from './pasteFigures';

/**
 * Pasted text as items of the list at the cursor, indented and quoted as they have to stand; a table
 * of years and figures as 値, as a 目標値 over years, or as items of 根拠.
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
  const { text } = story;
  if (text.slice(end, lineEndAt(text, end)).trim() !== '') return null;
  const series = seriesOf(pasted);
  const values = series.length > 0 ? asValues(story, start, end, series) : null;
  if (values) return values;
  const place = listPlaceAt(story, start);
  if (place?.shape?.id === 'evidence' && series.length > 0) {
    const items = series.map((one) => evidenceLines(story, one));
    return { start: place.from, end: lineEndAt(text, end), text: listLines(story, place, items) };
  }
  const { texts, isList } = pointsOf(pasted);
  if (texts.length === 0 || !(isList || force)) return asText(story, start, end, pasted);
  if (!place) return asText(story, start, end, pasted);
  // One word behind a key is its value; one point of a list behind a mark is its item.
  if (texts.length === 1 && place.at === 'key' && !force) return null;
  const items = texts.map((one) => [itemText(one, place.shape)]);
  return { start: place.from, end: lineEndAt(text, end), text: listLines(story, place, items) };
}

/** The years and figures of a table as the value of the key at the place; null where it takes none. */
function asValues(
  story: Story,
  start: number,
  end: number,
  [series, ...others]: readonly PastedSeries[],
): TextEdit | null {
  const position = positionAt(story, start);
  const takes = position?.kind === 'value' && !position.isFlow;
  if (!takes || !series || others.length > 0) return null;
  const { type } = position.field;
  const { text } = story;
  const isBlank = text.slice(position.from, start).trim() === '';
  if ((type !== 'values' && type !== 'quantity') || !isBlank) return null;
  const gap = /\s/.test(text[start - 1] ?? '') ? '' : ' ';
  return { start, end, text: gap + valuesText(series) };
}

/** A cell of a table as the value of the key at the place; null for other texts and other places. */
function asText(story: Story, start: number, end: number, pasted: string): TextEdit | null {
  const cell = cellOf(pasted);
  const position = positionAt(story, start);
  if (cell === null || position?.kind !== 'value' || position.isFlow) return null;
  const { text } = story;
  if (text.slice(position.from, start).trim() !== '') return null;
  const gap = /\s/.test(text[start - 1] ?? '') ? '' : ' ';
  return { start, end, text: gap + typedText(cell) };
}

/** A figure over years as an item of 根拠. */
function evidenceLines(story: Story, series: PastedSeries): readonly string[] {
  const key = (id: 'indicator' | 'values' | 'unit') => fieldOf('evidence', id)[story.language];
  const { indicator, unit } = series;
  return [
    ...(indicator === '' ? [] : [`${key('indicator')}: ${typedText(indicator)}`]),
    `${key('values')}: ${valuesText(series)}`,
    ...(unit === '' ? [] : [`${key('unit')}: ${typedText(unit)}`]),
  ];
}

/** Items of one or several lines, as they stand at the place. */
function listLines(
  story: Story,
  { at, column }: ListPlace,
  items: readonly (readonly string[])[],
): string {
  const eol = lineEndingOf(story.text);
  const pad = ' '.repeat(column);
  const list = items.map((lines) => `${pad}- ${lines.join(`${eol}${pad}  `)}`).join(eol);
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
