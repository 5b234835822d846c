import type { Chart, ChartPoint } from './deck';

/** Figures that add up to another one: the age groups of a population. */
export interface Stack {
  readonly total: Chart;
  readonly parts: readonly Chart[];
}

/** Of what adds up, the part that loses or gains most. */
export function largestChange(parts: readonly Chart[]): Chart | undefined {
  const amount = ({ points }: Chart) =>
    Math.abs((points.at(-1)?.value ?? 0) - (points[0]?.value ?? 0));
  return parts.toSorted((a, b) => amount(b) - amount(a))[0];
}

/** Rounded figures add up to their whole but for this share of it. */
const rounding = 0.005;
const maxParts = 8;

/** The figures among these that add up, year by year, to one of them; null where none do. */
export function stackOf(charts: readonly Chart[]): Stack | null {
  for (const [at, total] of charts.entries()) {
    if (total.points.length < 2) continue;
    const same = charts.filter((chart, index) => index !== at && isComparable(chart, total));
    if (same.length < 2 || same.length > maxParts) continue;
    // All of them, or those that follow the whole as a list of its parts.
    const following = charts.slice(at + 1).filter((chart) => same.includes(chart));
    const parts = [same, following].find((some) => some.length >= 2 && addsUp(some, total));
    if (parts) return { total, parts };
  }
  return null;
}

function isComparable(chart: Chart, { points, unit }: Chart): boolean {
  return (
    chart.unit === unit &&
    chart.compared.length === 0 &&
    chart.points.length === points.length &&
    chart.points.every(({ year, label }, index) => isSame({ year, label }, points[index]))
  );
}

function isSame(one: Pick<ChartPoint, 'year' | 'label'>, other: ChartPoint | undefined): boolean {
  return one.year === null ? one.label === other?.label : one.year === other?.year;
}

function addsUp(parts: readonly Chart[], { points }: Chart): boolean {
  return points.every(({ value }, index) => {
    const sum = parts.reduce((all, part) => all + (part.points[index]?.value ?? 0), 0);
    return value > 0 && Math.abs(sum - value) <= value * rounding;
  });
}
