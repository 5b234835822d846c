import { fiscalYearOf, readDate, readYear } from './dates';
import { foldWidth, normalize } from './normalize';

/** A period in fiscal years (April to March); null where the text does not say. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = new RegExp(`\\b(${months.join('|')})[a-z]*\\.? (\\d{4})`, 'gi');
const separator = / ?(?:[〜~–—―]|から|より|\bto\b|\buntil\b|(?<=\d)-(?=\d{4})|(?<=年度?)-) ?/i;

/**
 * The fiscal years of a period as officers write it: 令和4年7月〜令和6年3月, 2026〜2028年度,
 * 1〜3年目 (counted from `base`), June 2023 to May 2024. One date alone is both ends; an open end
 * (〜令和8年度) is null.
 */
export function readPeriod(text: string, base?: number): Period {
  const plain = foldWidth(normalize(text)).replace(monthName, (_, name: string, year: string) => {
    const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    return `${year}-${String(month).padStart(2, '0')}`;
  });
  const parts = plain.split(separator);
  if (parts.length === 1) {
    const year = fiscalYear(plain, base);
    return { from: year, to: year };
  }
  const [first = '', last = ''] = parts;
  // 2026〜2028年度, 1〜3年目: the counter stands at the end only.
  const counter = /^\d+$/.test(first.trim()) ? (/年(?:度|目)?$/.exec(last.trim())?.[0] ?? '') : '';
  const from = fiscalYear(first.trim() + counter, base);
  const to = fiscalYear(last, base ?? from ?? undefined);
  return from !== null && to !== null && to < from ? { from, to: null } : { from, to };
}

/** Does the text name a range of years (平成30年度～令和元年度, R3-R5)? */
export function isYearRange(text: string): boolean {
  const { from, to } = readPeriod(text, 2000);
  return from !== null && to !== null && readYear(text, 2000) === null;
}

function fiscalYear(text: string, base?: number): number | null {
  const part = text.trim().replace(/^(?:おおむね|概ね|約) ?/, '');
  const nth = /^(\d{1,2}) ?年目$/.exec(part);
  if (nth && base !== undefined) return base + Number(nth[1]) - 1;
  const date = readDate(part, base);
  if (date) return fiscalYearOf(date);
  return readYear(part, base)?.year ?? null;
}
