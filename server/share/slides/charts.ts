import type { Chart, Point } from '../../deck/deck';
import { graphemes, width } from '../../text/width';
import { heightOf } from './measure';
import type { Part } from './part';
import type { Element, Paragraph } from './slide';
import { paragraph } from './texts';

/** Longest title, source and label of a chart, in em; what is longer stands in words beside it. */
const longest = { text: 48, label: 14 };

/** The chart with short texts, and in words what it no longer says. */
export function shortened(chart: Chart): {
  readonly chart: Chart;
  readonly said: readonly string[];
} {
  const cut = (text: string, most: number) =>
    width(text) > most
      ? `${graphemes(text)
          .slice(0, most / 2)
          .join('')}…`
      : text;
  const short = (points: readonly Point[]) =>
    points.map((point) => ({
      ...point,
      label: cut(point.label, longest.label),
      text: cut(point.text, longest.label),
    }));
  const { piece, unit, nature, source } = chart;
  const title = [piece.text, unit, nature].filter(Boolean).join('　');
  const isLong = width(title) > longest.text;
  const compared = chart.compared.map(({ name, points }) => ({
    name: cut(name, longest.label),
    points: short(points),
  }));
  const series = [
    { name: '', points: chart.points, shown: short(chart.points) },
    ...chart.compared.map((one, index) => ({ ...one, shown: compared[index]?.points ?? [] })),
  ];
  const values = series.flatMap(({ name, points, shown }, index) => {
    const isShown =
      points.every(
        ({ label, text }, at) => label === shown[at]?.label && text === shown[at]?.text,
      ) &&
      (index === 0 || compared[index - 1]?.name === name);
    return isShown ? [] : [[name, ...points.map((one) => `${one.label} ${one.text}`)].join('　')];
  });
  return {
    said: [
      ...(isLong ? [title] : []),
      ...values,
      ...(width(source) > longest.text ? [source] : []),
    ],
    chart: {
      ...chart,
      piece: { ...piece, text: isLong ? cut(piece.text, 24) : piece.text },
      unit: isLong ? cut(unit, 8) : unit,
      nature: isLong ? cut(nature, 8) : nature,
      points: short(chart.points),
      compared,
      source: cut(source, longest.text),
    },
  };
}

const apart = 12;
const plotHeight = 84;

function titleOf(chart: Chart, size: number): Paragraph[] {
  const remark = [chart.unit, chart.nature].filter(Boolean).join('・');
  const name = chart.piece.text || '…';
  return [paragraph(remark ? `${name}（${remark}）` : name, size, { isBold: true, spacing: 1.3 })];
}

function sourceOf(chart: Chart, size: number): Paragraph[] {
  if (chart.source === '') return [];
  return [paragraph(chart.source, Math.max(10, size * 0.9), { paint: 'soft', spacing: 1.25 })];
}

/** Height of charts beside each other, each this wide. */
export function chartsHeight(charts: readonly Chart[], each: number, size: number): number {
  const { title, source } = around(charts, each - apart, size);
  return title + plotHeight + source;
}

/** Height of the highest title and the highest source. */
function around(charts: readonly Chart[], room: number, size: number) {
  const most = (texts: readonly Paragraph[][]) =>
    Math.max(...texts.map((paragraphs) => heightOf(paragraphs, room)));
  return {
    title: most(charts.map((chart) => titleOf(chart, size))),
    source: most(charts.map((chart) => sourceOf(chart, size))),
  };
}

/** Charts beside each other: titles, plots and sources on one line each. */
export function chartRow(
  charts: readonly Chart[],
  x: number,
  y: number,
  each: number,
  height: number,
  size: number,
): Element[] {
  const inside = each - apart;
  const { title, source } = around(charts, inside, size);
  const plot = height - title - source;
  return charts.flatMap((chart, index): Element[] => {
    const left = x + index * each;
    const text = (paragraphs: Paragraph[], top: number, high: number): Element[] =>
      paragraphs.length === 0
        ? []
        : [
            {
              kind: 'text',
              name: chart.piece.kind,
              box: { x: left, y: top, width: inside, height: high },
              paragraphs,
              inset: 0,
            },
          ];
    const drawn: Element[] =
      chart.points.length === 0
        ? []
        : [
            {
              kind: 'chart',
              chart,
              size: 10,
              box: { x: left, y: y + title, width: inside, height: plot },
            },
          ];
    return [
      ...text(titleOf(chart, size), y, title),
      ...drawn,
      ...text(sourceOf(chart, size), y + title + plot, source),
    ];
  });
}

/** A figure that stands alone. */
export function chartPart(chart: Chart, room: number, size: number): Part {
  const each = Math.min(room, 420);
  const small = Math.min(13, size);
  const height = chartsHeight([chart], each, small) + 60;
  return { height, place: (x, y) => chartRow([chart], x, y, each, height, small) };
}
