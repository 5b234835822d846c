import type { Piece, Plan } from '../../deck/deck';
import { type Flowed, flowPiece, flowText, gap, stack } from '../../scene/flow';
import { pathFrom, polygon } from '../../scene/path';
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
          commands: polygon([from, y], [to, end], [to, y + height], [from, y + height]),
          fill: 'fallTint',
        },
        {
          kind: 'path',
          commands: pathFrom(from, y).lineTo(to - size, end - slope * (size / (to - from)))
            .commands,
          stroke: 'fall',
          strokeWidth: 2.5,
        },
        { kind: 'path', commands: tip(from, y, to, end, size), fill: 'fall' },
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

/** An arrow upwards. */
export function up(x: number, from: number, to: number, size: number) {
  const w = size * 0.5;
  return polygon(
    [x - w, from],
    [x - w, to + w],
    [x - w * 1.8, to + w],
    [x, to],
    [x + w * 1.8, to + w],
    [x + w, to + w],
    [x + w, from],
  );
}

/** An arrow to the right. */
export function right(from: number, to: number, y: number, size: number) {
  const w = size * 0.3;
  const neck = to - size * 0.7;
  return polygon(
    [from, y - w],
    [neck, y - w],
    [neck, y - w * 2.2],
    [to, y],
    [neck, y + w * 2.2],
    [neck, y + w],
    [from, y + w],
  );
}

/** The head of the arrow down the slope. */
function tip(x1: number, y1: number, x2: number, y2: number, size: number) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * size * 1.1, y2 - uy * size * 1.1];
  const w = size * 0.5;
  return polygon([bx - uy * w, by + ux * w], [x2, y2], [bx + uy * w, by - ux * w]);
}
