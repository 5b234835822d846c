// Runs every test, one step after the other, and ends with the counts of all of them.
// Usage: npm test [-- name of a step …]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Counts } from './counts';
import { findOffice, officePackages } from './office.mjs';
import { hostRuns, outFolder, projectFolder } from './places.mjs';

interface Step {
  name: string;
  command: string[];
  /** Runs in the VS Code of test/vscode-host, which is for Linux x64. */
  inHost?: boolean;
  /** Opens files in LibreOffice and Chromium. */
  inOffice?: boolean;
}

const tsx = (...args: string[]) => ['node', '--import', 'tsx', ...args];
/** Mocha on one folder. Without the settings of `.mocharc.json`, whose own folder would come along. */
const mocha = (spec: string, ...more: string[]) => [
  ...tsx('node_modules/mocha/bin/mocha.js', '--no-config', '--spec', spec),
  ...['--reporter', 'test/support/countingReporter.ts', '--timeout', '20000', ...more],
];

const steps: Step[] = [
  { name: 'build', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'check', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'unit', command: mocha('test/unit/**/*.test.ts') },
  { name: 'protocol', command: mocha('test/protocol/**/*.test.ts') },
  { name: 'package', command: mocha('test/package/**/*.test.ts') },
  {
    name: 'share',
    command: mocha('test/export/**/*.test.ts', '--timeout', '300000'),
    inOffice: true,
  },
  { name: 'editor-node', command: tsx('test/editor/runInHost.ts', 'node'), inHost: true },
  { name: 'editor-web', command: tsx('test/editor/runInHost.ts', 'web'), inHost: true },
  {
    name: 'walk',
    command: mocha(
      'test/editor/walk/**/*.test.ts',
      ...['--timeout', '120000', '--require', 'test/editor/support/workbench.ts'],
    ),
    inHost: true,
  },
];

const countsFile = path.join(outFolder, 'counts.json');

/** Runs one step; a step that is no test suite (build, check) counts as one test. */
async function run({ command: [program = '', ...args] }: Step): Promise<Counts> {
  rmSync(countsFile, { force: true });
  const child = spawn(program, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, CHANGE_STORY_COUNTS: countsFile },
    shell: process.platform === 'win32',
  });
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('exit', (exitCode) => resolve(exitCode ?? -1));
  });
  const alone = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(countsFile)) return alone;
  const counts: Counts = JSON.parse(readFileSync(countsFile, 'utf8'));
  // A step that ended badly after all its tests passed has failed all the same.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function runAll(names: string[]): Promise<boolean> {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. Steps: ${steps.map((s) => s.name).join(' ')}`,
    );
    return false;
  }
  mkdirSync(outFolder, { recursive: true });
  const total: Counts = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const step of steps) {
    if (names.length > 0 && !names.includes(step.name)) continue;
    if (step.inHost && !hostRuns) {
      lines.push(`${step.name}: not run, only on Linux x64 (elsewhere: npm run test:desktop)`);
      continue;
    }
    if (step.inOffice && !findOffice()) {
      lines.push(`${step.name}: not run, no LibreOffice (${officePackages.join(' ')})`);
      continue;
    }
    console.log(`\n── ${step.name}`);
    const start = Date.now();
    const { passed, failed } = await run(step);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    lines.push(`${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    // Without a build nothing that follows would test this source.
    if (step.name === 'build' && failed > 0) break;
  }
  console.log(`\n──\n${lines.join('\n')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

void runAll(process.argv.slice(2)).then((good) => process.exit(good ? 0 : 1));
