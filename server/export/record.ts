import type { Deck, StorySource } from '../deck/deck';
import type { FileContent } from '../ooxml/read/content';
import { lineRecord, writtenTexts } from '../ooxml/record';
import type { Item } from '../story/item';
import { Story } from '../story/story';
import { parseSyntax } from '../syntax/document';
import type { Field } from '../vocabulary';

/**
 * A value as it is recorded: texts as the check sums of their lines, words as ids, years with their
 * figures, the one mapping of a key, or a list of items.
 */
type RecordedValue =
  | string
  | { readonly words: string }
  | { readonly years: string }
  | { readonly one: RecordedItem }
  | readonly RecordedItem[];
/** Keys, by their numbers in the list of all, each with its value behind it. */
type RecordedItem = readonly (number | RecordedValue)[];

/**
 * The record of the story by which it is told where each text of its file stood; empty where the deck
 * says a part of it.
 *
 * @param content what the file says
 */
export function recordOf({ source }: Deck, content: () => Pick<FileContent, 'blocks'>): string {
  if (!source) return '';
  const keys: string[] = [];
  const story = storyItem(source, keys);
  const sequence = writtenTexts(content()).map(({ key }) => key);
  return JSON.stringify([2, sequence.join(''), keys, story]);
}

function storyItem({ text, log }: StorySource, keys: string[]): RecordedItem {
  const logged = log === undefined ? null : parseSyntax(log);
  const story = new Story(parseSyntax(text), logged);
  const { root, dialogues } = story;
  const own = itemOf(root, keys, ({ id }) => id !== 'dialogues');
  if (dialogues.length === 0) return own;
  return [...own, numberOf('dialogues', keys), dialogues.map((one) => itemOf(one, keys))];
}

function itemOf(
  item: Item,
  keys: string[],
  isMeant: (field: Field) => boolean = () => true,
): RecordedItem {
  return item.entries.flatMap(({ field }) => {
    const value = isMeant(field) ? recordedValue(item, field, keys) : null;
    return value === null ? [] : [numberOf(field.id, keys), value];
  });
}

function numberOf(id: string, keys: string[]): number {
  const known = keys.indexOf(id);
  return known < 0 ? keys.push(id) - 1 : known;
}

function recordedValue(item: Item, field: Field, keys: string[]): RecordedValue | null {
  const value = item.entry(field.id)?.value;
  const items = item.items(field.id);
  const [first] = items;
  if (first) {
    const isOne = field.type === 'map' && value?.kind !== 'list';
    return isOne ? { one: itemOf(first, keys) } : items.map((one) => itemOf(one, keys));
  }
  if (value?.kind === 'map') {
    if (field.type !== 'values' && !field.orValues) return null;
    const years = item.series(field.id).map(({ label, node: figure }) => {
      return `${textKey(label)}:${figure.kind === 'text' ? textKey(figure.value) : ''}`;
    });
    return years.length === 0 ? null : { years: years.join() };
  }
  const words = item.words(field.id).map(({ id }) => id);
  if (words.length > 0) return { words: words.join(' ') };
  const texts = item.texts(field.id).map(({ value }) => textKey(value));
  return texts.length === 0 ? null : texts.join();
}

/** The check sums of the lines of a text; white space below and above it is none of it. */
function textKey(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map(lineRecord)
    .join('.');
}
