import { type Grid, linesText } from '../ooxml/read/content';
import { type FieldId, shapeOf } from '../vocabulary';
import { type DraftItem, sameText } from './draft';
import { readGrid } from './grids';
import { replaceItem } from './itemIndex';
import { fieldNamed } from './labels';
import { stageNamed } from './stages';
import { addDraftItem } from './values';

const parts = ['outputs', 'outcomes', 'criteria'] as const;

/** The results and criteria of a stage at a glance, a table of ours: the first column says which. */
export function readMeasures(stages: DraftItem[], part: string, grid: Grid): boolean {
  const stage = part === '' ? stages.at(-1) : stageNamed(stages, part);
  const [head, ...rows] = grid.rows;
  if (!stage || !head) return false;
  for (const row of rows) {
    const [kind = '', ...owner] = row[0] ? linesText(row[0].lines).split('\n') : [];
    const field = fieldNamed(shapeOf('stage'), kind);
    const id = parts.find((one) => one === field?.id);
    if (!field || !id) continue;
    const action = actionNamed(stage, owner.join(''));
    const one: Grid = { ...grid, rows: [head.slice(1), row.slice(1)] };
    for (const item of readGrid(one, field.of ?? 'outcome') ?? [])
      moveToAction(action ?? stage, stage, id, item);
  }
  return true;
}

/** The action that the second line names by its id or its text. */
function actionNamed(stage: DraftItem, name: string): DraftItem | undefined {
  if (name === '') return undefined;
  const key = sameText(name);
  return stage
    .list('actions')
    .find((one) => one.mainKey === key || sameText(`${one.fields.get('id')}`) === key);
}

/** What the plan told of the stage already goes to the action to which it belongs. */
function moveToAction(owner: DraftItem, stage: DraftItem, id: FieldId, item: DraftItem): void {
  const list = stage.list(id);
  const at = list.findIndex((one) => one.mainKey === item.mainKey);
  const known = at < 0 ? undefined : list[at];
  if (known) item.absorb(known);
  if (owner !== stage) {
    if (at >= 0) replaceItem(list, at);
    addDraftItem(owner.list(id), item);
  } else if (at >= 0) replaceItem(list, at, item);
  else list.push(item);
}
