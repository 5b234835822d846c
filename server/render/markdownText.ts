/** Signs that mean something in Markdown anywhere in a line. */
const special = /[\\`*_[\]<>#|~&$!]/g;
/** What begins a list, a quotation or a rule at the start of a line. */
const start = /^(\s*)([-+=]|\d+[.)](?=\s|$))/;
// What no text holds for a reader: control characters but the tab, and half surrogate pairs.
const barred = /(?!\t)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text of one line, every sign of Markdown written so that it is read as itself. */
export function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(barred, '')
    .replace(special, '\\$&')
    .replace(start, (_, space: string, sign: string) =>
      sign.length === 1 ? `${space}\\${sign}` : `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .trim();
}

/** A text whose lines stay lines, in a paragraph, an item or a cell. */
export function withBreaks(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .filter(Boolean)
    .join('<br>');
}

/** A table; a row with too few cells has empty ones. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(withBreaks).join(' | ')} |`;
  const filled = rows.map((row) => columns.map((_, index) => row[index] ?? ''));
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...filled.map(line)].join('\n');
}

/** Items, each with what belongs to it below it. */
export function list(
  items: readonly (readonly [text: string, below?: readonly string[]])[],
): string {
  return items
    .flatMap(([text, below = []]) => [
      `- ${withBreaks(text) || '…'}`,
      ...below.filter(Boolean).map((one) => `  - ${withBreaks(one)}`),
    ])
    .join('\n');
}
