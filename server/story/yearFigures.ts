import { fiscalYearOf } from '../text/dates';
import { type Figure, normalizeUnit, readFigures } from '../text/figures';
import type { FieldId } from '../vocabulary';
import type { Item, YearValue } from './item';

/** Keys that hold a figure, or a figure for each of several years. */
export const figureFields = ['baseline', 'target', 'actual'] as const;
export type FigureField = (typeof figureFields)[number];

/** Is the figure given for years ({R6: 34, R7: 41})? */
export function isByYear(item: Item, field: FieldId): boolean {
  return item.entry(field)?.value.kind === 'map';
}

/** Is any figure of the item given for years? */
export function hasYears(item: Item): boolean {
  return isByYear(item, 'milestones') || figureFields.some((field) => isByYear(item, field));
}

/** What is written of a figure, year by year; one without a year has the label ''. */
export function figuresOf(item: Item, field: FieldId): readonly YearValue[] {
  if (isByYear(item, field)) return item.series(field);
  return item.texts(field).map((node) => {
    const [figure = null, ...others] = readFigures(node.value);
    return { year: null, label: '', figure: others.length > 0 ? null : figure, node };
  });
}

/** The figure of the latest year, or the one that has none; null where none can be read. */
export function latestOf(item: Item, field: FieldId): YearValue | null {
  const known = figuresOf(item, field).filter(({ figure }) => figure !== null);
  const later = (a: YearValue, b: YearValue) => ((b.year ?? 0) >= (a.year ?? 0) ? b : a);
  return known.length > 0 ? known.reduce(later) : null;
}

/** Two figures that may be compared: of one year, and of one unit. */
export interface LikeFigures {
  /** The year of both; null where none is said. */
  readonly year: number | null;
  readonly target: Figure;
  readonly actual: Figure;
}

/**
 * What was aimed at and what was reached in the same year, the latest such; null where there is
 * none. A target without a year holds for its 期限, and without that for any year.
 */
export function likeFigures(item: Item): LikeFigures | null {
  const aims = [...figuresOf(item, 'target'), ...figuresOf(item, 'milestones')];
  const pairs = figuresOf(item, 'actual').flatMap((reached) =>
    aims.flatMap((aim): LikeFigures[] => {
      const year = yearOfBoth(item, aim, reached);
      if (!aim.figure || !reached.figure || year === undefined) return [];
      if (!isSameUnit(item, aim.figure, reached.figure)) return [];
      return [{ year, target: aim.figure, actual: reached.figure }];
    }),
  );
  return pairs.reduce<LikeFigures | null>(
    (best, pair) => (best && (best.year ?? 0) >= (pair.year ?? 0) ? best : pair),
    null,
  );
}

/** The year in which both figures are of; null where none is said, undefined where they differ. */
function yearOfBoth(item: Item, aim: YearValue, reached: YearValue): number | null | undefined {
  const due = aim.label === '' ? yearOf(item) : aim.year;
  if (aim.label === '' && (due === null || reached.label === '')) return reached.year;
  if (reached.label === '') return figuresOf(item, 'target').length === 1 ? due : undefined;
  return due !== null && due === reached.year ? due : undefined;
}

/** The 年度 of 期限. */
function yearOf(item: Item): number | null {
  const year = item.year('by')?.year;
  if (year !== undefined) return year;
  const date = item.date('by');
  return date ? fiscalYearOf(date.end ?? date) : null;
}

/** Are both figures of one unit, as far as they name one? */
function isSameUnit(item: Item, a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ unit }) => normalizeUnit(unit || item.text('unit')));
  return one === '' || other === '' || one === other;
}

export type Direction = 'up' | 'down' | 'keep';

/** Which way is better: as 向き says, else as the figures tell; null where neither does. */
export function directionOf(item: Item): Direction | null {
  const word = item.word('direction');
  if (word === 'up' || word === 'down' || word === 'keep') return word;
  const [from, to] = [latestOf(item, 'baseline')?.figure, latestOf(item, 'target')?.figure];
  if (!to) return null;
  if (to.comparison === 'at-least' || to.comparison === 'more-than') return 'up';
  if (to.comparison === 'at-most' || to.comparison === 'less-than') return 'down';
  if (!from || !isSameUnit(item, from, to)) return null;
  return to.value > from.value ? 'up' : to.value < from.value ? 'down' : 'keep';
}

/** How far what was aimed at is reached. */
export interface Achievement {
  /** The year of both figures; null where none is said. */
  readonly year: number | null;
  /** 1 is all of it. Of a figure that is to fall, target by actual. */
  readonly rate: number;
  /** The share of the way from the baseline; null without a baseline, or where it is to be kept. */
  readonly progress: number | null;
}

/** The rate of achievement, computed from figures of the same year; null where there are none. */
export function achievementOf(item: Item): Achievement | null {
  const pair = likeFigures(item);
  if (!pair) return null;
  const { year } = pair;
  const [target, actual] = [pair.target.value, pair.actual.value];
  const rate = rateOf(actual, target, directionOf(item) ?? 'up');
  if (rate === null) return null;
  const from = latestOf(item, 'baseline')?.figure;
  const isMeasurable = from && isSameUnit(item, from, pair.target) && from.value !== target;
  const progress = isMeasurable ? (actual - from.value) / (target - from.value) : null;
  return { year, rate, progress };
}

function rateOf(actual: number, target: number, direction: Direction): number | null {
  if (actual === target) return 1;
  const isSound = actual >= 0 && target >= 0;
  if (!isSound) return null;
  if (direction === 'up') return target === 0 ? null : actual / target;
  if (direction === 'down') return actual === 0 ? null : target / actual;
  return Math.min(actual, target) / Math.max(actual, target);
}

/** 「82％」 */
export function percentOf(share: number, language: 'ja' | 'en'): string {
  return `${Math.round(share * 100)}${language === 'ja' ? '％' : '%'}`;
}
