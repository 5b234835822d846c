import type { Chart, ChartPoint } from '../../deck/deck';
import { headline } from '../../layout/headline';
import { heightOf, safeWidth } from '../../layout/paragraphs';
import type { Box } from '../../scene/scene';
import { width as emOf, graphemes } from '../../text/width';
import type { ChartElement, Element, SlideParagraph, SlidePart } from './slide';
import { paragraph } from './texts';

/** Longest title, source and label of a chart, in em; what is longer stands in words beside it. */
const maxWidth = { text: 48, label: 14 };

/** The chart with short texts, and in words what it no longer says. */
export function shortened(chart: Chart): {
  readonly chart: Chart;
  readonly said: readonly string[];
} {
  const cut = (text: string, max: number) =>
    emOf(text) > max
      ? `${graphemes(text)
          .slice(0, max / 2)
          .join('')}…`
      : text;
  const short = (points: readonly ChartPoint[]) =>
    points.map((point) => ({
      ...point,
      label: cut(point.label, maxWidth.label),
      text: cut(point.text, maxWidth.label),
    }));
  const { piece, unit, nature, source, heading } = chart;
  const isLong = emOf(heading) > maxWidth.text;
  const compared = chart.compared.map(({ name, points }) => ({
    name: cut(name, maxWidth.label),
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
      ...(isLong ? [heading] : []),
      ...values,
      ...(emOf(source) > maxWidth.text ? [source] : []),
    ],
    chart: {
      ...chart,
      piece: { ...piece, text: isLong ? cut(piece.text, 24) : piece.text },
      heading: isLong ? cut(heading, maxWidth.text) : heading,
      unit: isLong ? cut(unit, 8) : unit,
      nature: isLong ? cut(nature, 8) : nature,
      points: short(chart.points),
      compared,
      source: cut(source, maxWidth.text),
    },
  };
}

const apart = 12;
/** Height of the bars with their labels: less where a sheet would need a further slide. */
const plotHeight = (size: number) => Math.min(200, 62 + Math.max(0, size - 11) * 24);

/** Programs break the title of a chart at about this share of its width. */
const titleShare = 0.76;

/** The lines of a title in the width of its chart. */
function titleLines({ heading }: Chart, size: number, width: number): readonly string[] {
  if (heading === '') return [];
  const wider = safeWidth(heading, true) / Math.max(1, emOf(heading));
  const em = Math.max(4, (width * titleShare) / size / wider);
  return headline(heading.replaceAll('\n', ' '), em).split('\n');
}

/** Height of so many lines of a title; programs leave a little free above it. */
const titleHeight = (lines: number, size: number) => (lines === 0 ? 0 : lines * size * 1.42 + 6);

/** A figure as a chart of the program in this box, its title inside. */
export function chartElement(
  chart: Chart,
  box: Box,
  size: number,
  more: Partial<Pick<ChartElement, 'look' | 'parts' | 'titleHeight' | 'aside'>> = {},
): ChartElement {
  const title = titleLines(chart, size, box.width);
  const look = chart.isLine ? 'line' : 'bars';
  return {
    kind: 'chart',
    chart,
    box,
    size,
    look,
    title,
    titleHeight: titleHeight(title.length, size),
    ...more,
  };
}

function sourceOf(chart: Chart, size: number): SlideParagraph[] {
  if (chart.source === '') return [];
  return [
    paragraph(chart.source, size > 12 ? size : Math.max(10, size * 0.9), {
      paint: 'soft',
      spacing: 1.25,
    }),
  ];
}

/** Height of charts beside each other in a row this wide; `bodySize` is the size around them. */
export function chartsHeight(
  charts: readonly Chart[],
  width: number,
  size: number,
  bodySize: number,
): number {
  const { title, source } = around(charts, width, size);
  return title + plotHeight(bodySize) + source;
}

/** Width of one of several charts in a row. */
function eachOf(charts: readonly Chart[], width: number): number {
  return (width - apart * (charts.length - 1)) / Math.max(1, charts.length);
}

/** All from one source: it is named once, below them all. */
function isSameSource(charts: readonly Chart[]): boolean {
  return charts.length > 1 && charts.every(({ source }) => source === charts[0]?.source);
}

/** Height of the highest title and the highest source. */
function around(charts: readonly Chart[], width: number, size: number) {
  const each = eachOf(charts, width);
  const maxHeight = (texts: readonly SlideParagraph[][], room: number) =>
    Math.max(0, ...texts.map((paragraphs) => heightOf(paragraphs, room)));
  return {
    title: Math.max(
      0,
      ...charts.map((one) => titleHeight(titleLines(one, size, each).length, size)),
    ),
    source: maxHeight(
      charts.map((chart) => sourceOf(chart, size)),
      isSameSource(charts) ? width : each,
    ),
  };
}

/** Charts beside each other in a row: titles, plots and sources each on one level. */
export function chartRow(
  charts: readonly Chart[],
  { x, y, width, height }: Box,
  size: number,
): Element[] {
  const each = eachOf(charts, width);
  const { title, source } = around(charts, width, size);
  const plot = height - title - source;
  const text = (chart: Chart, paragraphs: SlideParagraph[], box: Box): Element[] =>
    paragraphs.length === 0
      ? []
      : [{ kind: 'text', name: chart.piece.kind, box, paragraphs, inset: 0 }];
  const isSame = isSameSource(charts);
  return charts.flatMap((chart, index): Element[] => {
    const left = x + index * (each + apart);
    const box = { x: left, y, width: each, height: title + plot };
    const sourceBox = {
      x: left,
      y: y + title + plot,
      width: isSame ? width : each,
      height: source,
    };
    return [
      chartElement(chart, box, size > 12 ? size : 10, { titleHeight: title }),
      ...(isSame && index > 0 ? [] : text(chart, sourceOf(chart, size), sourceBox)),
    ];
  });
}

/** A figure that stands alone. */
export function chartPart(chart: Chart, room: number, size: number): SlidePart {
  const width = Math.min(room, 420);
  const small = Math.min(13, size);
  const height = chartsHeight([chart], width, small, size) + 60;
  return { height, place: (x, y) => chartRow([chart], { x, y, width, height }, small) };
}
