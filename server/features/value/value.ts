import type { Entry, Item } from '../../story/item';
import { itemAtPath, itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { type Field, type FieldType, findField, isFieldId, type Locale } from '../../vocabulary';
import { isWrapped } from '../refactor/lines';
import { listsBelow } from '../structureEdits';
import { kindOf } from '../tree/node';

/** One text of the story that can be typed by itself: the value of a field of an item. */
export interface Value {
  readonly item: Item;
  readonly field: Field;
  /** Undefined where the key is not there yet. */
  readonly entry: Entry | undefined;
  /** What it says; of a list one line for each text. */
  readonly text: string;
  readonly isMultiLine: boolean;
}

/** What is no text, or whose texts are the names of others. */
const others: ReadonlySet<FieldType> = new Set(['items', 'map', 'values', 'refs']);

/**
 * The value at a key of the preview (`stages.0.actions.2` for its main text, `vision.0/statement`
 * for one of its fields); null where nothing can be typed.
 */
export function valueAt(story: Story, key: string): Value | null {
  const found = fieldAt(story, key);
  if (!found || others.has(found.field.type)) return null;
  return readValue(story, found.item, found.field);
}

/** The item and the field that a key of the preview names. */
function fieldAt(story: Story, key: string): { item: Item; field: Field } | null {
  const [path = '', id] = key.split('/');
  const item = itemAtPath(story, path);
  const name = id ?? item?.shape.main;
  const field = item && name !== undefined && isFieldId(name) ? findField(item.shape, name) : null;
  return item && field ? { item, field } : null;
}

/** The key of a value as it stands now. */
export function keyOf(story: Story, { item, field }: Value, key: string): string {
  const path = itemPath(story, item) ?? '';
  return key.includes('/') ? `${path}/${field.id}` : path;
}

/** The same value where other items were written above it: known by its text, where that is unique. */
export function valueWith(story: Story, key: string, was: string): Value | null {
  const here = valueAt(story, key);
  if (here?.text === was || was === '') return here?.text === was ? here : null;
  const shape = shapeIn(story, key);
  const field = fieldIn(key);
  const same = story.items.filter((item) => item.shape.id === shape && itemPath(story, item));
  const values = same.flatMap((item) => {
    const one = field ?? item.shape.main;
    const found = one !== undefined && isFieldId(one) ? findField(item.shape, one) : null;
    const value = found && readValue(story, item, found);
    return value?.text === was ? [value] : [];
  });
  return values.length === 1 ? (values[0] ?? null) : null;
}

const fieldIn = (key: string): string | undefined => key.split('/')[1];

/** Shape of the item that the key names, which may have gone: of the list in which it stood. */
function shapeIn(story: Story, key: string): string | undefined {
  const [path = ''] = key.split('/');
  const item = itemAtPath(story, path);
  if (item) return item.shape.id;
  const parts = path.split('.');
  const owner = itemAtPath(story, parts.slice(0, -2).join('.'));
  const list = parts.at(-2) ?? '';
  return owner && isFieldId(list) ? findField(owner.shape, list)?.of : undefined;
}

function readValue(story: Story, item: Item, field: Field): Value | null {
  const entry = item.entry(field.id);
  const value = (text: string, isMultiLine: boolean): Value => ({
    item,
    field,
    entry,
    text: text.replace(/\s+$/, ''),
    isMultiLine,
  });
  const node = entry?.value;
  if (!node || node.kind === 'empty') return value('', false);
  if (node.kind === 'text') return value(node.value, isWrapped(story.text, node));
  if (node.kind !== 'list') return null;
  const texts = item.texts(field.id).map((one) => one.value);
  const isPlain = texts.length === node.items.length && !texts.some((one) => one.includes('\n'));
  return isPlain ? value(texts.join('\n'), true) : null;
}

/** What the value is called: 「アウトカム」, or its key where it is not what the item is about. */
export function labelOfValue({ item, field }: Value, locale: Locale): string {
  return field.id === item.shape.main ? item.shape.title[locale] : field[locale];
}

/** A list to which the preview can add an item; see `AddTarget`. */
export interface Addition {
  readonly label: string;
  readonly owner: string;
  readonly field: string;
  readonly after?: string;
}

/** The item behind this one in its list; of the heading of a list the last of it. */
export function nextOf(story: Story, key: string, locale: Locale): Addition | null {
  const found = key.includes('/') ? fieldAt(story, key) : null;
  if (found) {
    const { item, field } = found;
    if (field.type !== 'items' || !field.of) return null;
    const owner = itemPath(story, item) ?? '';
    return { label: kindOf(field, locale), owner, field: field.id };
  }
  const item = itemAtPath(story, key);
  if (item?.field?.type !== 'items') return null;
  const owner = key.split('.').slice(0, -2).join('.');
  return { label: item.shape.title[locale], owner, field: item.field.id, after: key };
}

/** Parts of an action that are rare: they are not asked for in a row with the others. */
const rare: ReadonlySet<string> = new Set(['parts']);

/** The lists that are written after an item: below it, or beside the list in which it stands. */
export function belowOf(story: Story, key: string, locale: Locale): readonly Addition[] {
  const item = itemAtPath(story, key);
  if (!item || key === '' || key.includes('/')) return [];
  const below = listsBelow(item);
  const owner = below.length > 0 ? item : item.parent;
  if (!owner || owner.shape.id === 'story') return [];
  const lists = listsBelow(owner).filter(({ id }) => !rare.has(id));
  const from = owner === item ? 0 : lists.findIndex(({ id }) => id === item.field?.id) + 1;
  const path = itemPath(story, owner) ?? '';
  return lists
    .slice(from)
    .filter(({ id }) => !owner.isFilled(id))
    .map((field) => ({ label: kindOf(field, locale), owner: path, field: field.id }));
}
