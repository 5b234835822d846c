import type { PathCommand, Point } from '../layout/geometry';

/**
 * Builds the commands of a path, named as on a canvas. Coordinates are absolute and rounded to two
 * decimals, so that every format draws the same points.
 */
class PathBuilder {
  readonly commands: readonly PathCommand[];

  private constructor(commands: readonly PathCommand[]) {
    this.commands = commands;
  }

  static from(x: number, y: number): PathBuilder {
    return new PathBuilder([{ kind: 'move', points: [rounded(x, y)] }]);
  }

  lineTo(x: number, y: number): PathBuilder {
    return this.add('line', [rounded(x, y)]);
  }

  horizontalTo(x: number): PathBuilder {
    return this.lineTo(x, this.end[1]);
  }

  verticalTo(y: number): PathBuilder {
    return this.lineTo(this.end[0], y);
  }

  quadraticTo(bendX: number, bendY: number, x: number, y: number): PathBuilder {
    return this.add('quadratic', [rounded(bendX, bendY), rounded(x, y)]);
  }

  cubicTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathBuilder {
    return this.add('cubic', [rounded(x1, y1), rounded(x2, y2), rounded(x, y)]);
  }

  close(): readonly PathCommand[] {
    return this.add('close', []).commands;
  }

  private add(kind: PathCommand['kind'], points: readonly Point[]): PathBuilder {
    return new PathBuilder([...this.commands, { kind, points }]);
  }

  private get end(): Point {
    return this.commands.at(-1)?.points.at(-1) ?? [0, 0];
  }
}

/** A path that begins at a place. */
export const pathFrom = PathBuilder.from;

/** A line from x1 to x2 at one height. */
export function horizontal(x1: number, x2: number, y: number): readonly PathCommand[] {
  return pathFrom(x1, y).horizontalTo(x2).commands;
}

/** The closed outline through all of the points. */
export function polygon(first: Point, ...others: readonly Point[]): readonly PathCommand[] {
  return others.reduce((path, [x, y]) => path.lineTo(x, y), pathFrom(...first)).close();
}

function rounded(x: number, y: number): Point {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}
