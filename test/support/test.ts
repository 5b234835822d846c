// Runs the tests and ends with the counts of all of them. Steps that do not disturb each other run
// side by side: what works on the source beside what waits for an editor; then two walks at a time.
// What failed in another program (a window, LibreOffice) or where time is measured is tried once more
// when nothing runs beside it, and said to be flaky where it passes then.
// Usage: npm test [-- name of a step …], npm run test:fast
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Counts } from './counts';
import { findOffice, officePackages } from './office.mjs';
import { hostRuns, outFolder, projectFolder } from './places.mjs';

interface Step {
  readonly name: string;
  /** Which part of the step of that name. */
  readonly part?: string;
  readonly command: readonly string[];
  /**
   * Steps of one lane run one after the other: those of `first` before all others, those of `walk` by
   * whichever of the others has done its own.
   */
  readonly lane: 'first' | 'source' | 'editor' | 'walk';
  /** Only where it is asked for by its name. */
  readonly isApart?: boolean;
  /** Runs in the VS Code of test/vscode-host, which is for Linux x64. */
  readonly inHost?: boolean;
  /** Opens files in LibreOffice and Chromium. */
  readonly inOffice?: boolean;
  /** Says how time grows, which whatever runs beside it may disturb. */
  readonly measuresTime?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Ends only what hangs: a wait has a limit of its own, and a slow machine is no fault. */
const hangLimit = `${10 * 60_000}`;

const tsx = (...args: string[]) => ['node', '--import', 'tsx', ...args];
/** Mocha on the compiled tests of one folder, in a process for each core. */
const mocha = (folder: string, ...options: string[]) => [
  ...['node', 'test/support/runTests.mjs', folder, ...options],
];

const walkFolder = 'test/editor/walk';

/** A walk through a window for each file; the long ones first, so that none is left to run alone. */
function walks(): readonly Step[] {
  const sizeOf = (file: string) => statSync(path.join(projectFolder, walkFolder, file)).size;
  const files = readdirSync(path.join(projectFolder, walkFolder)).sort();
  files.sort((a, b) => sizeOf(b) - sizeOf(a));
  return files.map((file) => ({
    name: 'walk',
    part: file.replace('.test.ts', ''),
    lane: 'walk',
    command: [
      ...tsx('node_modules/mocha/bin/mocha.js', '--no-config', '--timeout', hangLimit),
      ...['--spec', `${walkFolder}/${file}`],
      ...['--require', 'test/editor/support/workbench.ts'],
      ...['--reporter', 'test/support/countingReporter.ts'],
    ],
    inHost: true,
  }));
}

const steps: readonly Step[] = [
  { name: 'bundle', lane: 'first', isApart: true, command: ['npm', 'run', '--silent', 'build'] },
  { name: 'build', lane: 'first', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'check', lane: 'source', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'unit', lane: 'source', command: mocha('unit') },
  { name: 'protocol', lane: 'source', command: mocha('protocol') },
  { name: 'cli', lane: 'source', command: mocha('cli') },
  { name: 'files', lane: 'source', command: mocha('files') },
  { name: 'property', lane: 'source', command: mocha('property'), measuresTime: true },
  { name: 'package', lane: 'source', command: mocha('package') },
  {
    name: 'share',
    lane: 'source',
    // Its tests share LibreOffice.
    command: mocha('export', '--together'),
    inOffice: true,
  },
  {
    name: 'editor-node',
    lane: 'editor',
    command: tsx('test/editor/runInHost.ts', 'node'),
    inHost: true,
  },
  {
    name: 'editor-web',
    lane: 'editor',
    command: tsx('test/editor/runInHost.ts', 'web'),
    inHost: true,
  },
  ...walks(),
  // The random tests, 25 times as long.
  {
    name: 'fuzz',
    lane: 'source',
    isApart: true,
    command: mocha('property'),
    env: { CHANGE_STORY_FUZZ: '25' },
  },
];

/** What a step came to; a step that is no test suite (build, check) counts as one test. */
interface Result {
  readonly step: Step;
  readonly counts: Counts;
  readonly line: string;
}

/** With more steps that failed it is no matter of luck. */
const maxRetries = 8;

/** Why a step cannot run here; null where it can. */
function obstacle({ inHost, inOffice }: Step): string | null {
  if (inHost && !hostRuns) return 'only on Linux x64 (elsewhere: npm run test:desktop)';
  if (inOffice && !findOffice()) return `no LibreOffice (${officePackages.join(' ')})`;
  return null;
}

/** Runs one step. What it says is shown at once, or as a whole at its end where others run beside. */
async function run(step: Step, isAlone: boolean): Promise<Result> {
  const { env, command } = step;
  const name = [step.name, step.part].filter(Boolean).join(' ');
  const reason = obstacle(step);
  if (reason)
    return { step, counts: { passed: 0, failed: 0 }, line: `${name}: not run, ${reason}` };
  const countsFile = path.join(outFolder, `counts-${name.replace(' ', '-')}.json`);
  rmSync(countsFile, { force: true });
  console.log(isAlone ? `\n── ${name}` : `── ${name} runs …`);
  const start = Date.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: projectFolder,
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, CHANGE_STORY_COUNTS: countsFile },
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => output.push(part));
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', (exitCode) => resolve(exitCode ?? -1));
  });
  const counts = countsOf(countsFile, code === 0);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const line = `${name}: ${numbersOf(counts)} (${seconds} s)`;
  if (!isAlone) console.log(`\n── ${line}\n${Buffer.concat(output).toString('utf8').trimEnd()}\n`);
  return { step, counts, line };
}

/** The same step, of the suites alone in which a test failed; a walk is one suite, all of which counts. */
function retryOf({ step, counts }: Result): Step {
  const suites = new Set((counts.failures ?? []).map(({ suite }) => suite));
  if (step.lane !== 'editor' || suites.size === 0) return step;
  const escaped = [...suites].map((suite) => suite.replace(/[^\p{L}\p{N} ]/gu, '\\$&'));
  return { ...step, env: { ...step.env, TEST_GREP: escaped.join('|') } };
}

/** Tries what the machine may have disturbed once more; only a test that fails again has failed. */
async function retry(results: readonly Result[]): Promise<readonly Result[]> {
  const isFailed = ({ step, counts }: Result) =>
    counts.failed > 0 && Boolean(step.inHost || step.inOffice || step.measuresTime);
  if (results.filter(isFailed).length > maxRetries) return results;
  const retried: Result[] = [];
  for (const result of results) {
    if (!isFailed(result)) {
      retried.push(result);
      continue;
    }
    const again = await run(retryOf(result), true);
    const { passed, failed } = result.counts;
    const counts = { ...again.counts, passed: passed + Math.max(0, failed - again.counts.failed) };
    const stillFailed = new Set(titlesOf(again.counts));
    const flaky = titlesOf(result.counts).filter((title) => !stillFailed.has(title));
    const line = `${result.line}; tried again: ${numbersOf(again.counts)}`;
    const lines = [line, ...flaky.map((title) => `flaky: ${title}`)];
    retried.push({ step: result.step, counts, line: lines.join('\n  ') });
  }
  return retried;
}

const numbersOf = ({ passed, failed }: Counts) => `${passed} passed, ${failed} failed`;

const titlesOf = ({ failures = [] }: Counts) =>
  failures.map(({ text }) => text.split('\n', 1)[0] ?? '');

function countsOf(file: string, isGood: boolean): Counts {
  if (!existsSync(file)) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
  const counts: Counts = JSON.parse(readFileSync(file, 'utf8'));
  // A step that ended badly after all its tests passed has failed all the same.
  return !isGood && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Takes one step after the other from a queue, which another may be taking from too. */
async function runAllOf(queue: Step[], isAlone: boolean): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step, isAlone));
  return results;
}

const failedIn = (results: readonly Result[]) =>
  results.reduce((sum, { counts }) => sum + counts.failed, 0);

async function runAll(names: readonly string[]): Promise<boolean> {
  const known = new Set(steps.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. Steps: ${[...known].join(' ')}`);
    return false;
  }
  mkdirSync(outFolder, { recursive: true });
  const chosen = steps.filter(({ name, isApart }) =>
    names.length > 0 ? names.includes(name) : !isApart,
  );
  const inLane = (lane: Step['lane']) => chosen.filter((step) => step.lane === lane);
  const results = [...(await runAllOf(inLane('first'), true))];
  // Without a build nothing that follows would test this source.
  if (failedIn(results) === 0) {
    const shared = inLane('walk');
    const lanes = [inLane('source'), inLane('editor')];
    const isAlone = shared.length < 2 && lanes.some(({ length }) => length === 0);
    const done = lanes.map(async (lane) => [
      ...(await runAllOf(lane, isAlone)),
      ...(await runAllOf(shared, isAlone)),
    ]);
    results.push(...(await retry((await Promise.all(done)).flat())));
  }
  for (const { counts, line } of results.filter(({ counts }) => counts.failed > 0))
    console.log(`\n── ${[line, ...(counts.failures ?? []).map(({ text }) => text)].join('\n  ')}`);
  console.log(`\n──\n${results.map(({ line }) => line).join('\n')}`);
  const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
  console.log(`${passed} passed, ${failedIn(results)} failed`);
  return failedIn(results) === 0;
}

void runAll(process.argv.slice(2)).then((good) => process.exit(good ? 0 : 1));
