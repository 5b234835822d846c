/**
 * A YAML sample that looks in the source as it looks in a file:
 *
 *     text: yaml`
 *       現状:
 *         - 内容: «会議が多い»
 *     `,
 *
 * The first line break is left out, and so is the indentation: the smallest of any line that is not
 * blank, but no more than two columns beyond the closing backtick. Where that backtick has a line of
 * its own, the text ends with a line break. Escapes work as in any template (`\t` for a tab, `\x20`
 * for a blank at the end of a line); values are inserted as they are.
 */
export function yaml(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const lines = strings.join('\0').replace(/^\n/, '').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const columns = filled.map((line) => line.search(/[^ ]/));
  const last = lines.at(-1) ?? '';
  if (last.trim() === '') {
    columns.push(last.length + 2);
    lines[lines.length - 1] = '';
  }
  const margin = new RegExp(`^ {0,${Math.min(...columns)}}`);
  const parts = lines
    .map((line) => line.replace(margin, ''))
    .join('\n')
    .split('\0');
  return parts.map((part, index) => `${part}${values[index] ?? ''}`).join('');
}
