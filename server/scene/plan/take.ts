import type { Plan } from '../../deck/deck';
import { heightOfRows, itemRow, partHeading, type StageRow } from './stage';
import { order } from './stages';
import type { Type } from './style';

/** The rows of a stage that stand on a page, and those that go on on the next. */
export interface Portion {
  readonly rows: readonly StageRow[];
  readonly rest: readonly StageRow[];
}

/**
 * As many parts as fit in every stage, so that all of them end with the same part; null where not
 * even the first part does.
 */
export function takeParts(
  columns: readonly (readonly StageRow[])[],
  rooms: readonly number[],
): readonly Portion[] | null {
  for (let count = order.length; count > 0; count--) {
    const parts = order.slice(0, count);
    const taken = columns.map((rows): Portion => {
      const end = rows.findIndex(({ part }) => part !== null && !parts.includes(part.id));
      const at = end < 0 ? rows.length : end;
      return { rows: rows.slice(0, at), rest: rows.slice(at) };
    });
    const fits = taken.every(({ rows }, index) => heightOfRows(rows) <= (rooms[index] ?? 0) + 0.01);
    if (fits && taken.some(({ rows }) => rows.length > 0)) return taken;
  }
  return null;
}

/**
 * The rows that fit. A heading never stands last, and that of a part that goes on is said again
 * where the stage was begun on an earlier page. At least one row is taken, or some lines of it, so
 * that there is an end.
 */
export function takeRows(
  rows: readonly StageRow[],
  room: number,
  begun: Plan | null,
  type: Type,
): Portion {
  const again = begun ? continuedHeading(rows[0], begun, type) : [];
  const taken = [...again];
  let used = heightOfRows(again);
  for (const [index, own] of rows.entries()) {
    const row = index === 0 && again.length === 0 ? (own.top ?? own) : own;
    const next = row.isHeading ? (rows[index + 1]?.height ?? 0) : 0;
    if (used + row.height + next > room + 0.01) {
      const isFirst = taken.every(({ isHeading }) => isHeading);
      if (!isFirst) return { rows: taken, rest: rows.slice(index) };
      if (!row.isHeading) {
        return forced(row, rows.slice(index + 1), taken, room - used, type);
      }
    }
    taken.push(row);
    used += row.height;
  }
  return { rows: taken, rest: [] };
}

/** The first row of a page that is too high for it: its lines as far as they fit. */
function forced(
  row: StageRow,
  after: readonly StageRow[],
  before: readonly StageRow[],
  room: number,
  type: Type,
): Portion {
  const [head, tail] = row.split?.(room) ?? [];
  if (!head || !tail) return { rows: [...before, row], rest: after };
  const { part } = row;
  return { rows: [...before, { ...head, part }], rest: [itemRow(tail, part, type), ...after] };
}

function continuedHeading(
  first: StageRow | undefined,
  plan: Plan,
  type: Type,
): readonly StageRow[] {
  if (!first?.part || first.isHeading) return [];
  return [partHeading(first.part, first.part.heading + plan.titles.continued, type, false)];
}
