import assert from 'node:assert/strict';
import type { Chart, ChartPoint } from '../../../server/deck/deck';
import { drawChart } from '../../../server/scene/chart';
import type { SceneShape, Text } from '../../../server/scene/scene';

const pointIn = (year: number, value: number, isExpected = false): ChartPoint => ({
  label: String(year),
  year,
  value,
  text: String(value),
  isExpected,
});

const chart = (points: readonly ChartPoint[], isLine: boolean): Chart => ({
  kind: 'chart',
  piece: { key: null, kind: '根拠', text: '世帯' },
  heading: '世帯（世帯）',
  unit: '世帯',
  nature: '',
  isLine,
  points,
  compared: [],
  source: '',
});

function shapesIn(shapes: readonly SceneShape[]): readonly SceneShape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? shapesIn(shape.shapes) : [shape]));
}

const drawn = (points: readonly ChartPoint[], isLine: boolean) =>
  shapesIn(drawChart(chart(points, isLine), 400, 13).shapes);

const textsIn = (shapes: readonly SceneShape[]) =>
  shapes.filter((shape): shape is Text => shape.kind === 'text');

describe('a figure over the years', () => {
  const points = [pointIn(2020, 34_000), pointIn(2022, 30_500), pointIn(2030, 20_000, true)];

  it('is a line where it is a result, dashed to what is aimed at', () => {
    const strokes = drawn(points, true).flatMap((shape) =>
      shape.kind === 'path' && shape.stroke === 'fall' ? [shape.isDashed] : [],
    );
    assert.deepEqual(strokes, [false, true]);
    assert.deepEqual(
      drawn(points, false).filter((shape) => shape.kind === 'path' && shape.stroke === 'fall'),
      [],
    );
  });

  for (const isLine of [true, false]) {
    it(`has its years at their distances and its figures with separators (${isLine})`, () => {
      const texts = textsIn(drawn(points, isLine));
      const x = (text: string) => texts.find(({ lines }) => lines[0] === text)?.x ?? Number.NaN;
      const [first, second, last] = [x('2020'), x('2022'), x('2030')];
      assert.ok(Math.abs((second - first) / (last - first) - 0.2) < 0.05);
      for (const text of ['34,000', '30,500', '20,000']) {
        assert.ok(
          texts.some(({ lines }) => lines[0] === text),
          text,
        );
      }
    });
  }

  it('has the higher of two figures of one year above, the lower one below', () => {
    for (const [actual, target] of [
      [27, 30],
      [45, 41],
      // No room below: both stand above, in that order.
      [1, 4],
      [5, 2],
    ] as const) {
      const compared = [{ name: '目標値', points: [pointIn(2025, target)] }];
      const points = [pointIn(2022, 12), pointIn(2025, actual), pointIn(2027, 60, true)];
      const texts = textsIn(
        shapesIn(drawChart({ ...chart(points, true), compared }, 400, 13).shapes),
      );
      const y = (value: number) =>
        texts.find(({ lines }) => lines[0] === String(value))?.y ?? Number.NaN;
      const [higher, lower] = [Math.max(actual, target), Math.min(actual, target)];
      assert.ok(y(lower) - y(higher) > 9, `${higher} at ${y(higher)}, ${lower} at ${y(lower)}`);
      assert.ok(y(2025) - y(lower) > 9, `${lower} is above its year`);
    }
  });
});
