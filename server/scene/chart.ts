import type { Chart, ChartPoint } from '../deck/deck';
import { shownFigure } from '../deck/figureText';
import { timelineOf } from '../layout/timeline';
import { width as emOf } from '../text/width';
import { flowText, groupOf } from './flow';
import { horizontal, pathFrom } from './path';
import type { Paint, Scene, SceneShape } from './scene';

/**
 * A figure as a small chart: one bar a year in the colour of the way down, hollow for an estimate;
 * what it is compared with beside it in grey. A result and what it aims at is a line.
 */
export function drawChart(chart: Chart, width: number, size: number): Scene {
  const { piece, heading, points, compared, source } = chart;
  const small = size * 0.82;
  const title = flowText(heading, width, {
    size: size * 0.9,
    paint: 'ink',
    isBold: true,
  });
  const isLine = chart.isLine && points.length > 1;
  const others = compared.map(({ name }) => `${isLine ? '━' : '▪'} ${name}`).join('　');
  const legend = flowText(others, width, { size: small, paint: 'soft' });
  const note = flowText(source, width, { size: small, paint: 'soft' });
  const plot = size * 8;
  const top = title.height + size * 0.3;
  const draw = isLine ? line : bars;
  const shapes: SceneShape[] = [
    ...title.draw(0, 0),
    ...draw(chart, top, width, plot, size),
    ...legend.draw(0, top + plot),
    ...note.draw(0, top + plot + legend.height),
  ];
  const height = top + plot + legend.height + note.height + 2;
  const group = groupOf(piece, { x: 0, y: 0, width, height }, shapes);
  return { width, height, title: piece.text, shapes: [group] };
}

function bars(
  chart: Chart,
  top: number,
  width: number,
  height: number,
  size: number,
): SceneShape[] {
  const { points, compared } = chart;
  const small = size * 0.78;
  const all = [...points, ...compared.flatMap((other) => other.points)];
  const max = Math.max(0, ...all.map(({ value }) => value));
  const min = Math.min(0, ...all.map(({ value }) => value));
  const range = max - min || 1;
  const plot = height - small * 3.4;
  const zero = top + small * 1.5 + (max / range) * plot;
  const { slot, slotOf } = slotsIn(chart, width, small);
  const shapes: SceneShape[] = [];
  const bar = (x: number, w: number, value: number) => {
    const high = (Math.abs(value) / range) * plot;
    return { kind: 'rect', x, y: value < 0 ? zero : zero - high, width: w, height: high } as const;
  };
  points.forEach((point, index) => {
    const beside = compared.flatMap((other) => samePoint(other.points, point) ?? []);
    const count = 1 + beside.length;
    const w = Math.min(size * 2.6, (slot * 0.7) / count);
    const start = slotOf(point, index) * slot;
    const left = start + (slot - w * count) / 2;
    const fill = point.isExpected ? 'fallTint' : 'fall';
    const middle = start + slot / 2;
    // Before its figures, as one reads it aloud.
    shapes.push(label(point.label, middle, top + height - small * 0.5, small, slot, 'soft'));
    shapes.push({ ...bar(left, w, point.value), fill, stroke: 'fall', strokeWidth: 1.2 });
    shapes.push(
      label(
        shownFigure(point),
        left + w / 2,
        zero - Math.max(0, (point.value / range) * plot) - small * 0.4,
        small,
        slot,
      ),
    );
    beside.forEach((other, at) => {
      const x = left + w * (at + 1);
      shapes.push({ ...bar(x, w, other.value), fill: 'line' });
      const y = zero - Math.max(0, (other.value / range) * plot) - small * 0.4;
      shapes.push(label(shownFigure(other), x + w / 2, y, small, slot, 'soft'));
    });
  });
  shapes.push({ kind: 'path', commands: horizontal(0, width, zero), stroke: 'line' });
  return shapes;
}

/** Slots of one width, true to the years where there is room. */
function slotsIn({ points }: Chart, width: number, size: number) {
  const widest = Math.max(1, ...points.map(({ label: text }) => emOf(text)));
  const timeline = timelineOf(
    points.map(({ year }) => year),
    Math.floor(width / (widest * size * 1.1)),
  );
  return {
    slot: width / (timeline?.count ?? points.length),
    slotOf: ({ year }: ChartPoint, index: number) =>
      timeline && year !== null ? timeline.slotOf(year) : index,
  };
}

/** A line through the figures, dashed to what is expected, with what it is compared with as grey ticks. */
function line(
  chart: Chart,
  top: number,
  width: number,
  height: number,
  size: number,
): SceneShape[] {
  const { points, compared } = chart;
  const small = size * 0.78;
  const all = [...points, ...compared.flatMap((other) => other.points)];
  const max = Math.max(0, ...all.map(({ value }) => value));
  const min = Math.min(0, ...all.map(({ value }) => value));
  const plot = height - small * 3.4;
  const { slot, slotOf } = slotsIn(chart, width, small);
  const levelOf = (value: number) => top + small * 1.5 + ((max - value) / (max - min || 1)) * plot;
  const places = points.map((point, index) => ({
    point,
    x: (slotOf(point, index) + 0.5) * slot,
    y: levelOf(point.value),
  }));
  const r = size * 0.24;
  const mark = (x: number, y: number, fill: Paint): SceneShape => {
    const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
    return { kind: 'rect', ...box, radius: r, fill, stroke: 'fall', strokeWidth: 1.2 };
  };
  // Wider than the mark of a figure, which may lie on it.
  const tick = (x: number, y: number): SceneShape => ({
    ...{ kind: 'rect', x: x - 2.4 * r, y: y - 0.3 * r, width: 4.8 * r, height: 0.6 * r },
    fill: 'soft',
  });
  const parts = places.slice(1).map(({ point, x, y }, index): SceneShape => {
    const before = places[index] ?? { x, y };
    const { commands } = pathFrom(before.x, before.y).lineTo(x, y);
    const look = { stroke: 'fall', strokeWidth: size * 0.14 } as const;
    return { kind: 'path', commands, ...look, isDashed: point.isExpected };
  });
  const above = (y: number) => y - small * 0.7;
  const below = (y: number) => y + small * 1.5;
  const floor = top + height - small * 1.9;
  // Of two figures of one year the higher one has its label above and the lower one below, or both
  // stand above in that order where the axis is near.
  const labelAt = (value: number, other: number | undefined, isTarget: boolean) => {
    const y = levelOf(value);
    if (other === undefined) return above(y);
    const isLow = below(Math.max(y, levelOf(other))) >= floor;
    if (value < other || (value === other && isTarget))
      return isLow ? above(levelOf(other)) : below(y);
    return isLow ? above(y) - small * 1.1 : above(y);
  };
  const beside = (point: ChartPoint) =>
    compared
      .map(({ points: one }) => samePoint(one, point)?.value)
      .find((one) => one !== undefined);
  const others = compared.flatMap((other) =>
    places.flatMap(({ point, x }): SceneShape[] => {
      const found = samePoint(other.points, point);
      if (!found) return [];
      const y = labelAt(found.value, point.value, true);
      const text = label(shownFigure(found), x, y, small, slot, 'soft');
      return [tick(x, levelOf(found.value)), text];
    }),
  );
  return [
    { kind: 'path', commands: horizontal(0, width, levelOf(0)), stroke: 'line' },
    ...parts,
    ...others,
    ...places.flatMap(({ point, x, y }) => [
      label(point.label, x, top + height - small * 0.5, small, slot, 'soft'),
      mark(x, y, point.isExpected ? 'paper' : 'fall'),
      label(shownFigure(point), x, labelAt(point.value, beside(point), false), small, slot),
    ]),
  ];
}

function samePoint(
  points: readonly ChartPoint[],
  { label, year }: ChartPoint,
): ChartPoint | undefined {
  return points.find((one) => (year !== null ? one.year === year : one.label === label));
}

/** A short text in the middle of a slot, made smaller where the slot is narrow. */
function label(
  text: string,
  x: number,
  y: number,
  size: number,
  room: number,
  paint: 'ink' | 'soft' = 'ink',
): SceneShape {
  const fitted = Math.min(size, (room * 0.96) / Math.max(1, emOf(text)));
  return {
    kind: 'text',
    x,
    y,
    lines: [text],
    size: fitted,
    leading: size,
    paint,
    anchor: 'middle',
  };
}
