import type { Grid } from '../ooxml/read/content';
import { linesText } from '../ooxml/read/content';
import { type FieldId, type ShapeId, shapeOf } from '../vocabulary';
import { readRounds } from './dialogues';
import { DraftItem } from './draft';
import { readForces } from './forces';
import { cellText, readGrid } from './grids';
import { bareHeading, fieldNamed } from './labels';
import { readMeasures } from './measures';
import { isListSheet, lists, type ReadingContext } from './sheets';
import { readStageGrid, stageNamed } from './stages';
import { addDraftItem, setText } from './values';

/** Reads a table into its sheet; false where it has no place there. */
export function readTable(place: ReadingContext, grid: Grid): boolean {
  return readInSheet(place, grid) || (!place.isOwn && readByColumns(place, grid));
}

function readInSheet(place: ReadingContext, grid: Grid): boolean {
  const { story, sheet, part } = place;
  if (sheet === 'stages') {
    readRationaleRow(story, grid);
    return readStageGrid(grid, story.list('stages')) || (!place.isOwn && readCard(place, grid));
  }
  if (sheet === 'actions' && !place.isOwn) return readCard(place, grid);
  if (sheet === 'force-field') return readForces(story.map('force-field'), place, grid);
  if (sheet === 'measures') return readMeasures(story.list('stages'), part, grid);
  if (sheet === 'advice' || sheet === 'dialogues') return readRounds(story.list('dialogues'), grid);
  if (!isListSheet(sheet)) return false;
  return readList(place, grid, sheet, lists[sheet]);
}

function readList(place: ReadingContext, grid: Grid, to: FieldId, shape: ShapeId): boolean {
  const items = readGrid(grid, shape, place.isOwn);
  if (!items) return false;
  const list = place.story.list(to);
  for (const item of items) list.push(item);
  place.items = list;
  return true;
}

/** Tables that are known by their columns wherever they stand: so many of these, and all of those. */
const byColumns: readonly {
  readonly to: FieldId;
  readonly shape: ShapeId;
  readonly count: number;
  readonly of: readonly FieldId[];
}[] = [
  { to: 'current-state', shape: 'current', count: 2, of: ['history', 'today', 'cause', 'gap'] },
  {
    to: 'first-steps',
    shape: 'first-step',
    count: 3,
    of: ['who', 'from', 'with', 'what', 'how-far'],
  },
  { to: 'members', shape: 'member', count: 2, of: ['name', 'section', 'post'] },
  { to: 'schedule', shape: 'event', count: 2, of: ['date', 'content'] },
];

function readByColumns(place: ReadingContext, grid: Grid): boolean {
  const heads = (grid.rows[0] ?? []).map(cellText);
  for (const { to, shape, count, of } of byColumns) {
    const found = of.filter((id) =>
      heads.some((text) => fieldNamed(shapeOf(shape), text)?.id === id),
    );
    if (found.length >= count && readList(place, grid, to, shape)) return true;
  }
  const sides = heads.filter((text) => fieldNamed(shapeOf('force-field'), text) !== null);
  if (sides.length > 0 && readForces(place.story.map('force-field'), place, grid)) return true;
  return readCard(place, grid);
}

/** Labels of a card of which two tell it from other tables. */
const cardFields = new Set<FieldId>([
  'purpose',
  'reason',
  'examples',
  'method',
  'this-year',
  'next',
  'outcomes',
  'serves',
]);

/** 取組シート: a table with labels in its first column, headed by the action. */
function readCard(place: ReadingContext, grid: Grid): boolean {
  const action = shapeOf('action');
  const labels = grid.rows.map(([first]) => (first ? fieldNamed(action, cellText(first)) : null));
  const known = labels.filter((field) => field && cardFields.has(field.id));
  if (known.length < 2) return false;
  const item = new DraftItem('action');
  grid.rows.forEach((row, index) => {
    const field = labels[index];
    const text = linesText(row.slice(1).flatMap(({ lines }) => lines));
    if (field && text !== '') {
      const lines = field.type === 'items' || field.type === 'refs' ? text.split('\n') : [text];
      for (const line of lines) setText(item, field, line);
    } else if (text !== '') item.say('note', text);
  });
  const name = bareHeading(place.card).replace(
    /^取り?組み?\s*[①-⑳\d０-９]+[】\]\s\u3000:：.．]*/,
    '',
  );
  if (!item.main && name !== '') item.say('content', name);
  const stages = place.story.list('stages');
  const stage =
    place.sheet === 'actions' && place.part !== ''
      ? stageNamed(stages, place.part)
      : (stages[0] ?? stageNamed(stages, '1'));
  const actions = stage.list('actions');
  addDraftItem(actions, item);
  place.items = actions;
  return true;
}

/** 段階の考え方 as a row of the table of the plan. */
function readRationaleRow(story: DraftItem, grid: Grid): void {
  for (const [name, text] of grid.rows) {
    const label = name && name.lines.length === 1 ? linesText(name.lines) : '';
    if (!text || fieldNamed(shapeOf('story'), label)?.id !== 'plan-rationale') continue;
    story.say('plan-rationale', linesText(text.lines));
  }
}
