import { shapeOf } from '../vocabulary';
import { isKey, looksLikeKey } from './frames';
import { type KeyPart, keyAt, skipSpace, trimEnd } from './line';

/** A line that YAML has for the ends of documents (`---`, `...`), or a directive before one. */
export interface DocumentMark {
  /** `---`, `...`, `%YAML` or `%TAG`. */
  readonly sign: string;
  /** Offsets of the sign. */
  readonly start: number;
  readonly end: number;
  /** Where a text begins behind the sign; null where there is nothing but a comment. */
  readonly text: number | null;
  /** The key with which that text begins, if it does. */
  readonly key: KeyPart | null;
}

const sign = /^(?:(?:---|\.\.\.)(?=\s|$)|%(?:YAML|TAG)(?=\s))/;
/** A directive as YAML has it: what stands behind the sign is no text of the author's. */
const directive = /^%(?:YAML[ \t]+\d+\.\d+|TAG[ \t]+!\S*[ \t]+\S+)[ \t]*(?:[ \t]#.*)?$/;

const story = shapeOf('story');
const isStoryKey = (text: string) => isKey(story, text);

/** The document mark that a line has at its start; `at` and `end` are UTF-16 offsets. */
export function documentMarkAt(text: string, at: number, end: number): DocumentMark | null {
  if (!isSign(text[at])) return null;
  const line = text.slice(at, trimEnd(text, at, end)).trimEnd();
  const found = sign.exec(line)?.[0];
  if (found === undefined) return null;
  const mark = { sign: found, start: at, end: at + found.length };
  const stop = at + line.length;
  const behind = skipSpace(text, mark.end, stop);
  if (directive.test(line)) return { ...mark, end: stop, text: null, key: null };
  if (behind >= stop || text[behind] === '#') return { ...mark, text: null, key: null };
  const key = found.startsWith('%') ? null : keyAt(text, behind, stop, isStoryKey);
  // An unknown key with its text on this line belongs nowhere: all of the line is a text then.
  const isOne = key && (isStoryKey(key.text) || (key.value >= stop && looksLikeKey(key.text)));
  return { ...mark, text: behind, key: isOne ? key : null };
}

/** Most lines begin with something else: one look at a character spares the rest. */
function isSign(char: string | undefined): boolean {
  return char === '-' || char === '.' || char === '%';
}
