const day = 86_400_000;

/**
 * The date of a day's number as 2027-03-31, or 2027-03 for a month alone; null for a time of day and
 * for what is no date. Excel counts from 1900 as if that year had a 29 February.
 */
export function dateText(serial: number, isFrom1904: boolean, isMonth: boolean): string | null {
  const days = Math.floor(serial);
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(first + days * day);
  const year = date.getUTCFullYear();
  if (days < (isFrom1904 ? 0 : 1) || Number.isNaN(year) || year > 9999) return null;
  return date.toISOString().slice(0, isMonth ? 7 : 10);
}
