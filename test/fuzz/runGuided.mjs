// Random tests that are led by which code an input reached. Jazzer.js comes from the registry when
// this is run: it is no part of the project, and needs glibc 2.38 on Linux. Usage: npm run fuzz:guided [-- minutes]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { outFolder, projectFolder } from '../support/places.mjs';

const minutes = Number(process.argv[2] ?? 10);
const folder = path.join(outFolder, 'guided');
const seedFolder = path.join(folder, 'seeds');
const target = path.join(folder, 'target.cjs');
await esbuild.build({
  absWorkingDir: projectFolder,
  entryPoints: ['test/fuzz/guided.ts'],
  outfile: target,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
});
mkdirSync(seedFolder, { recursive: true });
const { default: made } = await import(pathToFileURL(target).href);
for (const [index, seed] of made.seeds.entries())
  writeFileSync(path.join(seedFolder, `${index}`), seed);
const { status } = spawnSync(
  'npx',
  [
    ...['--yes', '@jazzer.js/core@4', target, seedFolder, '--sync', '--timeout=20000'],
    ...[
      '--includes',
      target,
      '--',
      `-max_total_time=${minutes * 60}`,
      '-max_len=2000',
      '-print_final_stats=1',
    ],
  ],
  { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exitCode = status ?? 1;
