// Runs the tests of one folder of test/ in a process for each core. They are compiled first, all at
// once: read from their sources one by one, the modules take each process longer than most tests do.
// Usage: node test/support/runTests.mjs unit [--together]
// --together: in one process, for tests that share something outside of their file.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { outFolder, projectFolder } from './places.mjs';

/** Ends only what hangs: a wait has a limit of its own, and a slow machine is no fault. */
const hangLimit = `${10 * 60_000}`;

const [folder = 'unit', ...options] = process.argv.slice(2);
const compiled = path.join(outFolder, 'compiled', folder);

/** Modules that know their own place, and those of packages, stay where they are. */
const inPlace = {
  name: 'in-place',
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^\..*\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: pathToFileURL(path.join(resolveDir, file)).href,
      external: true,
    }));
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('__dirname')) return undefined;
      const folder = JSON.stringify(path.dirname(file));
      return { contents: `const __dirname = ${folder};${text}`, loader: 'ts' };
    });
  },
};

const shared = /** @satisfies {esbuild.BuildOptions} */ ({
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  keepNames: true,
  sourcemap: 'linked',
  logLevel: 'warning',
});

/** Compiles the tests; their modules are shared, as they are in the sources. */
async function compile() {
  rmSync(compiled, { recursive: true, force: true });
  const tests = readdirSync(path.join(projectFolder, 'test', folder), { recursive: true })
    .map((file) => `test/${folder}/${file}`)
    .filter((file) => file.endsWith('.test.ts'));
  await esbuild.build({
    ...shared,
    entryPoints: tests,
    outbase: `test/${folder}`,
    outdir: compiled,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    plugins: [inPlace],
  });
  // Mocha loads a reporter by `require`.
  const reporter = path.join(compiled, 'countingReporter.cjs');
  const entryPoints = ['test/support/countingReporter.ts'];
  await esbuild.build({ ...shared, entryPoints, outfile: reporter, format: 'cjs' });
  return reporter;
}

const reporter = await compile();
const parallel = ['--parallel', '--jobs', `${availableParallelism()}`];
const { status } = spawnSync(
  process.execPath,
  [
    ...['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', '--no-config'],
    ...['--spec', `${compiled.replaceAll('\\', '/')}/**/*.test.mjs`],
    ...['--reporter', reporter, '--timeout', hangLimit],
    ...(options.includes('--together') ? [] : parallel),
  ],
  { cwd: projectFolder, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
