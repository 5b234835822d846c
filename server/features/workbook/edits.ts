import { isInFlow } from '../../story/append';
import { fillKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { itemAtPath } from '../../story/itemPath';
import { columnAt, lineEndAt } from '../../story/layout';
import { readStory, type Story } from '../../story/story';
import { typedText } from '../../story/typed';
import { isByYear } from '../../story/yearFigures';
import type { MapNode, Pair } from '../../syntax/tree';
import { readYear } from '../../text/dates';
import { lineEndingOf } from '../../text/lineEnding';
import type { FieldId } from '../../vocabulary';
import { addEntries, type NewEntry } from '../refactor/mapping';
import { applied } from '../structureEdits/result';
import { editNode, editValue, minimalEdits, type Value, valueAt } from '../value';
import { type CellChange, textAt } from './changes';
import { groupsOf } from './groups';

/** The edits for changes of a spreadsheet, and the changes that cannot be made. */
export interface WorkbookEdit {
  readonly edits: readonly TextEdit[];
  readonly made: readonly CellChange[];
  /** What stands there has changed since, or is written in a way that cannot be edited. */
  readonly refused: readonly CellChange[];
}

/**
 * The smallest edits that write the changes: nothing else of the text is touched. What was compared
 * with has to stand there still. The result is read again; a change that did not come out as wanted
 * is refused, and the others are made without it.
 */
export function workbookEdits(story: Story, changes: readonly CellChange[]): WorkbookEdit {
  const current = changes.filter((change) => stands(story, change, change.was));
  if (current.length === 0) return result([], [], changes);
  for (const textEdits of [minimalTextEdits, surestTextEdits]) {
    const edits = editsOf(story, current, textEdits);
    if (isGood(story, edits, current)) return result(edits, current, changes);
  }
  const made: CellChange[] = [];
  for (const change of current) {
    const more = [...made, change];
    if (isGood(story, editsOf(story, more, surestTextEdits), more)) made.push(change);
  }
  return result(editsOf(story, made, surestTextEdits), made, changes);
}

function result(
  edits: readonly TextEdit[],
  made: readonly CellChange[],
  all: readonly CellChange[],
): WorkbookEdit {
  return { edits, made, refused: all.filter((change) => !made.includes(change)) };
}

function stands(story: Story, { path, field, year }: CellChange, text: string): boolean {
  const item = itemAtPath(story, path);
  return item !== null && textAt(item, field, year).trim() === text.trim();
}

function isGood(story: Story, edits: readonly TextEdit[], changes: readonly CellChange[]): boolean {
  if (!areApart(edits)) return false;
  const after = readStory(applied(story.text, edits));
  const isWhole =
    after.items.length === story.items.length &&
    after.syntax.slips.length <= story.syntax.slips.length;
  return isWhole && changes.every((change) => stands(after, change, change.to));
}

function areApart(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.every(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
}

/** How a text by itself is written. */
type TextEdits = (story: Story, value: Value, key: string, to: string) => readonly TextEdit[];

const minimalTextEdits: TextEdits = (story, value, _, to) => minimalEdits(story, value, to);

/** Read again each time: in quotes, where a sign of the text means something else. */
const surestTextEdits: TextEdits = (story, value, key, to) => {
  const outcome = editValue(story, value, key, to);
  return 'refused' in outcome ? [] : outcome.edits;
};

function editsOf(
  story: Story,
  changes: readonly CellChange[],
  textEdits: TextEdits,
): readonly TextEdit[] {
  const byItem = groupsOf(changes, ({ path }) => path);
  return [...byItem].flatMap(([path, own]) => {
    const item = itemAtPath(story, path);
    return item ? itemEdits(story, item, own, textEdits) : [];
  });
}

/** Edits of one item: keys that are missing are written together, so that they stand in order. */
function itemEdits(
  story: Story,
  item: Item,
  changes: readonly CellChange[],
  textEdits: TextEdits,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const missing: NewEntry[] = [];
  const isFlow = item.node.kind === 'map' && item.node.flow;
  for (const [field, own] of groupsOf(changes, (change) => change.field)) {
    const ofYears = own.some(({ year }) => year !== null);
    const text = ofYears ? yearMap(own) : typedText(own[0]?.to ?? '', isFlow);
    if (!item.has(field)) missing.push([field, text]);
    else if (!item.isFilled(field)) edits.push(...fillKey(story, item, field, text));
    else if (ofYears) edits.push(...yearEdits(story, item, field, own));
    else {
      const key = `${own[0]?.path}/${field}`;
      const value = valueAt(story, key);
      if (value) edits.push(...textEdits(story, value, key, own[0]?.to ?? ''));
    }
  }
  return missing.length > 0 ? [...edits, ...addEntries(story, item, missing)] : edits;
}

/** {R7: 41, R8: 45} */
function yearMap(changes: readonly CellChange[]): string {
  return `{${changes.map(yearPair).join(', ')}}`;
}

function yearPair({ year, to }: CellChange): string {
  return `${typedText(year ?? '', true)}: ${typedText(to, true)}`;
}

/** Edits of figures over years: those that are there, and further years in their order. */
function yearEdits(
  story: Story,
  item: Item,
  field: FieldId,
  changes: readonly CellChange[],
): readonly TextEdit[] {
  const map = item.entry(field)?.value;
  if (map?.kind !== 'map' || !isByYear(item, field)) return [];
  const isFlow = map.flow || isInFlow(item, field);
  return changes.flatMap((change): readonly TextEdit[] => {
    const pair = map.pairs.find(({ key }) => key.value === change.year);
    if (!pair) return newYear(story, map, change);
    if (pair.value.kind === 'text') return editNode(story, pair.value, change.to, isFlow);
    if (pair.value.kind !== 'empty') return [];
    const at = pair.value.span.start;
    const space = /\s/.test(story.text[at - 1] ?? '') ? '' : ' ';
    return [{ start: at, end: at, text: space + typedText(change.to, isFlow) }];
  });
}

/** A year behind the one before it. */
function newYear({ text }: Story, map: MapNode, change: CellChange): readonly TextEdit[] {
  const numberOf = (label: string) => readYear(label)?.year ?? 0;
  const earlier = ({ key }: Pair) => numberOf(key.value) < numberOf(change.year ?? '');
  const before = map.pairs.findLast(earlier);
  const first = map.pairs[0];
  if (!first) return [];
  const line = lineEndingOf(text) + ' '.repeat(columnAt(text, first.key.span.start));
  const between = map.flow ? ', ' : line;
  const pair = yearPair(change);
  if (before) {
    const at = map.flow ? before.span.end : lineEndAt(text, before.span.end);
    return [{ start: at, end: at, text: between + pair }];
  }
  const at = first.key.span.start;
  return [{ start: at, end: at, text: pair + between }];
}
