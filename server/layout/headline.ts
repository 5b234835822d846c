import { width as emOf } from '../text/width';
import { goodLines } from './lines';

/** More lines stand nowhere large. */
const maxLines = 4;

/** Where one reads a text in parts: after a punctuation mark, before a quotation, at a space or a 〜. */
const places =
  /[、。，．！？―]+(?=.)|[」』）]+(?=[^ぁ-ん])|(?<=.)(?=[「『（])|(?<=\S)\s+(?=\S)|(?<=[^\s～〜])(?=[～〜].)/gu;

/** Where a phrase begins: a text is broken there only where it has no better place. */
const phrases = /(?<=\p{Script=Hiragana})(?=[\p{Script=Han}\p{Script=Katakana}])/gu;

/** What a break before a phrase costs, as lines of different lengths do, in em². */
const phraseCost = 20;

/** What stands between two places. */
interface Part {
  readonly text: string;
  /** It begins with a phrase and no more. */
  readonly isPhrase: boolean;
}

/**
 * A text that stands large, with line breaks where one reads it in parts, so that all lines fit, are
 * few and about as long. It is as it is where it fits one line.
 */
export function headline(text: string, em: number): string {
  if (text.includes('\n') || emOf(text) <= em) return text;
  const parts = partsOf(text);
  for (let count = Math.ceil(emOf(text) / em); count <= maxLines; count++) {
    const found = evenly(parts, count, em);
    if (found) return found.lines.join('\n');
  }
  return goodLines(text, em).join('\n');
}

function partsOf(text: string): readonly Part[] {
  const ends = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: mark }) => index + mark.length);
  const good = new Set([0, ...ends(places)]);
  const starts = [...new Set([...good, ...ends(phrases)])].toSorted((a, b) => a - b);
  return starts.map((start, index) => ({
    text: text.slice(start, starts[index + 1]),
    isPhrase: !good.has(start),
  }));
}

interface Lines {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Parts put together to so many lines of like length; null where one of them is too long. */
function evenly(parts: readonly Part[], count: number, em: number): Lines | null {
  const joined = (some: readonly Part[]) =>
    some
      .map(({ text }) => text)
      .join('')
      .trim();
  const whole = joined(parts);
  const before = parts[0]?.isPhrase ? phraseCost : 0;
  if (count === 1) return emOf(whole) <= em ? { lines: [whole], cost: before } : null;
  const mean = emOf(whole) / count;
  let best: Lines | null = null;
  for (let at = 1; at <= parts.length - count + 1; at++) {
    const line = joined(parts.slice(0, at));
    if (emOf(line) > em) break;
    const rest = evenly(parts.slice(at), count - 1, em);
    if (!rest) continue;
    const lines = [line, ...rest.lines];
    const cost = before + rest.cost + (emOf(line) - mean) ** 2;
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best;
}
