import type { ChartPoint } from '../../deck/deck';
import { shownFigure } from '../../deck/figureText';
import { escapedText, hundredths, tag } from '../../ooxml/markup';
import type { Paint } from '../../scene/scene';
import type { Series } from './chartData';
import type { Context } from './context';
import { languages } from './text';
import { columnName } from './workbook';

/** Style of texts of a chart that are nowhere typed. */
export function textStyle(
  size: number,
  paint: Paint,
  { palette }: Context,
  isBold = false,
): string {
  const properties = tag(
    'a:defRPr',
    { sz: hundredths(size), b: isBold },
    tag('a:solidFill', {}, palette[paint]),
  );
  return tag(
    'c:txPr',
    {},
    '<a:bodyPr wrap="none"/><a:lstStyle/>',
    tag('a:p', {}, tag('a:pPr', {}, properties), '<a:endParaRPr lang="en-US"/>'),
  );
}

/** The chart in which a series stands. */
interface SeriesPlace {
  readonly labels: readonly string[];
  readonly size: number;
  readonly isStacked: boolean;
  /** Without figures at its points. */
  readonly isBare: boolean;
}

/** A row of bars or a line, with its figures and where they stand in the workbook. */
export function seriesXml(
  series: Series,
  index: number,
  { labels, size, isStacked, isBare }: SeriesPlace,
  context: Context,
): string {
  const { name, kind, points } = series;
  const column = columnName(index + 1);
  const last = labels.length + 1;
  return tag(
    'c:ser',
    {},
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    tag('c:tx', {}, reference('str', `Sheet1!$${column}$1`, [name])),
    ...(kind === 'bars' ? barLook(series, context) : lineLook(series, context)),
    isBare || !series.hasLabels
      ? tag('c:dLbls', {}, shown(false))
      : labelsXml(series, size, isStacked, context),
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
    kind === 'bars' ? '' : '<c:smooth val="0"/>',
  );
}

function reference(
  kind: 'str' | 'num',
  formula: string,
  values: readonly (string | number | null)[],
): string {
  const cache = tag(
    `c:${kind}Cache`,
    {},
    kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '',
    tag('c:ptCount', { val: values.length }),
    ...values.flatMap((one, idx) =>
      one === null || one === ''
        ? []
        : [tag('c:pt', { idx }, `<c:v>${escapedText(String(one))}</c:v>`)],
    ),
  );
  return tag(`c:${kind}Ref`, {}, `<c:f>${formula}</c:f>`, cache);
}

function barLook({ fill, paleFill, stroke, isPale }: Series, { palette }: Context): string[] {
  const look = (inside: Paint) =>
    tag(
      'c:spPr',
      {},
      tag('a:solidFill', {}, palette[inside]),
      tag('a:ln', { w: 12700 }, tag('a:solidFill', {}, palette[stroke])),
    );
  return [
    look(fill),
    '<c:invertIfNegative val="0"/>',
    ...isPale.flatMap((pale, at) =>
      pale
        ? tag(
            'c:dPt',
            {},
            `<c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>`,
            look(paleFill),
          )
        : [],
    ),
  ];
}

/** A line with a mark at each figure; to an estimate it is dashed, and its mark is hollow. */
function lineLook({ kind, stroke, fill, isPale }: Series, { palette }: Context): string[] {
  if (kind === 'total') {
    return [
      '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr>',
      '<c:marker><c:symbol val="none"/></c:marker>',
    ];
  }
  const line = (isDashed: boolean) =>
    tag(
      'a:ln',
      { w: 22225, cap: 'rnd' },
      tag('a:solidFill', {}, palette[stroke]),
      isDashed ? '<a:prstDash val="sysDash"/>' : '',
      '<a:round/>',
    );
  const marker = (inside: Paint) =>
    tag(
      'c:marker',
      {},
      '<c:symbol val="circle"/><c:size val="6"/>',
      tag(
        'c:spPr',
        {},
        tag('a:solidFill', {}, palette[inside]),
        tag('a:ln', { w: 12700 }, tag('a:solidFill', {}, palette[stroke])),
      ),
    );
  return [
    tag('c:spPr', {}, line(false)),
    marker(fill === 'soft' ? 'soft' : 'fall'),
    ...isPale.flatMap((pale, at) =>
      pale
        ? tag(
            'c:dPt',
            {},
            `<c:idx val="${at}"/>`,
            marker('card'),
            '<c:bubble3D val="0"/>',
            tag('c:spPr', {}, line(true)),
          )
        : [],
    ),
  ];
}

const shown = (hasValue = true) =>
  `<c:showLegendKey val="0"/><c:showVal val="${hasValue ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** The figures above their bars, as they were typed where the program would write them otherwise. */
function labelsXml(series: Series, size: number, isStacked: boolean, context: Context): string {
  const { points, kind, labels, paleLabels, isPale, isUnder = [] } = series;
  const hasCommas = points.some((point) => point && shownFigure(point).includes(','));
  const format = hasCommas ? '#,##0.###' : 'General';
  const plain = (value: number) =>
    hasCommas ? value.toLocaleString('en-US', { maximumFractionDigits: 3 }) : String(value);
  const place = kind === 'bars' ? (isStacked ? 'ctr' : 'outEnd') : 't';
  const at = `<c:dLblPos val="${place}"/>`;
  const isBold = kind === 'total';
  const own = points.flatMap((point, idx) => {
    if (!point || point.text === '') return [];
    const isOther = plain(point.value) !== shownFigure(point);
    const paint = isPale[idx] ? paleLabels : labels;
    if (!isOther && paint === labels && !isUnder[idx]) return [];
    const text = isOther ? typedXml(point, size, paint, isBold, context) : '';
    const style = isOther ? '' : `${plainLook(format)}${textStyle(size, paint, context, isBold)}`;
    const placed = isUnder[idx] ? '<c:dLblPos val="b"/>' : at;
    return [tag('c:dLbl', {}, `<c:idx val="${idx}"/>`, text, style, placed, shown())];
  });
  return tag(
    'c:dLbls',
    {},
    ...own,
    plainLook(format),
    textStyle(size, labels, context, isBold),
    at,
    shown(),
  );
}

function plainLook(format: string): string {
  return `<c:numFmt formatCode="${escapedText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`;
}

/** A label that was typed: 約100億円. */
function typedXml(
  point: ChartPoint,
  size: number,
  paint: Paint,
  isBold: boolean,
  context: Context,
): string {
  const look = tag(
    'a:rPr',
    { ...languages(context), sz: hundredths(size), b: isBold },
    tag('a:solidFill', {}, context.palette[paint]),
  );
  const run = tag('a:r', {}, look, `<a:t>${escapedText(shownFigure(point))}</a:t>`);
  return tag('c:tx', {}, tag('c:rich', {}, '<a:bodyPr/><a:lstStyle/>', tag('a:p', {}, run)));
}
