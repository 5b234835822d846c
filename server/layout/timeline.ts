/** Years on an axis in slots of one width, so that equal times are about equally long. */
export interface Timeline {
  /** How many slots there are; those between two years may be empty. */
  readonly count: number;
  slotOf(year: number): number;
}

/** A year may stand so far from its true place, in parts of the whole time. */
const tolerance = 0.046;

/**
 * The fewest slots, up to a number, in which each year stands at its place; null where there are not
 * enough of them, or where a point has no year.
 */
export function timelineOf(years: readonly (number | null)[], maxCount: number): Timeline | null {
  const known = [...new Set(years)].filter((year) => year !== null).sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || years.includes(null)) return null;
  for (let count = known.length; count <= maxCount; count++) {
    const slotOf = (year: number) =>
      Math.round(((year - first) / Math.max(1, last - first)) * (count - 1));
    const isTrue = known.every((year) => {
      const place = (year - first) / Math.max(1, last - first);
      return Math.abs(slotOf(year) / Math.max(1, count - 1) - place) <= tolerance;
    });
    if (isTrue && new Set(known.map(slotOf)).size === known.length) return { count, slotOf };
  }
  return null;
}
