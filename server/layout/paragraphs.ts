import { breakLines } from '../text/lineBreak';
import { width as emOf } from '../text/width';

/** Text in one style; a line break in it is a line break in the paragraph. */
export interface Run {
  readonly text: string;
}

/** A paragraph with exact line spacing, as far as its height depends on it. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly size: number;
  /** Distance of two baselines. */
  readonly leading: number;
  /** Distance to the paragraph above. */
  readonly before?: number;
  /** Indent of the text behind its bullet. */
  readonly bullet?: { readonly sign: string; readonly indent: number };
}

/**
 * How much of a width counts: some typefaces are a little wider than they are measured, and the
 * Latin letters of メイリオ by a good deal.
 */
function usableOf(latin: number): number {
  return 0.975 - 0.1 * latin;
}

/** Share of the Latin letters, digits and signs of a text. */
function latinIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code <= 0x24f) count += 1;
  }
  return count / Math.max(1, text.length);
}

/**
 * Lines of a text without Japanese: programs break it at spaces alone, and a word only where it is
 * longer than a line.
 */
function latinLines(text: string, em: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.match(/\s*\S+/g) ?? ['']) {
      if (line !== '' && emOf(line + word) > em) {
        lines.push(line);
        line = '';
      }
      const pieces = breakLines(line === '' ? word.trimStart() : line + word, em);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  });
}

/** Width of one line of text in em, in the widest of the typefaces; bold Latin letters are wider still. */
export function safeWidth(text: string, isBold = false): number {
  const latin = latinIn(text);
  return (emOf(text) * (isBold ? 1 + 0.14 * latin : 1)) / usableOf(latin);
}

/** Text of a paragraph without its styles. */
export function paragraphText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

/** Lines a paragraph takes at this width, as any program breaks them that knows Japanese. */
function paragraphLines(paragraph: Paragraph, width: number): string[] {
  const text = paragraphText(paragraph);
  const latin = latinIn(text);
  const room = (width - (paragraph.bullet?.indent ?? 0)) * usableOf(latin);
  const em = Math.max(1, room / paragraph.size);
  const key = `${Math.round(em * 50)} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= maxKept) kept.clear();
  const rounded = Math.round(em * 50) / 50;
  const lines = latin > 0.6 ? latinLines(text, rounded) : breakLines(text, rounded);
  kept.set(key, lines);
  return lines;
}

/** The same texts are measured again and again while the best layout is looked for. */
const kept = new Map<string, string[]>();
const maxKept = 5000;

/** Height of paragraphs one below the other; what the first keeps free above it does not count. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce(
    (height, paragraph, index) =>
      height +
      (index > 0 ? (paragraph.before ?? 0) : 0) +
      paragraphLines(paragraph, width).length * paragraph.leading,
    0,
  );
}

/**
 * The paragraphs, or their lines, that fit into a height, and the rest. At least one line goes into
 * the first part, so that nothing turns pages for ever. The rest is empty where all fits.
 */
export function splitAt<P extends Paragraph>(
  paragraphs: readonly P[],
  width: number,
  room: number,
): readonly [P[], P[]] {
  let used = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    used += index > 0 ? (paragraph.before ?? 0) : 0;
    const lines = paragraphLines(paragraph, width);
    const fitting = Math.floor((room - used + 0.01) / paragraph.leading);
    if (fitting >= lines.length) {
      used += lines.length * paragraph.leading;
      continue;
    }
    const kept = Math.max(index === 0 ? 1 : 0, fitting);
    if (kept >= lines.length) continue;
    const after = paragraphs.slice(index + 1);
    const text = paragraphText(paragraph);
    const end = kept === 0 ? 0 : endOfLines(text, lines.slice(0, kept));
    const at = endOfSentence(text, end) || (index > 0 && lines.length <= maxWhole ? 0 : end);
    if (at === 0) return splitBefore(paragraphs, index);
    const [head, tail] = cut(paragraph, at);
    return [
      [...paragraphs.slice(0, index), head],
      [tail, ...after],
    ];
  }
  return [[...paragraphs], []];
}

/** A paragraph of no more lines is not cut inside a sentence: it goes on as a whole. */
const maxWhole = 6;

/** Where the last sentence or line ends that is whole up to a place; 0 where none is. */
function endOfSentence(text: string, end: number): number {
  return end === 0 ? 0 : Math.max(text.lastIndexOf('。', end - 1) + 1, text.lastIndexOf('\n', end));
}

/** The paragraphs up to one, and the others; the label of a list goes along with it. */
function splitBefore<P extends Paragraph>(paragraphs: readonly P[], index: number): [P[], P[]] {
  const isLabel = paragraphs[index]?.bullet?.sign && !paragraphs[index - 1]?.bullet;
  const at = isLabel && index > 1 ? index - 1 : index;
  return [paragraphs.slice(0, at), paragraphs.slice(at)];
}

/** Where the text goes on after these first lines of it. */
function endOfLines(text: string, lines: readonly string[]): number {
  let end = 0;
  for (const line of lines) end = text.indexOf(line, end) + line.length;
  return end;
}

/** A paragraph in two; white space where it is cut is left out, as at any end of a line. */
function cut<P extends Paragraph>(paragraph: P, at: number): [P, P] {
  const text = paragraphText(paragraph);
  const next =
    at + (/^[ \t\u3000]*(?:\r\n|\r|\n)?[ \t\u3000]*/.exec(text.slice(at))?.[0].length ?? 0);
  const { bullet } = paragraph;
  const rest = bullet ? { ...bullet, sign: '' } : undefined;
  return [
    { ...paragraph, runs: slice(paragraph.runs, 0, at) },
    { ...paragraph, runs: slice(paragraph.runs, next, text.length), bullet: rest, before: 0 },
  ];
}

function slice<R extends Run>(runs: readonly R[], from: number, to: number): R[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
