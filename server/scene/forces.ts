import type { Force, Forces } from '../deck/deck';
import { type Flowed, flowPiece, flowText, gap, stack } from './flow';
import { pathFrom, polygon } from './path';
import type { Frame, Paint, Scene, Shape } from './scene';

/**
 * The force field: what drives the change on pushes from the left, what holds it back from the
 * right, each arrow as thick as the force is strong. Below a width the two stand one above the other.
 */
export function drawForces(forces: Forces, { width, size }: Frame): Scene {
  const isNarrow = width < size * 46;
  const half = isNarrow ? width : (width - size * 1.2) / 2;
  const left = sideOf(forces.drivingTitle, forces.driving, half, size, false);
  const right = sideOf(forces.restrainingTitle, forces.restraining, half, size, true);
  if (isNarrow) {
    const both = stack([left, gap(size), right]);
    return { width, height: both.height, title: '', shapes: both.draw(0, 0) };
  }
  const height = Math.max(left.height, right.height);
  const middle: Shape = {
    kind: 'path',
    commands: pathFrom(width / 2, size * 2.2).verticalTo(height).commands,
    stroke: 'soft',
    strokeWidth: 2,
  };
  const shapes = [middle, ...left.draw(0, 0), ...right.draw(half + size * 1.2, 0)];
  return { width, height, title: '', shapes };
}

function sideOf(
  title: string,
  forces: readonly Force[],
  width: number,
  size: number,
  isRight: boolean,
): Flowed {
  const paint = isRight ? 'fall' : 'step';
  const heading = flowText(title, width, {
    size: size * 1.1,
    paint,
    isBold: true,
    leading: 2,
    anchor: isRight ? 'end' : 'start',
  });
  return stack([
    heading,
    ...forces.flatMap((force) => [arrowOf(force, width, size, isRight, paint), gap(size * 0.7)]),
  ]);
}

function arrowOf(
  force: Force,
  width: number,
  size: number,
  isRight: boolean,
  paint: Paint,
): Flowed {
  const arrowWidth = size * 5.2;
  const pad = size * 0.7;
  const card = width - arrowWidth;
  const room = card - pad * 2;
  const answer = force.answer || '…';
  const text = stack([
    flowPiece(force.piece, room, { size, paint: 'ink', isBold: true, markPaint: paint }),
    flowText(`${force.answerTitle}　${answer}`, room, {
      size: size * 0.92,
      paint: force.answer ? 'soft' : 'missing',
    }),
  ]);
  const height = Math.max(text.height + pad * 1.4, size * 3.4);
  const strength = force.strength ?? 1;
  const thick = size * (0.35 + strength * 0.38);
  return {
    height,
    draw(x, y) {
      const left = isRight ? x + arrowWidth : x;
      const from = isRight ? left : left + card;
      const to = isRight ? x + size * 0.3 : x + width - size * 0.3;
      const sign = isRight ? -1 : 1;
      const middle = y + height / 2;
      const neck = to - sign * size * 1.3;
      const wing = thick / 2 + size * 0.45;
      const half = thick / 2;
      const commands = polygon(
        [from, middle - half],
        [neck, middle - half],
        [neck, middle - wing],
        [to, middle],
        [neck, middle + wing],
        [neck, middle + half],
        [from, middle + half],
      );
      const shapes: Shape[] = [
        { kind: 'path', commands, fill: paint, isDashed: force.strength === null },
        {
          kind: 'rect',
          x: left,
          y,
          width: card,
          height,
          radius: size * 0.35,
          fill: isRight ? 'fallTint' : 'stepTint',
          stroke: paint,
          isDashed: force.answer === '',
        },
        ...text.draw(left + pad, y + (height - text.height) / 2),
      ];
      if (force.strength !== null && strength > 1) {
        shapes.push({
          kind: 'text',
          x: (from + neck) / 2,
          y: middle + size * 0.3,
          lines: [String(force.strength)],
          size: size * 0.85,
          leading: size,
          paint: 'onStep',
          isBold: true,
          anchor: 'middle',
        });
      }
      return shapes;
    },
  };
}
