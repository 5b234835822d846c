import type { Item } from '../story/item';
import { figuresOf, hasYears } from '../story/yearFigures';
import { readFigure } from '../text/figures';
import { shapeOf } from '../vocabulary';
import type { Chart, ChartPoint } from './deck';
import { evidenceHeading, headingWith, isDrawn, kindText } from './details';
import type { DeckContext } from './pieces';
import { nameHeading, stringsIn } from './strings';

/** The figures of an item's 根拠, and its own over the years; evidence in words stands in its details. */
export function chartsOf(item: Item, context: DeckContext): readonly Chart[] {
  const own = chartOfYears(item, context);
  const charts = item
    .items('evidence')
    .filter(isDrawn)
    .map((evidence) => chartOfEvidence(evidence, context));
  return own ? [own, ...charts] : charts;
}

function chartOfEvidence(evidence: Item, { places, language, year }: DeckContext): Chart {
  const text = evidence.text('indicator') || evidence.main;
  const unit = evidence.text('unit');
  const firstEstimate = firstEstimateOf(evidence, year);
  const points = pointsOf(evidence, firstEstimate);
  const kind = kindText(evidence, language);
  const since = evidence.text('estimated-from') || (firstExpected(points)?.label ?? '');
  const sinceText = since && stringsIn(language).estimateFrom.replace('$', since);
  // 推計 and since when say the same twice.
  const natures =
    sinceText === '' ? [kind] : [evidence.word('kind') === 'actual' ? kind : '', sinceText];
  return {
    kind: 'chart',
    piece: { key: places.of(evidence), text, kind: evidence.shape.title[language] },
    heading: evidenceHeading(evidence, language, natures),
    unit,
    nature: natures.filter(Boolean).join(' '),
    isLine: false,
    points,
    compared: evidence
      .items('compared-with')
      .map((other) => ({ name: other.main, points: pointsOf(other, firstEstimate) })),
    source: evidence.text('source'),
  };
}

/**
 * The first year that is an estimate: as 推計から says; else none where 種別 is 実績, and otherwise
 * the year after the story's. Without a year of the story, 推計 is all of it.
 */
function firstEstimateOf(evidence: Item, storyYear: number | undefined): number {
  const said = evidence.year('estimated-from', storyYear)?.year;
  if (said !== undefined) return said;
  const kind = evidence.word('kind');
  if (kind === 'actual') return Number.POSITIVE_INFINITY;
  if (storyYear !== undefined) return storyYear + 1;
  return kind === 'estimate' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Where some years are actual and the others are not, the first that is not; null where all are alike. */
function firstExpected(points: readonly ChartPoint[]): ChartPoint | null {
  if (points.every(({ isExpected }) => isExpected)) return null;
  return points.find(({ isExpected }) => isExpected) ?? null;
}

function pointsOf(item: Item, firstEstimate: number): readonly ChartPoint[] {
  return item.series('values').flatMap(({ label, year, node }): ChartPoint[] => {
    const text = node.kind === 'text' ? node.value : '';
    const value = readFigure(text)?.value;
    if (value === undefined) return [];
    // A point without a year is what the others are said to be.
    const isExpected =
      year === null ? firstEstimate === Number.NEGATIVE_INFINITY : year >= firstEstimate;
    return [{ label, year, value, text, isExpected }];
  });
}

/** What was measured and what is aimed at, year by year, as one line; null below two years. */
function chartOfYears(item: Item, { places, language }: DeckContext): Chart | null {
  if (!hasYears(item)) return null;
  const measured = dated(item, ['baseline', 'actual'], false);
  const aims = dated(item, ['milestones', 'target'], true);
  const isMeasured = ({ year }: ChartPoint) => measured.some((point) => point.year === year);
  const points = [...measured, ...aims.filter((point) => !isMeasured(point))].sort(
    (a, b) => (a.year ?? 0) - (b.year ?? 0),
  );
  if (points.length < 2) return null;
  const beside = aims.filter(isMeasured);
  const target = item.shape.fields.find(({ id }) => id === 'target');
  const text = item.text('indicator') || item.main;
  const unit = item.text('unit');
  const first = firstExpected(points);
  const { byYear, targetFrom } = stringsIn(language);
  // Where nothing was measured yet, all of it is what is aimed at.
  const aimed = measured.length === 0 && target ? nameHeading(target, language) : byYear;
  const nature = first ? targetFrom.replace('$', first.label) : aimed;
  return {
    kind: 'chart',
    piece: { key: places.of(item), text, kind: shapeOf('evidence').title[language] },
    heading: headingWith(text, [unit, nature].filter(Boolean), language),
    unit,
    nature,
    isLine: true,
    points,
    compared:
      beside.length > 0 && target ? [{ name: nameHeading(target, language), points: beside }] : [],
    source: '',
  };
}

/** The figures of these fields that name their year, one a year: of two the one of the later field. */
function dated(
  item: Item,
  fields: readonly ('baseline' | 'actual' | 'milestones' | 'target')[],
  isExpected: boolean,
): readonly ChartPoint[] {
  const byYear = new Map<number, ChartPoint>();
  for (const { year, label, figure, node } of fields.flatMap((field) => figuresOf(item, field))) {
    if (year === null || !figure || node.kind !== 'text') continue;
    byYear.set(year, { label, year, value: figure.value, text: node.value, isExpected });
  }
  return [...byYear.values()];
}
