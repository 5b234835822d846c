import './node/spareCompiler';
import { version } from '../package.json';
import { parseArguments } from './cli/arguments';
import { runCheck } from './cli/check';
import { runComments } from './cli/comments';
import { runDiff } from './cli/diff';
import { runExport } from './cli/export';
import { helpText } from './cli/help';
import { runImport } from './cli/import';
import { runMerge } from './cli/merge';
import { printLine, printText } from './cli/terminal';

/** Exit code of a run that could not do what was asked. */
const failed = 2;

async function main(): Promise<number> {
  const request = parseArguments(process.argv.slice(2), process.env);
  switch (request.kind) {
    case 'help':
      printText('stdout', helpText(request.locale));
      return 0;
    case 'version':
      printLine('stdout', version);
      return 0;
    case 'usage-error':
      printLine('stderr', request.problem);
      printText('stderr', `\n${helpText(request.locale)}`);
      return failed;
    case 'check':
      return runCheck(request);
    case 'export':
      return runExport(request);
    case 'merge':
      return runMerge(request);
    case 'diff':
      return runDiff(request);
    case 'import':
      return runImport(request);
    case 'comments':
      return runComments(request);
  }
}

// A reader that has seen enough (`| head`) ends the run without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : failed);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    printText('stderr', `${detail}\n`);
    process.exitCode = failed;
  },
);
