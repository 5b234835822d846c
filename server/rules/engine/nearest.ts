import { spellingKey } from '../../text/normalize';
import { editDistance } from '../../text/similarity';

/** How far a text may be from what was typed, as a part of the longer one's length. */
const maxDistanceRatio = 1 / 3;

/** Longer texts are not compared letter by letter: the time grows with the square of their length. */
const maxLength = 300;

/** The keys of the candidates: words of the format and of the rules, which are few and stay. */
const foldedCandidates = new Map<string, string>();

function foldedOnce(spelling: string): string {
  const known = foldedCandidates.get(spelling);
  if (known !== undefined) return known;
  const key = spellingKey(spelling);
  foldedCandidates.set(spelling, key);
  return key;
}

/**
 * The candidates that resemble what was typed, nearest first, at most `limit`; each candidate is a
 * word of ours (of the format, of a rule) with one or more spellings. They are compared as
 * `spellingKey` folds them; a text that holds the other counts as near.
 */
export function nearest<T>(
  typed: string,
  candidates: Iterable<readonly [spelling: string, value: T]>,
  limit = 3,
): T[] {
  const folded = function* () {
    for (const [spelling, value] of candidates) yield [foldedOnce(spelling), value] as const;
  };
  return nearestFolded(spellingKey(typed), folded(), limit);
}

/** As `nearest`, of texts that `spellingKey` has folded already. */
export function nearestFolded<T>(
  key: string,
  candidates: Iterable<readonly [key: string, value: T]>,
  limit = 3,
): T[] {
  const best = new Map<T, number>();
  for (const [candidate, value] of candidates) {
    const score = distanceRatio(key, candidate);
    if (score <= maxDistanceRatio && score < (best.get(value) ?? Number.POSITIVE_INFINITY)) {
      best.set(value, score);
    }
  }
  return [...best]
    .sort((a, b) => a[1] - b[1])
    .slice(0, limit)
    .map(([value]) => value);
}

/**
 * Is what was typed so surely a slip for `meant` that it may be mended unasked: one letter of a
 * long enough word?
 */
export function isSlipOf(typed: string, meant: string): boolean {
  const [a, b] = [spellingKey(typed), spellingKey(meant)];
  if (Math.abs(a.length - b.length) > 1 || a.length > maxLength) return false;
  return Math.min(a.length, b.length) >= 4 && editDistance(a, b) === 1;
}

/** 0 for the same text, 1 for nothing in common. */
function distanceRatio(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 1;
  // A text cannot be nearer than its length differs: most candidates end here.
  const holds = shorter >= 2 && (a.includes(b) || b.includes(a));
  if ((longer - shorter) / longer > maxDistanceRatio && longer - shorter > 1)
    return holds ? maxDistanceRatio : 1;
  if (shorter > maxLength) return holds ? maxDistanceRatio : 1;
  const distance = editDistance(a, b);
  const part = distance / longer;
  if (holds) return Math.min(part, maxDistanceRatio);
  // One letter too many or too few is a slip even in a short word; another letter is another word.
  return distance === 1 && longer > shorter ? Math.min(part, maxDistanceRatio) : part;
}
