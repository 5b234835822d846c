import type { PlacedText, Plan } from '../../deck/deck';
import { type FlowBlock, flowText, gap, stack, textBox } from '../flow';
import { pathFrom, polygon } from '../path';
import type { Box, Paint, SceneShape } from '../scene';
import { flowItem } from './item';
import { isWritten } from './stages';
import { emOf, leading, type Type, usable } from './style';

/** Below the base line: where the way begins, and what comes of itself. */
export function belowBaseline(plan: Plan, width: number, type: Type): FlowBlock {
  const { titles, present, future } = plan;
  const labels = [titles.present, titles.future];
  const longest = Math.max(...labels.map((label) => emOf(label) / usable(label, true)));
  const indent = longest * type.small + type.body;
  const rows = [
    labelled({ label: titles.present, pieces: present, paint: 'ink' }, width, indent, type),
    labelled({ label: titles.future, pieces: future, paint: 'fall' }, width, indent, type),
  ].filter(({ height }) => height > 0);
  return stack(rows.flatMap((row, index) => (index > 0 ? [gap(type.body * 0.4), row] : [row])));
}

interface LabelledList {
  readonly label: string;
  readonly pieces: readonly PlacedText[];
  readonly paint: Paint;
}

/** A label, and behind it the items, as many on a line as there is room for. */
function labelled(
  { label, pieces, paint }: LabelledList,
  width: number,
  indent: number,
  type: Type,
): FlowBlock {
  const written = pieces.filter(isWritten);
  if (written.length === 0) return gap(0);
  const head = flowText(label, Number.MAX_SAFE_INTEGER, {
    size: type.small,
    paint,
    isBold: true,
    leading,
  });
  const list = chips(written, width - indent, type, paint);
  const falls = paint === 'fall';
  const height = Math.max(list.height, head.height * (falls ? 2.2 : 1));
  return {
    height,
    draw(x, y) {
      const box = { x: x + indent, y, width: width - indent, height: list.height };
      const curve = {
        x,
        y: y + head.height,
        width: indent - type.body,
        height: height - head.height,
      };
      return [
        ...head.draw(x, y),
        ...(falls ? fallingCurve(curve, type.body) : []),
        textBox(label, box, list.draw(box.x, y)),
      ];
    },
  };
}

/** Items one behind the other; one that does not fit the rest of a line begins a new one. */
function chips(pieces: readonly PlacedText[], width: number, type: Type, paint: Paint): FlowBlock {
  const size = type.small;
  const step = size * leading;
  const style = { size, paint, accent: paint, mark: 'dot', hasId: false } as const;
  const placed: { readonly draw: FlowBlock['draw']; readonly x: number; readonly y: number }[] = [];
  let [x, y] = [0, 0];
  for (const piece of pieces) {
    const whole = (emOf(piece.text) / usable(piece.text) + 1.3) * size;
    const own = Math.min(width, whole);
    if (x > 0 && x + own > width) [x, y] = [0, y + step];
    const item = flowItem({ ...piece, figure: undefined }, own, style);
    placed.push({ draw: item.draw, x, y });
    if (item.height > step * 1.5) [x, y] = [0, y + item.height];
    else x += own + size * 0.6;
  }
  return {
    height: y + (x > 0 ? step : 0),
    draw: (left, top) => placed.flatMap((one) => one.draw(left + one.x, top + one.y)),
  };
}

/** A dashed line that falls to the right. */
function fallingCurve(box: Box, size: number): SceneShape[] {
  const [top, end] = [box.y + size * 0.4, box.y + box.height - size * 0.5];
  const right = box.x + box.width;
  const { commands } = pathFrom(box.x, top).cubicTo(
    box.x + box.width * 0.45,
    top,
    box.x + box.width * 0.5,
    end,
    right - size * 0.6,
    end,
  );
  const tip = polygon(
    [right - size * 0.8, end - size * 0.4],
    [right, end],
    [right - size * 0.8, end + size * 0.4],
  );
  return [
    { kind: 'path', commands, stroke: 'fall', strokeWidth: size * 0.14, isDashed: true },
    { kind: 'path', commands: tip, fill: 'fall' },
  ];
}
