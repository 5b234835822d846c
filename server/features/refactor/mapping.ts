import { insertKey, type NewValue, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { colonEnd, columnAt, depthsOf, isFirstOnLine, lineEndAt } from '../../story/layout';
import type { Story } from '../../story/story';
import type { TextNode } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { type FieldId, findField, mainField } from '../../vocabulary';
import { isClean, isFirm, isFixedBlock, isWrapped, shiftBelow } from './lines';

/** A key and what to write behind it. */
export type NewEntry = readonly [field: FieldId, value: string];

/**
 * Writes keys that the item does not have yet. A plain text that stands for the item becomes a
 * mapping, its id first. Empty where that cannot be done.
 */
export function addEntries(story: Story, item: Item, entries: readonly NewEntry[]): TextEdit[] {
  if (item.node.kind === 'text') return textAsMapping(story, item, entries);
  return entries.flatMap(([field, value]) => insertKey(story, item, field, value as NewValue));
}

/**
 * Gives the plain text of an item its key, with other keys before (id) and after it:
 * `- 月1回集まる` → `- 内容: 月1回集まる`. Empty where the text does not stand for an item.
 */
export function textAsMapping(
  story: Story,
  item: Item,
  entries: readonly NewEntry[] = [],
): TextEdit[] {
  const { node, shape, field } = item;
  const { text, language } = story;
  const mainKey = mainField(shape);
  if (node.kind !== 'text' || !mainKey || !field || isFixedBlock(text, node)) return [];
  if (!isClean(story, node.span.start, node.span.end)) return [];
  if (isWrapped(text, node) && !isFirm(story, node.span.start)) return [];
  const lines = entries.map(([id, value]) => {
    const key = findField(shape, id);
    return { id, text: key && `${key[language]}: ${value}` };
  });
  // A key that items of this kind do not have: nothing of it can be written.
  if (lines.some((line) => line.text === null)) return [];
  const before = lines.filter(({ id }) => id === 'id').flatMap(({ text: line }) => line ?? []);
  const after = lines.filter(({ id }) => id !== 'id').flatMap(({ text: line }) => line ?? []);
  const main = `${mainKey[language]}: `;
  const { start, end } = node.span;
  const value = (item.parent ?? story.root).entry(field.id)?.value;
  const isInFlow = (value?.kind === 'list' && value.flow) || isInBraces(item);
  if (isInFlow) {
    if (value === node && field.type === 'items') return [];
    const head = [...before, main].join(', ');
    return [
      { start, end: start, text: `{${head}` },
      { start: end, end, text: `${after.map((one) => `, ${one}`).join('')}}` },
    ];
  }
  return inBlock(story, item, node, before, main, after);
}

function isInBraces(item: Item): boolean {
  return item.parent?.node.kind === 'map' && item.parent.node.flow;
}

function inBlock(
  story: Story,
  item: Item,
  node: TextNode,
  before: readonly string[],
  main: string,
  after: readonly string[],
): TextEdit[] {
  const { text } = story;
  const { start, end } = node.span;
  const eol = lineEndingOf(text);
  const entry = item.field && (item.parent ?? story.root).entry(item.field.id);
  const key = entry?.value === node ? entry.key : null;
  const isList = item.field?.type === 'items';
  let column = columnAt(text, start);
  let from = start;
  let lead = '';
  /** Column that the lines of the text have to be deeper than, up to now. */
  let owner = column - 2;
  if (key) {
    owner = columnAt(text, key.span.start);
    if (isFirstOnLine(text, start)) {
      lead = isList ? '- ' : '';
      column += lead.length;
    } else {
      const depths = depthsOf(story);
      const mark = isList ? '- ' : '';
      column = owner + (isList ? depths.list : depths.map) + mark.length;
      from = colonEnd(text, key);
      lead = eol + ' '.repeat(column - mark.length) + mark;
    }
  } else if (!isFirstOnLine(text, start)) return [];
  const next = eol + ' '.repeat(column);
  const shifted = shiftBelow(text, start, end, column - owner) ?? [];
  const edits: TextEdit[] = [
    { start: from, end: start, text: lead + [...before, main].join(next) },
    ...shifted,
  ];
  if (after.length > 0) {
    const at = lineEndAt(text, end);
    edits.push({ start: at, end: at, text: after.map((one) => next + one).join('') });
  }
  return edits;
}
