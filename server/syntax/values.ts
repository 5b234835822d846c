import { isJapanese } from '../text/normalize';
import { type Field, matchKey, type Shape } from '../vocabulary';
import { documentMarkAt } from './documentMark';
import { scanFlow } from './flow';
import { indentOf, keyAt, type Line, markAt, quoteEnd, skipSpace, trimEnd } from './line';
import { indentSlip, quoteSlip, type RawSlip, spaceSlip, textExtent } from './slips';
import type { BlockEdit } from './tree';

/** Where a value stands and what is known of its key. */
export interface ValuePlace {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Index of the line on which the value begins. */
  readonly line: number;
  /** Offset at which the value begins. */
  readonly start: number;
  /** Column of the key or list mark the value belongs to; what is deeper continues the value. */
  readonly column: number;
  readonly field: Field | null;
  /** Shape of the mapping that the key belongs to; null for the text of a list's item. */
  readonly shape: Shape | null;
  /** The value is an item of a list, not what stands behind a key. */
  readonly isItem: boolean;
  /** Names that are both anchored and referred to in the file: real YAML aliases. */
  readonly anchors: ReadonlySet<string>;
  /** The line at which the value ends, where that is known. */
  readonly limit?: number;
}

/** What was found: the first line after the value, and its slips. */
export interface ValueReading {
  readonly next: number;
  readonly slips: readonly RawSlip[];
}

/** Longer lines are read as text alone: the parser takes very long over signs by the thousand. */
const maxFlowLength = 20_000;

const blockScalar = /^[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?$/;

/** Reads the extent of a value and its slips: quotes, brackets, signs, colons, bullets, `#`. */
export function readValue(place: ValuePlace): ValueReading {
  const { text, lines, line, start, anchors } = place;
  const current = lines[line] as Line;
  const first = text[start] as string;
  const rest = text.slice(start, current.end);
  if (blockScalar.test(rest)) return readBlockScalar(place);
  if (first === '"' || first === "'") return readQuoted(place);
  if ('[{［'.includes(first)) {
    const wide = readWideBrackets(place);
    if (wide) return wide;
  }
  if (first === '[' || first === '{') return readFlow(place);
  const next = place.limit ?? extentEnd(place);
  const alias = /^\*([^\s,[\]{}]+)[ \t]*(?:[ \t]#.*)?$/.exec(rest)?.[1];
  if (alias !== undefined && anchors.has(alias)) return { next: line + 1, slips: [] };
  const list = readBulletLines(place, next);
  if (list) return { next, slips: list };
  return { next, slips: plainSlips(place, next) };
}

/** Is the value one in which a `#` is more likely to be text than the beginning of a comment? */
function isProse({ field }: ValuePlace): boolean {
  return field === null || field.type === 'text' || field.type === 'items' || field.type === 'map';
}

/** Offset after the last character of the lines up to `next`. */
function lastEnd(place: ValuePlace, next: number): number {
  return trimEnd(place.text, place.start, (place.lines[next - 1] as Line).end);
}

/** Index of the first line that no longer continues the value (deeper lines continue it). */
function extentEnd(place: ValuePlace): number {
  const { text, lines, column } = place;
  let end = place.line + 1;
  for (let i = place.line + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) continue;
    if (indent.column < column || text[indent.at] === '#') break;
    if (indent.column === 0 && documentMarkAt(text, indent.at, line.end)) break;
    if (indent.column === column && !isBulletOf(place, indent.at, line.end)) break;
    if (startsKnownKey(place, indent.at, line.end)) break;
    end = i + 1;
  }
  return end;
}

/** Index of the first line that is not deeper than the value's key; for quotes and brackets. */
function indentedEnd(place: ValuePlace, closes: string): number {
  const { text, lines, column } = place;
  let end = place.line + 1;
  for (let i = place.line + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) continue;
    const isDeeper = indent.column > column;
    if (!isDeeper && !closes.includes(text[indent.at] as string)) break;
    if (indent.column === 0 && documentMarkAt(text, indent.at, line.end)) break;
    end = i + 1;
    if (!isDeeper) break;
  }
  return end;
}

/** A line with a bullet in the column of the key it belongs to. */
function isBulletOf(place: ValuePlace, at: number, end: number): boolean {
  if (place.isItem) return false;
  const mark = markAt(place.text, at, end);
  if (!mark) return false;
  const isSibling = keyAt(place.text, mark.content, end, (key) => isKeyOf(place, key)) !== null;
  return !isSibling;
}

function isKeyOf({ shape }: ValuePlace, key: string): boolean {
  return shape !== null && matchKey(shape, key) !== null;
}

/** A deeper line that begins with a key of the same mapping is that key, indented by mistake. */
function startsKnownKey(place: ValuePlace, at: number, end: number): boolean {
  const key = keyAt(place.text, at, end, (text) => isKeyOf(place, text));
  return key !== null && isKeyOf(place, key.text);
}

function readBlockScalar(place: ValuePlace): ValueReading {
  const { text, lines, column } = place;
  const slips: RawSlip[] = [];
  let next = place.line + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) {
      const blank = spacesOf(text, line) <= column ? blankSlip(text, line) : null;
      if (blank) slips.push(blank);
      continue;
    }
    if (indent.column <= column) break;
    if (spacesOf(text, line) <= column) slips.push(indentSlip(text, line.start, indent));
  }
  // With a depth of its own (`>2`) the lines may be deeper, and are not folded then.
  if (/^>[-+]?(?![-+]?\d)/.test(text.slice(place.start, place.start + 3)) && slips.length === 0) {
    const wrapped = wrappedSlip(place, place.line + 1, next);
    if (wrapped) slips.push(wrapped);
  }
  return { next, slips };
}

/** A line of nothing but full-width spaces, which YAML takes for text. */
export function blankSlip(text: string, line: Line): RawSlip | null {
  if (!/[^ \t]/.test(text.slice(line.start, line.end))) return null;
  const edits = [{ from: line.start, to: line.end, text: '' }];
  return spaceSlip('blank', text, line.start, line.end, edits);
}

function spacesOf(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text[at] === ' ') at++;
  return at - line.start;
}

/** Lines that continue a value but are not indented with spaces deep enough for YAML. */
function continuationSlips(place: ValuePlace, next: number): RawSlip[] {
  const { text, lines } = place;
  const slips: RawSlip[] = [];
  for (let i = place.line + 1; i < next; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) {
      const blank = blankSlip(text, line);
      if (blank) slips.push(blank);
    } else if (indent.column > place.column && spacesOf(text, line) <= place.column) {
      slips.push(indentSlip(text, line.start, indent));
    }
  }
  return slips;
}

function readQuoted(place: ValuePlace): ValueReading {
  const { text, lines, start } = place;
  const maxNext = place.limit ?? indentedEnd(place, '');
  const close = quoteEnd(text, start, (lines[maxNext - 1] as Line).end);
  if (close < 0) {
    const next = place.limit ?? extentEnd(place);
    const end = lastEnd(place, next);
    return { next, slips: [quoteSlip('unclosed-quote', text, start, end, {})] };
  }
  return behind(place, close, maxNext, 'quote-in-text', []);
}

/** What follows the closing quote or bracket at `close`: nothing, a comment, or text (a slip). */
function behind(
  place: ValuePlace,
  close: number,
  maxNext: number,
  rule: string,
  inside: readonly RawSlip[],
): ValueReading {
  const { text, lines, start } = place;
  let last = place.line;
  while ((lines[last] as Line).end <= close) last++;
  const closing = lines[last] as Line;
  const after = skipSpace(text, close + 1, closing.end);
  if (after >= closing.end || (text[after] === '#' && after > close + 1)) {
    return { next: last + 1, slips: [...inside, ...continuationSlips(place, last + 1)] };
  }
  const next = Math.min(maxNext, Math.max(last + 1, place.limit ?? extentEnd(place)));
  const { end } = textExtent(text, start, lastEnd(place, next), isProse(place));
  const quoted = quoteSlip(rule, text, start, Math.max(end, close + 1), {});
  return { next, slips: [quoted, ...continuationSlips(place, next)] };
}

/** References between full-width brackets, or one of each kind. */
function readWideBrackets(place: ValuePlace): ValueReading | null {
  const { text, lines, start } = place;
  const line = lines[place.line] as Line;
  const { end } = textExtent(text, start, trimEnd(text, start, line.end), false);
  const first = text[start];
  const last = text[end - 1];
  if (place.field?.type !== 'refs' || first === '{' || (last !== ']' && last !== '］')) return null;
  const edits: BlockEdit[] = [];
  if (first === '［') edits.push({ from: start, to: start + 1, text: '[' });
  if (last === '］') edits.push({ from: end - 1, to: end, text: ']' });
  if (edits.length === 0) return null;
  const slip = { rule: 'full-width-bracket', from: start, to: end, args: {}, edits };
  return { next: place.line + 1, slips: [slip] };
}

function readFlow(place: ValuePlace): ValueReading {
  const { text, lines, start } = place;
  const maxNext = place.limit ?? indentedEnd(place, ']}');
  const first = lines[place.line] as Line;
  const isLong = first.end - start > maxFlowLength;
  const flow = isLong
    ? null
    : scanFlow(text, start, (lines[maxNext - 1] as Line).end, place.anchors);
  if (!flow || flow.isTooDeep) {
    const next = place.limit ?? extentEnd(place);
    const end = lastEnd(place, next);
    return { next, slips: [quoteSlip('bracket-in-text', text, start, end, {})] };
  }
  if (flow.close >= 0) return behind(place, flow.close, maxNext, 'bracket-in-text', flow.slips);
  // A list that was begun with an empty line, or goes on behind a comma, may take more lines.
  const isOpen = /[[{,]$/.test(text.slice(start, textExtent(text, start, first.end, false).end));
  const next = isOpen ? (place.limit ?? extentEnd(place)) : place.line + 1;
  const { end } = textExtent(text, start, lastEnd(place, next), false);
  const { missing, slips } = scanFlow(text, start, end, place.anchors);
  const edits = [{ from: end, to: end, text: missing }];
  const unclosed = {
    rule: 'unclosed-bracket',
    from: start,
    to: end,
    args: { close: missing },
    edits,
  };
  return { next, slips: [...slips, unclosed, ...continuationSlips(place, next)] };
}

/** Bulleted lines typed as one text: each becomes an item of a list. */
function readBulletLines(place: ValuePlace, next: number): RawSlip[] | null {
  const { text, lines, start, isItem } = place;
  const first = lines[place.line] as Line;
  const lead = isItem ? null : markAt(text, start, first.end);
  const pad = ' '.repeat(Math.max(place.column, 0) + (isItem ? 0 : 2));
  const starts = [{ line: place.line, at: lead?.content ?? start }];
  const edits: BlockEdit[] = [];
  let isUneven = isItem;
  for (let i = place.line + 1; i < next; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    const mark = markAt(text, indent.at, line.end);
    if (mark && mark.content < line.end) {
      starts.push({ line: i, at: mark.content });
      edits.push({ from: line.start, to: mark.content, text: `${pad}- ` });
      isUneven &&= mark.kind === 'hyphen';
    } else if (indent.at < line.end && spacesOf(text, line) < pad.length + 2) {
      edits.push({ from: line.start, to: indent.at, text: `${pad}  ` });
    }
  }
  const isList = lead?.kind === 'hyphen' && lead.content < first.end;
  if (place.field === null || (starts.length === 1 && !isList)) return null;
  if (!isItem) {
    const from = trimEnd(text, first.start, start);
    const eol = text[first.end] === '\r' ? '\r\n' : '\n';
    const begin = from > first.start ? `${eol}${pad}- ` : `${pad}- `;
    edits.unshift({ from, to: lead?.content ?? start, text: begin });
  }
  const rule = isUneven ? 'uneven-indent' : 'bullet-line';
  const from = isItem ? (edits[0] as BlockEdit).from : start;
  const slip = { rule, from, to: lastEnd(place, next), args: {}, edits };
  const inside = starts.flatMap(({ line, at }, index) => {
    const limit = starts[index + 1]?.line ?? next;
    return plainSlips({ ...place, line, start: at, column: pad.length, limit }, limit);
  });
  // The lines have their new indentation already.
  return [slip, ...inside.filter(({ args }) => args.place !== 'indent')];
}

/** Signs with which no text may begin. */
const reserved = /^(?:[*&@`%!|>,\]}]|[-?:](?:[ \t\r\n]|$))/;

function plainSlips(place: ValuePlace, next: number): RawSlip[] {
  const { text, start } = place;
  const { end, hash } = textExtent(text, start, lastEnd(place, next), isProse(place));
  const inside = continuationSlips(place, next);
  const first = text[start] as string;
  if (reserved.test(text.slice(start, start + 2))) {
    return [quoteSlip('reserved-sign', text, start, end, { sign: first }), ...inside];
  }
  if (hash) return [quoteSlip('hash-in-text', text, start, end, { text: hash }), ...inside];
  if (/:(?:[ \t]|\r?\n|$)/.test(text.slice(start, end))) {
    return [quoteSlip('colon-in-text', text, start, end, {}), ...inside];
  }
  const wrapped = wrappedSlip(place, place.line, next);
  return wrapped ? [wrapped] : inside;
}

/**
 * A sentence wrapped over the lines `[first, next)`, in which YAML would put a space between two
 * Japanese characters. Texts with blank lines are left alone.
 */
function wrappedSlip(place: ValuePlace, first: number, next: number): RawSlip | null {
  const { text, lines } = place;
  const begin = lines[first];
  if (!begin || first + 1 >= next) return null;
  const edits: BlockEdit[] = [];
  const { at, column } = indentOf(text, begin.start, begin.end);
  const start = first === place.line ? place.start : at;
  let end = trimEnd(text, start, begin.end);
  let blank = end <= start;
  let wrapped = false;
  for (const line of lines.slice(first + 1, next)) {
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) {
      blank = true;
      continue;
    }
    // Lines of a folded text that differ in depth, or begin with a tab, keep their line break.
    const isOdd = indent.column !== column || text.slice(line.start, indent.at).includes('\t');
    if (blank || (first !== place.line && isOdd)) return null;
    const before = [...text.slice(Math.max(start, end - 2), end)].pop() ?? '';
    const isJoint = isJapanese(before) && isJapanese(text.slice(indent.at, indent.at + 2));
    wrapped ||= isJoint;
    edits.push({ from: end, to: indent.at, text: isJoint ? '' : ' ' });
    end = trimEnd(text, line.start, line.end);
  }
  return wrapped ? { rule: 'wrapped-text', from: start, to: end, args: {}, edits } : null;
}
