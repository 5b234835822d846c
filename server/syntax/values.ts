import { type Field, isAnyKey, matchKey, type Shape } from '../vocabulary';
import { indentOf, type Line, markAt, skipSpace, trimEnd } from './line';
import type { BlockEdit } from './tree';

/** A slip while a block is being read: offsets relative to the block's text. */
export interface RawSlip {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly args: Readonly<Record<string, string>>;
  readonly edits: readonly BlockEdit[];
}

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
  /** Shape of the mapping that the key belongs to. */
  readonly shape: Shape | null;
  /** Names that are both anchored and referred to in the file: real YAML aliases. */
  readonly anchors: ReadonlySet<string>;
}

/** What was found: the first line after the value, and its slips. */
export interface ValueResult {
  readonly next: number;
  readonly slips: readonly RawSlip[];
}

const blockScalar = /^[|>][-+0-9]{0,2}\s*(?:#.*)?$/;
const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Reads the extent of a value and its slips: quotes, brackets, signs, colons, bullets, `#`. */
export function readValue(place: ValuePlace): ValueResult {
  const { text, lines, line, start } = place;
  const current = lines[line] as Line;
  const first = text[start] as string;
  const rest = text.slice(start, current.end);
  if (blockScalar.test(rest)) return readBlockScalar(place);
  if (first === '"' || first === "'") return readQuoted(place, first);
  if (first === '[' || first === '{') return readFlow(place);
  if (first === '［' && rest.includes('］')) return readWideBrackets(place);
  if ((first === '&' || first === '*') && isAnchor(rest, place.anchors)) {
    return { next: extentEnd(place), slips: [] };
  }
  const next = extentEnd(place);
  const list = readBulletLines(place, next);
  if (list) return { next, slips: [list] };
  const last = lines[next - 1] as Line;
  if ('*&@`%!|>,]}'.includes(first)) {
    const to = withoutComment(text, start, trimEnd(text, start, last.end));
    return { next, slips: [quoteSlip('reserved-sign', text, start, to, { sign: first })] };
  }
  return { next, slips: plainSlips(place, trimEnd(text, start, last.end), next) };
}

function isAnchor(rest: string, anchors: ReadonlySet<string>): boolean {
  const name = /^[&*]([^\s,[\]{}]+)/.exec(rest)?.[1];
  return name !== undefined && anchors.has(name);
}

/** Index of the first line that no longer continues the value (deeper lines continue it). */
function extentEnd(place: ValuePlace): number {
  const { text, lines, column } = place;
  let end = place.line + 1;
  for (let i = place.line + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) continue;
    if (indent.column <= column || text[indent.at] === '#') break;
    if (startsKnownKey(place, indent.at, line.end)) break;
    end = i + 1;
  }
  return end;
}

/** A deeper line that begins with a key of the same mapping is that key, indented by mistake. */
function startsKnownKey(place: ValuePlace, at: number, end: number): boolean {
  if (!place.shape) return false;
  const colon = place.text.slice(at, end).search(/[:：]/);
  if (colon <= 0) return false;
  return matchKey(place.shape, place.text.slice(at, at + colon)) !== null;
}

function readBlockScalar(place: ValuePlace): ValueResult {
  const { text, lines, column } = place;
  const slips: RawSlip[] = [];
  let next = place.line + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) continue;
    if (indent.column <= column) break;
    const spaces = /^ */.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    if (spaces <= Math.max(column, 0)) slips.push(indentSlip(text, line.start, indent));
  }
  if (text[place.start] === '>' && slips.length === 0) {
    const wrapped = wrappedSlip(place, place.line + 2, next, place.line + 1);
    if (wrapped) slips.push(wrapped);
  }
  return { next, slips };
}

/** The indentation of a line typed with tabs or full-width spaces, as spaces. */
export function indentSlip(
  text: string,
  start: number,
  indent: { readonly at: number; readonly column: number },
): RawSlip {
  const typed = text.slice(start, indent.at);
  return {
    rule: typed.includes('\t') ? 'tab-indent' : 'full-width-indent',
    from: start,
    to: indent.at,
    args: {},
    edits: [{ from: start, to: indent.at, text: ' '.repeat(indent.column) }],
  };
}

function readQuoted(place: ValuePlace, quote: string): ValueResult {
  const { text, lines, start } = place;
  const next = extentEnd(place);
  const limit = trimEnd(text, start, (lines[next - 1] as Line).end);
  let close = start + 1;
  while (close < limit && text[close] !== quote) {
    if (quote === '"' && text[close] === '\\') close++;
    else if (quote === "'" && text[close] === "'" && text[close + 1] === "'") close++;
    close++;
    if (quote === "'" && text[close] === "'" && text[close + 1] === "'") close += 2;
  }
  if (close >= limit) {
    const firstEnd = trimEnd(text, start, (lines[place.line] as Line).end);
    return {
      next,
      slips: [quoteSlip('unclosed-quote', text, start, Math.max(limit, firstEnd), {})],
    };
  }
  const after = skipSpace(text, close + 1, limit);
  if (after >= limit || (text[after] === '#' && after > close + 1)) return { next, slips: [] };
  // A value that closes on its own line and is followed by a line of its own is not this slip.
  const to = withoutComment(text, start, limit);
  return { next, slips: [quoteSlip('quote-in-text', text, start, to, {})] };
}

/** The end of the value without a trailing comment (` # …`). */
function withoutComment(text: string, from: number, to: number): number {
  const comment = /\s# /.exec(text.slice(from, to));
  return comment ? from + comment.index : to;
}

/** A slip whose mending puts the whole text in quotes. */
function quoteSlip(
  rule: string,
  text: string,
  from: number,
  to: number,
  args: Record<string, string>,
): RawSlip {
  const edits: BlockEdit[] = [{ from, to: from, text: "'" }];
  for (let i = from; i < to; i++) {
    if (text[i] === "'") edits.push({ from: i, to: i, text: "'" });
  }
  edits.push({ from: to, to, text: "'" });
  return { rule, from, to, args, edits };
}

function readWideBrackets(place: ValuePlace): ValueResult {
  const { text, lines, start } = place;
  const end = trimEnd(text, start, (lines[place.line] as Line).end);
  const close = text.lastIndexOf('］', end);
  if (place.field?.type !== 'refs' || close !== end - 1) return { next: place.line + 1, slips: [] };
  return {
    next: place.line + 1,
    slips: [
      {
        rule: 'full-width-bracket',
        from: start,
        to: end,
        args: {},
        edits: [
          { from: start, to: start + 1, text: '[' },
          { from: close, to: close + 1, text: ']' },
        ],
      },
    ],
  };
}

function readFlow(place: ValuePlace): ValueResult {
  const { text, lines, start } = place;
  const next = extentEnd(place);
  const limit = trimEnd(text, start, (lines[next - 1] as Line).end);
  const close = closingBracket(text, start, limit);
  if (close < 0) {
    const end = trimEnd(text, start, (lines[place.line] as Line).end);
    const at = withoutComment(text, start, end);
    const open = unclosedBrackets(text, start, at);
    return {
      next: place.line + 1,
      slips: [
        ...flowSlips(place, start, at),
        {
          rule: 'unclosed-bracket',
          from: start,
          to: at,
          args: { close: open },
          edits: [{ from: at, to: at, text: open }],
        },
      ],
    };
  }
  const after = skipSpace(text, close + 1, limit);
  const rest = text.slice(close + 1, limit).trim();
  if (rest === '' || (text[after] === '#' && after > close + 1)) {
    return { next, slips: flowSlips(place, start, close + 1) };
  }
  const to = withoutComment(text, start, limit);
  return { next, slips: [quoteSlip('bracket-in-text', text, start, to, {})] };
}

/** Calls `visit` for each character outside of quotes; stops where it returns false. */
function outsideQuotes(
  text: string,
  from: number,
  to: number,
  visit: (char: string, at: number) => boolean | undefined,
): void {
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    const before = i > from ? (text[i - 1] as string) : '[';
    if ((char === '"' || char === "'") && /[\s,[{:]/.test(before)) {
      const close = text.indexOf(char, i + 1);
      if (close < 0 || close >= to) continue;
      i = close;
      continue;
    }
    if (visit(char, i) === false) return;
  }
}

function closingBracket(text: string, from: number, to: number): number {
  let depth = 0;
  let found = -1;
  outsideQuotes(text, from, to, (char, at) => {
    if (char === '[' || char === '{') depth++;
    if (char === ']' || char === '}') depth--;
    if (depth > 0) return true;
    found = at;
    return false;
  });
  return found;
}

function unclosedBrackets(text: string, from: number, to: number): string {
  const open: string[] = [];
  outsideQuotes(text, from, to, (char) => {
    if (char === '[') open.unshift(']');
    if (char === '{') open.unshift('}');
    if (char === ']' || char === '}') open.shift();
    return true;
  });
  return open.join('');
}

/** Slips inside brackets: thousands commas, colons without space, Japanese commas between keys. */
function flowSlips(place: ValuePlace, from: number, to: number): RawSlip[] {
  const { text } = place;
  const slips: RawSlip[] = [];
  const braces: string[] = [];
  outsideQuotes(text, from, to, (char, at) => {
    if (char === '[' || char === '{') braces.unshift(char);
    if (char === ']' || char === '}') braces.shift();
    if (braces[0] !== '{') return true;
    const before = text.slice(from, at);
    if (char === ',' && /[:：]\s*-?\d{1,3}(,\d{3})*$/.test(before)) {
      if (/^,\d{3}(?!\d|\s*[:：])/.test(text.slice(at, at + 12))) slips.push(commaSlip(place, at));
    }
    const isColon = char === '：' || (char === ':' && !/[\s,}]/.test(text[at + 1] ?? ' '));
    const key = /[{,、，]\s*([^{},、，:：]*)$/.exec(before)?.[1]?.trim();
    if (isColon && key !== undefined && isFlowKey(key)) {
      const rule = char === '：' ? 'full-width-colon' : 'no-space-after-colon';
      const edits = [{ from: at, to: at + 1, text: ': ' }];
      slips.push({ rule, from: at, to: at + 1, args: { key }, edits });
    }
    if ((char === '、' || char === '，') && flowKeyFollows(text, at + 1)) {
      const edits = [{ from: at, to: at + 1, text: ', ' }];
      slips.push({ rule: 'japanese-comma', from: at, to: at + 1, args: {}, edits });
    }
    return true;
  });
  return slips;
}

function commaSlip(place: ValuePlace, at: number): RawSlip {
  return {
    rule: 'comma-in-number',
    from: at,
    to: at + 1,
    args: { digits: place.text.slice(at + 1, at + 4) },
    edits: [{ from: at, to: at + 1, text: '' }],
  };
}

function isFlowKey(key: string): boolean {
  if (/^(?:[12]\d{3}|[RHSrhs]\d{1,2}|[１２][０-９]{3}|(?:令和|平成|昭和).{1,3}年度?)$/.test(key))
    return true;
  return isAnyKey(key);
}

function flowKeyFollows(text: string, at: number): boolean {
  const key = /^\s*([^{},、，:：]+)[:：]/.exec(text.slice(at, at + 40))?.[1]?.trim();
  return key !== undefined && isFlowKey(key);
}

/** Bulleted lines typed as one text: each becomes an item of a list. */
function readBulletLines(place: ValuePlace, next: number): RawSlip | null {
  const { text, lines, start, column } = place;
  const first = lines[place.line] as Line;
  const starts: { at: number; from: number; end: number }[] = [];
  const firstMark = markAt(text, start, first.end);
  const isBullet = firstMark !== null && (firstMark.kind !== 'numbering' || place.field !== null);
  for (let i = place.line + 1; i < next; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    const mark = markAt(text, indent.at, line.end);
    if (mark) starts.push({ at: line.start, from: mark.start, end: mark.content });
  }
  const single = firstMark?.kind === 'numbering' || !isBullet;
  if (starts.length === 0 && single) return null;
  if (place.field === null) return null;
  const pad = ' '.repeat(Math.max(column, 0) + 2);
  const lead = trimEnd(text, (lines[place.line] as Line).start, start);
  const eol = text[first.end] === '\r' ? '\r\n' : '\n';
  const edits: BlockEdit[] = [
    { from: lead, to: isBullet && firstMark ? firstMark.content : start, text: `${eol}${pad}- ` },
    ...starts.map(({ at, end }) => ({ from: at, to: end, text: `${pad}- ` })),
  ];
  const last = lines[next - 1] as Line;
  return { rule: 'bullet-line', from: start, to: last.end, args: {}, edits };
}

function plainSlips(place: ValuePlace, end: number, next: number): RawSlip[] {
  const { text, lines, start } = place;
  const hash = hashAt(text, start, end);
  const value = text.slice(start, hash ? end : withoutComment(text, start, end));
  if (hash) return [quoteSlip('hash-in-text', text, start, end, { text: hash })];
  if (/:(?:[ \t]|\r?\n|$)/.test(value)) {
    return [quoteSlip('colon-in-text', text, start, start + value.length, {})];
  }
  const wrapped = wrappedSlip(place, place.line + 1, next, place.line);
  if (wrapped) return [wrapped];
  const slips: RawSlip[] = [];
  for (let i = place.line + 1; i < next; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    const spaces = /^ */.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    if (indent.at < line.end && spaces <= place.column) {
      slips.push(indentSlip(text, line.start, indent));
    }
  }
  return slips;
}

/**
 * A sentence wrapped over the lines `[from, next)` after the line `first`, in which YAML would put
 * a space between two Japanese characters. Texts with blank lines are left alone.
 */
function wrappedSlip(place: ValuePlace, from: number, next: number, first: number): RawSlip | null {
  const { text, lines } = place;
  const edits: BlockEdit[] = [];
  const begin = lines[first];
  if (!begin || from >= next) return null;
  const start = first === place.line ? place.start : indentOf(text, begin.start, begin.end).at;
  const column = indentOf(text, begin.start, begin.end).column;
  let end = trimEnd(text, start, begin.end);
  let wrapped = false;
  for (let i = from; i < next; i++) {
    const line = lines[i] as Line;
    const indent = indentOf(text, line.start, line.end);
    if (indent.at === line.end) {
      if (i === next - 1 || isBlankTo(text, lines, i, next)) break;
      return null;
    }
    // Deeper lines of a folded text keep their line break.
    if (first !== place.line && indent.column !== column) return null;
    const isJoint = japanese.test(text[end - 1] ?? '') && japanese.test(text[indent.at] ?? '');
    wrapped ||= isJoint;
    edits.push({ from: end, to: indent.at, text: isJoint ? '' : ' ' });
    end = trimEnd(text, line.start, line.end);
  }
  return wrapped ? { rule: 'wrapped-text', from: start, to: end, args: {}, edits } : null;
}

function isBlankTo(text: string, lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => text.slice(line.start, line.end).trim() === '');
}

/** Text behind ` #` that was meant as text, not as a comment: the `#` touches what follows. */
function hashAt(text: string, from: number, to: number): string | null {
  const match = /\s(#[^\s#!][^\r\n]*)/.exec(text.slice(from, to));
  const found = match?.[1];
  if (!found || found.startsWith('#change-story')) return null;
  return found;
}
