import type { Plan } from '../../deck/deck';
import { type FlowBlock, gap, stack } from '../flow';
import { horizontal, pathFrom, polygon } from '../path';
import type { Scene, SceneShape } from '../scene';
import { belowBaseline } from './baseline';
import { cornerText, rationaleText } from './corner';
import { gatesOf } from './gates';
import { rowsOf, type StageHead, stageGroup, stageHead } from './stage';
import type { PlanForm, Stage } from './stages';
import { groundOf, type Type } from './style';
import { visionBlock } from './vision';

/** A stage in a narrow drawing: its text, and below it the gate through which one comes to it. */
interface Level {
  readonly stage: Stage;
  readonly head: StageHead;
  readonly text: FlowBlock;
  readonly gate: FlowBlock;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The stairs where there is no width for columns: the stages one above the other, each a step
 * further in than the one below, so that the line still rises to the vision.
 */
export function tall(
  plan: Plan,
  stages: readonly Stage[],
  width: number,
  type: Type,
  form: PlanForm,
): Scene {
  const size = type.body;
  const edge = size * 0.2;
  const inset = Math.min(size * 1.7, (width * 0.2) / Math.max(1, stages.length));
  const textX = edge + inset * Math.max(1, stages.length) + size * 0.4;
  const room = width - edge - size * 0.8 - textX;
  const vision = visionBlock(plan, width - edge * 2, type);
  const shapes: SceneShape[] = [...vision.draw(edge, 0)];
  const lastGate = gatesOf(stages.at(-1)?.gates ?? [], room, type);
  const treadsTop =
    vision.height + size * 1.9 + (lastGate.height > 0 ? lastGate.height + size * 0.2 : 0);
  const levels: Level[] = [];
  let y = treadsTop;
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index];
    if (!stage) continue;
    const head = stageHead(stage, room, type, 'full');
    const text = stack([head, gap(size * 0.4), ...rowsOf(stage, room, type, form)]);
    const gate = gatesOf(stages[index - 1]?.gates ?? [], room, type);
    const foot = gate.height > 0 ? gate.height + size * 0.9 : 0;
    const bottom = y + text.height + size * 1.4 + foot;
    levels.unshift({ stage, head, text, gate, x: edge + index * inset, top: y, bottom });
    y = bottom;
  }
  const base = stages.length > 0 ? y : y + size * 6;
  levels.forEach((level, index) => {
    shapes.push(...levelShapes(level, index, levels.length, width - edge, textX, type));
  });
  if (lastGate.height > 0) {
    shapes.push(...lastGate.draw(textX, treadsTop - lastGate.height - size * 0.4));
  }
  if (levels.length === 0) {
    const box = { x: edge, y, width: width - edge * 2, height: base - y };
    shapes.push({ kind: 'rect', ...box, fill: 'stepTint' });
  }
  shapes.push(...ascent(levels, width - edge, vision.height, size));
  const ground = horizontal(edge, width - edge, base);
  shapes.push({ kind: 'path', commands: ground, stroke: 'ink', strokeWidth: size * 0.11 });
  const hasGates = stages.some(({ gates }) => gates.length > 0);
  const below = stack(
    [
      belowBaseline(plan, width - edge * 2, type),
      form === 'whole' ? rationaleText(plan, plan.rationale, width - edge * 2, type) : gap(0),
      cornerText(plan, hasGates, null, width - edge * 2, type),
    ].flatMap((one) => (one.height > 0 ? [gap(size * 0.6), one] : [])),
  );
  shapes.push(...below.draw(edge, base));
  return { width, height: base + below.height + edge, title: '', shapes };
}

function levelShapes(
  { stage, head, text, gate, x, top, bottom }: Level,
  index: number,
  count: number,
  right: number,
  textX: number,
  type: Type,
): readonly SceneShape[] {
  const size = type.body;
  const box = { x, y: top, width: right - x, height: bottom - top };
  const ground: SceneShape = { kind: 'rect', ...box, fill: groundOf(index, count) };
  const at = { x: textX, y: top + size * 0.7 };
  const texts = {
    box: { ...at, width: right - size * 0.8 - textX, height: text.height },
    shapes: text.draw(at.x, at.y),
  };
  const edge = horizontal(x, right, bottom);
  const line: SceneShape = { kind: 'path', commands: edge, stroke: 'line', strokeWidth: 1 };
  return [
    stageGroup(stage, box, [ground, line, ...head.badge(at.x, at.y)], texts),
    ...gate.draw(textX, bottom - gate.height - size * 0.45),
  ];
}

/** The line from the first tread up along the edges of the stages, and on to the vision. */
function ascent(
  levels: readonly Level[],
  right: number,
  visionBottom: number,
  size: number,
): SceneShape[] {
  const [first] = levels;
  if (!first) return [];
  let path = pathFrom(first.x, first.bottom).verticalTo(first.top);
  for (const { x, top } of levels.slice(1)) path = path.horizontalTo(x).verticalTo(top);
  const x = right - size * 0.5;
  const end = visionBottom + size * 0.25;
  const { commands } = path.horizontalTo(x).verticalTo(end + size * 0.75);
  const head = polygon(
    [x - size * 0.5, end + size * 0.95],
    [x, end],
    [x + size * 0.5, end + size * 0.95],
  );
  return [
    { kind: 'path', commands, stroke: 'step', strokeWidth: size * 0.26 },
    { kind: 'path', commands: head, fill: 'step' },
  ];
}
