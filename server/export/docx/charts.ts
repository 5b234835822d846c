import { Paragraph, type ParagraphChild, SimpleField } from 'docx';
import { ChartRun } from 'docx/charts';
import { isSamePoint, pointsIn } from '../../deck/chartPoints';
import type { Chart, ChartPoint } from '../../deck/deck';
import { timelineOf } from '../../layout/timeline';
import { figureCaption, paperStyles } from '../../ooxml/marks';
import { foldWidth } from '../../text/normalize';
import { width as emOf } from '../../text/width';
import type { Locale } from '../../vocabulary';
import type { DocxContext, Numbering } from './context';
import { ink } from './styles';
import { clean, runsOf } from './text';

/** Size of one chart in pixels: two stand side by side on upright paper. */
const size = { width: 310, height: 190 };
/** Of the labels below its bars, in pixels: eight points. */
const labelSize = 10.7;

/**
 * The figures of a card as Word's own charts, two in a row: the figures can be corrected in Word.
 * Below them stand their sources.
 */
export function chartParagraphs(
  charts: readonly Chart[],
  { next, nextFigure, language }: DocxContext,
): readonly Paragraph[] {
  const captionOf = (chart: Chart) => numbered(chart, nextFigure(), language);
  const rows: Paragraph[] = [];
  for (let index = 0; index < charts.length; index += 2) {
    const pair = charts.slice(index, index + 2);
    const children: ParagraphChild[] = pair.map((chart) => chartRun(chart, next));
    rows.push(new Paragraph({ style: paperStyles.figure, keepNext: true, children }));
    rows.push(...pair.filter(hasCaption).map(captionOf));
  }
  return rows;
}

function hasCaption({ source }: Chart): boolean {
  return clean(source).trim() !== '';
}

/** 「図3　総人口（人・推計）　国勢調査」; the number is a field, so Word counts on and lists the figures. */
function numbered(chart: Chart, number: number, language: Locale): Paragraph {
  const { source } = chart;
  const name = titleOf(chart);
  const label = figureCaption[language];
  return new Paragraph({
    style: paperStyles.caption,
    children: [
      ...runsOf(label, { style: paperStyles.label }),
      new SimpleField(`SEQ ${label.trim()} \\* ARABIC`, String(number)),
      ...runsOf('　'),
      ...runsOf(name, { style: paperStyles.label }),
      ...runsOf(`　${source.trimEnd()}`),
    ],
  });
}

/** 「総人口（人・推計）」 */
function titleOf({ heading }: Chart): string {
  return clean(heading).replaceAll('\n', ' ');
}

/** Points of all figures of a chart, each in its slot: years stand as far apart as they are. */
function slotsIn(chart: Chart): readonly (ChartPoint | null)[] {
  const own = pointsIn(chart);
  const widest = Math.max(1, ...own.map(({ label }) => emOf(label)));
  const room = Math.floor(size.width / (widest * labelSize * 1.1));
  const years = own.map(({ year }) => year);
  const timeline = timelineOf(years, room);
  if (!timeline) return own;
  const slots: (ChartPoint | null)[] = Array.from({ length: timeline.count }, () => null);
  for (const point of own) slots[timeline.slotOf(point.year ?? 0)] = point;
  return slots;
}

function chartRun(chart: Chart, next: Numbering): ChartRun {
  const { points, compared } = chart;
  const slots = slotsIn(chart);
  const inSlots = (own: readonly ChartPoint[]) =>
    slots.map((slot) => (slot && own.find((point) => isSamePoint(slot, point))) ?? null);
  const decimals = decimalsOf([...points, ...compared.flatMap((other) => other.points)]);
  const title = titleOf(chart);
  const bars = inSlots(points);
  const isAllExpected = points.every(({ isExpected }) => isExpected);
  const isMixed = !isAllExpected && points.some(({ isExpected }) => isExpected);
  // One colour a bar only where they differ.
  const colors = isMixed
    ? bars.map((one) => (one?.isExpected ? ink('riser') : undefined))
    : undefined;
  const series = [
    {
      ...{ name: chart.piece.text, own: bars, colors },
      color: isAllExpected ? ink('riser') : ink('step'),
    },
    ...compared.map((other) => ({
      ...{ name: other.name, own: inSlots(other.points), colors: undefined },
      color: ink('missing'),
    })),
  ].map(({ name, own, color, colors: each }) => ({
    name: clean(name) || '―',
    values: own.map((point) => point?.value ?? null),
    color,
    ...(each && { colors: each }),
    pointLabels: own.map((point) => labelOf(point, decimals)),
  }));
  const font = { size: 8 } as const;
  return new ChartRun({
    type: 'column',
    transformation: size,
    title: { text: title, font: { size: 9, bold: true } },
    categories: slots.map((slot) => clean(slot?.label ?? '') || ' '),
    series,
    legend: compared.length > 0 ? { position: 'bottom', font } : false,
    valueAxis: { visible: false, gridlines: false, ...(isPositive(series) ? { minimum: 0 } : {}) },
    categoryAxis: { font },
    dataLabels: {
      value: true,
      font,
      numberFormat: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
    },
    gapWidth: 70,
    chartArea: { border: 'none' },
    altText: { id: String(next()), name: title, description: describe(chart) },
  });
}

function isPositive(series: readonly { readonly values: readonly (number | null)[] }[]): boolean {
  return series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
}

/** Decimals as typed: those of the figure with the most of them. */
function decimalsOf(points: readonly ChartPoint[]): number {
  const each = points.map(({ text }) => /\.(\d+)\D*$/.exec(foldWidth(text))?.[1]?.length ?? 0);
  return Math.min(4, Math.max(0, ...each));
}

/** A label of its own for a figure that was typed as more than a number: 約100億円. */
function labelOf(point: ChartPoint | null, decimals: number): { text: string } | undefined {
  const plain = foldWidth(point?.text ?? '')
    .replaceAll(',', '')
    .trim();
  if (!point || plain === '' || plain === point.value.toFixed(decimals)) return undefined;
  return Number(plain) === point.value ? undefined : { text: clean(point.text) };
}

/** The figures as typed, for those who cannot see the bars. */
function describe(chart: Chart): string {
  const line = (points: readonly ChartPoint[]) =>
    points.map(({ label, text }) => `${label} ${text}`).join(' / ');
  return [
    `${titleOf(chart)}: ${line(chart.points)}`,
    ...chart.compared.map(({ name, points }) => `${name}: ${line(points)}`),
  ]
    .map(clean)
    .join('\n');
}
