import type { Chart, ChartPoint } from './deck';

/** The points of a chart and of what it is compared with, each year once, in order. */
export function pointsIn({ points, compared }: Chart): readonly ChartPoint[] {
  const all: ChartPoint[] = [];
  for (const point of [points, ...compared.map((one) => one.points)].flat()) {
    if (!all.some((one) => isSamePoint(one, point))) all.push(point);
  }
  return all.every(({ year }) => year !== null)
    ? all.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
    : all;
}

/** Do two figures stand in the same year, or under the same word? */
export function isSamePoint(one: ChartPoint, other: ChartPoint): boolean {
  return one.year !== null && other.year !== null
    ? one.year === other.year
    : one.label === other.label;
}
