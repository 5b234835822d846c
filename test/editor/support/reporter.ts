/** What the suite tells its launcher: one console line each, marked and as JSON. */
export type Report =
  | {
      kind: 'test';
      title: string;
      /** The name of the outermost suite that it is in. */
      suite: string;
      state: 'passed' | 'failed' | 'pending';
      ms: number;
      error?: string;
    }
  | { kind: 'end'; passed: number; failed: number };

/** Marks the suite's lines among all that VS Code logs. */
export const reportMark = '@@change-story-test ';

const tell = (report: Report) => console.log(reportMark + JSON.stringify(report));

/** A mocha reporter that works in every host: it only writes to the console. */
class ConsoleReporter {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    const say = (test: Mocha.Test, state: 'passed' | 'failed' | 'pending', error?: Error) =>
      tell({
        kind: 'test',
        title: test.fullTitle(),
        suite: test.titlePath()[0] ?? '',
        state,
        ms: test.duration ?? 0,
        error: error && (error.stack ?? error.message),
      });
    runner.on('pass', (test) => {
      passed++;
      say(test, 'passed');
    });
    runner.on('fail', (test, error) => {
      failed++;
      say(test, 'failed', error);
    });
    runner.on('pending', (test) => say(test, 'pending'));
    runner.on('end', () => tell({ kind: 'end', passed, failed }));
  }
}

export const mochaOptions = {
  ui: 'bdd' as const,
  // Ends only what hangs: waits have limits of their own.
  timeout: 600_000,
  reporter: ConsoleReporter as unknown as Mocha.ReporterConstructor,
};
