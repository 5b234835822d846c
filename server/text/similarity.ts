/** How alike two texts are: shared character pairs, and typing distance. */
import { spellingKey } from './normalize';
import { recalled } from './recalled';

/**
 * The distinct pairs of neighbouring letters and digits, spelling variants folded, each as a number,
 * in ascending order. A text of one letter has that letter.
 */
const bigrams = recalled((text: string): Float64Array => {
  const letters = spellingKey(text).replace(/[^\p{L}\p{N}]/gu, '');
  const points = Array.from(letters, (letter) => letter.codePointAt(0) as number);
  const pairs =
    points.length === 1
      ? points
      : points.slice(1).map((at, i) => (points[i] as number) * 2 ** 21 + at);
  return Float64Array.from(new Set(pairs)).sort();
}, 4000);

/**
 * The share (0 to 1) of the shorter text's distinct character pairs that the longer holds too:
 * 1 when the longer repeats the shorter. Punctuation and spelling variants do not count. Symmetric;
 * 0 when either text has no letter. A text of one letter is compared by that letter, so it is
 * contained only in the same single letter.
 */
export function containment(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)];
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const far = (x[i] as number) - (y[j] as number);
    if (far === 0) shared++;
    if (far <= 0) i++;
    if (far >= 0) j++;
  }
  return shared === 0 ? 0 : shared / Math.min(x.length, y.length);
}

/**
 * Texts to be searched for the ones that share pairs of letters with another text. Compared are only
 * texts that share a rare pair: of the pairs of the shorter text so many are in the longer that any
 * few of them hold one of these, and the rare ones are in few texts.
 */
export class SimilarityIndex<T> {
  private readonly values: T[] = [];
  /** A number for each pair that some text holds. */
  private readonly numbers = new Map<number, number>();
  /** The numbers of the pairs of each text. */
  private readonly pairs: (readonly number[])[] = [];
  /** Indexes of the texts that hold a pair, in ascending order, by its number. */
  private readonly holders: number[][] = [];
  /** The same of the rare pairs of each text alone. */
  private readonly rareHolders: number[][] = [];
  /** By the number of a pair: does the text that is looked for hold it? */
  private readonly isAsked: Uint8Array;

  /** @param share the `containment` (above 0) from which a text is found. */
  constructor(
    entries: Iterable<readonly [text: string, value: T]>,
    private readonly share: number,
  ) {
    for (const [text, value] of entries) {
      const index = this.values.push(value) - 1;
      const pairs = Array.from(bigrams(text), (pair) => this.numberOf(pair));
      this.pairs.push(pairs);
      for (const pair of pairs) this.holders[pair]?.push(index);
    }
    for (const [index, pairs] of this.pairs.entries()) {
      for (const pair of this.rareOf(pairs, pairs.length)) this.rareHolders[pair]?.push(index);
    }
    this.isAsked = new Uint8Array(this.numbers.size);
  }

  private numberOf(pair: number): number {
    const known = this.numbers.get(pair);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(pair, number);
    this.holders.push([]);
    this.rareHolders.push([]);
    return number;
  }

  /** So many of the rarest of a text's pairs that who holds enough of them holds one of these. */
  private rareOf(pairs: readonly number[], size: number): readonly number[] {
    const unknown = size - pairs.length;
    const needed = Math.max(1, Math.floor(size * this.share));
    const count = (pair: number) => (this.holders[pair] as number[]).length;
    // Pairs that no text holds are the rarest of all.
    return [...pairs].sort((a, b) => count(a) - count(b)).slice(0, size - needed + 1 - unknown);
  }

  /**
   * The first value, in the order given, whose text has enough `containment` with `text` and passes
   * `accept`; null when none does.
   *
   * @param before only so many of the first values are looked at.
   */
  find(
    text: string,
    accept: (value: T) => boolean = () => true,
    before = this.values.length,
  ): T | null {
    const all = bigrams(text);
    const pairs: number[] = [];
    for (const pair of all) {
      const number = this.numbers.get(pair);
      if (number !== undefined) pairs.push(number);
    }
    for (const pair of pairs) this.isAsked[pair] = 1;
    const seen = new Uint8Array(this.values.length);
    let first = before;
    const look = (candidates: readonly number[]) => {
      for (const index of candidates) {
        if (index >= first) return;
        if (seen[index]) continue;
        seen[index] = 1;
        if (this.shareOf(index, all.length) < this.share) continue;
        if (accept(this.values[index] as T)) first = index;
      }
    };
    // The shorter of the two is this text, or the one that was given.
    const rare = this.rareOf(pairs, all.length);
    for (const pair of rare) look(this.holders[pair] as number[]);
    for (const pair of pairs) look(this.rareHolders[pair] as number[]);
    for (const pair of pairs) this.isAsked[pair] = 0;
    return first < before ? (this.values[first] as T) : null;
  }

  /** The containment of a text with the one that is looked for, which has so many pairs. */
  private shareOf(index: number, size: number): number {
    const pairs = this.pairs[index] as readonly number[];
    let shared = 0;
    for (const pair of pairs) shared += this.isAsked[pair] as number;
    return shared / Math.min(pairs.length, size);
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
  let lastMinCost = 0;
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    let minCost = i;
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
      if (cost < minCost) minCost = cost;
    }
    // A row follows from the two before it: costs never fall below the least of both.
    if (minCost > max && lastMinCost > max) return minCost;
    beforeLast = last;
    last = row;
    lastMinCost = minCost;
  }
  return last[t.length] as number;
}

/** The text itself where each of its units is a character: most texts need no copy. */
function codePoints(text: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(text) ? [...text] : text;
}
