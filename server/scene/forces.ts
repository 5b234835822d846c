import type { Force, Forces } from '../deck/deck';
import { type FlowBlock, flowPiece, flowText, gap, stack } from './flow';
import { pathFrom, polygon } from './path';
import type { Frame, Paint, Scene, SceneShape } from './scene';

/**
 * The force field: what drives the change on pushes from the left, what holds it back from the
 * right, the strongest on top, each arrow as long and as thick as the force is strong. Below a width
 * the two stand one above the other.
 */
export function drawForces(forces: Forces, { width, size, floor = 0 }: Frame): Scene {
  const isNarrow = width < size * 46;
  const half = isNarrow ? width : (width - size * 1.2) / 2;
  const frame = { width: half, size, floor };
  const left = sideOf(forces.drivingTitle, forces.driving, frame, false);
  const right = sideOf(forces.restrainingTitle, forces.restraining, frame, true);
  if (isNarrow) {
    const both = stack([left, gap(size), right]);
    return { width, height: both.height, title: '', shapes: both.draw(0, 0) };
  }
  const height = Math.max(left.height, right.height);
  const middle: SceneShape = {
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
  frame: Required<Omit<Frame, 'height'>>,
  isRight: boolean,
): FlowBlock {
  const { width, size } = frame;
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
    ...byStrength(forces).flatMap((force) => [
      arrowOf(force, frame, isRight, paint),
      gap(size * 0.9),
    ]),
  ]);
}

/** The strongest first; what has no strength comes last, in the order of the story. */
function byStrength(forces: readonly Force[]): readonly Force[] {
  return forces.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0));
}

/** Length of the arrow of the strongest force, in sizes; the others are shorter in proportion. */
const maxArrow = 8;
const maxStrength = 5;

/** A force in words, and beside it its arrow towards the middle, as long and as thick as it is strong. */
function arrowOf(
  force: Force,
  { width, size, floor }: Required<Omit<Frame, 'height'>>,
  isRight: boolean,
  paint: Paint,
): FlowBlock {
  const arrowWidth = size * maxArrow;
  const pad = size * 0.6;
  const room = width - arrowWidth - pad;
  const answer = force.answer || '…';
  const text = stack([
    flowPiece(force.piece, room, { size, paint: 'ink', isBold: true, markPaint: paint }),
    ...(force.answerTitle === ''
      ? []
      : [
          flowText(`${force.answerTitle}　${answer}`, room, {
            size: Math.max(floor, size * 0.92),
            paint: force.answer ? 'ink' : 'missing',
          }),
        ]),
  ]);
  const height = Math.max(text.height, size * 2.6);
  const strength = force.strength ?? 1;
  const thick = size * (0.3 + strength * 0.28);
  return {
    height,
    draw(x, y) {
      const sign = isRight ? -1 : 1;
      const from = isRight ? x + arrowWidth : x + width - arrowWidth;
      const to = from + (sign * (arrowWidth - size * 0.3) * strength) / maxStrength;
      const middle = y + height / 2;
      const neck = to - sign * size * 0.9;
      const wing = thick / 2 + size * 0.35;
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
      const isGiven = force.strength !== null;
      const shapes: SceneShape[] = [
        isGiven
          ? { kind: 'path', commands, fill: paint }
          : { kind: 'path', commands, stroke: paint, isDashed: true },
        ...text.draw(isRight ? x + arrowWidth + pad : x, y + (height - text.height) / 2),
      ];
      if (force.strength !== null && strength > 1) {
        shapes.push({
          kind: 'text',
          x: (from + neck) / 2,
          y: middle + size * 0.3,
          lines: [String(force.strength)],
          size: Math.max(floor, size * 0.85),
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
