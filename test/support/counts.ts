import { writeFileSync } from 'node:fs';

/** What the tests of one step came to. */
export interface Counts {
  passed: number;
  failed: number;
  failures?: readonly FailedTest[];
}

/** A test that failed. */
export interface FailedTest {
  /** The name of the outermost suite that it is in: what is run again where it is tried again. */
  suite: string;
  /** Its name and the beginning of why, in a few lines. */
  text: string;
}

/** So much of a message stands in the list at the end; the whole stands where the test ran. */
const messageLines = 6;

/** A failed test as `Counts` list it. */
export function failureText(title: string, error: string): string {
  return [title, ...error.split('\n').slice(0, messageLines)].join('\n    ');
}

/** Hands a step's counts to `test.ts`, which names the file; does nothing when run by itself. */
export function saveCounts({ passed, failed, failures = [] }: Counts): void {
  const file = process.env.CHANGE_STORY_COUNTS;
  if (file) writeFileSync(file, JSON.stringify({ passed, failed, failures }));
}
