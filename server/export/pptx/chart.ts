import type { Chart, Point } from '../../deck/deck';
import { offsetAndSize } from '../../ooxml/drawingml';
import { emu, escaped, hundredths, ns, tag } from '../../ooxml/markup';
import { types } from '../../ooxml/package';
import { Relations } from '../../ooxml/relations';
import type { Paint } from '../../scene/scene';
import type { ChartElement } from '../slides';
import type { Context } from './context';
import { properties } from './shapes';
import { languages } from './text';
import { type Cell, columnName, workbookOf } from './workbook';

/** One row of bars: a value for each label, where there is one. */
interface Series {
  readonly name: string;
  readonly points: readonly (Point | null)[];
  readonly fill: Paint;
  readonly stroke: Paint;
  /** Which of its bars are pale: estimates among figures that were measured. */
  readonly isPale: readonly boolean[];
}

/** A figure as a chart of the program, with its workbook, so that its numbers can be changed there. */
export function chartXml({ box, chart, size }: ChartElement, context: Context): string {
  const number = context.counters.next('chart');
  const { labels, series } = tableOf(chart);
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
  const data = relations.add('package', `../embeddings/${workbook}`);
  const content = chartSpace(labels, series, size, data, context);
  context.package.add(`ppt/charts/chart${number}.xml`, types.chart, content, relations);
  const id = context.relations.add('chart', `../charts/chart${number}.xml`);
  const [off, ext] = offsetAndSize(box, emu);
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      properties(context.nextId(), chart.piece.kind, descriptionOf(chart)),
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
function descriptionOf({ piece, unit, nature, points, compared, source }: Chart): string {
  const values = (all: readonly Point[]) =>
    all.map(({ label, text }) => `${label} ${text}${unit}`).join(', ');
  const others = compared.map((other) => `${other.name}: ${values(other.points)}`);
  return [piece.text, nature, values(points), ...others, source].filter(Boolean).join('. ');
}

function tableOf({ piece, points, compared }: Chart) {
  const same = (one: Point, other: Point) =>
    one.year !== null && other.year !== null ? one.year === other.year : one.label === other.label;
  const all: Point[] = [];
  for (const point of [points, ...compared.map((one) => one.points)].flat()) {
    if (!all.some((one) => same(one, point))) all.push(point);
  }
  if (all.every(({ year }) => year !== null)) all.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const row = (own: readonly Point[]) =>
    all.map((label) => {
      const found = own.find((point) => same(label, point));
      return found && Number.isFinite(found.value) ? found : null;
    });
  const own = row(points);
  const isAllExpected = points.length > 0 && points.every(({ isExpected }) => isExpected);
  const series: Series[] = [
    {
      name: piece.text,
      points: own,
      fill: isAllExpected ? 'fallTint' : 'fall',
      stroke: 'fall',
      isPale: own.map((point) => !isAllExpected && point?.isExpected === true),
    },
    ...compared.map(
      (other): Series => ({
        name: other.name,
        points: row(other.points),
        fill: 'line',
        stroke: 'soft',
        isPale: [],
      }),
    ),
  ];
  return { labels: all.map(({ label }) => label), series };
}

function chartSpace(
  labels: readonly string[],
  series: readonly Series[],
  size: number,
  data: string,
  context: Context,
): string {
  const none = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  const axisLine = tag(
    'c:spPr',
    {},
    tag('a:ln', { w: 9525 }, tag('a:solidFill', {}, context.palette.line)),
  );
  const small = (paint: Paint) => textStyle(size, paint, context);
  const category = tag(
    'c:catAx',
    {},
    '<c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    axisLine,
    small('soft'),
    '<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>',
  );
  const values = series.flatMap(({ points }) => points.map((point) => point?.value ?? 0));
  const minElement = Math.min(...values) < 0 ? '' : '<c:min val="0"/>';
  const value = tag(
    'c:valAx',
    {},
    `<c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${minElement}</c:scaling><c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>`,
  );
  const bars = tag(
    'c:barChart',
    {},
    '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...series.map((one, index) => seriesXml(one, index, labels, size, context)),
    `<c:gapWidth val="${series.length > 1 ? 50 : 70}"/><c:axId val="111"/><c:axId val="222"/>`,
  );
  const legend =
    series.length > 1
      ? tag('c:legend', {}, '<c:legendPos val="b"/><c:overlay val="0"/>', small('soft'))
      : '';
  return tag(
    'c:chartSpace',
    { 'xmlns:c': ns.c, 'xmlns:a': ns.a, 'xmlns:r': ns.r },
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    tag(
      'c:chart',
      {},
      '<c:autoTitleDeleted val="1"/>',
      tag('c:plotArea', {}, '<c:layout/>', bars, category, value, none),
      legend,
      '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    ),
    none,
    tag('c:externalData', { 'r:id': data }, '<c:autoUpdate val="0"/>'),
  );
}

function textStyle(size: number, paint: Paint, { palette }: Context): string {
  const properties = tag(
    'a:defRPr',
    { sz: hundredths(size), b: '0' },
    tag('a:solidFill', {}, palette[paint]),
  );
  return tag(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>',
    tag('a:p', {}, tag('a:pPr', {}, properties), '<a:endParaRPr lang="en-US"/>'),
  );
}

function seriesXml(
  { name, points, fill, stroke, isPale }: Series,
  index: number,
  labels: readonly string[],
  size: number,
  context: Context,
): string {
  const { palette } = context;
  const column = columnName(index + 1);
  const last = labels.length + 1;
  const cache = (kind: 'str' | 'num', values: readonly (string | number | null)[]) =>
    tag(
      `c:${kind}Cache`,
      {},
      kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '',
      tag('c:ptCount', { val: values.length }),
      ...values.flatMap((one, idx) =>
        one === null ? [] : [tag('c:pt', { idx }, `<c:v>${escaped(String(one))}</c:v>`)],
      ),
    );
  const reference = (
    kind: 'str' | 'num',
    formula: string,
    values: readonly (string | number | null)[],
  ) => tag(`c:${kind}Ref`, {}, `<c:f>${formula}</c:f>`, cache(kind, values));
  const isMain = index === 0;
  const look = (inside: Paint) =>
    tag(
      'c:spPr',
      {},
      tag('a:solidFill', {}, palette[inside]),
      tag('a:ln', { w: 12700 }, tag('a:solidFill', {}, palette[stroke])),
    );
  return tag(
    'c:ser',
    {},
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    tag('c:tx', {}, reference('str', `Sheet1!$${column}$1`, [name])),
    look(fill),
    '<c:invertIfNegative val="0"/>',
    ...isPale.flatMap((pale, at) =>
      pale
        ? tag(
            'c:dPt',
            {},
            `<c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>`,
            look('fallTint'),
          )
        : [],
    ),
    labelsXml(points, size, isMain ? 'ink' : 'soft', context),
    tag('c:cat', {}, reference('str', `Sheet1!$A$2:$A$${last}`, labels)),
    tag(
      'c:val',
      {},
      reference(
        'num',
        `Sheet1!$${column}$2:$${column}$${last}`,
        points.map((point) => point?.value ?? null),
      ),
    ),
  );
}

const shows =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** The figures above their bars, as they were typed where the program would write them otherwise. */
function labelsXml(
  points: readonly (Point | null)[],
  size: number,
  paint: Paint,
  context: Context,
): string {
  const hasCommas = points.some((point) => point?.text.includes(','));
  const format = hasCommas ? '#,##0.###' : 'General';
  const plain = (value: number) =>
    hasCommas ? value.toLocaleString('en-US', { maximumFractionDigits: 3 }) : String(value);
  const own = points.flatMap((point, idx) => {
    if (!point || point.text === '' || plain(point.value) === point.text) return [];
    const run = tag(
      'a:r',
      {},
      tag('a:rPr', { ...languages(context), sz: hundredths(size) }),
      `<a:t>${escaped(point.text)}</a:t>`,
    );
    return [
      tag(
        'c:dLbl',
        {},
        `<c:idx val="${idx}"/>`,
        tag('c:tx', {}, tag('c:rich', {}, '<a:bodyPr/><a:lstStyle/>', tag('a:p', {}, run))),
        shows,
      ),
    ];
  });
  return tag(
    'c:dLbls',
    {},
    ...own,
    `<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    textStyle(size, paint, context),
    shows,
  );
}
