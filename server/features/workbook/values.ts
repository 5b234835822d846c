import { readDate } from '../../text/dates';
import { normalizeUnit } from '../../text/figures';
import { normalize } from '../../text/normalize';
import { type Field, type Locale, matchWord } from '../../vocabulary';

/** What a cell says is compared by what it means: 41, ４１ and 41.0 are one figure. */
export function isSame(field: Field, unit: string, a: string, b: string): boolean {
  if (a === b || plain(a) === plain(b)) return true;
  switch (field.type) {
    case 'quantity':
    case 'number':
    case 'values': {
      const [one, other] = [numberIn(a, unit), numberIn(b, unit)];
      if (one === null || other === null) return false;
      return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
    }
    case 'date': {
      const [one, other] = [readDate(dateIn(a)), readDate(dateIn(b))];
      return one !== null && other !== null && isSameDay(one, other);
    }
    case 'enum': {
      const words = field.words ?? [];
      const [one, other] = [matchWord(words, a), matchWord(words, b)];
      return one !== null && one === other;
    }
    default:
      return false;
  }
}

type Day = NonNullable<ReturnType<typeof readDate>>;

/** A month that Excel made a day of is its first. */
function isSameDay(a: Day, b: Day): boolean {
  if (a.end || b.end) return false;
  return a.year === b.year && a.month === b.month && (a.day ?? 1) === (b.day ?? 1);
}

function plain(text: string): string {
  return normalize(text.replace(/\r\n?/g, '\n')).replace(/^'/, '');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 「Mar-27」 is what Excel makes of 2027-03 in a table of text. */
function dateIn(text: string): string {
  const [, name = '', year = ''] = /^([a-z]{3})-(\d{2})$/i.exec(text.trim()) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? text : `20${year}-${String(month).padStart(2, '0')}`;
}

/** A plain figure, with the item's unit or without; null where more is said. */
function numberIn(text: string, unit: string): number | null {
  const bare = plain(text)
    .replace(/,/g, '')
    .replace(/^[△▲−] ?/, '-');
  const [, digits, rest = ''] = /^(-?\d+(?:\.\d+)?) ?(\D*)$/.exec(bare) ?? [];
  if (digits === undefined) return null;
  return rest === '' || (unit !== '' && normalizeUnit(rest) === normalizeUnit(unit))
    ? Number(digits)
    : null;
}

/** What a cell is to be in the story; null where the field takes no such thing. */
export function typedFor(
  field: Field,
  cell: string,
  { now, unit, language }: { now: string; unit: string; language: Locale },
): string | null {
  switch (field.type) {
    case 'quantity':
    case 'number':
    case 'values':
      return figureFor(cell, now, unit);
    case 'date':
      return dateIn(cell.trim());
    case 'enum':
      return matchWord(field.words ?? [], cell)?.[language] ?? null;
    default:
      return cell.replace(/\r\n?/g, '\n').trim();
  }
}

/** A plain figure and its unit, with nothing else said. */
const measured = /^([△▲-]?[\d,]+(?:\.\d+)?)( ?[^\d\s,.〜~以約程]{1,6})$/;

/** A figure written as the one before: with its separators, its sign and its unit. */
function figureFor(cell: string, now: string, unit: string): string {
  const [, , suffix = ''] = measured.exec(normalize(now)) ?? [];
  const number = numberIn(cell, unit) ?? numberIn(cell, suffix.trim());
  if (number === null) return cell.trim();
  const typed = suffix === '' ? '' : now.trimEnd().slice(-suffix.length);
  const [whole = '', fraction] = String(Math.abs(number)).split('.');
  const hasCommas = /\d,\d{3}/.test(normalize(now));
  const digits = hasCommas ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const minus = /^\s*([△▲])/.exec(now)?.[1] ?? '-';
  return `${number < 0 ? minus : ''}${digits}${fraction ? `.${fraction}` : ''}${typed}`;
}
