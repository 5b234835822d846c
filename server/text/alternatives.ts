/**
 * One of the words or patterns of a list with one a line, as the inside of a group: `a|b|c`. White
 * space at the ends of lines does not count; backslashes are those of the pattern.
 */
export function alternatives(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: strings.raw }, ...values)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('|');
}
