/**
 * Years and dates as officers write them: 2026, R8, 令和8年度, 10年後; 2026-04-19, 4/19, R8.4.19,
 * 8月23日, 7/21-22. A municipality's year (年度) runs from April to March: 令和8年度 ends in March 2027.
 */
import { foldWidth, normalize } from './normalize';
import { numeralPattern, readNumeral } from './numerals';

/** First calendar year of each era; its first year is written 元年. */
const eras: readonly { name: string; letter: string; first: number }[] = [
  { name: '令和', letter: 'R', first: 2019 },
  { name: '平成', letter: 'H', first: 1989 },
  { name: '昭和', letter: 'S', first: 1926 },
  { name: '大正', letter: 'T', first: 1912 },
  { name: '明治', letter: 'M', first: 1868 },
];

/** A calendar year that stands in a text. */
export interface Year {
  year: number;
  /** Counted from the base year: 10年後, 来年度. */
  relative?: boolean;
}

/** A month, or a day of it. `month` is 1–12; the year is the calendar's, not the 年度. */
export interface MonthDay {
  year: number;
  month: number;
  day?: number;
}

/** A date as it is written in a story, or a range of dates. */
export interface StoryDate extends MonthDay {
  /** Last day (or month) of a range; never before the start. */
  end?: MonthDay;
}

const eraPattern = `(?:${eras.map(({ name }) => name).join('|')}|[${eras.map(({ letter }) => letter).join('')}]\\.?)`;
const eraYear = `${eraPattern} ?(?:元|\\d{1,2}|[一二三四五六七八九十]{1,3})`;
const yearTail = '(?: ?年?度? ?(?:末|頃|ごろ|初め|まで|時点|現在|目標)*)';
const absolutePattern = new RegExp(
  `^(?:西暦 ?)?(${eraYear}|[12]\\d{3}|[一二][〇一二三四五六七八九]{3})${yearTail}(?: ?\\(.*\\))?$`,
  'i',
);
const relativePattern = new RegExp(
  `^(?:約|おおむね|概ね|およそ)? ?(${numeralPattern}) ?か?年(後|先|前)${yearTail}(?: ?\\(.*\\))?$`,
);
const namedYears: ReadonlyMap<string, number> = new Map(
  Object.entries({
    一昨年: -2,
    昨年: -1,
    前年: -1,
    去年: -1,
    今年: 0,
    本年: 0,
    当年: 0,
    来年: 1,
    次年: 1,
    翌年: 1,
    再来年: 2,
  }),
);

/**
 * The year a whole text names: a western year, an era year (令和元年, R8, 平成三十年度), or a year
 * counted from `base` (10年後, 来年度), `base` being the story's 年度; null when it names none, or
 * a relative one without a base. 年 and 年度 are not told apart: 2026年度 is 2026.
 */
export function readYear(text: string, base?: number): Year | null {
  const plain = foldWidth(normalize(text));
  const absolute = absolutePattern.exec(plain);
  if (absolute) {
    const year = eraOrWestern(absolute[1] as string);
    return year === null ? null : { year };
  }
  if (base === undefined) return null;
  const relative = relativePattern.exec(plain);
  const count = relative && readNumeral(relative[1] as string);
  if (relative && count !== null) {
    return { year: base + (relative[2] === '前' ? -count : count), relative: true };
  }
  const shift = namedYears.get(plain.replace(/度$/, ''));
  return shift === undefined ? null : { year: base + shift, relative: true };
}

/** 令和8, R8, 平成元, 2026, 二〇二六 → the western year; null outside 1868–2199. */
function eraOrWestern(text: string): number | null {
  const era = eras.find(
    ({ name, letter }) => text.startsWith(name) || text[0]?.toUpperCase() === letter,
  );
  const digits = era ? text.replace(/^(?:[A-Za-z]\.?|..) ?/, '') : text;
  const count = digits === '元' ? 1 : readNumeral(digits);
  if (count === null || !Number.isInteger(count) || count < 1 || (era && count > 99)) return null;
  const year = era ? era.first + count - 1 : count;
  return year >= 1868 && year < 2200 ? year : null;
}

const dayOfWeek = / ?\([月火水木金土日・祝休〜、,-]+\)/g;
const time = '\\d{1,2}(?::\\d\\d|時(?:\\d{1,2}分|半)?)';
const clock = new RegExp(` ?(?:午[前後]|(?:午[前後] ?)?${time}(?: ?[-〜~] ?${time})?)`, 'g');
const separatorPattern = '(?: ?(?:[-〜~・、,&]|から|ー) ?)';
const yearPattern = `(?<year>${eraYear}|[12]\\d{3})`;
/** The ways to write one date, the fullest first. */
const dateForms = [
  `(?<compact>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)`,
  `${yearPattern} ?(?<sep>[-/.]) ?(?<month>\\d{1,2})(?: ?\\k<sep> ?(?<day>\\d{1,2}))?`,
  `(?:(?:${yearPattern} ?年?(?<fiscal>度)?|(?<named>${[...namedYears.keys()].join('|')})度の?) ?)?` +
    `(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?日?)?`,
  '(?<month>\\d{1,2}) ?/ ?(?<day>\\d{1,2})',
].map((form) => new RegExp(`^${form}(?!\\d)`, 'i'));
/** The first month of 4〜6月, whose 月 stands at the end. */
const bareMonth = new RegExp(
  `^(?:${yearPattern} ?年?(?<fiscal>度)? ?)?(?<month>\\d{1,2})(?=${separatorPattern}\\d{1,2} ?月)`,
  'i',
);
const laterDay = /^(?<day>\d{1,2}) ?日?(?![\d/月.])/;
const laterMonth = /^(?<month>\d{1,2})(?![\d/月.])/;
const tail =
  /^ ?(?:[上中下]旬|末|初め|初旬|半ば|頃|ごろ|中|から|より|以降|まで|に|開始|予定|[-〜~])*(?: ?\(.*\))?$/;

interface ParsedDate extends MonthDay {
  explicit: boolean;
  rest: string;
}

/**
 * The date a whole text names, or null for free text and for days that do not exist (2/30).
 * A month without a year belongs to `fiscalYear` (January to March: the calendar year after), as
 * does the month of 令和8年度3月; without `fiscalYear` such a date is null. A range that would run
 * backwards takes its end in the following year (12月〜3月) unless the end names its own.
 * 上旬, 末 and 頃 after a month are dropped, as are days of the week, times and a remark in brackets.
 */
export function readDate(text: string, fiscalYear?: number): StoryDate | null {
  const plain = foldWidth(normalize(text)).replace(dayOfWeek, '').replace(clock, '');
  const start = oneDate(plain, fiscalYear, [...dateForms, bareMonth]);
  if (!start) return null;
  const { year, month, day } = start;
  const date: StoryDate = day === undefined ? { year, month } : { year, month, day };
  if (tail.test(start.rest)) return date;
  const separator = new RegExp(`^${separatorPattern}`).exec(start.rest);
  if (!separator) return null;
  const end = rangeEnd(start.rest.slice(separator[0].length), start, fiscalYear);
  return end ? { ...date, end } : null;
}

/** Whether a text names a date at all, whichever year it belongs to. */
export function isDate(text: string): boolean {
  return readDate(text, 1999) !== null || readDate(text, 2000) !== null;
}

function oneDate(text: string, fiscalYear: number | undefined, forms: RegExp[]): ParsedDate | null {
  for (const form of forms) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const { year: written, compact, fiscal, named } = match.groups;
    const month = Number(match.groups.month);
    const day = match.groups.day === undefined ? undefined : Number(match.groups.day);
    const stated = written ?? compact;
    let year = stated === undefined ? fiscalYear : (eraOrWestern(stated) ?? undefined);
    if (year === undefined) return null;
    if (named !== undefined) year += namedYears.get(named) ?? 0;
    if ((stated === undefined || fiscal !== undefined) && month < 4) year += 1;
    if (!exists(year, month, day)) return null;
    return {
      year,
      month,
      day,
      explicit: stated !== undefined || named !== undefined,
      rest: text.slice(match[0].length),
    };
  }
  return null;
}

function rangeEnd(
  text: string,
  start: ParsedDate,
  fiscalYear: number | undefined,
): MonthDay | null {
  const later = (start.day === undefined ? laterMonth : laterDay).exec(text);
  const end: ParsedDate | null = later?.groups
    ? {
        year: start.year,
        month: Number(later.groups.month ?? start.month),
        day: later.groups.day === undefined ? undefined : Number(later.groups.day),
        explicit: later.groups.day !== undefined,
        rest: text.slice(later[0].length),
      }
    : oneDate(text, fiscalYear ?? start.year, dateForms);
  if (!end || !tail.test(end.rest)) return null;
  if (!end.explicit) {
    end.year = start.year;
    if (runsBackwards(start, end)) end.year += 1;
  }
  if (runsBackwards(start, end) || !exists(end.year, end.month, end.day)) return null;
  const { year, month, day } = end;
  return day === undefined ? { year, month } : { year, month, day };
}

/** A whole month begins with its first day and ends with its last: 4/20〜4月 does not run backwards. */
function runsBackwards(start: MonthDay, end: MonthDay): boolean {
  const from = (start.year * 12 + start.month) * 32 + (start.day ?? 1);
  return (end.year * 12 + end.month) * 32 + (end.day ?? 31) < from;
}

function exists(year: number, month: number, day: number | undefined): boolean {
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The 年度 a date lies in: January to March belong to the year before. */
export function fiscalYearOf(date: { year: number; month: number }): number {
  return date.month < 4 ? date.year - 1 : date.year;
}

/** 2026 → 令和8年, 2019 → 令和元年 (a year of change takes the new era); before 1868 → 1867年. */
export function toEra(year: number): string {
  const era = eras.find(({ first }) => year >= first);
  if (!era) return `${year}年`;
  const count = year - era.first + 1;
  return `${era.name}${count === 1 ? '元' : count}年`;
}
