// Imported before the test files: makes `describe` and `it` in the web extension host.
import 'mocha/mocha';
import { mochaOptions } from './reporter';

mocha.setup({ ...mochaOptions, grep: process.env.TEST_GREP });

/** What VS Code calls in the web extension host, once the test files are imported. */
export async function run(): Promise<void> {
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
