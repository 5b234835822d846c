import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';

/** A comment `# change-story-ok: rule-id 理由` and the text it speaks for. */
export interface Silence {
  /** Ids of the rules it silences. */
  readonly rules: readonly string[];
  /** Why the author wants it so; worth keeping in the story. Empty when missing. */
  readonly reason: string;
  /** Absolute UTF-16 offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** The range in which findings are silenced. */
  readonly from: number;
  readonly to: number;
}

const comment = /[#＃]\s*change-story-ok\s*[:：]\s*([^\r\n]*)/g;

/**
 * The silencing comments of a file. A comment at the end of a line speaks for what begins on that
 * line; one on a line of its own for what begins on the next line of content.
 */
export function silencesOf(story: Story): readonly Silence[] {
  const { text } = story;
  if (!text.includes('change-story-ok')) return [];
  return [...text.matchAll(comment)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const rest = (match[1] ?? '').trim();
    const ids =
      /^(?:[a-z][a-z0-9-]*(?:\s*,\s*|\s+(?=[a-z0-9-]+(?:[\s,]|$)))?)*/.exec(rest)?.[0] ?? '';
    const line = lineOf(text, start);
    const isAlone = text.slice(line.start, start).trim() === '';
    const target = isAlone ? nextContentLine(text, line.end) : line;
    const range = rangeFrom(story, target);
    const rules = ids.split(/[\s,]+/).filter((id) => id !== '');
    return { rules, reason: rest.slice(ids.length).trim(), start, end, ...range };
  });
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
