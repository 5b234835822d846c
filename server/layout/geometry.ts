/** A place: x to the right, y downwards, in the unit of the drawing. */
export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One step of a path with absolute points: the points that bend it (one for a quadratic curve, two
 * for a cubic one), then its end. Closing has no points.
 */
export interface PathCommand {
  readonly kind: 'move' | 'line' | 'quadratic' | 'cubic' | 'close';
  readonly points: readonly Point[];
}

/** The least box around all points of a path; an empty one at 0, 0 where it has none. */
export function boundsOf(commands: readonly PathCommand[]): Box {
  const points = commands.flatMap((command) => command.points);
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
