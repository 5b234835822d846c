/** How wide a text runs, in em, for layout without a font at hand. */

/** Advance widths of Latin letters, each row rounded up; measured on Noto Sans CJK JP Regular. */
const latin: readonly (readonly [em: number, characters: string])[] = [
  [0.23, ' \u00A0'],
  [0.3, "',.:;ijlI|"],
  [0.35, '!f()[]{}-'],
  [0.4, 't/\\r'],
  [0.5, '"*?szx'],
  [0.56, 'cvyYJLFek#$+0123456789<=>^_ag~'],
  [0.6, 'VXESTZ'],
  [0.65, 'A`hnoubdpqPCRK'],
  [0.7, 'B&DG'],
  [0.75, 'NUHOQ'],
  [0.82, 'wM'],
  [0.93, 'W%m'],
  [0.95, '@'],
];
const widthTable = new Map(
  latin.flatMap(([em, chars]) => [...chars].map((char) => [char, em] as const)),
);

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** Texts of these characters alone have one grapheme per code point; nearly all texts do. */
const plain = new RegExp(
  String.raw`^[\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u21FF\u2460-\u2613` +
    String.raw`\u3000-\u3029\u3030-\u303C\u3040-\u3096\u309B-\u30FF\u4E00-\u9FFF\uFF01-\uFF9D\uFFE0-\uFFE6]*$`,
);

/** The characters a reader sees: surrogate pairs, marks, flags and ZWJ sequences stay whole. */
export function graphemes(text: string): string[] {
  if (plain.test(text)) return [...text];
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = windowEnd(text, at);
    const parts = Array.from(segmenter.segment(text.slice(at, end)), ({ segment }) => segment);
    // The last one may go on behind the window.
    if (end < text.length && parts.length > 1) parts.pop();
    for (const part of parts) {
      found.push(part);
      at += part.length;
    }
  }
  return found;
}

/** Engines segment a long text far more slowly than its parts. UTF-16 units. */
const maxWindow = 128;

function windowEnd(text: string, start: number): number {
  const end = Math.min(start + maxWindow, text.length);
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length ? end + 1 : end;
}

/**
 * The width of one line of text in em: 1 for a full-width character (kanji, kana, symbols, emoji),
 * 0.5 for half-width kana, the table for Latin letters and digits, nothing for marks that combine.
 * A font may differ by some per cent; the table leans to the wide side.
 */
export function width(text: string): number {
  let em = 0;
  if (plain.test(text)) {
    for (let at = 0; at < text.length; at++) em += plainWidth(text.charCodeAt(at));
  } else for (const grapheme of graphemes(text)) em += graphemeWidth(grapheme);
  return em;
}

/** Widths of the first characters, by code. */
const first = Array.from({ length: 0x300 }, (_, code) => graphemeWidth(String.fromCharCode(code)));

/** The width of a character of a plain text, which is the whole of a grapheme. */
function plainWidth(code: number): number {
  return first[code] ?? (code >= 0xff61 && code <= 0xff9f ? 0.5 : 1);
}

function graphemeWidth(grapheme: string): number {
  const known = widthTable.get(grapheme.charAt(0));
  if (known !== undefined) return known;
  const code = grapheme.codePointAt(0) as number;
  // A half-width kana with its voicing mark is one grapheme of two halves.
  if (code >= 0xff61 && code <= 0xff9f) return grapheme.length * 0.5;
  if (/^[\p{M}\p{Cf}\p{Cc}]/u.test(grapheme)) return 0;
  if (code < 0x250 && /^\p{L}/u.test(grapheme)) return 0.65;
  return 1;
}

/** How often a line goes from Japanese to letters and digits, or back: some programs leave room there. */
export function scriptChanges(line: string): number {
  const changes =
    /(?<=[\u0020-\u024F])(?=[^\u0020-\u024F])|(?<=[^\u0020-\u024F])(?=[\u0020-\u024F])/gu;
  return line.match(changes)?.length ?? 0;
}
