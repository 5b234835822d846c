import type { Item } from '../story/item';
import { isPath } from '../story/namedFile';
import type { Story } from '../story/story';
import type { Node } from '../syntax/tree';
import { normalize } from '../text/normalize';
import { type Field, matchWord } from '../vocabulary';

/** One value of an item, as it is compared. */
export interface ComparedValue {
  /** Null for a key that the format does not know, and for a text where a mapping should be. */
  readonly field: Field | null;
  /** The key in Japanese or as typed, which tells the value from the others of its item. */
  readonly key: string;
  /** As it reads: lists line by line, NFC, line breaks as `\n`. */
  readonly text: string;
  /** What makes it the same, whatever the spelling. */
  readonly sameAs: string;
}

/**
 * An item of one of the two stories with all that is compared of it. The stories may come from two
 * bundles, each with a table of the format of its own: shapes and fields are compared by their ids.
 */
export interface ComparedItem {
  readonly item: Item;
  readonly parent: ComparedItem | null;
  /** Place among the items of its list. */
  readonly index: number;
  /** Place in the story, from the first. */
  readonly order: number;
  readonly values: readonly ComparedValue[];
  readonly children: readonly ComparedItem[];
  /** The same number for what says the same: kind, values and all in it. */
  readonly digest: number;
  /** The main text. */
  readonly main: string;
  /** The texts beside the main one, those of the items in it too. */
  readonly rest: string;
}

/** Gives equal texts equal numbers. */
export class Numbers {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    if (number === this.known.size) this.known.set(text, number);
    return number;
  }
}

/**
 * What a story says, item by item, its log of dialogues included; the first is the story itself.
 *
 * @param numbers those of both stories that are compared
 */
export function partsOf(story: Story, numbers: Numbers): readonly ComparedItem[] {
  const all: ComparedItem[] = [];
  const dialogues = story.dialogues.filter(({ parent }) => parent === null);
  const make = (item: Item, parent: ComparedItem | null, index: number): ComparedItem => {
    const at = all.push(null as unknown as ComparedItem) - 1;
    const children: ComparedItem[] = [];
    const values: ComparedValue[] = [];
    const part: { -readonly [K in keyof ComparedItem]: ComparedItem[K] } = {
      item,
      parent,
      index,
      order: at,
      values,
      children,
      digest: -1,
      main: '',
      rest: '',
    };
    all[at] = part;
    for (const [field, items] of listsOf(item, story, dialogues)) {
      items.forEach((one, place) => {
        if (one.field === field) children.push(make(one, part, place));
      });
    }
    values.push(...valuesOf(item));
    part.digest = numbers.of(digestOf(part));
    part.main = values.find(({ field }) => field && field.id === item.shape.main)?.text ?? '';
    part.rest = restOf(part);
    return part;
  };
  make(story.root, null, 0);
  return all;
}

/** The lists and mappings in an item; the dialogues of a log stand as those of the story. */
function listsOf(item: Item, story: Story, dialogues: readonly Item[]) {
  const lists = item.rawEntries
    .filter(({ field }) => field.type === 'items' || field.type === 'map')
    .map(({ field }) => [field, item.items(field.id)] as const);
  if (item !== story.root) return lists;
  const others = lists.filter(([field]) => field.id !== 'dialogues');
  const [first] = dialogues;
  return first?.field ? [...others, [first.field, dialogues] as const] : others;
}

/** The values of an item beside the items in it, those of unknown and of repeated keys too. */
function valuesOf(item: Item): ComparedValue[] {
  const values: ComparedValue[] = [];
  const known = new Set<unknown>();
  for (const { field, key, value } of item.rawEntries) {
    known.add(key);
    const isOuter = field.type === 'items' || field.type === 'map';
    if (isOuter && (item.items(field.id).length > 0 || value.kind === 'empty')) continue;
    if (field.orPath && value.kind === 'text' && isPath(value.value)) continue;
    const text = textOf(value);
    if (text !== '') values.push({ field, key: field.ja, text, sameAs: sameAs(field, text) });
  }
  const { node } = item;
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      const text = textOf(value);
      const name = key.value.normalize('NFC');
      if (!known.has(key)) values.push({ field: null, key: name, text, sameAs: text });
    }
  } else if (item.rawEntries.length === 0) {
    const text = textOf(node);
    if (text !== '') values.push({ field: null, key: '', text, sameAs: text });
  }
  return values;
}

function sameAs(field: Field, text: string): string {
  if (field.type === 'refs') return normalize(text);
  if (field.type !== 'enum') return text;
  return matchWord(field.words ?? [], text)?.id ?? text;
}

/** A value as it reads. */
function textOf(node: Node): string {
  switch (node.kind) {
    case 'empty':
      return '';
    case 'text':
      return cleanText(node.value);
    case 'list':
      return node.items.map(textOf).join('\n');
    case 'map':
      return node.pairs.map(({ key, value }) => `${key.value}: ${textOf(value)}`).join('\n');
  }
}

function cleanText(text: string): string {
  if (!/\s/.test(text)) return text.normalize('NFC');
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\u3000]+$/gm, '')
    .trim();
}

function digestOf({ item, values, children }: ComparedItem): string {
  const own = values.map(({ key, sameAs }) => `${key}\u0001${sameAs}`);
  if (own.length > 1) own.sort();
  const parts = children.map((child) => `${child.item.field?.id}${child.digest}`);
  return [item.shape.id, ...own, ...parts].join('\u0002');
}

function restOf({ item, values, children }: ComparedItem): string {
  const texts = values
    .filter(({ field }) => field?.id !== item.shape.main && field?.id !== 'id')
    .map(({ text }) => text);
  return [...texts, ...children.flatMap(({ main, rest }) => [main, rest])]
    .filter(Boolean)
    .join('\n');
}
