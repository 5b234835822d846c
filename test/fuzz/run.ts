// The random tests at length. Usage: npm run fuzz, or with --count, --snippets, --stories and --seed; with
// --minutes texts of further seeds follow until the time is over. With --faults N a story with N
// faults is read and checked for each kind of them.
import { checkStory } from '../../server/rules/engine/run';
import { readStory } from '../../server/story/story';
import { processorTime } from '../support/speed';
import { fuzz, fuzzFormatting } from './fuzz';
import { manyFaults } from './manyFaults';
import { fuzzSnippets } from './snippets';
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
const snippets = option('snippets', 0);
if (snippets > 0) console.log(JSON.stringify(fuzzSnippets(snippets, seed)));
const faults = option('faults', 0);
for (const [kind, make] of faults > 0 ? Object.entries(manyFaults) : []) {
  const text = make(faults);
  const start = processorTime();
  const { diagnoses } = checkStory(readStory(text));
  const took = Math.round(processorTime() - start);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(JSON.stringify({ kind, faults, findings: diagnoses.length, took, memory }));
}
const end = performance.now() + option('minutes', 0) * 60_000;
let inputs = 0;
let slowest = 0;
for (let next = seed + 1; performance.now() < end; next++) {
  const result = fuzz(2000, next);
  inputs += result.inputs;
  slowest = Math.max(slowest, result.slowest);
}
if (inputs > 0) console.log(JSON.stringify({ inputs, slowest }));
const run = { count: option('stories', 10_000), seed, places: 6, editEvery: 5, exportEvery: 25 };
fuzzStories(run).then(
  (result) => console.log(JSON.stringify(result)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
