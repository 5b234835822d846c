import type { Plan } from '../../deck/deck';
import { type FlowBlock, flowText, gap, stack } from '../flow';
import { gateRow } from './gates';
import { rowsOf } from './stage';
import type { Stage } from './stages';
import type { Type } from './style';

/** A column of a band is at least so wide, in body sizes, and there are at most so many. */
const columns = { minWidth: 15, max: 4 } as const;

/** The parts of a stage in as many columns as make it lowest, in the order of reading. */
export function sideBySide(
  plan: Plan,
  stage: Stage,
  width: number,
  type: Type,
): readonly BandColumn[] {
  const most = Math.max(1, Math.floor(width / (type.body * columns.minWidth)));
  let best: readonly BandColumn[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= Math.min(columns.max, most); count++) {
    const parts = partsOf(plan, stage, columnWidth(width, count, type), type);
    const found = inColumns(parts, count, type);
    const height = highest(found);
    // A column more is to be worth a line.
    if (height < least - type.body) [best, least] = [found, height];
  }
  return best;
}

/** Width of each of so many columns in this width. */
export function columnWidth(width: number, count: number, type: Type): number {
  return (width - (count - 1) * columnGap(type)) / count;
}

/** Room between two columns, in the units of the drawing. */
export const columnGap = ({ body }: Type) => body * 1.4;

/** A part of a band: what it is called, and its items. */
interface BandPart {
  readonly heading: FlowBlock;
  readonly items: readonly FlowBlock[];
  /** Are they what has to be reached to go on? */
  readonly isGate: boolean;
}

/** Parts one below the other. */
export interface BandColumn {
  readonly height: number;
  readonly runs: readonly Run[];
}

/** A part, or those of its items that stand in a column. */
export interface Run extends FlowBlock {
  readonly isGate: boolean;
}

/** Height of the highest column. */
export const highest = (found: readonly BandColumn[]) =>
  Math.max(0, ...found.map(({ height }) => height));

/** The parts of a stage; last what has to be reached to go on. */
function partsOf(plan: Plan, stage: Stage, width: number, type: Type): readonly BandPart[] {
  const rows = rowsOf(stage, width, type, 'whole');
  const parts = stage.parts.map(({ id }): BandPart => {
    const own = rows.filter(({ part }) => part?.id === id);
    const [heading = gap(0), ...items] = own.map((row) => row.top ?? row);
    return { heading, items, isGate: false };
  });
  if (stage.gates.length === 0) return parts;
  const style = { size: type.small, paint: 'goal', isBold: true, leading: 1.5 } as const;
  const heading = flowText(plan.titles.criteria, width, style);
  const items = stage.gates.map((one) => gateRow(one, width, type));
  return [...parts, { heading, items, isGate: true }];
}

/** A part may go on in the next column where that makes a band lower by this share. */
const worthBreaking = 0.12;

/** The parts in so many columns: whole parts, or where that is much lower items one by one. */
function inColumns(parts: readonly BandPart[], count: number, type: Type): readonly BandColumn[] {
  const wholes = parts.map((part): Unit => ({ part, isFirst: true, block: stack(part.items) }));
  const single = parts.flatMap((part) =>
    part.items.map((block, index): Unit => ({ part, isFirst: index === 0, block })),
  );
  const whole = lowest(wholes, count, type);
  const broken = lowest(single, count, type);
  return highest(broken) < highest(whole) * (1 - worthBreaking) ? broken : whole;
}

/** What stays together in a column. */
interface Unit {
  readonly part: BandPart;
  readonly isFirst: boolean;
  readonly block: FlowBlock;
}

/** Units in their order in so many columns, so that the highest is as low as can be. */
function lowest(units: readonly Unit[], count: number, type: Type): readonly BandColumn[] {
  let best = filled(units, Number.POSITIVE_INFINITY, type);
  let [low, high] = [highest(best) / count, highest(best)];
  while (high - low > 1) {
    const limit = (low + high) / 2;
    const found = filled(units, limit, type);
    if (found.length <= count && highest(found) <= limit) [best, high] = [found, limit];
    else low = limit;
  }
  return best;
}

/** As many units in each column as fit this height. What goes on begins as low as if it had a heading. */
function filled(units: readonly Unit[], limit: number, type: Type): readonly BandColumn[] {
  const made: { part: BandPart; blocks: FlowBlock[] }[][] = [];
  let left = Number.NEGATIVE_INFINITY;
  for (const { part, isFirst, block } of units) {
    const { heading } = part;
    const here = isFirst ? [gap(type.body * 0.5), heading, block] : [block];
    const height = stack(here).height;
    const column = made.at(-1);
    if (column && height <= left) {
      if (isFirst) column.push({ part, blocks: here });
      else column.at(-1)?.blocks.push(...here);
      left -= height;
    } else {
      const top = isFirst ? heading : gap(heading.height);
      made.push([{ part, blocks: [top, block] }]);
      left = limit - heading.height - block.height;
    }
  }
  return made.map((column): BandColumn => {
    const runs = column.map(({ part, blocks }) => ({ ...stack(blocks), isGate: part.isGate }));
    return { height: stack(runs).height, runs };
  });
}
