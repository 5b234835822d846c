import assert from 'node:assert/strict';
import { parseSyntax } from '../../server/syntax/document';
import { leastTime, processorLimit, processorTime } from '../support/speed';
import { dump } from '../unit/syntax/reading';
import { checkAll, checkFormatting } from './check';
import { failureOf, fuzzTexts } from './texts';

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
  const begin = performance.now();
  let slowest = 0;
  let slowestSize = 0;
  let tree = parseSyntax('');
  for (const one of fuzzTexts(count, seed, withLongLines)) {
    const { index, text, isNew } = one;
    const start = processorTime();
    try {
      tree = checkAll(text, isNew ? undefined : tree);
      if (index % 5 === 0)
        assert.deepEqual(dump(tree), dump(parseSyntax(text)), 'not as from scratch');
      const limit = processorLimit(budgetOf(text));
      const once = processorTime() - start;
      const took = once < limit ? once : leastTime(() => checkAll(text), limit);
      if (took > slowest) {
        slowest = took;
        slowestSize = text.length;
      }
      assert.ok(took < limit, `took ${took.toFixed(0)} ms for ${text.length} characters`);
    } catch (error) {
      throw failureOf(error, seed, one);
    }
  }
  return { inputs: count, slowest, slowestSize, total: performance.now() - begin };
}

/**
 * Formats the same texts: characters, comments and what the story says stay as they are, and a
 * second time there is nothing left to do.
 *
 * @returns how many of the texts were changed.
 */
export function fuzzFormatting(count: number, seed: number): number {
  let changed = 0;
  for (const one of fuzzTexts(count, seed, false)) {
    try {
      if (checkFormatting(one.text) !== one.text) changed++;
    } catch (error) {
      throw failureOf(error, seed, one);
    }
  }
  return changed;
}
