import type { StepPart } from '../../deck/deck';
import { scriptChanges } from '../../text/width';
import { type FlowBlock, gap, groupOf, stack } from '../flow';
import type { Box, Group, SceneShape } from '../scene';
import { flowItem, type ItemFlow, type ItemStyle } from './item';
import type { PlanForm, Stage } from './stages';
import { emOf, flowSafely, leading, type Type, usable } from './style';

/** A row of a stage. */
export interface StageRow extends FlowBlock {
  /** Heading to be said again where a page begins below it. */
  readonly part: StepPart | null;
  readonly isHeading?: boolean;
  /** The same without the room above it, to begin a page. */
  readonly top?: StageRow;
  readonly split?: ItemFlow['split'];
  /** The row for a column of another width; a row without this is the same in any. */
  reflow?(width: number): StageRow;
  /** About its height there. */
  heightAt?(width: number): number;
}

/** Height of rows that stand below each other, in the units of the drawing. */
export function heightOfRows(rows: readonly StageRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function styleOf(id: StepPart['id'], type: Type, form: PlanForm): ItemStyle {
  const hasId = form !== 'glance';
  switch (id) {
    case 'goal-states':
      return { size: type.body, paint: 'ink', accent: 'step', isBold: true, mark: 'check', hasId };
    case 'actions':
      return { size: type.body, paint: 'ink', accent: 'step', mark: 'dot', hasId };
    case 'outcomes':
      return { size: type.body, paint: 'ink', accent: 'goal', hasId };
    case 'outputs':
      return { size: type.small, paint: 'soft', accent: 'soft', hasId };
  }
}

/** The rows of a stage: each part under its heading. */
export function rowsOf(
  stage: Stage,
  width: number,
  type: Type,
  form: PlanForm,
): readonly StageRow[] {
  const rows = stage.parts.flatMap((part, index): StageRow[] => {
    const style = styleOf(part.id, type, form);
    const heading = partHeading(part, part.heading, type, index > 0);
    const items = part.pieces.map((piece) => itemRow(flowItem(piece, width, style), part, type));
    return [heading, ...items];
  });
  if (stage.more.length === 0) return rows;
  return [...rows, { ...moreText(stage.more, width, type), part: null }];
}

/** A row with an item, or with the rest of one. */
export function itemRow(item: ItemFlow, part: StepPart | null, type: Type): StageRow {
  const below = type.body * 0.14;
  return {
    height: item.height + below,
    draw: item.draw,
    split: item.split,
    reflow: (width) => itemRow(item.reflow(width), part, type),
    heightAt: (width) => item.heightAt(width) + below,
    part,
  };
}

/** What is not drawn, counted: as many counts on a line as fit. */
function moreText(counts: readonly string[], width: number, type: Type): FlowBlock {
  const style = { size: type.small, paint: 'soft' } as const;
  const lines: string[] = [];
  for (const count of counts) {
    const longer = [lines.at(-1) ?? '', count].filter(Boolean).join('　');
    if (emOf(longer) * style.size <= width * usable(longer)) lines.splice(-1, 1, longer);
    else lines.push(count);
  }
  return stack([gap(type.body * 0.5), flowSafely(lines.join('\n'), width, style)]);
}

/** The heading of a part. */
export function partHeading(part: StepPart, title: string, type: Type, hasRoom: boolean): StageRow {
  const { accent } = styleOf(part.id, type, 'whole');
  const style = { size: type.small, paint: accent, isBold: true, leading: 1.5 } as const;
  const text = flowSafely(title, Number.MAX_SAFE_INTEGER, style);
  const top = { ...text, part, isHeading: true };
  return hasRoom ? { ...top, ...stack([gap(type.body * 0.5), text]), top } : top;
}

/** The head of a stage: its texts, and the number beside them. */
export interface StageHead extends FlowBlock {
  badge(x: number, y: number): readonly SceneShape[];
}

/** What the head of a stage says: everything, or on a further page the name again, as going on or not. */
export type HeadForm = 'full' | 'continued' | 'name';

/** Number, name, subtitle and period; `continued` is what is said behind the name of what goes on. */
export function stageHead(
  stage: Stage,
  width: number,
  type: Type,
  form: HeadForm,
  continued = '',
): StageHead {
  const { step, number } = stage;
  const isFull = form === 'full';
  const size = isFull ? type.name : type.body;
  const circle = size * 1.52;
  const indent = circle + type.body * 0.45;
  const room = width - indent;
  const quiet = { size: type.small, paint: 'soft' } as const;
  const name = form === 'continued' ? stage.name + continued : stage.name;
  const more = isFull ? [step.subtitle, step.period] : [];
  const texts = stack([
    flowSafely(name, room, { size, paint: 'ink', isBold: true }),
    // Some programs leave room around the digits of a period.
    ...more.map((text) => flowSafely(text, room - scriptChanges(text) * type.small * 0.27, quiet)),
  ]);
  const height = Math.max(circle, texts.height);
  const rise = Math.min(0, (size * leading - circle) / 2);
  return {
    height,
    draw(x, y) {
      const box = { x, y: y + rise, width, height: height - rise };
      return [groupOf(step.head, box, texts.draw(x + indent, y))];
    },
    badge: (x, y) => badge(number, x, y + rise, circle),
  };
}

function badge(number: number, x: number, y: number, size: number): readonly SceneShape[] {
  return [
    { kind: 'rect', x, y, width: size, height: size, radius: size / 2, fill: 'step' },
    {
      kind: 'text',
      x: x + size / 2,
      y: y + size / 2 + size * 0.24,
      lines: [String(number)],
      size: size * 0.67,
      leading: size,
      paint: 'onStep',
      isBold: true,
      anchor: 'middle',
    },
  ];
}

/** A stage as one group: what its text stands on, and the text as one box. */
export function stageGroup(
  stage: Stage,
  box: Box,
  back: readonly SceneShape[],
  texts: { readonly box: Box; readonly shapes: readonly SceneShape[] },
): Group {
  const label = stage.step.head.kind;
  const inside: Group = { kind: 'group', role: 'textbox', key: null, label, ...texts };
  const name = `${label}: ${stage.name}`;
  return {
    kind: 'group',
    role: 'container',
    key: null,
    label: name,
    box,
    shapes: [...back, inside],
  };
}
