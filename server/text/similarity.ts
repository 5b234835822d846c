/** How alike two texts are: shared character pairs, and typing distance. */
import { spellingKey } from './normalize';

/** The distinct pairs of neighbouring letters and digits, spelling variants folded. */
function bigrams(text: string): Set<string> {
  const letters = [...spellingKey(text).replace(/[^\p{L}\p{N}]/gu, '')];
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

/**
 * The share (0 to 1) of the shorter text's distinct character pairs that the longer holds too:
 * 1 when the longer repeats the shorter. Punctuation and spelling variants do not count. Symmetric;
 * 0 when either text has no letter. A text of one letter is compared by that letter, so it is
 * contained only in the same single letter.
 */
export function containment(a: string, b: string): number {
  let [shorter, longer] = [bigrams(a), bigrams(b)];
  if (shorter.size > longer.size) [shorter, longer] = [longer, shorter];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const pair of shorter) if (longer.has(pair)) shared += 1;
  return shared / shorter.size;
}

/**
 * Texts to be searched for the ones that share pairs of letters with another text. A search looks
 * only at the texts that share a pair at all, so comparing two long lists stays cheap.
 */
export class SimilarityIndex<T> {
  private readonly values: T[] = [];
  /** Count of distinct pairs of each text. */
  private readonly sizes: number[] = [];
  /** Indexes of the texts that hold a pair, by pair. */
  private readonly holders = new Map<string, number[]>();

  constructor(entries: Iterable<readonly [text: string, value: T]>) {
    for (const [text, value] of entries) {
      const pairs = bigrams(text);
      const index = this.values.push(value) - 1;
      this.sizes.push(pairs.size);
      for (const pair of pairs) {
        const held = this.holders.get(pair);
        if (held) held.push(index);
        else this.holders.set(pair, [index]);
      }
    }
  }

  /**
   * The first value, in the order given, whose text has at least this `containment` (above 0) with
   * `text` and passes `accept`; null when none does.
   */
  find(text: string, share: number, accept: (value: T) => boolean = () => true): T | null {
    const pairs = bigrams(text);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const index of this.holders.get(pair) ?? []) {
        shared.set(index, (shared.get(index) ?? 0) + 1);
      }
    }
    let first = -1;
    for (const [index, count] of shared) {
      if (first !== -1 && index > first) continue;
      const size = Math.min(pairs.size, this.sizes[index] ?? 0);
      if (count / size >= share && accept(this.values[index] as T)) first = index;
    }
    return this.values[first] ?? null;
  }
}

/**
 * Damerau–Levenshtein distance in its common, restricted form: insertions, deletions,
 * substitutions and swaps of two neighbours, counted in code points of the texts as given.
 * `max`: a distance above it need not be exact, only above.
 */
export function editDistance(a: string, b: string, max = Number.POSITIVE_INFINITY): number {
  const [s, t] = [codePoints(a), codePoints(b)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: t.length + 1 }, (_, j) => j);
  let lastLeast = 0;
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= t.length; j++) {
      const same = s[i - 1] === t[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A row follows from the two before it: costs never fall below the least of both.
    if (least > max && lastLeast > max) return least;
    beforeLast = last;
    last = row;
    lastLeast = least;
  }
  return last[t.length] as number;
}

/** The text itself where each of its units is a character: most texts need no copy. */
function codePoints(text: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(text) ? [...text] : text;
}
