import type { Chart, ChartPoint } from '../../deck/deck';
import type { Locale } from '../../vocabulary';

/** How much a figure changes from its first year to its last. */
export interface Change {
  /** ▲37％, 1.7倍 */
  readonly text: string;
  /** 「働く世代（15〜64歳）は、2015年から2040年で ▲37％」 */
  readonly sentence: string;
  /** 35,600 → 22,400人 */
  readonly figures: string;
}

/** The change of a chart, computed from the figures as they were typed. */
export function changeOf(chart: Chart, language: Locale): Change {
  const [first, last] = endsOf(chart);
  const name = chart.piece.text.replaceAll('\n', ' ');
  const unit = chart.unit;
  const apart = /^[A-Za-z]/.test(unit) ? ' ' : '';
  const figures = `${shown(first)} → ${shown(last)}${apart}${unit}`;
  const text = inWords(first.value, last.value, unit, language);
  const [from, to] = [yearOf(first, language), yearOf(last, language)];
  const sentence =
    language === 'ja'
      ? `${name}は、${from}から${to}で ${text}`
      : `${name}: ${text} from ${from} to ${to}`;
  return { text, sentence, figures };
}

/** The chart whose figure changes most in proportion; null where none changes. */
export function strongest(charts: readonly Chart[]): Chart | null {
  let found: Chart | null = null;
  let maxAmount = 0;
  for (const chart of charts) {
    const amount = sizeOf(chart);
    if (amount > maxAmount) [found, maxAmount] = [chart, amount];
  }
  return found;
}

/** Charts in the order of how much they change. */
export function byChange(charts: readonly Chart[]): readonly Chart[] {
  return charts.filter((chart) => sizeOf(chart) > 0).toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** How often the larger of the two figures is the smaller, less one. */
function sizeOf(chart: Chart): number {
  if (chart.points.length < 2) return 0;
  const [first, last] = endsOf(chart);
  const [small, large] = [first.value, last.value].toSorted((a, b) => a - b) as [number, number];
  return small > 0 ? large / small - 1 : 0;
}

function endsOf({ points }: Chart): readonly [ChartPoint, ChartPoint] {
  return [points[0] as ChartPoint, points.at(-1) as ChartPoint];
}

/** Shares change by points, other figures by a share, or by so many times where they grow. */
function inWords(first: number, last: number, unit: string, language: Locale): string {
  const sign = last < first ? '▲' : '＋';
  if (/^[%％]$/.test(unit.trim()))
    return `${sign}${trimmed(Math.abs(last - first))}${language === 'ja' ? 'ポイント' : ' points'}`;
  if (first === 0) return `${sign}${trimmed(Math.abs(last))}${unit}`;
  const ratio = last / first;
  if (ratio >= 1.5) return `${trimmed(ratio)}${language === 'ja' ? '倍' : '×'}`;
  return `${sign}${Math.round(Math.abs(ratio - 1) * 100)}％`;
}

const trimmed = (value: number) => String(Math.round(value * 10) / 10);

/** With a comma at every third digit, and the decimals as typed. */
function shown({ value, text }: ChartPoint): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return value.toLocaleString('en-US', {
    minimumFractionDigits: Math.min(3, decimals),
    maximumFractionDigits: 3,
  });
}

function yearOf({ year, label }: ChartPoint, language: Locale): string {
  return year !== null && language === 'ja' ? `${year}年` : label;
}
