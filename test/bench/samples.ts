/** Medians and percentiles of what was measured, and tables of them. */

/** The value below which this part of the samples lies. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** A number with as many digits as are worth reading. */
export const shown = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0);

/** Prints a row of a Markdown table. */
export function row(...cells: readonly (string | number)[]): void {
  const texts = cells.map((cell) => (typeof cell === 'number' ? shown(cell) : cell));
  console.log(`| ${texts.join(' | ')} |`);
}

/** Prints a heading and the head of a table. */
export function table(title: string, ...heads: readonly string[]): void {
  console.log(`\n## ${title}\n`);
  row(...heads);
  row(...heads.map(() => '---'));
}
