import { gap, stack } from '../flow';
import { horizontal, pathFrom, polygon } from '../path';
import type { Scene, SceneShape } from '../scene';
import type { PageLayout } from './measure';
import { stageGroup } from './stage';
import { groundOf } from './style';

/** The page, as high as it needs to be or as high as it is given; never lower than it needs. */
export function place(layout: PageLayout, height: number): Scene {
  const { page, type, width, edge, vision, visionX, corner, under } = layout;
  const total = Math.max(height, layout.needed);
  const base = total - under.height - edge;
  const size = type.body;
  const stages = page.stages.length > 0 ? stagesAt(layout, base) : bareStairs(layout, base);
  const line = ascent(layout, base);
  const underGround = horizontal(edge, width - edge, base);
  const shapes: SceneShape[] = [
    ...vision.draw(visionX, 0),
    ...stages,
    { kind: 'path', commands: line, stroke: 'step', strokeWidth: size * 0.3 },
    { kind: 'path', commands: underGround, stroke: 'ink', strokeWidth: size * 0.11 },
    ...(vision.height > 0 && page.stages.length > 0 ? [arrowHead(layout)] : []),
    ...corner.draw(edge, 0),
    ...under.draw(edge, base),
  ];
  const title = page.isFirst ? '' : page.plan.titles.continued;
  return { width, height: total, title, shapes };
}

function stagesAt(layout: PageLayout, base: number): readonly SceneShape[] {
  const { page, type, columns, pad, treads, heads, gates } = layout;
  const count = page.stages.length;
  return page.stages.flatMap((stage, index) => {
    const { x = 0, width = 0, textWidth = 0 } = columns[index] ?? {};
    const y = treads[index] ?? 0;
    const box = { x, y, width, height: base - y };
    const ground: SceneShape = { kind: 'rect', ...box, fill: groundOf(index, count) };
    const wall = pathFrom(x, Math.max(y, treads[index - 1] ?? y)).verticalTo(base).commands;
    const walls: SceneShape[] =
      index > 0 ? [{ kind: 'path', commands: wall, stroke: 'line', strokeWidth: 1 }] : [];
    const head = heads[index];
    const text = stack([head ?? gap(0), gap(type.body * 0.5), ...(page.columns[index] ?? [])]);
    const at = { x: x + pad, y: y + pad * 0.9 };
    const texts = {
      box: { ...at, width: textWidth, height: text.height },
      shapes: text.draw(at.x, at.y),
    };
    const gate = gates[index] ?? gap(0);
    return [
      stageGroup(stage, box, [ground, ...walls, ...(head?.badge(at.x, at.y) ?? [])], texts),
      ...gate.draw(x + type.body * 0.2, y - gate.height - type.body * 0.3),
    ];
  });
}

/** The line that rises from the first tread to the last, and on to the vision. */
function ascent({ treads, edge, columns, vision, width, type }: PageLayout, base: number) {
  const [first = base] = treads;
  let path = pathFrom(edge, first);
  treads.forEach((tread, index) => {
    const { x = 0, width: own = 0 } = columns[index] ?? {};
    path = path.verticalTo(tread).horizontalTo(x + own);
  });
  if (vision.height > 0 && treads.length > 0) {
    path = path.horizontalTo(width - edge - type.body * 0.5).verticalTo(vision.height + type.body);
  }
  return path.commands;
}

function arrowHead({ vision, width, edge, type }: PageLayout): SceneShape {
  const [x, y, s] = [width - edge - type.body * 0.5, vision.height + type.body * 0.25, type.body];
  const commands = polygon([x - s * 0.5, y + s * 0.95], [x, y], [x + s * 0.5, y + s * 0.95]);
  return { kind: 'path', commands, fill: 'step' };
}

/** Three bare steps, where no stage is written yet. */
function bareStairs(
  { width, edge, vision, type }: PageLayout,
  base: number,
): readonly SceneShape[] {
  const each = (width - edge * 2) / 3;
  const top = vision.height + type.body * 2;
  return [0, 1, 2].map((index): SceneShape => {
    const y = base - ((base - top) * (index + 1)) / 3;
    const x = edge + index * each;
    return { kind: 'rect', x, y, width: each, height: base - y, fill: groundOf(index, 3) };
  });
}
