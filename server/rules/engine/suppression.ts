import type { Story } from '../../story/story';
import { foldWidth } from '../../text/normalize';

/** A comment `# change-story-ok: rule-id 理由` and the text it speaks for. */
export interface Suppression {
  /** The rules it suppresses, each with the place of its name. */
  readonly ids: readonly SuppressedRule[];
  /** Ids of the rules it suppresses. */
  readonly rules: readonly string[];
  /** Why the author wants it so; worth keeping in the story. Empty when missing. */
  readonly reason: string;
  /** Absolute UTF-16 offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** The comment has its line to itself. */
  readonly isAlone: boolean;
  /** The range in which findings are suppressed. */
  readonly from: number;
  readonly to: number;
}

/** The name of a rule in a comment: absolute UTF-16 offsets. */
export interface SuppressedRule {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const comment = /[#＃]\s*change-story-ok\s*(?:[:：][^\S\r\n]*([^\r\n]*)|(?=[\r\n]|$))/g;

/**
 * The suppression comments of a file. A comment at the end of a line speaks for what begins on that
 * line; one on a line of its own for what begins on the next line of content. Several rules are
 * set apart by commas; without one a word is the name of a further rule only where `isRule` knows
 * it, so that a reason may be in English.
 */
export function suppressionsIn(
  story: Story,
  isRule: (id: string) => boolean,
): readonly Suppression[] {
  const { text } = story;
  if (!text.includes('change-story-ok')) return [];
  const spans = spansOf(story);
  return [...text.matchAll(comment)].map((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const rest = match[1] ?? '';
    const { ids, reason } = readIds(rest, start + match[0].length - rest.length, isRule);
    const line = lineOf(text, start);
    const isAlone = text.slice(line.start, start).trim() === '';
    const target = isAlone ? nextContentLine(text, line.end) : line;
    const range = rangeFrom(spans, target);
    return { ids, rules: ids.map(({ id }) => id), reason, start, end, isAlone, ...range };
  });
}

/** Names of rules at the beginning of a text, whose offset in the file is `base`, and what follows. */
function readIds(
  text: string,
  base: number,
  isRule: (id: string) => boolean,
): { readonly ids: SuppressedRule[]; readonly reason: string } {
  const plain = foldWidth(text);
  const ids: SuppressedRule[] = [];
  let at = 0;
  for (let isNamed = true; ; ) {
    const match = /^\s*([a-z][a-z0-9-]*)(\s*[,、]|(?=[^a-z0-9-]|$))/i.exec(plain.slice(at));
    const id = match?.[1]?.toLowerCase();
    if (!match || !id || (!isNamed && !isRule(id))) break;
    const start = base + at + match[0].indexOf(match[1] as string);
    ids.push({ id, start, end: start + id.length });
    at += match[0].length;
    isNamed = match[2] !== '';
  }
  return {
    ids,
    reason: text.slice(at).replace(/^[\s:：,、，(（「-]+|(?<![\s)）」])[\s)）」]+$/g, ''),
  };
}

interface LineRange {
  readonly start: number;
  readonly end: number;
}

function lineOf(text: string, offset: number): LineRange {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  return { start, end: newline < 0 ? text.length : newline };
}

function nextContentLine(text: string, after: number): LineRange {
  let line = lineOf(text, Math.min(after + 1, text.length));
  while (line.end < text.length) {
    const content = text.slice(line.start, line.end).trim();
    if (content !== '' && !/^[#＃]/.test(content)) break;
    line = lineOf(text, line.end + 1);
  }
  return line;
}

/** The ranges of all items and values, by where they begin. */
function spansOf(story: Story): readonly LineRange[] {
  const entries = [story.root, ...story.items].flatMap((item) => item.entries);
  const spans = [...story.items, ...entries].map(({ span: { start, end } }) => ({ start, end }));
  return spans.sort((a, b) => a.start - b.start);
}

/** The largest item or value that begins on the line; the line itself where none does. */
function rangeFrom(spans: readonly LineRange[], line: LineRange): { from: number; to: number } {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle] as LineRange).start < line.start) from = middle + 1;
    else to = middle;
  }
  let end = line.end;
  for (let at = from; (spans[at]?.start ?? Infinity) <= line.end; at++) {
    end = Math.max(end, (spans[at] as LineRange).end);
  }
  return { from: line.start, to: end };
}

/** Which comments speak for a finding, looked up by its rule and place. */
export class Coverage<T extends { readonly suppression: Suppression }> {
  /** By rule, in the order of the file; with the farthest end of all so far. */
  private readonly byRule = new Map<string, { readonly use: T; readonly reach: number }[]>();

  constructor(uses: readonly T[]) {
    for (const use of [...uses].sort((a, b) => a.suppression.from - b.suppression.from)) {
      for (const rule of new Set(use.suppression.rules)) {
        const known = this.byRule.get(rule) ?? [];
        this.byRule.set(rule, known);
        known.push({ use, reach: Math.max(use.suppression.to, known.at(-1)?.reach ?? 0) });
      }
    }
  }

  /** Those that speak for a finding of the rule that begins at this offset, the first first. */
  of(rule: string, offset: number): readonly T[] {
    const known = this.byRule.get(rule) ?? [];
    let [from, to] = [0, known.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((known[middle] as { use: T }).use.suppression.from <= offset) from = middle + 1;
      else to = middle;
    }
    const covering: T[] = [];
    for (let at = from - 1; (known[at]?.reach ?? -1) >= offset; at--) {
      const { use } = known[at] as { use: T };
      if (use.suppression.to >= offset) covering.unshift(use);
    }
    return covering;
  }
}
