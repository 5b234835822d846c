import type { Box } from '../../scene/scene';

type Spot = readonly [x: number, y: number];

/** One step of an outline by its name in DrawingML. */
export interface OutlineStep {
  readonly name: 'moveTo' | 'lnTo' | 'quadBezTo' | 'cubicBezTo' | 'close';
  readonly points: readonly Spot[];
}

const curves = {
  M: { name: 'moveTo', count: 1 },
  L: { name: 'lnTo', count: 1 },
  Q: { name: 'quadBezTo', count: 2 },
  C: { name: 'cubicBezTo', count: 3 },
} as const;

/**
 * Reads SVG path data without arcs, as our drawings have it, and the box around all of its points.
 * Coordinates stay those of the drawing.
 */
export function outlineOf(d: string): {
  readonly box: Box;
  readonly steps: readonly OutlineStep[];
} {
  const steps: OutlineStep[] = [];
  let at: Spot = [0, 0];
  for (const [, command = '', inside = ''] of d.matchAll(/([MLHVQCZ])([^MLHVQCZ]*)/gi)) {
    const numbers = [...inside.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(Number);
    for (const step of stepsOf(command, numbers, at)) {
      steps.push(step);
      at = step.points.at(-1) ?? at;
    }
  }
  const points = steps.flatMap((step) => step.points);
  if (points.length === 0) return { box: { x: 0, y: 0, width: 0, height: 0 }, steps };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, steps };
}

function stepsOf(command: string, numbers: readonly number[], start: Spot): OutlineStep[] {
  const name = command.toUpperCase();
  const isRelative = name !== command;
  if (name === 'Z') return [{ name: 'close', points: [] }];
  const steps: OutlineStep[] = [];
  let at = start;
  const add = (kind: OutlineStep['name'], points: readonly Spot[]) => {
    steps.push({ name: kind, points });
    at = points.at(-1) ?? at;
  };
  if (name === 'H' || name === 'V') {
    for (const number of numbers) {
      const [x, y] = at;
      const to = isRelative ? number + (name === 'H' ? x : y) : number;
      add('lnTo', [name === 'H' ? [to, y] : [x, to]]);
    }
    return steps;
  }
  const { name: kind, count } = curves[name as keyof typeof curves];
  for (let index = 0; index + count * 2 <= numbers.length; index += count * 2) {
    const [x, y] = isRelative ? at : [0, 0];
    const points = Array.from({ length: count }, (_, each): Spot => {
      const first = index + each * 2;
      return [x + (numbers[first] ?? 0), y + (numbers[first + 1] ?? 0)];
    });
    // Further pairs after a move are lines.
    add(kind === 'moveTo' && index > 0 ? 'lnTo' : kind, points);
  }
  return steps;
}
