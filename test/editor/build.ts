import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { outFolder, projectFolder } from '../support/places.mjs';

const here = path.join(projectFolder, 'test/editor');

/** The built suites: what `extensionTestsPath` points to. */
export const suiteFolders = {
  node: path.join(outFolder, 'editor/node'),
  web: path.join(outFolder, 'editor/web'),
};

/** Bundles the suite for both extension hosts. */
export async function buildSuites(): Promise<void> {
  const files = readdirSync(path.join(here, 'suite')).filter((file) => file.endsWith('.test.ts'));
  const shared = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    // Examples are part of the bundle: a web host has no files but those of its workspace.
    loader: { '.yaml': 'text' },
  } satisfies esbuild.BuildOptions;
  await Promise.all([
    esbuild.build({
      ...shared,
      platform: 'node',
      external: ['vscode', 'mocha'],
      entryPoints: [
        { in: path.join(here, 'support/nodeEntry.ts'), out: 'index' },
        ...files.map((file) => ({
          in: path.join(here, 'suite', file),
          out: `suite/${file.slice(0, -'.ts'.length)}`,
        })),
      ],
      outdir: suiteFolders.node,
    }),
    esbuild.build({
      ...shared,
      platform: 'browser',
      external: ['vscode'],
      mainFields: ['browser', 'module', 'main'],
      // Without `module` undefined, mocha's UMD header would take over this bundle's exports.
      define: {
        global: 'globalThis',
        module: 'undefined',
        'process.env.TEST_GREP': JSON.stringify(process.env.TEST_GREP ?? ''),
      },
      stdin: {
        contents: [
          "export { run } from './support/webSetup';",
          ...files.map((file) => `import './suite/${file}';`),
        ].join('\n'),
        resolveDir: here,
        loader: 'ts',
      },
      outfile: path.join(suiteFolders.web, 'index.js'),
    }),
  ]);
}
