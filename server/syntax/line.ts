import { bulletSigns, circledNumbers } from '../text/bullets';

/** Reading of single lines: indentation, list marks, keys. Offsets are UTF-16 in the given text. */

/** A line of a text: `end` is before the line break, `next` after it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text; CRLF and LF. The last line has no break. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) {
      if (start < text.length) lines.push({ start, end: text.length, next: text.length });
      break;
    }
    const end = newline > start && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
    lines.push({ start, end, next: newline + 1 });
    start = newline + 1;
  }
  return lines;
}

/** Columns that an indenting character stands for; 0 when it does not indent. */
function indentWidth(code: number): number {
  if (code === 0x20 || code === 0xa0) return 1;
  if (code === 0x09 || code === 0x3000) return 2;
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return 1;
  return 0;
}

/** Leading white space of a line: where it ends, its width in columns, and whether all of it is spaces. */
export function indentOf(
  text: string,
  start: number,
  end: number,
): { readonly at: number; readonly column: number; readonly plain: boolean } {
  let at = start;
  let column = 0;
  let plain = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    // A byte order mark or zero-width space inside the text is dropped like white space.
    const width = code === 0xfeff || code === 0x200b ? 0 : indentWidth(code);
    if (width === 0 && code !== 0xfeff && code !== 0x200b) break;
    if (code !== 0x20) plain = false;
    column += width;
    at++;
  }
  return { at, column, plain };
}

/** Skips white space of any kind. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && indentWidth(text.charCodeAt(at)) > 0) at++;
  return at;
}

/** Signs typed for the hyphen of a list (full-width, long vowel, dashes, minus). */
const wrongHyphens = '－ー‐‑‒–—―−─ｰ﹣';
/** A sign that touches a word: `-住民`. Numbers (-5), rulers (---) and dashes of prose (――) do not. */
const touching = /^[-－‐−ー–](?=[\p{L}「『【（(])(?!ー)/u;
const bullets = new RegExp(`^[${bulletSigns}]`, 'u');
/** Numbering that starts an item; it stays part of the text. */
const numbering = new RegExp(
  `^(?:[${circledNumbers}㋐-㋾㊀-㊉]|[（(][0-9０-９一二三四五六七八九十ア-ンｱ-ﾝa-zａ-ｚ]{1,2}[)）])`,
  'u',
);

/** A list mark: a hyphen (`tight` without a space behind it), a sign typed for one, or a bullet. */
export interface Mark {
  readonly kind: 'hyphen' | 'tight' | 'wrong' | 'bullet' | 'numbering';
  readonly start: number;
  /** After the sign itself. */
  readonly end: number;
  /** Where the content begins. */
  readonly content: number;
}

/** The list mark at this place, or null. */
export function markAt(text: string, at: number, end: number): Mark | null {
  if (at >= end) return null;
  const char = text[at] as string;
  if (char === '-' || wrongHyphens.includes(char)) {
    const after = at + 1;
    const spaced = after < end && indentWidth(text.charCodeAt(after)) > 0;
    const alone = after === end && char === '-';
    if (!spaced && !alone && !touching.test(text.slice(at, at + 3))) return null;
    const content = skipSpace(text, after, end);
    if (char !== '-') return { kind: 'wrong', start: at, end: after, content };
    return { kind: spaced || alone ? 'hyphen' : 'tight', start: at, end: after, content };
  }
  const rest = text.slice(at, Math.min(end, at + 6));
  const bullet = bullets.exec(rest);
  if (bullet) {
    const after = at + bullet[0].length;
    return { kind: 'bullet', start: at, end: after, content: skipSpace(text, after, end) };
  }
  const number = numbering.exec(rest);
  if (number) return { kind: 'numbering', start: at, end: at, content: at };
  return null;
}

/** How a key ends: `: ` as it should, or one of the slips. */
export type ColonKind = 'plain' | 'full-width' | 'no-space' | 'wide-space' | 'missing';

/** A key at the start of some text. */
export interface KeyPart {
  readonly start: number;
  /** After the last character of the key. */
  readonly end: number;
  /** The key as typed, without quotes. */
  readonly text: string;
  readonly colon: ColonKind;
  /** The colon itself; empty range where it is missing. */
  readonly colonStart: number;
  readonly colonEnd: number;
  /** Where the value begins. */
  readonly value: number;
}

/**
 * The key that starts at `at`, or null. `known` tells whether a text is a key here: only known keys
 * are accepted with a colon that YAML would not take, as prose has such colons too.
 */
export function keyAt(
  text: string,
  at: number,
  end: number,
  known: (key: string) => boolean,
): KeyPart | null {
  const first = text[at];
  if (first === undefined || at >= end || first === '#') return null;
  if (first === '"' || first === "'") return quotedKeyAt(text, at, end, known);
  if ('[{|>@`%!&*,'.includes(first)) return null;
  let certain: KeyPart | null = null;
  for (let i = at; i < end; i++) {
    const char = text[i];
    if (char === '#' && i > at && text[i - 1] === ' ') break;
    if (char !== ':' && char !== '：') continue;
    const next = i + 1;
    const colon = colonKind(text, i, end);
    const part: KeyPart = {
      start: at,
      end: trimEnd(text, at, i),
      text: text.slice(at, trimEnd(text, at, i)),
      colon,
      colonStart: i,
      colonEnd: next,
      value: skipSpace(text, next, end),
    };
    if (part.text === '') return null;
    if (colon === 'plain') {
      certain = part;
      break;
    }
    if (known(part.text)) return part;
    if (i - at > 60) break;
  }
  return certain;
}

function colonKind(text: string, at: number, end: number): ColonKind {
  if (text[at] === '：') return 'full-width';
  if (at + 1 >= end) return 'plain';
  const code = text.charCodeAt(at + 1);
  if (code === 0x20 || code === 0x09) return 'plain';
  return indentWidth(code) > 0 ? 'wide-space' : 'no-space';
}

function quotedKeyAt(
  text: string,
  at: number,
  end: number,
  known: (key: string) => boolean,
): KeyPart | null {
  const close = quoteEnd(text, at, end);
  if (close < 0) return null;
  const key = text.slice(at + 1, close);
  const colonAt = skipSpace(text, close + 1, end);
  if (text[colonAt] !== ':' && text[colonAt] !== '：') return null;
  const colon = colonKind(text, colonAt, end);
  if (colon !== 'plain' && !known(key)) return null;
  return {
    start: at,
    end: close + 1,
    text: key,
    colon,
    colonStart: colonAt,
    colonEnd: colonAt + 1,
    value: skipSpace(text, colonAt + 1, end),
  };
}

/** The closing quotation mark of the one at `at`; -1 where there is none before `limit`. */
export function quoteEnd(text: string, at: number, limit: number): number {
  const quote = text[at];
  for (let i = at + 1; i < limit; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === '"' || text[i + 1] !== "'") return i;
      i++;
    }
  }
  return -1;
}

/** The end of `[from, to)` without trailing white space. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && indentWidth(text.charCodeAt(end - 1)) > 0) end--;
  return end;
}
