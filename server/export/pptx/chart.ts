import type { Chart, ChartPoint } from '../../deck/deck';
import { offsetAndSize } from '../../ooxml/drawingml';
import { emu, escapedText, hundredths, ns, tag } from '../../ooxml/markup';
import { types } from '../../ooxml/package';
import { Relations } from '../../ooxml/relations';
import { width as emOf } from '../../text/width';
import type { ChartElement } from '../slides';
import { hasLegend, plotIn } from '../slides/chartPlot';
import { type ChartData, dataOf, type Series } from './chartData';
import { seriesXml, textStyle } from './chartSeries';
import type { Context } from './context';
import { properties } from './shapes';
import { languages } from './text';
import { type Cell, workbookOf } from './workbook';

/** A figure as a chart of the program, with its workbook, so that its numbers can be changed there. */
export function chartXml(element: ChartElement, context: Context): string {
  const { box, chart } = element;
  const number = context.counters.next('chart');
  const data = dataOf(element);
  const { labels, series } = data;
  const header: Cell[] = [null, ...series.map(({ name }) => name)];
  const rows = labels.map((label, row): Cell[] => [
    label,
    ...series.map(({ points }) => points[row]?.value ?? null),
  ]);
  const workbook = `Microsoft_Excel_Worksheet${number}.xlsx`;
  context.package.addByEnding(
    `ppt/embeddings/${workbook}`,
    types.workbook,
    workbookOf([header, ...rows]),
  );
  const relations = new Relations();
  const source = relations.add('package', `../embeddings/${workbook}`);
  const content = chartSpace(element, data, source, context);
  context.package.add(`ppt/charts/chart${number}.xml`, types.chart, content, relations);
  const id = context.relations.add('chart', `../charts/chart${number}.xml`);
  const [off, ext] = offsetAndSize(box, emu);
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      properties(context.nextId(), chart.piece.kind, descriptionOf(element), context),
      '<p:cNvGraphicFramePr/><p:nvPr/>',
    ),
    tag('p:xfrm', {}, off, ext),
    tag(
      'a:graphic',
      {},
      tag('a:graphicData', { uri: ns.c }, `<c:chart xmlns:c="${ns.c}" r:id="${id}"/>`),
    ),
  );
}

/** What a chart shows, for those who cannot see it. */
function descriptionOf({ chart, parts = [] }: ChartElement): string {
  const { piece, unit, nature, points, compared, source } = chart;
  const values = (all: readonly ChartPoint[]) =>
    all.map(({ label, text }) => `${label} ${text}${unit}`).join(', ');
  const others = [
    ...parts.map((part: Chart) => ({ name: part.piece.text, points: part.points })),
    ...compared,
  ].map((other) => `${other.name}: ${values(other.points)}`);
  return [piece.text, nature, values(points), ...others, source].filter(Boolean).join('. ');
}

function chartSpace(
  element: ChartElement,
  data: ChartData,
  source: string,
  context: Context,
): string {
  const { size, title } = element;
  const { series } = data;
  // A line has its name in the title.
  const unsaid =
    element.look === 'line'
      ? '<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>'
      : '';
  const none = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  const legend = hasLegend(element)
    ? tag(
        'c:legend',
        {},
        `<c:legendPos val="b"/>${unsaid}<c:overlay val="0"/>`,
        textStyle(size, 'soft', context),
      )
    : '';
  const heading = title.length > 0 ? titleXml(element, context) : '<c:autoTitleDeleted val="1"/>';
  return tag(
    'c:chartSpace',
    { 'xmlns:c': ns.c, 'xmlns:a': ns.a, 'xmlns:r': ns.r },
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    tag(
      'c:chart',
      {},
      heading,
      tag(
        'c:plotArea',
        {},
        plotLayout(element),
        ...plotsXml(data, element, context),
        ...axesXml(element, series, context),
        none,
      ),
      legend,
      '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/>',
    ),
    none,
    tag('c:externalData', { 'r:id': source }, '<c:autoUpdate val="0"/>'),
  );
}

/** The title with name and unit, so that a chart that is copied keeps them. */
function titleXml({ title, size }: ChartElement, context: Context): string {
  const look = (name: string) =>
    tag(
      name,
      { ...languages(context), sz: hundredths(size), b: '1' },
      tag('a:solidFill', {}, context.palette.ink),
    );
  const runs = title.map((line, index) => {
    const isWord = /[!-~]$/.test(line) && /^[!-~]/.test(title[index + 1] ?? '');
    return tag('a:r', {}, look('a:rPr'), `<a:t>${escapedText(line)}${isWord ? ' ' : ''}</a:t>`);
  });
  const text = tag('a:p', {}, '<a:pPr algn="l"><a:defRPr/></a:pPr>', runs.join('<a:br/>'));
  const at =
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>';
  return `${tag('c:title', {}, tag('c:tx', {}, tag('c:rich', {}, '<a:bodyPr/><a:lstStyle/>', text)), at, '<c:overlay val="0"/>')}<c:autoTitleDeleted val="0"/>`;
}

/** The plot below the title, as wide as the box but for the names on its right. */
function plotLayout(element: ChartElement): string {
  const { box } = element;
  const plot = plotIn(element);
  const share = (name: string, value: number) => `<c:${name} val="${value.toFixed(4)}"/>`;
  return tag(
    'c:layout',
    {},
    tag(
      'c:manualLayout',
      {},
      '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
      share('x', (plot.x - box.x) / box.width),
      share('y', (plot.y - box.y) / box.height),
      share('w', plot.width / box.width),
      share('h', plot.height / box.height),
    ),
  );
}

/** No bar is wider, in points: two figures in a wide chart are no walls. */
const maxBarWidth = 84;

/** The gap beside the bars of a year, in hundredths of a bar. */
function gapOf(data: ChartData, element: ChartElement): number {
  const bars = isStack(data.series) ? 1 : data.series.filter(({ kind }) => kind === 'bars').length;
  const usual = isStack(data.series) ? stackGap(data, element) : bars > 1 ? 50 : 70;
  const slot = plotIn(element).width / Math.max(1, data.labels.length);
  return Math.max(usual, Math.min(500, Math.round((slot / maxBarWidth - bars) * 100)));
}

/** The gap beside a bar of a stack, in hundredths of the bar: so narrow that its figures fit into it. */
function stackGap({ labels, series }: ChartData, element: ChartElement): number {
  const slot = plotIn(element).width / Math.max(1, labels.length);
  const figures = series.flatMap(({ kind, points }) => (kind === 'bars' ? points : []));
  const widest = Math.max(0, ...figures.map((point) => (point ? emOf(point.text) : 0)));
  const fits = (gap: number) => slot / (1 + gap / 100) > widest * element.size * 1.15;
  return [45, 25].find(fits) ?? 10;
}

function plotsXml(data: ChartData, element: ChartElement, context: Context): readonly string[] {
  const { labels, series } = data;
  const { size, isBare = false } = element;
  const axes = '<c:axId val="111"/><c:axId val="222"/>';
  const numbered = series.map((one, index) => ({
    kind: one.kind,
    xml: seriesXml(one, index, { labels, size, isBare, isStacked: isStack(series) }, context),
  }));
  const bars = numbered.filter(({ kind }) => kind === 'bars').map(({ xml }) => xml);
  const lines = numbered.filter(({ kind }) => kind !== 'bars').map(({ xml }) => xml);
  const grouping = isStack(series) ? 'stacked' : 'clustered';
  return [
    ...(bars.length > 0
      ? [
          tag(
            'c:barChart',
            {},
            `<c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>`,
            ...bars,
            `<c:gapWidth val="${gapOf(data, element)}"/>${isStack(series) ? '<c:overlap val="100"/>' : ''}${axes}`,
          ),
        ]
      : []),
    ...(lines.length > 0
      ? [
          tag(
            'c:lineChart',
            {},
            '<c:grouping val="standard"/><c:varyColors val="0"/>',
            ...lines,
            `<c:marker val="1"/>${axes}`,
          ),
        ]
      : []),
  ];
}

const isStack = (series: readonly Series[]) => series.some(({ kind }) => kind === 'total');

function axesXml(
  element: ChartElement,
  series: readonly Series[],
  context: Context,
): readonly string[] {
  const { size } = element;
  const line = tag(
    'c:spPr',
    {},
    tag('a:ln', { w: 9525 }, tag('a:solidFill', {}, context.palette.line)),
  );
  const values = series.flatMap(({ points }) => points.map((point) => point?.value ?? 0));
  const min = Math.min(0, ...values);
  const { top } = plotIn(element);
  const scale = [
    ...(top > 0 ? [`<c:max val="${Number(top.toPrecision(6))}"/>`] : []),
    ...(min < 0 ? [] : ['<c:min val="0"/>']),
  ];
  return [
    tag(
      'c:catAx',
      {},
      `<c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${element.isBare ? 1 : 0}"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
      line,
      textStyle(size, 'soft', context),
      '<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="40"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>',
    ),
    tag(
      'c:valAx',
      {},
      `<c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${scale.join('')}</c:scaling><c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>`,
    ),
  ];
}
