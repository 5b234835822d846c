import type { ComparedItem } from './parts';

/** The pairs of neighbouring letters of a text, each with how often it stands there. */
type Pairs = ReadonlyMap<string, number>;

const pairsOf = new Map<string, Pairs>();

function pairs(text: string): Pairs {
  const known = pairsOf.get(text);
  if (known) return known;
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  const made = new Map<string, number>();
  if (letters.length === 1) made.set(letters, 1);
  for (let at = 1; at < letters.length; at += 1) {
    const pair = letters.slice(at - 1, at + 1);
    made.set(pair, (made.get(pair) ?? 0) + 1);
  }
  pairsOf.set(text, made);
  return made;
}

/** How alike two texts are, 0 to 1: twice the pairs they share by all their pairs (Dice). */
function likenessOfTexts(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [pairs(a), pairs(b)];
  let [shared, all] = [0, 0];
  for (const [pair, count] of x) {
    shared += Math.min(count, y.get(pair) ?? 0);
    all += count;
  }
  for (const count of y.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** What the main text weighs where there are others beside it. */
const mainWeight = 0.65;

/** How alike two items of one kind are, 0 to 1: by their main texts, and by what stands below. */
export function likeness(a: ComparedItem, b: ComparedItem): number {
  const main = likenessOfTexts(a.main, b.main);
  if (a.main === '' && b.main === '') return likenessOfTexts(a.rest, b.rest);
  if (a.rest === '' || b.rest === '') return main;
  return mainWeight * main + (1 - mainWeight) * likenessOfTexts(a.rest, b.rest);
}

/** Forgets the texts of a comparison that is done. */
export function forgetTexts(): void {
  pairsOf.clear();
}
