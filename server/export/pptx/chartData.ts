import { isSamePoint, pointsIn } from '../../deck/chartPoints';
import type { Chart, ChartPoint } from '../../deck/deck';
import { largestChange } from '../../deck/stack';
import type { Paint } from '../../scene/scene';
import type { ChartElement } from '../slides';
import { slotsOf } from '../slides/chartPlot';

/** One row of bars or one line: a value for each label, where there is one. */
export interface Series {
  readonly name: string;
  readonly kind: 'bars' | 'line' | 'total';
  readonly points: readonly (ChartPoint | null)[];
  readonly fill: Paint;
  readonly stroke: Paint;
  /** Of its estimates, where the others were measured. */
  readonly paleFill: Paint;
  /** Colour of its labels, and of those on pale bars. */
  readonly labels: Paint;
  readonly paleLabels: Paint;
  readonly isPale: readonly boolean[];
  /** Points under another of the same year: their figures stand below them. */
  readonly isUnder?: readonly boolean[];
  /** Its figures stand at its points. */
  readonly hasLabels: boolean;
}

/** What stands under the plot, and the series above it. */
export interface ChartData {
  /** Empty between two years that are further apart than others. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** The figures of a chart in rows, their years at their true distances where there is room. */
export function dataOf(element: ChartElement): ChartData {
  const { chart, look, parts = [] } = element;
  const all = pointsIn(chart);
  const { count, slotOf } = slotsOf(element, all);
  const slots: (ChartPoint | null)[] = Array.from({ length: count }, () => null);
  for (const point of all) slots[slotOf(point)] = point;
  const row = (own: readonly ChartPoint[]) =>
    slots.map((slot) => {
      const found = slot && own.find((point) => isSamePoint(slot, point));
      return found && Number.isFinite(found.value) ? found : null;
    });
  const labels = slots.map((slot) => slot?.label ?? '');
  if (look === 'stack') return { labels, series: stacked(chart, parts, row) };
  return { labels, series: besideEachOther(element, look, row) };
}

type RowOf = (points: readonly ChartPoint[]) => readonly (ChartPoint | null)[];

function besideEachOther(
  { chart, aside = 0, isBare }: ChartElement,
  look: 'bars' | 'line',
  row: RowOf,
): readonly Series[] {
  const { piece, points, compared } = chart;
  const own = row(points);
  const others = compared.map((other) => row(other.points));
  const isUnder = (one: ChartPoint | null, beside: readonly (ChartPoint | null)[]) =>
    look === 'line' && beside.some((other) => one && other && other.value > one.value);
  const isAllExpected = points.every(({ isExpected }) => isExpected);
  const ink = { labels: 'ink', paleLabels: 'ink', hasLabels: true } as const;
  return [
    {
      ...ink,
      // Where the title stands beside it, the line has its name.
      name: isBare ? chart.heading : piece.text,
      kind: look,
      points: own,
      isUnder: own.map((point, at) =>
        isUnder(
          point,
          others.map((other) => other[at] ?? null),
        ),
      ),
      fill: isAllExpected ? 'fallTint' : 'fall',
      paleFill: 'fallTint',
      stroke: 'fall',
      isPale: own.map((point) => (look === 'line' || !isAllExpected) && point?.isExpected === true),
    },
    ...compared.map(
      (other, index): Series => ({
        name: other.name,
        kind: look,
        points: others[index] ?? [],
        // Of two that are equal one stands below.
        isUnder: own.map(
          (point, at) =>
            isUnder(others[index]?.[at] ?? null, [point]) ||
            (look === 'line' && point !== null && others[index]?.[at]?.value === point.value),
        ),
        fill: look === 'line' ? 'soft' : 'line',
        paleFill: 'line',
        stroke: 'soft',
        labels: 'soft',
        paleLabels: 'soft',
        isPale: [],
        // Beside a small line they stand with its name.
        hasLabels: aside === 0,
      }),
    ),
  ];
}

/** What adds up, the first on top, in grey but for what changes most; the sum above it. */
function stacked(total: Chart, parts: readonly Chart[], row: RowOf): readonly Series[] {
  const most = largestChange(parts);
  const bars = parts.toReversed().map((part): Series => {
    const points = row(part.points);
    const isMain = part === most;
    return {
      name: part.heading,
      kind: 'bars',
      points,
      fill: isMain ? 'fall' : 'line',
      paleFill: isMain ? 'fallTint' : 'card',
      stroke: isMain ? 'fall' : 'missing',
      labels: isMain ? 'onStep' : 'ink',
      paleLabels: 'ink',
      isPale: points.map((point) => point?.isExpected === true),
      hasLabels: true,
    };
  });
  const sum = row(total.points);
  const plain = { labels: 'ink', paleLabels: 'ink', isPale: [], hasLabels: true } as const;
  const line = { fill: 'fall', paleFill: 'fall', stroke: 'fall', ...plain } as const;
  return [...bars, { name: total.heading, kind: 'total', points: sum, ...line }];
}
