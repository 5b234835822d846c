import type { Piece, PlanTitles, Step, StepPart } from '../deck/deck';
import { type Flowed, flowPiece, flowText, gap, groupOf, stack } from './flow';
import { pathFrom } from './path';
import type { Paint, Shape } from './scene';

/** The text of one step as rows that a page may be broken between. */
export interface StepRow extends Flowed {
  /** Heading to repeat where a page begins in the middle of its part. */
  readonly part: StepPart | null;
  /** Stands with the row after it: a heading. */
  readonly isHeading?: boolean;
}

const looks: Record<StepPart['id'], { paint: Paint; mark: 'check' | 'arrow' | 'dot' }> = {
  'goal-states': { paint: 'goal', mark: 'check' },
  actions: { paint: 'step', mark: 'arrow' },
  outputs: { paint: 'soft', mark: 'dot' },
  outcomes: { paint: 'goal', mark: 'dot' },
};

/** The rows of a step: goal states, actions, outputs, outcomes, each under its heading. */
export function rowsOf(step: Step, width: number, size: number, pending: Piece): StepRow[] {
  return step.parts.flatMap((part, index) => {
    // Outputs are asked for last of all: a step without them is not shown as a step with a hole.
    if (part.pieces.length === 0 && part.id === 'outputs') return [];
    const pieces = part.pieces.length > 0 ? part.pieces : [{ ...pending, kind: part.title }];
    const look = looks[part.id];
    const isMain = part.id === 'goal-states' || part.id === 'actions';
    const rows: StepRow[] = [
      { ...partHeading(part.title, size, look.paint, index > 0), part, isHeading: true },
    ];
    for (const piece of pieces) {
      const text = flowPiece(piece, width, {
        size: isMain ? size : size * 0.96,
        paint: 'ink',
        isBold: part.id === 'goal-states',
        markPaint: look.paint,
        mark: look.mark,
        leading: 1.42,
      });
      rows.push({ ...stack([text, gap(size * 0.32)]), part });
    }
    return rows;
  });
}

/** The heading of a part of a step, under a hairline. */
export function partHeading(title: string, size: number, paint: Paint, hasRoom: boolean): Flowed {
  const above = gap(hasRoom ? size * 0.55 : 0);
  const text = flowText(title, Number.MAX_SAFE_INTEGER, {
    size: size * 0.82,
    paint,
    isBold: true,
    leading: 1.75,
  });
  return stack([above, text]);
}

/** The head of a step: its number, name, subtitle and period, in the colour of the way up. */
export function stepHead(step: Step, number: number, width: number, size: number): Flowed {
  const pad = size * 0.85;
  const circle = size * 1.9;
  const room = width - pad * 2 - circle - size * 0.6;
  const { head } = step;
  const small = { size: size * 0.84, paint: 'onStep', leading: 1.4 } as const;
  const title = head.isPending || head.text === '' ? `${head.kind} ${number}` : head.text;
  const texts = stack([
    flowText(title, room, { size: size * 1.18, paint: 'onStep', isBold: true, leading: 1.35 }),
    flowText(step.subtitle, room, small),
    flowText(step.period, room, small),
  ]);
  const height = Math.max(texts.height, circle) + pad * 1.3;
  return {
    height,
    draw(x, y) {
      const r = circle / 2;
      const cx = x + pad + r;
      const cy = y + pad * 0.65 + r;
      const inside = height - pad * 1.3;
      const shapes: Shape[] = [
        { kind: 'path', commands: roundTop(x, y, width, height, size * 0.5), fill: 'step' },
        {
          kind: 'rect',
          x: cx - r,
          y: cy - r,
          width: circle,
          height: circle,
          radius: r,
          fill: 'onStep',
        },
        {
          kind: 'text',
          x: cx,
          y: cy + size * 0.45,
          lines: [String(number)],
          size: size * 1.25,
          leading: size,
          paint: 'step',
          isBold: true,
          anchor: 'middle',
        },
        ...texts.draw(
          cx + r + size * 0.6,
          y + pad * 0.65 + Math.max(0, (inside - texts.height) / 2),
        ),
      ];
      const shown = { ...head, text: title };
      return [groupOf(shown, { x, y, width, height }, shapes)];
    },
  };
}

/** A rectangle with round corners at its top only. */
export function roundTop(x: number, y: number, w: number, h: number, r: number) {
  return pathFrom(x, y + h)
    .verticalTo(y + r)
    .quadraticTo(x, y, x + r, y)
    .horizontalTo(x + w - r)
    .quadraticTo(x + w, y, x + w, y + r)
    .verticalTo(y + h)
    .close();
}

/** The gate between two steps: 目標設定, the criteria for going on. */
export function gateOf(
  step: Step,
  isLast: boolean,
  titles: PlanTitles,
  width: number,
  size: number,
): Flowed {
  const { criteria } = step;
  const pending = { key: step.head.key, text: '…', kind: '', isPending: true };
  const pad = size * 0.8;
  const room = width - pad * 2;
  const pieces = criteria.length > 0 ? criteria : [{ ...pending, kind: titles.criteria }];
  const heading = flowText(`${titles.criteria}｜${isLast ? titles.lastGate : titles.gate}`, room, {
    size: size * 0.82,
    paint: 'gate',
    isBold: true,
    leading: 1.7,
  });
  const rows = pieces.map((piece) =>
    flowPiece(piece, room, {
      size: size * 0.96,
      paint: 'ink',
      markPaint: 'gate',
      mark: 'diamond',
      leading: 1.42,
    }),
  );
  const inside = stack([heading, ...rows]);
  return {
    height: inside.height + pad * 1.5,
    draw(x, y) {
      return [
        {
          kind: 'rect',
          x,
          y,
          width,
          height: inside.height + pad * 1.5,
          fill: 'gateTint',
          stroke: 'gate',
          isDashed: criteria.length === 0,
          radius: size * 0.3,
        },
        ...inside.draw(x + pad, y + pad * 0.75),
      ];
    },
  };
}
