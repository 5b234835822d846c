import type { EvidencePlace } from './context';
import type { Hit } from './scan';
import { distinct } from './subject';

/** What a row found. */
export interface Evidence {
  readonly words: readonly string[];
  /** Ids of the concepts of the words. */
  readonly concepts: readonly string[];
  /** How many times the row's points count; above 0. */
  readonly times: number;
  /** Where the words were found as well. */
  readonly where?: EvidencePlace;
}

/** The words as evidence that counts once; null where there are none. */
export function some(hits: readonly Hit[], where?: EvidencePlace, times = 1): Evidence | null {
  if (hits.length === 0) return null;
  return {
    words: [...new Set(hits.map((hit) => hit.word))],
    concepts: conceptsOf(hits),
    times,
    where,
  };
}

/** The words as evidence that counts for each different one of them. */
export const each = (hits: readonly Hit[], where?: EvidencePlace) =>
  some(hits, where, distinct(hits));
/** The words as evidence that counts for each place at which they stand. */
export const every = (hits: readonly Hit[]) => some(hits, undefined, hits.length);
/** Evidence of its own, without a word of the lexicon. */
export const plain = (words: readonly string[], where?: EvidencePlace, times = 1): Evidence => ({
  words,
  concepts: [],
  times,
  where,
});
/** That something is so, which no word shows. */
export const fact = (isSo: boolean) => (isSo ? plain([]) : null);
/** Ids of the concepts of the words. */
export function conceptsOf(hits: readonly Hit[]): string[] {
  return [...new Set(hits.flatMap((hit) => hit.concepts.map(({ id }) => id)))];
}
