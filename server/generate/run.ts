// `npm run generate` writes what is stale; with `--check` it only names it and fails.
import { generatedFiles, isCurrent, write } from './index';

const checkOnly = process.argv.includes('--check');
const stale = generatedFiles.filter((file) => !isCurrent(file));
for (const file of stale) {
  if (!checkOnly) write(file);
  console.log(`${checkOnly ? 'stale' : 'written'}: ${file.path}`);
}
if (checkOnly && stale.length > 0) process.exitCode = 1;
