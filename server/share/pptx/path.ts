import type { Box } from '../../scene/scene';
import { emu, tag } from './xml';

/** A step of a path with absolute places: the end last. */
interface Move {
  readonly kind: 'moveTo' | 'lnTo' | 'quadBezTo' | 'cubicBezTo' | 'close';
  readonly points: readonly (readonly [number, number])[];
}

const parameters: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 };

/** Reads SVG path data: the commands M L H V Q C Z, absolute and relative. */
export function readPath(d: string): readonly Move[] {
  const moves: Move[] = [];
  let at: readonly [number, number] = [0, 0];
  let start = at;
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const command = letter.toUpperCase();
    const isRelative = letter !== command;
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const count = parameters[command];
    if (count === undefined) throw new Error(`A drawing with the path command ${letter}`);
    if (command === 'Z') {
      moves.push({ kind: 'close', points: [] });
      at = start;
      continue;
    }
    for (let index = 0; index + count <= numbers.length; index += count) {
      const [dx, dy] = isRelative ? at : [0, 0];
      const own = numbers.slice(index, index + count);
      const points: (readonly [number, number])[] = [];
      if (command === 'H') points.push([(own[0] ?? 0) + dx, at[1]]);
      else if (command === 'V') points.push([at[0], (own[0] ?? 0) + dy]);
      else {
        for (let pair = 0; pair < own.length; pair += 2) {
          points.push([(own[pair] ?? 0) + dx, (own[pair + 1] ?? 0) + dy]);
        }
      }
      at = points[points.length - 1] ?? at;
      if (command === 'M') start = at;
      const kind =
        command === 'M'
          ? 'moveTo'
          : command === 'Q'
            ? 'quadBezTo'
            : command === 'C'
              ? 'cubicBezTo'
              : 'lnTo';
      moves.push({ kind, points });
    }
  }
  return moves;
}

/** The least box around a path and the points that bend it. */
export function boxOf(moves: readonly Move[]): Box {
  const xs = moves.flatMap(({ points }) => points.map(([x]) => x));
  const ys = moves.flatMap(({ points }) => points.map(([, y]) => y));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A path as the geometry of a shape that has its box. */
export function customGeometry(moves: readonly Move[], box: Box, isFilled: boolean): string {
  const steps = moves.map(({ kind, points }) =>
    tag(
      `a:${kind}`,
      {},
      ...points.map(([x, y]) => tag('a:pt', { x: emu(x - box.x), y: emu(y - box.y) })),
    ),
  );
  const size = { w: Math.max(1, emu(box.width)), h: Math.max(1, emu(box.height)) };
  return tag(
    'a:custGeom',
    {},
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
    tag('a:pathLst', {}, tag('a:path', { ...size, fill: isFilled ? undefined : 'none' }, ...steps)),
  );
}
