import { spellingKey } from '../../text/normalize';
import { recalled } from '../../text/recalled';
import { editDistance } from '../../text/similarity';

/** How far a text may be from what was typed, as a part of the longer one's length. */
const maxDistanceRatio = 1 / 3;

/** Longer texts are not compared letter by letter: the time grows with the square of their length. */
const maxLength = 300;

/** A text as it is compared. */
export interface FoldedText {
  /** The text as `spellingKey` folds it. */
  readonly key: string;
  /** Its characters as a set of 32 bits, several to a bit: tells cheaply what is far from it. */
  readonly letters: number;
}

/** A text that resembles another. */
export interface Resemblance<T> {
  readonly value: T;
  /** From 0 for the same text to the farthest that counts as near. */
  readonly distance: number;
}

/** A text that `spellingKey` has folded, ready to be compared with many others. */
export const foldedKey = recalled(readFolded);

function readFolded(key: string): FoldedText {
  let letters = 0;
  for (const letter of key) {
    letters |= 1 << (Math.imul(letter.codePointAt(0) as number, 0x9e3779b1) >>> 27);
  }
  return { key, letters };
}

/** The candidates as they are compared: words of the format and of the rules, which are few and stay. */
const foldedCandidates = new Map<string, FoldedText>();

function foldedOnce(spelling: string): FoldedText {
  const known = foldedCandidates.get(spelling);
  if (known !== undefined) return known;
  const folded = foldedKey(spellingKey(spelling));
  foldedCandidates.set(spelling, folded);
  return folded;
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
  return firstOf(resembling(foldedKey(spellingKey(typed)), folded()), limit);
}

/** The candidates that resemble a text, in the order given. */
export function resembling<T>(
  typed: FoldedText,
  candidates: Iterable<readonly [text: FoldedText, value: T]>,
): Resemblance<T>[] {
  const found: Resemblance<T>[] = [];
  for (const [text, value] of candidates) {
    const distance = distanceRatio(typed, text);
    if (distance <= maxDistanceRatio) found.push({ value, distance });
  }
  return found;
}

/** The values that resemble a text most, nearest first, each once. */
export function firstOf<T>(all: Iterable<Resemblance<T>>, limit = 3): T[] {
  const best = new Map<T, number>();
  for (const { value, distance } of all) {
    if (distance < (best.get(value) ?? Number.POSITIVE_INFINITY)) best.set(value, distance);
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
  return Math.min(a.length, b.length) >= 4 && editDistance(a, b, 1) === 1;
}

/** 0 for the same text, 1 for nothing in common. */
function distanceRatio(a: FoldedText, b: FoldedText): number {
  const longer = Math.max(a.key.length, b.key.length);
  const shorter = Math.min(a.key.length, b.key.length);
  if (shorter === 0) return 1;
  const holds = shorter >= 2 && (holdsText(a, b) || holdsText(b, a));
  const far = holds ? maxDistanceRatio : 1;
  const max = Math.max(1, Math.floor(longer * maxDistanceRatio));
  // A text cannot be nearer than its length or its letters differ: most candidates end here.
  if (longer - shorter > max || missing(a, b) > max || missing(b, a) > max) return far;
  if (shorter > maxLength) return far;
  const distance = editDistance(a.key, b.key, max);
  if (distance > max) return far;
  // One letter too many or too few is a slip even in a short word; another letter is another word.
  const isSlip = distance === 1 && longer > shorter;
  return holds || isSlip ? Math.min(distance / longer, maxDistanceRatio) : distance / longer;
}

/** Does the first text hold the second? */
function holdsText(a: FoldedText, b: FoldedText): boolean {
  return missing(a, b) === 0 && a.key.includes(b.key);
}

/** At least so many characters of the second text are not in the first. */
function missing(a: FoldedText, b: FoldedText): number {
  let bits = b.letters & ~a.letters;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}
