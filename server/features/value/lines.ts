import type { TextEdit } from '../../story/edit';
import { columnAt, lineEndAt, nextLineAt } from '../../story/layout';
import type { Story } from '../../story/story';
import { skipSpace } from '../../syntax/line';
import type { TextNode } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';

/**
 * Edits a text in the form in which it is written (plain or quoted, on one line or several): only
 * what lies between the first and the last sign that differ. The result has to be read again: a sign
 * may mean something in that form. Empty where the text does not stand there sign by sign.
 */
export function linesEdits(story: Story, node: TextNode, was: string, words: string): TextEdit[] {
  const [head, tail] = sameEnds(was, words);
  const source = bodyOf(story, node);
  const start = forward(source.text, was, head);
  const end = backward(source.text, was, tail);
  if (start === null || end === null || start > end) return [];
  const typed = words.slice(head, words.length - tail);
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (typed.includes('\n') && !isBlock) return [];
  const eol = lineEndingOf(story.text);
  const pad = ' '.repeat(source.column);
  const text = typed.replace(/\n(?!\n|$)/g, eol + pad).replace(/(?<!\r)\n/g, eol);
  return [{ start: source.start + start, end: source.start + end, text }];
}

/** How many signs two texts share at their beginning, and then at their end; pairs stay whole. */
function sameEnds(a: string, b: string): readonly [number, number] {
  const max = Math.min(a.length, b.length);
  let head = 0;
  while (head < max && a[head] === b[head]) head++;
  if (/[\ud800-\udbff]/.test(a[head - 1] ?? '')) head--;
  let tail = 0;
  while (tail < max - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  if (/[\udc00-\udfff]/.test(a[a.length - tail] ?? '')) tail--;
  return [head, Math.max(tail, 0)];
}

/** The signs that say the text: without quotes, and below the sign of a block. */
function bodyOf({ text }: Story, node: TextNode): { start: number; text: string; column: number } {
  const { start, end } = node.span;
  const cut = (from: number, to: number, column: number) => ({
    start: from,
    text: text.slice(from, to).replace(/\s+$/, ''),
    column,
  });
  if (node.style === 'plain') return cut(start, end, 0);
  if (node.style === 'single' || node.style === 'double') return cut(start + 1, end - 1, 0);
  const below = nextLineAt(text, start);
  const first = skipSpace(text, below, lineEndAt(text, below));
  return cut(first, end, columnAt(text, first));
}

const isSpace = (sign: string | undefined) => sign !== undefined && /\s/.test(sign);

/** Offset in the source behind so many signs of the text; lines of the source may be wrapped. */
function forward(source: string, text: string, count: number): number | null {
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (source[at] === text[index] && text[index] !== '\n') at++;
    else if (isSpace(source[at]) && isSpace(text[index])) while (isSpace(source[at])) at++;
    else if (isSpace(source[at])) {
      while (isSpace(source[at])) at++;
      index--;
    } else if (!isSpace(text[index]) || !isSpace(source[at - 1])) return null;
  }
  return at;
}

/** The same from the end: offset before so many signs. */
function backward(source: string, text: string, count: number): number | null {
  let at = source.length;
  for (let index = 0; index < count; index++) {
    const sign = text[text.length - 1 - index];
    if (source[at - 1] === sign && sign !== '\n') at--;
    else if (isSpace(source[at - 1]) && isSpace(sign)) while (isSpace(source[at - 1])) at--;
    else if (isSpace(source[at - 1])) {
      while (isSpace(source[at - 1])) at--;
      index--;
    } else if (!isSpace(sign) || !isSpace(source[at])) return null;
  }
  return at;
}
