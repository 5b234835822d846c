import type { TextEdit } from '../story/edit';
import { depthsOf, lineBreakOf } from '../story/layout';
import type { Story } from '../story/story';
import { parseSyntax, type SyntaxTree } from '../syntax/document';
import { indentOf } from '../syntax/line';
import { Layout } from './format/lines';
import { saysTheSame } from './format/sameReading';

/** A range of the file; absolute UTF-16 offsets. */
export interface FormatRange {
  readonly start: number;
  readonly end: number;
}

/** Slips of spacing alone, which the formatting mends. */
const spacing = new Set(['no-space-after-hyphen', 'tab-indent', 'full-width-indent']);

/**
 * Tidies the structure of a story: indentation, the space behind colons and list marks, spaces at
 * the end of lines, the line break at the end. Texts, comments and quotes stay as they are, and the
 * story says the same as before: what would change it is left alone.
 *
 * @param range only lines that it touches are changed; the whole file without it.
 */
export function formatStory(story: Story, range?: FormatRange): TextEdit[] {
  const { syntax, text } = story;
  if (syntax.blocks.some(({ block }) => block.kind === 'whole')) return [];
  const edits = editsOf(story).filter(
    ({ start, end }) => !range || touches(text, range, start, end),
  );
  if (edits.length === 0 || isSafe(syntax, edits)) return edits;
  // Somewhere the text is too broken: the parts of the top that are not are formatted.
  const parts = partsOf(syntax);
  const kept = parts.flatMap(({ start, end }) => {
    const own = edits.filter((edit) => edit.start >= start && edit.end <= end);
    const part = text.slice(start, end);
    const moved = own.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return own.length > 0 && isSafe(parseSyntax(part), moved) ? own : [];
  });
  return isSafe(syntax, kept) ? kept : [];
}

/** Does the edit change a line that the range touches? */
function touches(text: string, range: FormatRange, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', range.start - 1) + 1;
  const newline = text.indexOf('\n', Math.max(range.end - 1, range.start));
  const to = newline < 0 ? text.length : newline;
  return start >= from && end <= to;
}

function isSafe(tree: SyntaxTree, edits: readonly TextEdit[]): boolean {
  const after = parseSyntax(applied(tree.text, edits));
  return after.slips.length <= tree.slips.length && saysTheSame(tree, after);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: part } of edits) {
    parts.push(text.slice(at, start), part);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** The keys at the top with all that stands below them, from line to line. */
function partsOf({ blocks, text }: SyntaxTree): FormatRange[] {
  const starts = blocks
    .filter(({ block }) => block.kind === 'section' || block.kind === 'head')
    .map(({ block }) => block.start);
  const all = starts[0] === 0 ? starts : [0, ...starts];
  return all.map((start, index) => ({ start, end: all[index + 1] ?? text.length }));
}

function editsOf(story: Story): TextEdit[] {
  const { syntax, text } = story;
  const { plans, gaps } = new Layout(text, syntax, depthsOf(story));
  const edits: TextEdit[] = [...gaps];
  const replace = (start: number, end: number, to: string) => {
    if (text.slice(start, end) !== to) edits.push({ start, end, text: to });
  };
  const last = plans[plans.length - 1];
  for (const { line, column, target, isText } of plans) {
    const { at } = indentOf(text, line.start, line.end);
    if (at >= line.end) {
      if (!isText) replace(line.start, line.end, '');
      continue;
    }
    // An indentation that YAML does not take, where nothing of the structure was found.
    if (target !== null) replace(line.start, at, ' '.repeat(target));
    else if (/^[ \t]*$/.test(text.slice(line.start, at)) === false) {
      replace(line.start, at, ' '.repeat(column));
    }
    const tail = /[ \t]+$/.exec(text.slice(at, line.end));
    if (tail && !isText) replace(at + tail.index, line.end, '');
  }
  for (const { rule, span, edits: mending } of syntax.slips) {
    if (!spacing.has(rule)) continue;
    for (const { from, to, text: space } of mending) {
      replace(span.block.start + from, span.block.start + to, space);
    }
  }
  if (last && last.line.end === text.length && last.line.end > last.line.start) {
    edits.push({ start: text.length, end: text.length, text: lineBreakOf(text) });
  }
  return withoutOverlap(edits);
}

/** In the order of the file; of two that overlap the first stays. */
function withoutOverlap(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept[kept.length - 1];
    const isSame = last && last.start === edit.start && last.end === edit.end;
    if (!last || (edit.start >= last.end && !isSame)) kept.push(edit);
  }
  return kept;
}
