import { breakLines, chunksOf } from '../text/lineBreak';
import { width } from '../text/width';

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
  const greedy = breakLines(paragraph, maxEm);
  const count = greedy.length;
  if (count === 1 || count > maxLines) return greedy;
  const words = wordsOf(paragraph);
  if (words.some(({ width }) => width > maxEm)) return greedy;
  return linesOf(words, endsOf(words, count, maxEm));
}

/** More lines than these are a text to read, in which no break stands out. */
const maxLines = 12;

/** What may not be broken inside, behind the white space that no line begins with. Widths in em. */
interface Word {
  readonly text: string;
  readonly width: number;
  readonly space: string;
  readonly spaceWidth: number;
  /** What it costs to break before it. */
  readonly cost: number;
}

function wordsOf(paragraph: string): readonly Word[] {
  const words: Word[] = [];
  let [space, spaceWidth, before] = ['', 0, ''];
  for (const { text, width, isSpace } of chunksOf(paragraph)) {
    if (isSpace) {
      space += text;
      spaceWidth += width;
      continue;
    }
    const cost = space === '' ? breakCost(before, text.charAt(0)) : 0;
    words.push({ text, width, space, spaceWidth, cost });
    [space, spaceWidth, before] = ['', 0, text.slice(-1)];
  }
  return words;
}

/** The cheapest lines up to a word: what they cost, and how many words the lines before it hold. */
interface Way {
  readonly cost: number;
  readonly from: number;
}

/** How many words there are up to the end of each line, where they are broken at the least cost. */
function endsOf(words: readonly Word[], count: number, maxEm: number): readonly number[] {
  const ways: (readonly (Way | undefined)[])[] = [[{ cost: 0, from: 0 }]];
  for (let line = 1; line <= count; line++)
    ways.push(waysOfLine(words, ways[line - 1] ?? [], { isLast: line === count, count, maxEm }));
  const ends = [words.length];
  for (let line = count; line > 1; line--) ends.unshift(ways[line]?.[ends[0] ?? 0]?.from ?? 0);
  return ends;
}

/** The cheapest ways to the ends of one line, by how many words there are up to it. */
function waysOfLine(
  words: readonly Word[],
  before: readonly (Way | undefined)[],
  { isLast, count, maxEm }: { isLast: boolean; count: number; maxEm: number },
): readonly (Way | undefined)[] {
  const ways: (Way | undefined)[] = [];
  const ofLast = (from: number) =>
    remnantCost(
      words
        .slice(from)
        .reduce((line, { space, text }) => line + space + text, '')
        .trim(),
    );
  before.forEach((way, from) => {
    if (!way) return;
    const breaking = way.cost + (from === 0 ? 0 : (words[from]?.cost ?? 0));
    for (const { end, width } of linesFrom(words, from, maxEm)) {
      if (isLast !== (end === words.length)) continue;
      const ragged = isLast ? ofLast(from) : raggedness(width, maxEm, count);
      const cost = breaking + ragged;
      if (cost < (ways[end]?.cost ?? Number.POSITIVE_INFINITY)) ways[end] = { cost, from };
    }
  });
  return ways;
}

/** The lines that can begin with a word: how many words there are up to their end. */
function* linesFrom(words: readonly Word[], from: number, maxEm: number) {
  let width = 0;
  for (let end = from; end < words.length; end++) {
    const { width: own, spaceWidth } = words[end] as Word;
    width += own + (end === from && from > 0 ? 0 : spaceWidth);
    if (width > maxEm) return;
    yield { end: end + 1, width };
  }
}

/** What the room costs that a line leaves: little, but where most of it is left, as behind an id alone. */
function raggedness(width: number, maxEm: number, count: number): number {
  const free = maxEm - width;
  return (free * 0.1) / count + (free > maxEm * 0.55 ? 2 : 0);
}

/** What it costs to leave a few signs for the last line, or a single short word of Latin letters. */
function remnantCost(line: string): number {
  if ([...line].length <= 3) return 4;
  return /^[!-\u024F]{1,9}$/.test(line) ? 1 : 0;
}

function linesOf(words: readonly Word[], ends: readonly number[]): readonly string[] {
  return ends.map((end, line) => {
    const from = ends[line - 1] ?? 0;
    return words
      .slice(from, end)
      .map(({ text, space }, index) => (index === 0 && from > 0 ? text : space + text))
      .join('');
  });
}

/**
 * How wide a box is, in em, in which a program that fills line by line breaks a text as well as it
 * can: in as few lines as in `maxEm`, at the best places that there are.
 */
export function wrapWidth(text: string, maxEm: number): number {
  return Math.max(...text.split('\n').map((paragraph) => paragraphWidth(paragraph, maxEm)));
}

function paragraphWidth(paragraph: string, maxEm: number): number {
  let found = breakLines(paragraph, maxEm);
  const count = found.length;
  let cost = count > maxLines ? 0 : costOf(found, paragraph);
  for (let em = maxEm - 0.5; em > maxEm * 0.5 && cost > 0; em -= 0.5) {
    const lines = breakLines(paragraph, em);
    if (lines.length > count) break;
    const next = costOf(lines, paragraph) + (maxEm - em) * 0.08;
    if (next < cost) [found, cost] = [lines, next];
  }
  return Math.max(...found.map(width));
}

/** What it costs to break a paragraph into these lines; 0 for one line. */
function costOf(lines: readonly string[], paragraph: string): number {
  let cost = lines.length > 1 ? remnantCost(lines.at(-1) ?? '') : 0;
  let at = 0;
  for (const line of lines) {
    const start = paragraph.indexOf(line, at);
    // White space at a break is in neither line.
    if (at > 0 && start === at) cost += breakCost(paragraph.charAt(at - 1), line.charAt(0));
    at = start + line.length;
  }
  return cost;
}

/** How much a break between two characters disturbs: a phrase mostly begins with kanji or katakana. */
function breakCost(before: string, after: string): number {
  if (/[、。，．！？・]/.test(before)) return 0;
  // Behind a bracket mostly a particle follows (「対話」の); of a compound, a suffix (研修等).
  if (/[）」』】]/.test(before)) return isHiragana(after) ? 1.2 : 0;
  if (/[等的化性者]/.test(after)) return 1.2;
  if (/[「『（【]/.test(after)) return 0.3;
  if (isKatakana(before) && isKatakana(after)) return 2;
  if (isKatakana(before) !== isKatakana(after) && !isHiragana(after)) return 0.6;
  if (isHiragana(before) && /[\p{Script=Han}0-9０-９A-Za-z]/u.test(after)) return 0.6;
  if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 0.3;
  if (/\p{Script=Han}/u.test(before) && isHiragana(after)) return 1.2;
  // Inside a word's ending (つく・り) or between two particles.
  return isHiragana(before) && isHiragana(after) ? 1.6 : 1;
}

const isHiragana = (char: string) => /\p{Script=Hiragana}/u.test(char);
const isKatakana = (char: string) => /[\p{Script=Katakana}ー]/u.test(char);
