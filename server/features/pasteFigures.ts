import { readYear } from '../text/dates';
import { readFigure } from '../text/figures';
import { cellsOf } from './bullets';

/** A figure over years, as it was copied out of a table. */
export interface PastedSeries {
  /** What the figure is called at the head of its row or column; '' without one. */
  readonly indicator: string;
  /** The unit that all its cells have; '' where they have none, or several. */
  readonly unit: string;
  /** Years as they stand in the table, and plain numbers. */
  readonly values: readonly { readonly year: string; readonly number: string }[];
}

/**
 * The figures of a pasted table with years: down its first column or along its first row, with or
 * without what they are called. None where it is another table.
 */
export function seriesOf(pasted: string): readonly PastedSeries[] {
  if (!pasted.includes('\t')) return [];
  const rows = cellsOf(pasted);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
  const down = seriesDown(columns);
  return down.length > 0 ? down : seriesDown(rows);
}

/** The lines of a table of which the first holds the years. */
function seriesDown(lines: readonly (readonly string[])[]): readonly PastedSeries[] {
  const [years = [], ...others] = lines;
  const hasHead = yearIn(years[0] ?? '') === null;
  const from = hasHead ? 1 : 0;
  const found = years.slice(from).map(yearIn);
  if (found.length < 2 || others.length === 0 || found.some((year) => year === null)) return [];
  const series = others.map((line) => seriesIn(line, from, found as string[]));
  return series.every((one) => one !== null) ? series : [];
}

/** A year as the key of a value: 2015年 (H27) → 2015. Null for what is none. */
function yearIn(cell: string): string | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[(（].*[)）]$/, '')
    .replace(/\s/g, '')
    .replace(/^(\d{4})年度?$/, '$1');
  return readYear(text) ? text : null;
}

const noValue = /^(?:|[-－―–—…]+|\.{2,}|n\/a|不明|なし)$/i;

function seriesIn(
  line: readonly string[],
  from: number,
  years: readonly string[],
): PastedSeries | null {
  const indicator = from > 0 ? (line[0] ?? '') : '';
  const values: { year: string; number: string }[] = [];
  const units = new Set<string>();
  for (const [index, year] of years.entries()) {
    const cell = (line[from + index] ?? '').trim();
    if (noValue.test(cell)) continue;
    const figure = readFigure(cell);
    // A sentence with a number in it is no cell of figures.
    if (!figure || figure.max !== undefined || figure.end - figure.start < cell.length) return null;
    values.push({ year, number: String(figure.value) });
    units.add(figure.unit);
  }
  const [unit = ''] = units;
  if (values.length === 0) return null;
  const named = /^(.*?)\s*[(（]([^()（）]{1,8})[)）]$/.exec(indicator);
  const isOne = units.size === 1;
  if (named && unit === '' && isOne)
    return { indicator: named[1] ?? '', unit: named[2] ?? '', values };
  return { indicator, unit: isOne ? unit : '', values };
}

/** The values as they stand behind 値: {2015: 34.1, 2020: 36.2}. */
export function valuesText({ values }: PastedSeries): string {
  return `{${values.map(({ year, number }) => `${year}: ${number}`).join(', ')}}`;
}
