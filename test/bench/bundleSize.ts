import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { projectFolder } from '../support/places.mjs';

/** Bytes of a module of ours as it ships (minified, gzipped), with all it imports. */
export async function gzippedSize(entry: string): Promise<number> {
  const built = await esbuild.build({
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return gzipSync(built.outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
