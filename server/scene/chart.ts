import type { Chart, Point } from '../deck/deck';
import { width as emOf } from '../text/width';
import { flowText, groupOf } from './flow';
import { horizontal } from './path';
import type { Scene, Shape } from './scene';

/**
 * A figure as a small chart: one bar a year in the colour of the way down, hollow for an estimate;
 * what it is compared with beside it in grey.
 */
export function drawChart(chart: Chart, width: number, size: number): Scene {
  const { piece, heading, points, compared, source } = chart;
  const small = size * 0.82;
  const title = flowText(heading, width, {
    size: size * 0.9,
    paint: 'ink',
    isBold: true,
  });
  const others = compared.map(({ name }) => name).join('、');
  const legend = flowText(others && `▪ ${others}`, width, { size: small, paint: 'soft' });
  const note = flowText(source, width, { size: small, paint: 'soft' });
  const plot = points.length > 0 ? size * 8 : 0;
  const shapes: Shape[] = [...title.draw(0, 0)];
  const top = title.height + size * 0.3;
  if (points.length > 0) shapes.push(...bars(chart, top, width, plot, size));
  shapes.push(...legend.draw(0, top + plot), ...note.draw(0, top + plot + legend.height));
  const height = top + plot + legend.height + note.height + 2;
  const group = groupOf(piece, { x: 0, y: 0, width, height }, shapes);
  return { width, height, title: piece.text, shapes: [group] };
}

function bars(chart: Chart, top: number, width: number, height: number, size: number): Shape[] {
  const { points, compared } = chart;
  const small = size * 0.78;
  const all = [...points, ...compared.flatMap((other) => other.points)];
  const max = Math.max(0, ...all.map(({ value }) => value));
  const min = Math.min(0, ...all.map(({ value }) => value));
  const range = max - min || 1;
  const plot = height - small * 3.4;
  const zero = top + small * 1.5 + (max / range) * plot;
  const slot = width / points.length;
  const shapes: Shape[] = [];
  const bar = (x: number, w: number, value: number) => {
    const high = (Math.abs(value) / range) * plot;
    return { kind: 'rect', x, y: value < 0 ? zero : zero - high, width: w, height: high } as const;
  };
  points.forEach((point, index) => {
    const beside = compared.flatMap((other) => samePoint(other.points, point) ?? []);
    const count = 1 + beside.length;
    const w = Math.min(size * 2.6, (slot * 0.7) / count);
    const left = index * slot + (slot - w * count) / 2;
    const fill = point.isExpected ? 'fallTint' : 'fall';
    const middle = index * slot + slot / 2;
    // Before its figures, as one reads it aloud.
    shapes.push(label(point.label, middle, top + height - small * 0.5, small, slot, 'soft'));
    shapes.push({ ...bar(left, w, point.value), fill, stroke: 'fall', strokeWidth: 1.2 });
    shapes.push(
      label(
        point.text,
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
      shapes.push(label(other.text, x + w / 2, y, small, slot, 'soft'));
    });
  });
  shapes.push({ kind: 'path', commands: horizontal(0, width, zero), stroke: 'line' });
  return shapes;
}

function samePoint(points: readonly Point[], { label, year }: Point): Point | undefined {
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
): Shape {
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
