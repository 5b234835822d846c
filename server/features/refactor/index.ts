import { guarded, type OnFailure } from '../../rules/engine/failure';
import type { TextEdit } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import type { Bilingual, Locale } from '../../vocabulary';
import { locate } from '../locate';
import { createBelow, createUpstream } from './create';
import { bracketsOrLines, oneOrList, textOrMapping } from './forms';
import { addId } from './ids';
import { convertKeys } from './languages';
import { linkUpstream } from './link';
import {
  changeAllNumbers,
  changeNumbers,
  type NumberForm,
  numberForms,
  numberTitles,
} from './numbers';
import { extractParts } from './parts';
import { type Choice, type Refactoring, refactoring } from './refactoring';

export type { Refactoring, RefactoringKind } from './refactoring';

/** The place that a change is about. */
type Place = ReturnType<typeof locate>;

/** What can be changed in an item, the likeliest first. */
const ofItem: Readonly<Record<string, (story: Story, place: Place) => Refactoring[]>> = {
  parts: (story, { item, entry }) => extractParts(story, ...mainEntryOf(item, entry)),
  'link upstream': (story, { item }) => asChoice('serves', linkUpstream(story, item)),
  'create upstream': (story, { item }) => asChoice('upstream', createUpstream(story, item)),
  'create below': (story, { item }) => asChoice('below', createBelow(story, item)),
  id: (story, { item }) => addId(story, item),
  'text or mapping': (story, { item }) => textOrMapping(story, item),
};

function asChoice(choice: Choice, made: readonly Refactoring[]): Refactoring[] {
  return made.map((one) => ({ ...one, choice }));
}

/** How the list of such changes is offered. */
export const choiceTitles: Readonly<Record<Choice, Bilingual>> = {
  serves: { ja: '狙いを選ぶ…', en: 'Choose what this is for…' },
  upstream: { ja: 'この上流に作る…', en: 'Create upstream of this…' },
  below: { ja: 'この項目に向かうものを作る…', en: 'Create what leads to this…' },
};

/** Address of the item that the changes at an offset are about; null where there is none. */
export function addressAt(story: Story, offset: number): string | null {
  return itemPath(story, locate(story, offset).item) || null;
}

/** What can be changed in the value of a key. */
const ofEntry: typeof ofItem = {
  'one or list': (story, { entry }) => oneOrList(story, entry),
  'brackets or lines': (story, { entry }) => (entry ? bracketsOrLines(story, entry) : []),
};

/**
 * What the author can have changed at this absolute UTF-16 offset, the likeliest first. A kind of
 * change that fails leaves the others.
 */
export function refactoringsAt(story: Story, offset: number, onFailure: OnFailure): Refactoring[] {
  const place = locate(story, offset);
  const { item, entry, isKey, node } = place;
  const made = (makers: typeof ofItem) =>
    Object.entries(makers).flatMap(([part, make]) =>
      guarded(`refactoring: ${part}`, onFailure, () => make(story, place), []),
    );
  const found = item === story.root ? [] : made(ofItem);
  if (!entry?.key) return found;
  // One line of many: a long text in a list is no reason to offer what is done to the list.
  const isAtKey = isKey || (entry.field.type !== 'items' && node !== null);
  if (isAtKey) found.push(...made(ofEntry));
  if (isKey) return found;
  const numbers = numberForms.flatMap((form) =>
    guarded(
      'refactoring: numbers',
      onFailure,
      () => refactoring('rewrite', numberTitles[form].one, changeNumbers(item, entry, form)),
      [],
    ),
  );
  return [...found, ...numbers];
}

/** An example of an action belongs to the text of the action. */
function mainEntryOf(item: Item, entry: Entry | null): [Item, Entry | null] {
  const { parent, field } = item;
  if (item.shape.id !== 'item' || !parent || !field) return [item, entry];
  return [parent, parent.entry(field.id) ?? null];
}

/** A change of the whole file. Its edits are made when it is chosen: there may be thousands. */
export interface FileRefactoring {
  readonly id: string;
  readonly title: Bilingual;
  edits(story: Story): TextEdit[];
}

const toKeys: Record<Locale, FileRefactoring> = {
  ja: {
    id: 'keys-ja',
    title: {
      ja: 'このファイルの項目名と区分の言葉を日本語にする',
      en: 'Change the keys and words of this file to Japanese',
    },
    edits: (story) => convertKeys(story, 'ja'),
  },
  en: {
    id: 'keys-en',
    title: {
      ja: 'このファイルの項目名と区分の言葉を英語にする',
      en: 'Change the keys and words of this file to English',
    },
    edits: (story) => convertKeys(story, 'en'),
  },
};

const toForm = (form: NumberForm): FileRefactoring => ({
  id: `numbers-${form}`,
  title: numberTitles[form].all,
  edits: (story) => changeAllNumbers(story, form),
});

const ofNumbers = Object.fromEntries(numberForms.map((form) => [form, toForm(form)])) as Record<
  NumberForm,
  FileRefactoring
>;

/**
 * The changes of the whole file that go with this place: the language of the keys at a key of the
 * top, the form of numbers at a number.
 */
export function fileRefactoringsAt(story: Story, offset: number): FileRefactoring[] {
  const { item, entry, isKey } = locate(story, offset);
  const found: FileRefactoring[] = [];
  if (isKey || item === story.root) found.push(toKeys[story.language === 'ja' ? 'en' : 'ja']);
  if (!entry || isKey) return found;
  for (const form of numberForms) {
    if (changeNumbers(item, entry, form).length > 0) found.push(ofNumbers[form]);
  }
  return found;
}

/** The change of the whole file with this id; undefined where there is none. */
export function fileRefactoring(id: string): FileRefactoring | undefined {
  return [...Object.values(toKeys), ...Object.values(ofNumbers)].find((one) => one.id === id);
}
