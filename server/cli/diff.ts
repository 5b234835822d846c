import path from 'node:path';
import type { DiffRequest } from './diffArguments';
import { openStory } from './openStory';
import { printJson, printLine, printText } from './terminal';

/** As `git diff --exit-code` ends. */
const codes = { same: 0, different: 1, failed: 2 } as const;

/**
 * Writes what two stories differ in to the standard output.
 *
 * @returns the exit code: 0 where they say the same, 1 where not, 2 where one could not be read.
 */
export async function runDiff({ before, after, format, locale }: DiffRequest): Promise<number> {
  const stories = [await openStory(before, locale), await openStory(after, locale)];
  for (const { problem } of stories) if (problem !== undefined) printLine('stderr', problem);
  const [earlier, later] = stories.map(({ document }) => document?.story);
  if (!earlier || !later) return codes.failed;
  const { compare } = await import('../bundles/office');
  const report = compare.reportChanges(earlier, later, locale, { isWhole: format === 'html' });
  switch (format) {
    case 'text':
      printText('stdout', compare.changesAsText(report, locale));
      break;
    case 'md':
      printText('stdout', compare.changesAsMarkdown(report, locale));
      break;
    case 'json':
      printJson(compare.changesAsJson(report));
      break;
    case 'html': {
      const names = { before: path.basename(before), after: path.basename(after) };
      printText('stdout', await compare.changesAsPage(report, names, locale));
    }
  }
  const isSame = report.counts.every(([, count]) => count === 0);
  return isSame ? codes.same : codes.different;
}
