import { CST, Lexer } from 'yaml';

/** A part of a text; UTF-16 offsets. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What the lexer gives in place of a character: they are not in the text. */
const controls = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Tokens that hold words of the author's. */
const wordy = new Set([
  'alias',
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'directive-line',
]);

/**
 * The words of a YAML text, as the lexer of the parser cuts them: every scalar, whether or not the
 * parser found a place for it.
 */
export function wordsOf(yaml: string): TextRange[] {
  const words: TextRange[] = [];
  let at = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (controls.has(token) && !yaml.startsWith(token, at)) {
      isScalar = token === CST.SCALAR;
      continue;
    }
    const type = isScalar ? 'scalar' : (CST.tokenType(token) ?? 'scalar');
    if (wordy.has(type)) {
      const from = at + token.length - token.trimStart().length;
      const to = at + token.trimEnd().length;
      if (from < to) words.push({ from, to });
    }
    at += token.length;
    isScalar = false;
  }
  return words;
}

/** The runs of words that lie in none of the ranges, each from its first word to its last. */
export function outside(words: readonly TextRange[], ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const runs: TextRange[] = [];
  let next = 0;
  let reach = -1;
  let isOpen = false;
  for (const word of words) {
    for (; next < sorted.length && (sorted[next] as TextRange).from <= word.from; next++) {
      reach = Math.max(reach, (sorted[next] as TextRange).to);
    }
    const isCovered = reach >= word.to;
    const last = runs.at(-1);
    if (!isCovered && isOpen && last) runs[runs.length - 1] = { ...last, to: word.to };
    else if (!isCovered) runs.push(word);
    isOpen = !isCovered;
  }
  return runs;
}
