import type { Story } from '../../story/story';
import { fiscalYearOf, readYear, toEra } from '../../text/dates';
import type { ValuePosition } from './positions';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time that can be typed, and the same in other words. */
export interface Time {
  readonly text: string;
  readonly note: string;
}

const count = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Years and dates that are likely for a field, the likeliest first; none where nobody can tell. */
export function timesFor(
  story: Story,
  { field, shape }: ValuePosition,
  today: Day | null,
): readonly Time[] {
  const now = today && fiscalYearOf(today);
  const year = story.year ?? now;
  if (field.type === 'date') return datesFor(story, field.id, year, today);
  if (field.type !== 'year' || year === null || year === undefined) return [];
  const ahead = field.id === 'horizon' ? [10, 5, 15, 20, 3] : [];
  const years = ahead.map((distance) => ({ at: year + distance, distance }));
  const others =
    shape.id === 'story' ? [now ?? year, (now ?? year) + 1] : yearsAround(field.id, year);
  const all = ahead.length > 0 ? years : others.map((at) => ({ at, distance: 0 }));
  return all.map(({ at, distance }) => yearText(story, at, distance));
}

/** Years as keys of figures over years, from last year on; those that stand there already are left out. */
export function yearKeysFor(
  story: Story,
  { years = [] }: ValuePosition,
  today: Day | null,
): readonly Time[] {
  const now = story.year ?? (today && fiscalYearOf(today));
  if (now === null) return [];
  const typed = new Set(years.map((key) => readYear(key, now)?.year));
  return count(-1, 5)
    .map((on) => now + on)
    .filter((year) => !typed.has(year))
    .map((year) => {
      const { text, note } = yearText(story, year, 0);
      // As a key the short form of the era, as in the form's own tables: R8.
      return { text: text.replace(/^令和(\d+)年度?$/, 'R$1'), note };
    });
}

function yearsAround(field: string, year: number): number[] {
  if (field === 'year') return count(1, 6).map((back) => year - back);
  return count(0, 5).map((on) => year + on);
}

/** A year as the story writes its 年度, and in the other calendar. */
function yearText(story: Story, year: number, distance: number): Time {
  const typed = story.root.text('year').trim();
  const western = String(year);
  const era = toEra(year);
  const short = era.replace(/^令和/, 'R').replace(/^平成/, 'H').replace(/年$/, '');
  const far = distance > 0 ? (story.language === 'ja' ? `${distance}年後` : `+${distance}`) : '';
  const note = (other: string) => [other, far].filter(Boolean).join('・');
  if (/^[RＲrHh]/.test(typed)) return { text: short, note: note(western) };
  if (/^[令平]/.test(typed)) {
    return { text: /度$/.test(typed) ? `${era}度` : era, note: note(western) };
  }
  return { text: western, note: note(`${era}度`) };
}

function datesFor(
  story: Story,
  field: string,
  year: number | null | undefined,
  today: Day | null,
): readonly Time[] {
  const ja = story.language === 'ja';
  const pad = (value: number) => String(value).padStart(2, '0');
  if (field !== 'by') {
    if (!today) return [];
    const text = `${today.year}-${pad(today.month)}-${pad(today.day)}`;
    return [{ text, note: ja ? '今日' : 'today' }];
  }
  if (year === null || year === undefined) return [];
  const horizon = readYear(story.horizon, year)?.year;
  const ends = [...count(year, year + 4), ...(horizon && horizon > year + 4 ? [horizon] : [])];
  return ends.map((end) => ({
    text: `${end + 1}-03-31`,
    note: ja ? `${toEra(end)}度末` : `end of FY${end}`,
  }));
}

/** The numbers of a scale, with what its ends mean. */
export function scaleFor({ field }: ValuePosition, locale: 'ja' | 'en'): readonly Time[] {
  if (field.id !== 'strength') return [];
  const words = {
    ja: ['弱い', '', 'ふつう', '', '強い'],
    en: ['weak', '', 'medium', '', 'strong'],
  };
  return words[locale].map((note, index) => ({ text: String(index + 1), note }));
}
