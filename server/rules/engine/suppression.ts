import type { Story } from '../../story/story';
import type { Span } from '../../syntax/tree';
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
  return [...text.matchAll(comment)].map((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const rest = match[1] ?? '';
    const { ids, reason } = readIds(rest, start + match[0].length - rest.length, isRule);
    const line = lineOf(text, start);
    const isAlone = text.slice(line.start, start).trim() === '';
    const target = isAlone ? nextContentLine(text, line.end) : line;
    const range = rangeFrom(story, target);
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

/** The largest item or value that begins on the line; the line itself where none does. */
function rangeFrom(story: Story, line: LineRange): { from: number; to: number } {
  let to = line.end;
  const grow = (span: Span) => {
    if (span.start >= line.start && span.start <= line.end) to = Math.max(to, span.end);
  };
  for (const entry of story.root.entries) grow(entry.span);
  for (const top of story.topItems) {
    if (top.span.end < line.start || top.span.start > line.end) continue;
    for (const item of top.walk()) {
      grow(item.span);
      for (const entry of item.entries) grow(entry.span);
    }
  }
  return { from: line.start, to };
}
