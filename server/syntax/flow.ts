import { isAnyKey } from '../vocabulary';
import { quoteEnd, skipSpace } from './line';
import { isBlank, isTextHash, quoteSlip, type RawSlip } from './slips';

/** A bracket that is open where the scan ended. */
export interface FlowLevel {
  readonly close: ']' | '}';
  /** The keys that stand in it so far, as typed. */
  readonly keys: readonly string[];
  /** The key whose value has begun; null before a key, and in a list. */
  readonly key: string | null;
}

/** What stands in brackets or braces. */
export interface FlowScan {
  /** Offset of the closing bracket; -1 where it is missing. */
  readonly close: number;
  /** The brackets that are missing, in the order in which they close. */
  readonly missing: string;
  /** Brackets in brackets deeper than anything a story holds: the rest was not looked at. */
  readonly isTooDeep: boolean;
  readonly slips: readonly RawSlip[];
  /** The brackets that are open at the end, the outermost first. */
  readonly levels: readonly FlowLevel[];
  /** Offset behind the last sign, where the text begins that is being typed. */
  readonly from: number;
  /** The end lies in quotation marks. */
  readonly isQuoted: boolean;
}

interface Level extends FlowLevel {
  readonly keys: string[];
  key: string | null;
}

const depthLimit = 30;

/** Signs that mean something at the start of a text in brackets. */
const reserved = '*&@`%!|>';

/**
 * Reads `[from, to)`, which begins with a bracket, up to the one that closes it: thousands
 * separators, colons without space, Japanese commas between keys, quotes and signs in texts.
 *
 * @param isTyped the text ends where somebody types: a Japanese comma is one whatever follows.
 */
export function scanFlow(
  text: string,
  from: number,
  to: number,
  anchors: ReadonlySet<string>,
  isTyped = false,
): FlowScan {
  return new FlowScanner(text, to, anchors, isTyped).scan(from);
}

class FlowScanner {
  private readonly levels: Level[] = [];
  private readonly slips: RawSlip[] = [];
  /** A text may begin here. */
  private isStart = true;
  /** It may be a key. */
  private isKey = false;
  private isQuoted = false;
  private from = 0;
  /** Where the last text began. */
  private token = 0;

  constructor(
    private readonly text: string,
    private readonly to: number,
    private readonly anchors: ReadonlySet<string>,
    private readonly isTyped: boolean,
  ) {}

  scan(from: number): FlowScan {
    for (let at = from; at < this.to; ) {
      const char = this.text[at] as string;
      at = this.read(char, at);
      if (this.levels.length > depthLimit) return this.result(-1, true);
      if (this.levels.length === 0 && ']}'.includes(char)) return this.result(at - 1, false);
    }
    return this.result(-1, false);
  }

  private result(close: number, isTooDeep: boolean): FlowScan {
    const { slips, levels, from, isQuoted } = this;
    const closes = levels.map((level) => level.close).reverse();
    const missing = close < 0 && !isTooDeep ? closes.join('') : '';
    return { close, missing, isTooDeep, slips, levels, from, isQuoted };
  }

  private get top(): Level | undefined {
    return this.levels[this.levels.length - 1];
  }

  /** Reads what begins at `at`; returns where reading goes on. */
  private read(char: string, at: number): number {
    if (isBlank(char)) return at + 1;
    if (this.isComment(char, at)) {
      const newline = this.text.indexOf('\n', at);
      return (newline < 0 ? this.to : newline) + 1;
    }
    if (char === '[' || char === '{') return this.open(char, at);
    if (char === ']' || char === '}') {
      this.levels.pop();
      this.isStart = false;
      this.from = at + 1;
    } else if (char === ',') this.startEntry(at + 1);
    else if (char === ':' && !this.isStart) this.startValue(at, at + 1);
    else if (this.isStart) return this.readToken(at);
    return at + 1;
  }

  private isComment(char: string, at: number): boolean {
    const { text } = this;
    return char === '#' && isBlank(text[at - 1] as string) && !isTextHash(text, at, false);
  }

  private open(char: '[' | '{', at: number): number {
    this.levels.push({ close: char === '[' ? ']' : '}', keys: [], key: null });
    this.isStart = true;
    this.isKey = char === '{';
    this.from = at + 1;
    return at + 1;
  }

  /** A comma: what follows is the next entry. */
  private startEntry(at: number): number {
    const { top } = this;
    if (top) top.key = null;
    this.isStart = true;
    this.isKey = top?.close === '}';
    this.from = at;
    return at;
  }

  /** A colon at `colon`: what stood before it is a key, what follows at `at` its value. */
  private startValue(colon: number, at: number): number {
    const { top, text } = this;
    if (top?.close === '}' && top.key === null) {
      top.key = text.slice(this.token, colon).trim();
      top.keys.push(top.key);
      this.from = at;
    }
    this.isStart = true;
    this.isKey = false;
    return at;
  }

  /** Reads the text that begins at `start`; returns where reading goes on. */
  private readToken(start: number): number {
    const { text, to } = this;
    const char = text[start] as string;
    this.isStart = false;
    this.token = start;
    if (char === '"' || char === "'") return this.readQuoted(start);
    if (reserved.includes(char) && !this.anchors.has(nameAfter(text, start))) {
      return this.inQuotes('reserved-sign', start, { sign: char });
    }
    const end = tokenEnd(text, start, to);
    const isInBraces = this.top?.close === '}';
    const sign = isInBraces || this.isTyped ? this.readSign(start, end) : null;
    if (sign !== null) return sign;
    const number = !this.isKey && isInBraces ? dividedNumber(text, start, to) : null;
    if (number) {
      this.slips.push(commaSlip(start, number));
      return start + number.length;
    }
    if (/[ \t\n]#[0-9０-９]/.test(text.slice(start, end))) {
      return this.inQuotes('hash-in-text', start, {});
    }
    return end;
  }

  private readQuoted(start: number): number {
    const { text, to } = this;
    const close = quoteEnd(text, start, to);
    const after = skipSpace(text, close + 1, to);
    if (close >= 0 && (after >= to || ',]}:#\r\n'.includes(text[after] as string))) {
      return close + 1;
    }
    this.isQuoted ||= close < 0;
    return this.inQuotes(close < 0 ? 'unclosed-quote' : 'quote-in-text', start, {});
  }

  /** A comma or colon within the text that was typed for one; null where there is none. */
  private readSign(start: number, end: number): number | null {
    const { text, to } = this;
    for (let at = start; at < end; at++) {
      const sign = text[at] as string;
      const next = skipSpace(text, at + 1, to);
      if ('、，'.includes(sign) && (this.isTyped || flowKeyFollows(text, at + 1))) {
        this.slips.push(replaced('japanese-comma', at, next, ', ', {}));
        return this.startEntry(next);
      }
      const key = text.slice(start, at).trim();
      if (this.isKey && (sign === ':' || sign === '：') && isFlowKey(key)) {
        const rule = sign === ':' ? 'no-space-after-colon' : 'full-width-colon';
        this.slips.push(replaced(rule, at, next, ': ', { key }));
        return this.startValue(at, next);
      }
    }
    return null;
  }

  private inQuotes(rule: string, start: number, args: Record<string, string>): number {
    const { text } = this;
    const end = tokenEnd(text, start + 1, this.to);
    const hash = rule === 'hash-in-text' ? /#\S*/.exec(text.slice(start, end))?.[0] : undefined;
    const all = hash === undefined ? args : { ...args, text: hash };
    this.slips.push(quoteSlip(rule, text, start, end, all));
    return end;
  }
}

/** One sign in place of another; the space that follows it, up to `next`, goes with it. */
function replaced(
  rule: string,
  at: number,
  next: number,
  by: string,
  args: Record<string, string>,
): RawSlip {
  return { rule, from: at, to: at + 1, args, edits: [{ from: at, to: next, text: by }] };
}

/** The end of a text in brackets, without white space: `,`, a bracket, `: ` or a comment. */
function tokenEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (',[]{}'.includes(char)) break;
    if (char === ':' && /[ \t\r\n,[\]{}]/.test(text[i + 1] ?? ' ')) break;
    if (char === '#' && isBlank(text[i - 1] as string) && !isTextHash(text, i, false)) break;
    if (!isBlank(char)) end = i + 1;
  }
  return end;
}

function nameAfter(text: string, at: number): string {
  return /^[&*]([^\s,[\]{}]+)/.exec(text.slice(at, at + 80))?.[1] ?? '';
}

/** A number with thousands separators, which are not the comma before a three-digit key. */
function dividedNumber(text: string, from: number, to: number): string | null {
  const rest = text.slice(from, Math.min(to, from + 40));
  return /^[-−△▲]?\d{1,3}(?:,\d{3}(?!\d|\s*[:：]))+/.exec(rest)?.[0] ?? null;
}

function commaSlip(from: number, number: string): RawSlip {
  const edits = [...number.matchAll(/,/g)].map(({ index }) => ({
    from: from + index,
    to: from + index + 1,
    text: '',
  }));
  const args = { number, plain: number.replaceAll(',', '') };
  return { rule: 'comma-in-number', from, to: from + number.length, args, edits };
}

function isFlowKey(key: string): boolean {
  if (/^(?:[12]\d{3}|[RHSrhs]\d{1,2}|[１２][０-９]{3}|(?:令和|平成|昭和).{1,3}年度?)$/.test(key)) {
    return true;
  }
  return key.length <= 40 && isAnyKey(key);
}

function flowKeyFollows(text: string, at: number): boolean {
  const key = /^\s*([^{}[\],、，:：]+)[:：]/.exec(text.slice(at, at + 40))?.[1]?.trim();
  return key !== undefined && isFlowKey(key);
}
