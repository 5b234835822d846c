import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textMateGrammar } from '../server/vocabulary/grammar';
import { keyReference } from '../server/vocabulary/reference';
import { jsonSchema } from '../server/vocabulary/schema';

/** A committed file whose text is made from the source. */
export interface Generated {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly make: () => string;
}

/** Every generated file of the repository. */
export const generatedFiles: readonly Generated[] = [
  { path: 'server/vocabulary/KEYS.md', make: () => keyReference('ja') },
  { path: 'server/vocabulary/KEYS.en.md', make: () => keyReference('en') },
  { path: 'syntaxes/change-story.tmLanguage.json', make: textMateGrammar },
  { path: 'syntaxes/change-story.schema.json', make: () => jsonSchema('ja') },
  { path: 'syntaxes/change-story.schema.en.json', make: () => jsonSchema('en') },
];

const root = join(__dirname, '..');

/** Does the committed file hold what the source makes now? */
export function isCurrent({ path, make }: Generated): boolean {
  const file = join(root, path);
  return existsSync(file) && readFileSync(file, 'utf8') === make();
}

/** `npx tsx test/generate.ts` writes what is stale; with `--check` it only names it and fails. */
function main(args: readonly string[]): void {
  const stale = generatedFiles.filter((file) => !isCurrent(file));
  const checkOnly = args.includes('--check');
  for (const file of stale) {
    if (!checkOnly) writeFileSync(join(root, file.path), file.make());
    console.log(`${checkOnly ? 'stale' : 'written'}: ${file.path}`);
  }
  if (checkOnly && stale.length > 0) process.exitCode = 1;
}

if (require.main === module) main(process.argv.slice(2));
