import { breakLines } from '../text/lineBreak';

/** By text, and then by width in hundredths of an em. */
const kept = new Map<string, Map<number, readonly string[]>>();
const maxKept = 20_000;
let keptCount = 0;

/**
 * Lines that read well: of the ways to break a text into as few lines as possible, the one that
 * breaks after a punctuation mark or before a new phrase, and leaves no single character behind.
 * Most of a drawing is the same after a key stroke, so what was broken once is kept.
 */
export function goodLines(text: string, maxEm: number): readonly string[] {
  const key = Math.round(maxEm * 100);
  const known = kept.get(text)?.get(key);
  if (known) return known;
  const lines = text.split('\n').flatMap((paragraph) => best(paragraph, maxEm));
  if (keptCount >= maxKept) {
    kept.clear();
    keptCount = 0;
  }
  const ofText = kept.get(text) ?? new Map<number, readonly string[]>();
  kept.set(text, ofText.set(key, lines));
  keptCount++;
  return lines;
}

function best(paragraph: string, maxEm: number): readonly string[] {
  let found = breakLines(paragraph, maxEm);
  const count = found.length;
  if (count === 1 || count > 12) return found;
  let cost = costOf(found);
  for (let em = maxEm - 0.5; em > maxEm * 0.5 && cost > 0; em -= 0.5) {
    const lines = breakLines(paragraph, em);
    if (lines.length > count) break;
    const next = costOf(lines) + (maxEm - em) * 0.08;
    if (next < cost) {
      found = lines;
      cost = next;
    }
  }
  return found;
}

function costOf(lines: readonly string[]): number {
  const last = lines[lines.length - 1] ?? '';
  let cost = [...last].length <= 3 ? 4 : 0;
  for (let index = 1; index < lines.length; index++) {
    cost += breakCost((lines[index - 1] ?? '').slice(-1), (lines[index] ?? '').charAt(0));
  }
  return cost;
}

/** How much a break between two characters disturbs: a phrase mostly begins with kanji or katakana. */
function breakCost(before: string, after: string): number {
  if (/[、。，．！？）」』】・\s]/.test(before)) return 0;
  const isKana = /\p{Script=Hiragana}/u.test(before);
  if (/[「『（【]/.test(after)) return 0.3;
  if (isKana && /[\p{Script=Han}\p{Script=Katakana}0-9０-９A-Za-z]/u.test(after)) return 0.6;
  if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 0.3;
  if (/\p{Script=Han}/u.test(before) && /\p{Script=Hiragana}/u.test(after)) return 1.2;
  // Inside a word's ending (つく・り) or between two particles.
  return isKana && /\p{Script=Hiragana}/u.test(after) ? 1.6 : 1;
}
