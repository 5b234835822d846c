import { join } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * The script of the review page, bundled from `client/reviewPage/`: it travels inside of every page
 * that is sent out, whatever program makes it.
 */
export function reviewScript(): string {
  const { outputFiles } = esbuild.buildSync({
    absWorkingDir: join(__dirname, '../..'),
    entryPoints: ['client/reviewPage/index.ts'],
    bundle: true,
    format: 'iife',
    // Browsers of closed networks are not the newest.
    target: ['chrome100', 'firefox100', 'safari15'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const script = outputFiles[0]?.text.trim() ?? '';
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its own element');
  return `${JSON.stringify({ script }, null, 2)}\n`;
}
