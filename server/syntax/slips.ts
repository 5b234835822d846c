import type { BlockEdit } from './tree';

/** A slip while a block is being read: offsets relative to the block's text. */
export interface RawSlip {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly args: Readonly<Record<string, string>>;
  readonly edits: readonly BlockEdit[];
}

/** A slip whose repair puts the whole text `[from, to)` in quotes. */
export function quoteSlip(
  rule: string,
  text: string,
  from: number,
  to: number,
  args: Record<string, string>,
): RawSlip {
  const quotes: BlockEdit[] = [];
  for (let i = text.indexOf("'", from); i >= 0 && i < to; i = text.indexOf("'", i + 1)) {
    quotes.push({ from: i, to: i, text: "'" });
  }
  const opening = { from, to: from, text: "'" };
  const whole = { from, to, text: `'${text.slice(from, to).replaceAll("'", "''")}'` };
  // Quotes by the thousand are no text: one edit for all of them.
  const edits = quotes.length > 100 ? [whole] : [opening, ...quotes, { ...opening, from: to, to }];
  return { rule, from, to, args, edits };
}

/** The indentation of a line typed with tabs or full-width spaces, as spaces. */
export function indentSlip(
  text: string,
  start: number,
  indent: { readonly at: number; readonly column: number },
): RawSlip {
  const edits = [{ from: start, to: indent.at, text: ' '.repeat(indent.column) }];
  return spaceSlip('indent', text, start, indent.at, edits);
}

/** White space that YAML does not take where it stands: in an indentation, or behind a sign. */
export function spaceSlip(
  place: 'indent' | 'mark' | 'colon' | 'blank',
  text: string,
  from: number,
  to: number,
  edits: readonly BlockEdit[],
): RawSlip {
  const rule = text.slice(from, to).includes('\t') ? 'tab-indent' : 'full-width-indent';
  return { rule, from, to, args: { place }, edits };
}

/** Where a text ends before a comment, and the first `#` in it that was meant as text. */
export interface TextExtent {
  readonly end: number;
  readonly hash: string | null;
}

/**
 * The content of `[from, to)` without a comment. A `#` that touches what follows it (取組 #1) is
 * text: in prose whatever follows, elsewhere where a digit does.
 */
export function textExtent(text: string, from: number, to: number, isProse: boolean): TextExtent {
  let hash: string | null = null;
  for (let at = text.indexOf('#', from); at >= 0 && at < to; at = text.indexOf('#', at + 1)) {
    if (at > from && !isBlank(text[at - 1] as string)) continue;
    if (isTextHash(text, at, isProse && at > from)) {
      hash ??= /^#\S{1,20}/.exec(text.slice(at, Math.min(at + 21, to)))?.[0] ?? '#';
    } else {
      let end = at;
      while (end > from && isBlank(text[end - 1] as string)) end--;
      return { end, hash };
    }
  }
  return { end: to, hash };
}

/** Was this `#` meant as text, not as the beginning of a comment? */
export function isTextHash(text: string, at: number, isProse: boolean): boolean {
  const next = text[at + 1] ?? ' ';
  if (/[0-9０-９]/.test(next)) return true;
  return isProse && !/[\s#!]/.test(next) && !text.startsWith('#change-story', at);
}

/** White space in YAML's sense: a full-width space is text. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}
