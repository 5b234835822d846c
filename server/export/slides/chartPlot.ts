import type { ChartPoint } from '../../deck/deck';
import { timelineOf } from '../../layout/timeline';
import { width as emOf } from '../../text/width';
import type { ChartElement } from './slide';

/** Where the plot of a chart stands on the slide, and what it is divided into. */
export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Slot of each point of the figure itself. */
  readonly slots: readonly number[];
  /** The value at the upper edge: above the highest bar is room for its label. */
  readonly top: number;
}

/** Room for labels above the bars, for the years below them and for a legend, in sizes of their text. */
const labelRoom = { above: 1.6, below: 1.7, legend: 1.7 } as const;

/** Bars or points side by side that are not the same figure are told apart by a legend. */
export const hasLegend = ({ look, chart, isBare, aside = 0 }: ChartElement) =>
  look !== 'stack' && chart.compared.length > 0 && !isBare && aside === 0;

/** The plot of a chart, below its title and as wide as its box but for the names on its right. */
export function plotIn(element: ChartElement): Plot {
  const { box, titleHeight, aside = 0, size, chart } = element;
  const { isBare = false } = element;
  const below = isBare ? 2 : (labelRoom.below + (hasLegend(element) ? labelRoom.legend : 0)) * size;
  const height = Math.max(box.height * 0.2, box.height - titleHeight - below);
  const values = [chart.points, ...chart.compared.map(({ points }) => points)]
    .flat()
    .map(({ value }) => value);
  const max = Math.max(0, ...values);
  const order = slotsOf(element, chart.points);
  return {
    x: box.x + box.width * 0.005,
    y: box.y + titleHeight,
    width: Math.max(box.width * 0.2, box.width * 0.99 - aside),
    height,
    slots: chart.points.map((point) => order.slotOf(point)),
    top: max * (height / Math.max(height * 0.4, height - (isBare ? 0.3 : labelRoom.above) * size)),
  };
}

/** Slots in which points stand: true to their years where there is room, else one behind the other. */
export function slotsOf({ box, aside = 0, size }: ChartElement, points: readonly ChartPoint[]) {
  const widest = Math.max(1, ...points.map(({ label }) => emOf(label)));
  const room = Math.floor((box.width - aside) / (widest * size * 1.1));
  const years = points.map(({ year }) => year);
  const timeline = timelineOf(years, room);
  return {
    count: timeline?.count ?? points.length,
    slotOf: (point: ChartPoint) =>
      timeline && point.year !== null ? timeline.slotOf(point.year) : points.indexOf(point),
  };
}
