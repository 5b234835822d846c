import type { Piece, Plan } from '../deck/deck';
import { type Flowed, flowPiece, flowText, gap, groupOf, stack } from './flow';
import { pathFrom, polygon } from './path';
import type { Shape } from './scene';

/** Where the way leads: ありたい姿 with its year. */
export function visionBox(plan: Plan, width: number, size: number): Flowed {
  const pad = size * 1.1;
  const { vision, horizon, titles } = plan;
  const label = [titles.vision, horizon].filter(Boolean).join('　');
  const text = stack([
    flowText(label, width - pad * 2, { size: size * 0.9, paint: 'onGoal', isBold: true }),
    flowText(vision.text, width - pad * 2, {
      size: vision.isPending ? size : size * 1.4,
      paint: 'onGoal',
      isBold: true,
      leading: 1.4,
    }),
  ]);
  const height = text.height + pad * 1.5;
  return {
    height,
    draw(x, y) {
      const back: Shape = { kind: 'rect', x, y, width, height, radius: size * 0.6, fill: 'goal' };
      return [
        groupOf(vision, { x, y, width, height }, [back, ...text.draw(x + pad, y + pad * 0.75)]),
      ];
    },
  };
}

/** Where the way begins: the headings of 現状. */
export function presentBox(plan: Plan, pending: Piece, width: number, size: number): Flowed {
  const pad = size * 0.85;
  const pieces =
    plan.present.length > 0 ? plan.present : [{ ...pending, kind: plan.titles.present }];
  const text = stack([
    flowText(plan.titles.present, width - pad * 2, {
      size: size * 0.9,
      paint: 'soft',
      isBold: true,
    }),
    ...pieces.map((piece) => listed(piece, width - pad * 2, size, 'soft')),
  ]);
  const height = text.height + pad * 1.5;
  return {
    height,
    draw(x, y) {
      return [
        {
          kind: 'rect',
          x,
          y,
          width,
          height,
          radius: size * 0.4,
          fill: 'card',
          stroke: 'soft',
          strokeWidth: 1.5,
        },
        ...text.draw(x + pad, y + pad * 0.75),
      ];
    },
  };
}

/** An item without its id, in a list. */
function listed({ id: _, ...piece }: Piece, width: number, size: number, paint: 'soft' | 'fall') {
  return flowPiece(piece, width, {
    size: size * 0.94,
    paint: 'ink',
    markPaint: paint,
    mark: 'dot',
    leading: 1.42,
  });
}

/** What happens if nothing is done, falling away to the right under a curve that leads down. */
export function futureFall(plan: Plan, width: number, size: number): Flowed {
  const { future, titles } = plan;
  if (future.length === 0) return gap(0);
  const columns = Math.max(1, Math.min(3, future.length, Math.floor(width / (size * 15))));
  const apart = size * 1.4;
  const each = (width - apart * (columns - 1)) / columns;
  const drop = columns > 1 ? size * 2.1 : 0;
  const perColumn = Math.ceil(future.length / columns);
  const heading = flowText(titles.future, each, { size: size * 0.9, paint: 'fall', isBold: true });
  const stacks = Array.from({ length: columns }, (_, column) => {
    const own = future.slice(column * perColumn, (column + 1) * perColumn);
    const texts = own.map((piece) => listed(piece, each, size, 'fall'));
    return stack([...(column === 0 ? [heading] : []), ...texts]);
  });
  const above = size * 1.3;
  const height = Math.max(...stacks.map((one, column) => above + column * drop + one.height));
  return {
    height,
    draw(x, y) {
      const start = x - size * 0.5;
      return [
        {
          kind: 'path',
          commands: fallingLine(start, y, columns, each, apart, drop, size),
          stroke: 'fall',
          strokeWidth: 2.5,
        },
        {
          kind: 'path',
          commands: tip(x + width, y + (columns - 1) * drop + size * 0.9, size),
          fill: 'fall',
        },
        ...stacks.flatMap((one, column) =>
          one.draw(x + column * (each + apart), y + above + column * drop),
        ),
      ];
    },
  };
}

/** A line that goes down a step before each further column, and bends down at its end. */
function fallingLine(
  x: number,
  y: number,
  columns: number,
  each: number,
  apart: number,
  drop: number,
  size: number,
) {
  let line = pathFrom(x, y);
  let right = x + size * 0.5;
  for (let column = 0; column < columns; column++) {
    const level = y + column * drop + size * 0.55;
    const next = right + each;
    if (column === 0) line = line.quadraticTo(x + size, level, x + size * 3, level);
    if (column < columns - 1) {
      const below = level + drop;
      const bend = apart * 1.2;
      line = line.horizontalTo(next - bend).cubicTo(next, level, next, below, next + bend, below);
    } else {
      line = line.horizontalTo(next - size).quadraticTo(next, level, next, level + size * 0.5);
    }
    right = next + apart;
  }
  return line.commands;
}

function tip(x: number, y: number, size: number) {
  const half = size * 0.42;
  return polygon([x - half, y], [x + half, y], [x, y + size * 0.75]);
}

/** Why the stages come in this order. */
export function rationaleText(plan: Plan, width: number, size: number): Flowed {
  const { rationale, titles } = plan;
  if (!rationale) return gap(0);
  return stack([
    flowText(titles.rationale, width, {
      size: size * 0.82,
      paint: 'soft',
      isBold: true,
      leading: 1.7,
    }),
    flowPiece(rationale, width, {
      size: size * 0.92,
      paint: 'soft',
      markPaint: 'soft',
      leading: 1.5,
    }),
  ]);
}
