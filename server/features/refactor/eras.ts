import { readYear, toEra } from '../../text/dates';

/** A year in a text, and the same one in the other calendar. UTF-16 offsets in the text. */
export interface OtherYear {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const digit = '[0-9０-９]';
const eraYear = `(?:令和|平成|昭和|大正|明治) ?(?:元|${digit}{1,2}|[一二三四五六七八九十]{1,3})|(?<![A-Za-zＡ-Ｚａ-ｚ])[RHSTMＲＨＳＴＭ][.．]? ?${digit}{1,2}`;
const westernYear = `(?<!${digit})[12１２]${digit}{3}(?!${digit})`;
/** A year followed by month and day with signs between: R8.4.19, 2026-04. */
const rest = `(?:([-/.．／])(${digit}{1,2})(?:\\2(${digit}{1,2}))?(?!${digit}))?`;

/** The first year of an era in the text, as a western year. */
export function eraYearIn(text: string): OtherYear | null {
  const match = new RegExp(`(${eraYear})${rest}`, 'i').exec(text);
  const year = match && readYear(match[1] as string)?.year;
  if (!match || !year) return null;
  const [whole, , sign, month, day] = match;
  const start = match.index;
  if (!sign) return { start, end: start + whole.length, text: String(year) };
  const parts = [month, day].filter((part) => part !== undefined).map(twoDigits);
  return { start, end: start + whole.length, text: [String(year), ...parts].join('-') };
}

/** The first western year in the text, as a year of its era; null before the eras. */
export function westernYearIn(text: string, isFiscal: boolean): OtherYear | null {
  const match = new RegExp(`(${westernYear})${rest}`).exec(text);
  const year = match && readYear(match[1] as string)?.year;
  if (!match || !year) return null;
  const era = toEra(year);
  if (/^\d/.test(era)) return null;
  const [whole, , sign, month, day] = match;
  const start = match.index;
  const end = start + whole.length;
  if (!sign) {
    const after = text.slice(end);
    if (/^ ?年/.test(after)) return { start, end, text: era.slice(0, -1) };
    return { start, end, text: isFiscal && after.trim() === '' ? `${era}度` : era };
  }
  const monthText = `${Number(halfWidth(month as string))}月`;
  const dayText = day === undefined ? '' : `${Number(halfWidth(day))}日`;
  return { start, end, text: era + monthText + dayText };
}

function halfWidth(text: string): string {
  return text.normalize('NFKC');
}

function twoDigits(text: string): string {
  return halfWidth(text).padStart(2, '0');
}
