import { width as emOf } from '../text/width';

/**
 * A text that stands large, with a line break where one reads it in two: after a punctuation mark
 * or before a quotation, so that both lines fit and are about as long. As it is where it fits one
 * line or has no such place.
 */
export function headline(text: string, em: number): string {
  if (text.includes('\n') || emOf(text) <= em) return text;
  let best = text;
  let minCost = Number.POSITIVE_INFINITY;
  for (const { index, 0: mark } of text.matchAll(
    /[、。，．！？」』）―]+(?=.)|(?<=.)(?=[「『（])|(?<=\S)\s+(?=\S)/gu,
  )) {
    const at = index + mark.length;
    const [head, tail] = [text.slice(0, at).trimEnd(), text.slice(at)];
    if (Math.max(emOf(head), emOf(tail)) > em) continue;
    const cost = Math.abs(emOf(head) - emOf(tail));
    if (cost < minCost) {
      minCost = cost;
      best = `${head}\n${tail}`;
    }
  }
  return best;
}
