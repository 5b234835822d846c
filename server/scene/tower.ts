import type { Plan } from '../deck/deck';
import { futureFall, presentBox, rationaleText, visionBox } from './around';
import type { Flowed } from './flow';
import type { Frame, Scene, Shape } from './scene';
import { gateOf, rowsOf, stepHead } from './step';

/** The stairs where there is no width for them: one step above the other, each a little further in. */
export function tower(plan: Plan, { width, size }: Frame): Scene {
  const margin = size * 0.4;
  const inset = Math.min(size * 2.2, width * 0.05);
  const count = plan.steps.length;
  const full = width - margin * 2;
  const each = full - inset * Math.max(0, count - 1);
  const pending = { key: plan.vision.key, text: '…', kind: '', isPending: true };
  const shapes: Shape[] = [];
  let y = margin;
  const put = (part: Flowed, x: number, below: number) => {
    if (part.height === 0) return;
    shapes.push(...part.draw(x, y));
    y += part.height + below;
  };
  put(visionBox(plan, full, size), margin, size * 0.8);
  for (let index = count - 1; index >= 0; index--) {
    const step = plan.steps[index];
    if (!step) continue;
    const x = margin + index * inset;
    const unwritten = { ...pending, key: step.head.key };
    put(gateOf(step, index === count - 1, plan.titles, each, size), x, size * 0.6);
    const head = stepHead(step, index + 1, each, size);
    const rows = rowsOf(step, each - size * 1.7, size, unwritten);
    const height = rows.reduce((total, row) => total + row.height, head.height + size * 1.2);
    shapes.push({
      kind: 'rect',
      x,
      y,
      width: each,
      height,
      radius: size * 0.5,
      fill: 'card',
      stroke: 'line',
    });
    put(head, x, size * 0.6);
    for (const row of rows) put(row, x + size * 0.85, 0);
    y += size * 1.4;
  }
  put(presentBox(plan, pending, full, size), margin, size * 1.4);
  put(futureFall(plan, full - size, size), margin + size * 0.5, size);
  put(rationaleText(plan, full, size), margin, size);
  return { width, height: y + margin, title: '', shapes };
}
