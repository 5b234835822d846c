// The random tests at length. Usage: npm run fuzz, or with --count, --stories and --seed.
import { fuzz, fuzzFormatting } from './fuzz';
import { fuzzStories } from './stories';

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const count = option('count', 100_000);
const seed = option('seed', 1);
if (count > 0) {
  console.log(JSON.stringify(fuzz(count, seed)));
  console.log(JSON.stringify({ inputs: count, formatted: fuzzFormatting(count, seed) }));
}
const run = { count: option('stories', 10_000), seed, places: 6, editEvery: 5, exportEvery: 25 };
fuzzStories(run).then(
  (result) => console.log(JSON.stringify(result)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
