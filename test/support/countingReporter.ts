import Mocha from 'mocha';
import { type FailedTest, failureText, saveCounts } from './counts';

/**
 * Mocha's own short report, and the counts for `test.ts`. Not `spec`: the unit tests are thousands,
 * and what failed is told in full at the end either way.
 */
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const failures: FailedTest[] = [];
    runner.on('fail', (test: Mocha.Runnable, error: Error) => {
      const titles = test.titlePath();
      const text = failureText(titles.join(' '), `${error.message}`);
      failures.push({ suite: titles[0] ?? '', text });
    });
    runner.once('end', () =>
      saveCounts({ passed: this.stats.passes, failed: this.stats.failures, failures }),
    );
  }
}
