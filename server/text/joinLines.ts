/** What would become one word or one figure with what stands before or behind it. */
const begins = /^[\p{Script=Latin}\p{Nd}]/u;
const ends = /[\p{Script=Latin}\p{Nd}.,．，]$/u;

/**
 * One text of lines that were broken in the midst: nothing between Japanese signs, a space where two
 * figures or two Latin words would run together (令和6 / 40％ is no 640％).
 */
export function joinLines(lines: readonly string[]): string {
  let end = '';
  const parts = lines.map((line) => {
    const glue = ends.test(end) && begins.test(line) ? ' ' : '';
    end = line.slice(-2) || end;
    return glue + line;
  });
  return parts.join('');
}
