import { readdirSync } from 'node:fs';
import path from 'node:path';
import { mochaOptions } from './reporter';

/** What VS Code calls in the Node extension host: runs every built test file beside this one. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ...mochaOptions, grep: process.env.TEST_GREP });
  const suite = path.join(__dirname, 'suite');
  for (const file of readdirSync(suite).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(suite, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
