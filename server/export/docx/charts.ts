import { Paragraph, type ParagraphChild } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart, Point } from '../../deck/deck';
import { paperStyles } from '../../ooxml/marks';
import { foldWidth } from '../../text/normalize';
import type { Numbering } from './drawing';
import { ink } from './styles';
import { clean, runsOf } from './text';

/** Size of one chart in pixels: two stand side by side on upright paper. */
const size = { width: 310, height: 190 };

/**
 * The figures of a card as Word's own charts, two in a row: the figures can be corrected in Word.
 * Below them stand their sources; a figure without values is only named.
 */
export function chartParagraphs(charts: readonly Chart[], next: Numbering): readonly Paragraph[] {
  const drawn = charts.filter(({ points }) => points.length > 0);
  const rows: Paragraph[] = [];
  for (let index = 0; index < drawn.length; index += 2) {
    const pair = drawn.slice(index, index + 2);
    const children: ParagraphChild[] = pair.map((chart) => chartRun(chart, next));
    rows.push(new Paragraph({ style: paperStyles.figure, keepNext: true, children }));
    rows.push(...pair.filter(hasCaption).map(captionOf));
  }
  return [...rows, ...charts.filter(({ points }) => points.length === 0).map(captionOf)];
}

function hasCaption({ source }: Chart): boolean {
  return clean(source).trim() !== '';
}

function captionOf(chart: Chart): Paragraph {
  const { source } = chart;
  const name = titleOf(chart);
  return new Paragraph({
    style: paperStyles.caption,
    children: [
      ...runsOf(name, { style: paperStyles.label }),
      ...(clean(source).trim() === '' ? [] : runsOf(`　${source.trimEnd()}`)),
    ],
  });
}

/** 「総人口（人・推計）」 */
function titleOf({ heading }: Chart): string {
  return clean(heading).replaceAll('\n', ' ');
}

function chartRun(chart: Chart, next: Numbering): ChartRun {
  const { points, compared } = chart;
  const others = compared.map((other) => points.map((point) => samePoint(other.points, point)));
  const decimals = decimalsOf([...points, ...compared.flatMap((other) => other.points)]);
  const title = titleOf(chart);
  const isExpected = points.map((point) => point.isExpected);
  const isAllExpected = isExpected.every(Boolean);
  const colour = isAllExpected ? ink('riser') : ink('step');
  // One colour a bar only where they differ.
  const colors =
    isAllExpected || !isExpected.some(Boolean)
      ? undefined
      : isExpected.map((one) => (one ? ink('riser') : undefined));
  const series = [
    { name: chart.piece.text, own: points, color: colour, colors },
    ...compared.map(({ name }, index) => ({
      name,
      own: others[index] ?? [],
      color: ink('missing'),
      colors: undefined,
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
    categories: points.map(({ label }) => clean(label) || ' '),
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
function decimalsOf(points: readonly Point[]): number {
  const each = points.map(({ text }) => /\.(\d+)\D*$/.exec(foldWidth(text))?.[1]?.length ?? 0);
  return Math.min(4, Math.max(0, ...each));
}

/** A label of its own for a figure that was typed as more than a number: 約100億円. */
function labelOf(point: Point | null, decimals: number): { text: string } | undefined {
  const plain = foldWidth(point?.text ?? '')
    .replaceAll(',', '')
    .trim();
  if (!point || plain === '' || plain === point.value.toFixed(decimals)) return undefined;
  return Number(plain) === point.value ? undefined : { text: clean(point.text) };
}

function samePoint(points: readonly Point[], { label, year }: Point): Point | null {
  return points.find((one) => (year !== null ? one.year === year : one.label === label)) ?? null;
}

/** The figures as typed, for those who cannot see the bars. */
function describe(chart: Chart): string {
  const line = (points: readonly Point[]) =>
    points.map(({ label, text }) => `${label} ${text}`).join('、');
  return [
    `${titleOf(chart)}: ${line(chart.points)}`,
    ...chart.compared.map(({ name, points }) => `${name}: ${line(points)}`),
  ]
    .map(clean)
    .join('\n');
}
