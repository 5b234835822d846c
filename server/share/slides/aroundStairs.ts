import type { Piece, Plan } from '../../deck/deck';
import { type Flowed, flowPiece, flowText, gap, path, stack } from '../../scene/flow';
import type { Paint, Shape } from '../../scene/scene';

/** Why the stages come in this order. */
export function rationale(plan: Plan, width: number, size: number): Flowed {
  const { rationale: piece, titles } = plan;
  if (!piece) return gap(0);
  return stack([
    flowText(titles.rationale, width, { size, paint: 'step', isBold: true }),
    flowPiece(piece, width, { size, paint: 'ink', markPaint: 'soft', leading: 1.45 }),
  ]);
}

/** Under the ground: where the way begins, and beside it what comes of itself, sloping down. */
export function underground(plan: Plan, pending: Piece, width: number, size: number): Flowed {
  const { titles, present, future } = plan;
  const apart = size * 1.4;
  const half = future.length === 0 ? width : width * 0.42;
  const pad = size * 0.7;
  const now = present.length > 0 ? present : [{ ...pending, kind: titles.present }];
  const nowText = stack([
    flowText(titles.present, half - pad * 2, { size: size * 0.96, paint: 'soft', isBold: true }),
    list(now, half - pad * 2, size, 'soft', 1),
  ]);
  const room = width - half - apart - pad * 2;
  const slope = size * 1.9;
  const columns = future.length > 2 && room > size * 26 ? 2 : 1;
  const heading = flowText(titles.future, room * 0.6, {
    size: size * 0.96,
    paint: 'fall',
    isBold: true,
  });
  const fall = list(future, room, size, 'fall', columns);
  const nowHeight = nowText.height + pad * 1.3;
  const fallHeight = future.length === 0 ? 0 : slope + heading.height + fall.height + pad * 0.8;
  const height = Math.max(nowHeight, fallHeight);
  return {
    height,
    draw(x, y) {
      const box: Shape = {
        kind: 'rect',
        x,
        y,
        width: half,
        height,
        radius: size * 0.4,
        fill: 'card',
        stroke: 'soft',
        strokeWidth: 1.2,
      };
      const shapes: Shape[] = [box, ...nowText.draw(x + pad, y + pad * 0.65)];
      if (future.length === 0) return shapes;
      const from = x + half + apart;
      const to = x + width;
      const end = y + slope;
      shapes.push(
        {
          kind: 'path',
          d: path`M${from} ${y}L${to} ${end}V${y + height}H${from}Z`,
          fill: 'fallTint',
        },
        {
          kind: 'path',
          d: path`M${from} ${y}L${to - size} ${end - slope * (size / (to - from))}`,
          stroke: 'fall',
          strokeWidth: 2.5,
        },
        { kind: 'path', d: tip(from, y, to, end, size), fill: 'fall' },
        ...heading.draw(from + pad, y + slope * 0.72),
        ...fall.draw(from + pad, y + slope * 0.72 + heading.height + size * 0.2),
      );
      return shapes;
    },
  };
}

/** Items one below the other, in columns. */
function list(
  pieces: readonly Piece[],
  width: number,
  size: number,
  paint: Paint,
  columns: number,
): Flowed {
  const apart = size * 1.2;
  const each = (width - apart * (columns - 1)) / columns;
  const perColumn = Math.ceil(pieces.length / columns);
  const stacks = Array.from({ length: columns }, (_, column) =>
    stack(
      pieces.slice(column * perColumn, (column + 1) * perColumn).map(({ id: _id, ...piece }) =>
        flowPiece(piece, each, {
          size,
          paint: 'ink',
          markPaint: paint,
          mark: 'dot',
          leading: 1.36,
        }),
      ),
    ),
  );
  return {
    height: Math.max(0, ...stacks.map((one) => one.height)),
    draw: (x, y) => stacks.flatMap((one, column) => one.draw(x + column * (each + apart), y)),
  };
}

/** An arrow upwards, as path data. */
export function up(x: number, from: number, to: number, size: number): string {
  const w = size * 0.5;
  return path`M${x - w} ${from}V${to + w}H${x - w * 1.8}L${x} ${to}L${x + w * 1.8} ${to + w}H${x + w}V${from}Z`;
}

/** An arrow to the right, as path data. */
export function right(from: number, to: number, y: number, size: number): string {
  const w = size * 0.3;
  const neck = to - size * 0.7;
  return path`M${from} ${y - w}H${neck}V${y - w * 2.2}L${to} ${y}L${neck} ${y + w * 2.2}V${y + w}H${from}Z`;
}

/** The head of the arrow down the slope. */
function tip(x1: number, y1: number, x2: number, y2: number, size: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * size * 1.1, y2 - uy * size * 1.1];
  const w = size * 0.5;
  return path`M${bx - uy * w} ${by + ux * w}L${x2} ${y2}L${bx + uy * w} ${by - ux * w}Z`;
}
