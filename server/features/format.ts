import type { TextEdit } from '../story/edit';
import { type Depths, depthsOf } from '../story/layout';
import { Story } from '../story/story';
import { parseSyntax, type SyntaxTree } from '../syntax/document';
import { indentOf } from '../syntax/line';
import { lineEndingOf } from '../text/lineEnding';
import { LineLayout } from './format/lines';
import { saysTheSame } from './format/sameReading';

/** A range of the file; absolute UTF-16 offsets. */
export interface FormatRange {
  readonly start: number;
  readonly end: number;
}

/** Slips of spacing alone, which the formatting fixes. */
const spacing = new Set(['no-space-after-hyphen', 'tab-indent', 'full-width-indent']);

/**
 * Tidies the structure of a story: indentation, the space behind colons and list marks, spaces at
 * the end of lines but the one behind a key or list mark that waits for its text, the line break at
 * the end. Texts, comments and quotes stay as they are, and the
 * story says the same as before: what would change it is left alone.
 *
 * @param range only lines that it touches are changed; the whole file without it.
 */
export function formattingEdits(story: Story, range?: FormatRange): TextEdit[] {
  const { syntax, text } = story;
  if (syntax.blocks.some(({ block }) => block.kind === 'whole')) return [];
  const edits = lastingEdits(story);
  if (!range) return edits;
  const touched = edits.filter(({ start, end }) => touches(text, range, start, end));
  return isSafe(syntax, touched) ? touched : [];
}

/** Edits, and the text after them as it is read. */
interface FormattedText {
  readonly edits: TextEdit[];
  readonly after: SyntaxTree;
}

/** Edits after which formatting has nothing more to do. */
function lastingEdits(story: Story): TextEdit[] {
  const { edits, after } = usefulEdits(story);
  if (edits.length === 0) return edits;
  return usefulEdits(new Story(after)).edits.length === 0 ? edits : [];
}

/** The edits of all the file, or of those of its keys that are not too broken for it. */
function usefulEdits(story: Story): FormattedText {
  const { syntax, text } = story;
  const depths = depthsOf(story);
  const edits = editsOf(syntax, depths);
  const after = settled(syntax, edits, depths);
  if (after) return { edits, after };
  const kept = partsOf(syntax).flatMap(({ start, end }) => {
    const own = edits.filter((edit) => edit.start >= start && edit.end <= end);
    const moved = own.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return settled(parseSyntax(text.slice(start, end)), moved, depths) ? own : [];
  });
  const rest = parseSyntax(applied(text, kept));
  return isSameReading(syntax, rest) ? { edits: kept, after: rest } : { edits: [], after: syntax };
}

/** The text after the edits, if it says the same and nothing is left to be moved in it. */
function settled(tree: SyntaxTree, edits: readonly TextEdit[], depths: Depths): SyntaxTree | null {
  if (edits.length === 0) return tree;
  const after = parseSyntax(applied(tree.text, edits));
  return isSameReading(tree, after) && editsOf(after, depths).length === 0 ? after : null;
}

/** Does the edit change a line that the range touches? */
function touches(text: string, range: FormatRange, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', range.start - 1) + 1;
  const newline = text.indexOf('\n', Math.max(range.end - 1, range.start));
  const to = newline < 0 ? text.length : newline;
  return start >= from && end <= to;
}

function isSafe(tree: SyntaxTree, edits: readonly TextEdit[]): boolean {
  return edits.length === 0 || isSameReading(tree, parseSyntax(applied(tree.text, edits)));
}

function isSameReading(tree: SyntaxTree, after: SyntaxTree): boolean {
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

function editsOf(syntax: SyntaxTree, depths: Depths): TextEdit[] {
  const { text } = syntax;
  const { plans, gaps } = new LineLayout(text, syntax, depths);
  const edits: TextEdit[] = [...gaps];
  const replace = (start: number, end: number, to: string) => {
    if (text.slice(start, end) !== to) edits.push({ start, end, text: to });
  };
  const last = plans[plans.length - 1];
  for (const { line, column, target, isText, isWaiting } of plans) {
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
    if (tail && !isText) replace(at + tail.index, line.end, isWaiting ? ' ' : '');
  }
  for (const { rule, span, edits: fixes } of syntax.slips) {
    if (!spacing.has(rule)) continue;
    for (const { from, to, text: space } of fixes) {
      replace(span.block.start + from, span.block.start + to, space);
    }
  }
  if (last && last.line.end === text.length && last.line.end > last.line.start) {
    edits.push({ start: text.length, end: text.length, text: lineEndingOf(text) });
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
