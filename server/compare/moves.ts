import type { Matches } from './match';
import type { ComparedItem } from './parts';

/**
 * The items that stand in another order than before, as few as possible: those that are left when
 * the longest run of items in their old order stays where it is.
 */
export function movedInList(
  later: readonly ComparedItem[],
  matches: Matches,
): ReadonlySet<ComparedItem> {
  const moved = new Set<ComparedItem>();
  for (const { children } of later) {
    const fields = new Set(children.map(({ item }) => item.field));
    for (const field of fields) {
      const list = children.filter(({ item }) => item.field === field);
      const stayed = list.flatMap((part) => {
        const was = matches.before(part);
        const isHere =
          was?.parent &&
          part.parent &&
          was.parent === matches.before(part.parent) &&
          was.item.field?.id === part.item.field?.id;
        return isHere ? [{ part, was: was.index }] : [];
      });
      const kept = new Set(longestRun(stayed.map(({ was }) => was)));
      for (const [at, { part }] of stayed.entries()) if (!kept.has(at)) moved.add(part);
    }
  }
  return moved;
}

/** Places of the longest increasing run of numbers that need not stand side by side. */
function longestRun(numbers: readonly number[]): readonly number[] {
  /** By length of the run less one: place of the least number that ends such a run. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let length = ends.findIndex((end) => (numbers[end] as number) >= number);
    if (length < 0) length = ends.length;
    previous[at] = ends[length - 1];
    ends[length] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.unshift(at);
  return run;
}
