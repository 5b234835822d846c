import { isAnyKey } from '../vocabulary';
import { quoteEnd, skipSpace } from './line';
import { isBlank, isTextHash, quoteSlip, type RawSlip } from './slips';

/** What stands in brackets or braces. */
export interface FlowScan {
  /** Offset of the closing bracket; -1 where it is missing. */
  readonly close: number;
  /** The brackets that are missing, in the order in which they close. */
  readonly missing: string;
  /** Brackets in brackets deeper than anything a story holds: the rest was not looked at. */
  readonly isTooDeep: boolean;
  readonly slips: readonly RawSlip[];
}

const depthLimit = 30;

/** Signs that mean something at the start of a text in brackets. */
const reserved = '*&@`%!|>';

/**
 * Reads `[from, to)`, which begins with a bracket, up to the one that closes it: thousands
 * separators, colons without space, Japanese commas between keys, quotes and signs in texts.
 */
export function scanFlow(
  text: string,
  from: number,
  to: number,
  anchors: ReadonlySet<string>,
): FlowScan {
  const stack: string[] = [];
  const slips: RawSlip[] = [];
  let isStart = true;
  let isKey = false;
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (isBlank(char)) continue;
    if (char === '#' && isBlank(text[i - 1] as string) && !isTextHash(text, i, false)) {
      const newline = text.indexOf('\n', i);
      i = newline < 0 ? to : newline;
    } else if (char === '[' || char === '{') {
      stack.push(char === '[' ? ']' : '}');
      if (stack.length > depthLimit) return { close: -1, missing: '', isTooDeep: true, slips };
      isStart = true;
      isKey = char === '{';
    } else if (char === ']' || char === '}') {
      stack.pop();
      isStart = false;
      if (stack.length === 0) return { close: i, missing: '', isTooDeep: false, slips };
    } else if (char === ',') {
      isStart = true;
      isKey = stack.at(-1) === '}';
    } else if (char === ':' && !isStart) {
      isStart = true;
      isKey = false;
    } else if (isStart) {
      i = readToken(i) - 1;
    }
  }
  return { close: -1, missing: stack.reverse().join(''), isTooDeep: false, slips };

  /** Reads the text that begins at `start`; returns where reading goes on. */
  function readToken(start: number): number {
    const char = text[start] as string;
    isStart = false;
    if (char === '"' || char === "'") {
      const close = quoteEnd(text, start, to);
      const after = skipSpace(text, close + 1, to);
      if (close >= 0 && (after >= to || ',]}:#\r\n'.includes(text[after] as string))) {
        return close + 1;
      }
      return inQuotes(close < 0 ? 'unclosed-quote' : 'quote-in-text', start, {});
    }
    if (reserved.includes(char) && !anchors.has(nameAfter(text, start))) {
      return inQuotes('reserved-sign', start, { sign: char });
    }
    const end = tokenEnd(text, start, to);
    const inBraces = stack.at(-1) === '}';
    for (let i = start; i < end && inBraces; i++) {
      const sign = text[i];
      const isComma = sign === '、' || sign === '，';
      const key = text.slice(start, i).trim();
      if (isComma && flowKeyFollows(text, i + 1)) {
        slips.push(replaced('japanese-comma', i, ', ', {}));
        isStart = true;
        isKey = true;
        return skipSpace(text, i + 1, to);
      }
      if (isKey && (sign === ':' || sign === '：') && isFlowKey(key)) {
        const rule = sign === ':' ? 'no-space-after-colon' : 'full-width-colon';
        slips.push(replaced(rule, i, ': ', { key }));
        isStart = true;
        isKey = false;
        return skipSpace(text, i + 1, to);
      }
    }
    const number = !isKey && inBraces ? dividedNumber(text, start, to) : null;
    if (number) {
      slips.push(commaSlip(start, number));
      return start + number.length;
    }
    if (/[ \t\n]#[0-9０-９]/.test(text.slice(start, end)))
      return inQuotes('hash-in-text', start, {});
    return end;
  }

  function inQuotes(rule: string, start: number, args: Record<string, string>): number {
    const end = tokenEnd(text, start + 1, to);
    const hash = rule === 'hash-in-text' ? { text: /#\S*/.exec(text.slice(start, end))?.[0] } : {};
    slips.push(quoteSlip(rule, text, start, end, { ...args, ...(hash as Record<string, string>) }));
    return end;
  }

  /** One sign in place of another; the space that follows it goes with it. */
  function replaced(rule: string, at: number, by: string, args: Record<string, string>): RawSlip {
    const edits = [{ from: at, to: skipSpace(text, at + 1, to), text: by }];
    return { rule, from: at, to: at + 1, args, edits };
  }
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
