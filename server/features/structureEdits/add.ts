import { fillKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { itemPath, pathIn } from '../../story/itemPath';
import { depthsOf } from '../../story/layout';
import type { Story } from '../../story/story';
import { typedText } from '../../story/typed';
import { lineEndingOf } from '../../text/lineEnding';
import { type Field, type FieldId, findField, mainField, shapeOf } from '../../vocabulary';
import { listItemText } from '../listItem';
import { appendItem } from '../refactor/listing';
import { blockListOf } from './block';
import { cannotHere, type EditResult, refuse, verified } from './result';

/** A list that takes new items: of an item, or of a mapping at the top that may not be there yet. */
export interface Home {
  readonly owner: Item;
  /** Field of the mapping that holds the list, where that is missing: ありたい姿 for 姿. */
  readonly inside?: FieldId;
  readonly field: FieldId;
}

/** The fields of an item that the tree offers to add to; what a plan needs stands before 内訳. */
const offered: readonly FieldId[] = [
  'goal-states',
  'actions',
  'outputs',
  'outcomes',
  'criteria',
  'parts',
  'images',
  'organisation',
  'people',
  'driving',
  'restraining',
];

/** The lists below an item that take new items. */
export function listsBelow(item: Item): readonly Field[] {
  if (item.node.kind === 'map' && item.node.flow) return [];
  const lists = item.shape.fields.filter(({ type }) => type === 'items');
  return offered.flatMap((id) => lists.find((field) => field.id === id) ?? []);
}

/** Writes a new item with this text: at the end of the list, or behind one of its items. */
export function addItem(story: Story, home: Home, text: string, after?: Item): EditResult {
  const words = text.trim();
  if (words === '') return refuse('内容を空にはできません。', 'The text cannot be empty.');
  const { owner, inside, field } = home;
  const above = itemPath(story, owner);
  if (above === null) return cannotHere;
  const edits = inside
    ? insideNew(story, owner, inside, field, words)
    : inList(story, home, words, after);
  if (edits.length === 0) return cannotHere;
  const list = inside ? pathIn(above, inside, 0) : above;
  const siblings = inside ? [] : owner.items(field);
  const index = after ? siblings.indexOf(after) + 1 : siblings.length;
  const isPlaceholder = siblings.length === 1 && !owner.isFilled(field);
  const address = pathIn(list, field, isPlaceholder ? 0 : index);
  return verified(
    story,
    { edits, address },
    ({ items }) => items.length > story.items.length || isPlaceholder,
  );
}

function inList(story: Story, { owner, field }: Home, words: string, after?: Item): TextEdit[] {
  const lines = itemLines(story, owner, field, words);
  const list = blockListOf(story, owner, field);
  const above = list?.slots.find(({ node }) => node === after?.node) ?? list?.slots.at(-1);
  if (!list || !above || above.node.kind === 'empty') return appendItem(story, owner, field, lines);
  const { text } = story;
  const last = list.slots.length > 1 ? list.slots.at(-1) : undefined;
  // Set apart as the others are.
  const between = last ? text.slice(last.gap, last.start) : '';
  const eol = lineEndingOf(text);
  const gap = between.trim() === '' && between !== '' ? between : eol;
  const pad = ' '.repeat(list.column);
  const typed = lines.map((line, index) => `${pad}${index === 0 ? '- ' : '  '}${line}`).join(eol);
  return [{ start: above.end, end: above.end, text: gap + typed }];
}

/** The item's lines: with its key where most of the others have theirs. */
function itemLines(story: Story, owner: Item, field: FieldId, words: string): string[] {
  const shape = shapeOf(findField(owner.shape, field)?.of ?? 'item');
  const main = mainField(shape);
  const siblings = owner.items(field).map(({ node }) => node);
  const plain = siblings.filter(({ kind }) => kind === 'text').length;
  const isPlain = siblings.length > 0 && plain * 2 > siblings.length && shape.id !== 'stage';
  if (isPlain || !main) return [listItemText(words)];
  return [`${main[story.language]}: ${typedText(words)}`];
}

function insideNew(
  story: Story,
  owner: Item,
  inside: FieldId,
  field: FieldId,
  words: string,
): TextEdit[] {
  const outer = findField(owner.shape, inside)?.of;
  const found = outer && findField(shapeOf(outer), field);
  const main = found && mainField(shapeOf(found.of ?? 'item'));
  if (!main) return [];
  const pad = ' '.repeat(depthsOf(story).list);
  const typed = `${pad}- ${main[story.language]}: ${typedText(words)}`;
  return fillKey(story, owner, inside, [`${found[story.language]}:`, typed]);
}
