import { type BoxBlock, type ContentLine, type Grid, linesText } from '../ooxml/read/content';
import { type Field, fieldOf, shapeOf } from '../vocabulary';
import { DraftItem } from './draft';
import { cellText } from './grids';
import { readItems } from './items';
import { bareHeading, fieldNamed, insideBrackets } from './labels';
import { setText } from './values';

type Side = 'driving' | 'restraining';

const sideNamed = (text: string): Side | null => {
  const id = fieldNamed(shapeOf('force-field'), text)?.id;
  return id === 'driving' || id === 'restraining' ? id : null;
};

/** Reads forces with their uses and counter-measures, from a table or from boxes. */
export function readForces(
  field: DraftItem,
  place: { part: string },
  block: BoxBlock | Grid,
): boolean {
  return block.kind === 'grid' ? readGrid(field, block) : readBox(field, place, block);
}

/** Columns of one side or of both beside each other: 推進力 | 活かし方 | 抵抗力 | 対策. */
function readGrid(field: DraftItem, grid: Grid): boolean {
  const start = grid.rows.findIndex((row) => row.some((cell) => sideNamed(cellText(cell))));
  if (start < 0) return false;
  let side: Side | null = null;
  const columns = (grid.rows[start] ?? []).map((cell) => {
    const text = cellText(cell);
    const named = sideNamed(text);
    if (named) side = named;
    if (!side) return null;
    const shape = shapeOf(side);
    const own = named ? null : (fieldNamed(shape, text) ?? answerOf(side, text));
    return {
      side,
      field: named && !cell.isSpanned ? null : own,
      isForce: named !== null && !cell.isSpanned,
    };
  });
  for (const row of grid.rows.slice(start + 1)) {
    const made = new Map<Side, DraftItem>();
    row.forEach((cell, index) => {
      const column = columns[index];
      if (!column || cell.lines.length === 0) return;
      if (column.isForce) {
        const item = new DraftItem(column.side);
        item.say('force', linesText(cell.lines));
        field.list(column.side).push(item);
        made.set(column.side, item);
        return;
      }
      const item = made.get(column.side) ?? field.list(column.side).at(-1);
      if (item) say(item, column.field ?? answerOf(column.side, ''), linesText(cell.lines));
    });
  }
  return true;
}

/** A column that is named differently is the answer to the force. */
function answerOf(side: Side, text: string): Field {
  if (/強さ|strength/i.test(text)) return fieldOf(side, 'strength');
  return side === 'driving' ? fieldOf('driving', 'use') : fieldOf('restraining', 'countermeasure');
}

function say(item: DraftItem, field: Field, text: string): void {
  // 「4 ●●●●○」: the number is said beside its dots.
  const strength = /^\s*([1-5１-５])?\s*([●○]*)\s*$/.exec(text);
  if (field.id === 'strength' && strength) {
    item.say(
      'strength',
      strength[1] ?? String([...(strength[2] ?? '')].filter((dot) => dot === '●').length),
    );
  } else setText(item, field, text);
}

function readBox(field: DraftItem, place: { part: string }, box: BoxBlock): boolean {
  const lines: ContentLine[] = [];
  for (const line of box.lines) {
    const side = sideNamed(insideBrackets(bareHeading(line.text)));
    if (side) {
      flush(field, place, { ...box, lines });
      lines.length = 0;
      place.part = side;
    } else lines.push(line);
  }
  return flush(field, place, { ...box, lines }) || lines.length === 0;
}

function flush(field: DraftItem, { part }: { part: string }, box: BoxBlock): boolean {
  if (box.lines.length === 0) return true;
  if (part !== 'driving' && part !== 'restraining') return false;
  const items = field.list(part);
  const [only] = box.lines;
  // The strength of an arrow stands alone in its box.
  if (only && box.lines.length === 1 && /^[1-5]$/.test(only.text)) {
    items.at(-1)?.say('strength', only.text);
    return true;
  }
  const answer = /^(活かし方|対策|use|countermeasure)[\s\u3000：:]+([\s\S]+)$/i.exec(
    only?.text ?? '',
  );
  const last = items.at(-1);
  if (answer && last) {
    setText(last, answerOf(part, ''), (answer[2] ?? '').replace(/^…$/, ''));
    return true;
  }
  readItems(box, part, items);
  return true;
}
