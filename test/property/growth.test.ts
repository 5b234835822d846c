import assert from 'node:assert/strict';
import { deckOf } from '../../server/deck/build';
import { codeLensesIn } from '../../server/features/codeLenses';
import { completionItemsAt } from '../../server/features/completion';
import { foldingRangesIn } from '../../server/features/folding';
import { formattingEdits } from '../../server/features/format';
import { hoverAt } from '../../server/features/hover';
import { inlayHintsIn } from '../../server/features/inlayHints';
import { pageFrame, previewOf } from '../../server/features/preview';
import { fixesOnSaving } from '../../server/features/quickFixes';
import { referencesAt } from '../../server/features/references';
import { renameAt } from '../../server/features/rename';
import { selfCheck } from '../../server/features/selfCheck';
import { semanticTokensIn } from '../../server/features/semanticTokens';
import { summaryOf } from '../../server/features/summary';
import { documentSymbolsIn } from '../../server/features/symbols';
import { treeOf } from '../../server/features/tree';
import { variableTheme } from '../../server/render/theme';
import type { Rule } from '../../server/rules/engine/rule';
import { checkStory } from '../../server/rules/engine/run';
import { rules } from '../../server/rules/index';
import { readStory, type Story } from '../../server/story/story';
import { faultyStory } from '../bench/faultyStory';
import { noFailure } from '../support/failures';
import { processorTime } from '../support/speed';

const texts = [1, 4, 16].map((times) => faultyStory(100 * times));
/** The time may grow by this power of the size of the text. */
const maxExponent = 1.2;
/** Shorter times are noise, in milliseconds: what stays below at 16 times the size is fast. */
const noise = 12;
const tries = 12;

type Measured = (story: Story) => unknown;

/** A story that was just read: nothing is remembered of it yet. */
function fresh(text: string): Story {
  const story = readStory(text);
  void [story.items, story.links];
  return story;
}

function timeOf(story: Story, measured: Measured): number {
  const before = processorTime();
  measured(story);
  return processorTime() - before;
}

/** By which powers of the size the times grow, the best of some tries; 0 where it is noise. */
function exponentsOf(all: readonly Measured[], atLeast: number): readonly number[] {
  const best = all.map(() => texts.map(() => Number.POSITIVE_INFINITY));
  const exponents = all.map(() => Number.POSITIVE_INFINITY);
  for (let count = 0; count < tries; count++) {
    // What was fast once is fast: the others are tried again, as a machine is slower at times.
    const open = [...all.keys()].filter(
      (index) => count < atLeast || (exponents[index] as number) > maxExponent,
    );
    for (const [size, text] of open.length > 0 ? texts.entries() : []) {
      const story = fresh(text);
      for (const index of open) {
        const times = best[index] as number[];
        times[size] = Math.min(times[size] as number, timeOf(story, all[index] as Measured));
      }
    }
    for (const index of open) exponents[index] = exponentOf(best[index] as number[]);
  }
  return exponents;
}

function exponentOf(times: readonly number[]): number {
  const [small, large] = [times[0] as number, times.at(-1) as number];
  if (large < noise) return 0;
  const growth = (texts.at(-1) as string).length / (texts[0] as string).length;
  return Math.log(large / Math.max(small, noise / growth)) / Math.log(growth);
}

function ask(rule: Rule, story: Story): void {
  const report = () => undefined;
  for (const item of story.items) {
    const isLooking = !rule.on || [rule.on].flat().includes(item.shape.id);
    if (isLooking) rule.checkItem?.(item, report);
  }
  rule.checkStory?.(story, report);
  for (const item of rule.each?.(story) ?? []) rule.checkEach?.(item, report, story);
}

const middle = ({ text }: Story) => text.indexOf('狙い: [', text.length / 2) + 6;

const features: Readonly<Record<string, Measured>> = {
  'all rules': (story) => checkStory(story),
  'fixes on saving': (story) => fixesOnSaving(checkStory(story).diagnoses, story, noFailure),
  tree: (story) => treeOf(story, [], 'ja', noFailure),
  'self-check': (story) => selfCheck(story, [], 'ja', () => 1, noFailure),
  summary: (story) => summaryOf(story, [], 'ja'),
  symbols: (story) => documentSymbolsIn(story, 'ja'),
  lenses: (story) => codeLensesIn(story, 'ja'),
  'inlay hints': (story) => inlayHintsIn(story, 0, story.text.length, 'ja'),
  folding: (story) => foldingRangesIn(story),
  tokens: (story) => semanticTokensIn(story, 0, story.text.length),
  formatting: (story) => formattingEdits(story),
  completion: (story) => completionItemsAt(story, middle(story), 'ja', noFailure),
  hover: (story) => hoverAt(story, middle(story), 'ja'),
  references: (story) => referencesAt(story, middle(story), true),
  rename: (story) => renameAt(story, middle(story), '別の名'),
  deck: (story) => deckOf(story),
  preview: (story) => previewOf(story, pageFrame, variableTheme),
};

/**
 * What grows faster than the story: its name and the power of the size.
 *
 * @param atLeast so many tries, also where the first one found nothing
 */
function grown(all: Readonly<Record<string, Measured>>, atLeast = 1): readonly string[] {
  const exponents = exponentsOf(Object.values(all), atLeast);
  return Object.keys(all).flatMap((name, at) => {
    const exponent = exponents[at] as number;
    return exponent > maxExponent ? [`${name}: ${exponent.toFixed(2)}`] : [];
  });
}

describe('the time that a longer story takes', () => {
  it('grows no faster than the story, for each rule', () => {
    const all = rules.map((rule) => [rule.id, (story: Story) => ask(rule, story)] as const);
    assert.deepEqual(grown(Object.fromEntries(all)), []);
  });

  it('grows no faster than the story, for each feature', () => {
    assert.deepEqual(grown(features), []);
  });

  it('is seen where it grows with the square', () => {
    const isPair = (one: string, other: string) =>
      [...`${one}${other}`].join('').startsWith('一対');
    const square = ({ items }: Story) =>
      items.filter((one) => items.some((other) => isPair(`${one.main}`, `${other.main}`))).length;
    // The first try is slow while code is compiled, which hides a growth.
    assert.equal(grown({ square }, 6).length, 1);
  });
});
