import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSyntax } from '../../server/syntax/document';
import { processorLimit, processorTime } from '../support/speed';
import { dump } from '../unit/syntax/reading';
import { checkAll } from './check';
import { applyChange, longLine, longProse, monster, Random, smallChange } from './mutate';

/** How a run went. Times are in milliseconds: of work for an input, by the clock for all. */
export interface FuzzResult {
  readonly inputs: number;
  readonly slowest: number;
  /** Characters of the slowest input. */
  readonly slowestSize: number;
  readonly total: number;
}

/** Milliseconds of work that reading and checking may take, with some for each character. */
const budgetOf = (text: string) => 1000 + text.length / 500;

/**
 * Feeds texts made from the examples by random changes to the reading and to every rule: nothing
 * may throw, hang, or point outside of the text; reading on from the tree before must give what
 * reading from scratch does. The same seed gives the same texts.
 */
export function fuzz(count: number, seed: number, withLongLines = true): FuzzResult {
  const folder = join(__dirname, '../../examples');
  const examples = readdirSync(folder)
    .filter((file) => /ya?ml$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const parts = examples.map((text) => text.split('\n'));
  const begin = performance.now();
  let slowest = 0;
  let slowestSize = 0;
  let text = '';
  let tree = parseSyntax(text);
  for (let index = 0; index < count; index++) {
    const random = new Random(seed * 1_000_003 + index);
    const isNew = index % 25 === 0 || text.length > 100_000;
    if (isNew) {
      // A part of an example, so that most inputs are short and many can be tried.
      const lines = random.pick(parts);
      const from = random.next() < 0.5 ? 0 : random.below(lines.length);
      text = lines.slice(from, from + 3 + random.below(30)).join('\n');
      if (random.next() < 0.2) text = `\ufeff${text}`;
      if (random.next() < 0.3) text = text.replaceAll('\n', '\r\n');
      if (index % 100 === 0) text = monster(random, text);
      if (withLongLines && index % 1000 === 0) text = longLine(random);
      if (withLongLines && index % 1000 === 500) text = longProse(random);
    } else text = applyChange(text, smallChange(random, text));
    const start = processorTime();
    try {
      tree = checkAll(text, isNew ? undefined : tree);
      if (index % 5 === 0)
        assert.deepEqual(dump(tree), dump(parseSyntax(text)), 'not as from scratch');
      const took = processorTime() - start;
      if (took > slowest) {
        slowest = took;
        slowestSize = text.length;
      }
      assert.ok(
        took < processorLimit(budgetOf(text)),
        `took ${took.toFixed(0)} ms for ${text.length} characters`,
      );
    } catch (error) {
      const shown = text.length > 4000 ? `${text.slice(0, 200)}… (${text.length})` : text;
      throw new Error(`seed ${seed}, input ${index}: ${JSON.stringify(shown)}`, { cause: error });
    }
  }
  return { inputs: count, slowest, slowestSize, total: performance.now() - begin };
}

if (require.main === module) {
  const option = (name: string, otherwise: number) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  const result = fuzz(option('count', 100_000), option('seed', 1));
  console.log(JSON.stringify(result));
}
