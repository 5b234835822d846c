import assert from 'node:assert/strict';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import {
  judgeActivity,
  judgeChain,
  judgeDrift,
  prepareContext,
  reach,
} from '../../../server/drift';
import { gzippedSize } from '../../bench/bundleSize';
import { crossValidate } from '../../bench/crossValidate';
import { figures, loadItems, measure, measureSentences, readLines } from '../../bench/driftFigures';
import { leastTime, processorLimit } from '../../support/speed';

const items = loadItems('drift-dev.jsonl');

/** Floors a little below the figures of the day they were set: a change that loses them fails. */
describe('figures on the development set', () => {
  const m = measure(items);

  it('warnings of drift', () => {
    assert.ok(m.warning.precision >= 0.97, `precision ${m.warning.precision}`);
    assert.ok(m.warning.recall >= 0.88, `recall ${m.warning.recall}`);
    assert.ok(m.warning.falseAlarms <= 0.03, `false alarms ${m.warning.falseAlarms}`);
  });

  it('warnings and hints of drift', () => {
    assert.ok(m.any.precision >= 0.93, `precision ${m.any.precision}`);
    assert.ok(m.any.recall >= 0.94, `recall ${m.any.recall}`);
  });

  it('activities', () => {
    assert.ok(m.activity.precision >= 0.95, `precision ${m.activity.precision}`);
    assert.ok(m.activity.recall >= 0.98, `recall ${m.activity.recall}`);
  });

  it('carry over to documents the points were not fitted on', () => {
    const outcomes = items.filter((item) => item.label !== 'activity');
    const { auc, warning } = crossValidate(outcomes);
    assert.ok(auc >= 0.975, `AUC ${auc}`);
    assert.ok(warning.precision >= 0.92, `precision ${warning.precision}`);
  });
});

/**
 * Sets whose author had not seen lexicon or rules. What they measured before anyone had read their
 * misses (precision / recall): activity A .97/.88, B .97/.90, C 1.00/.95; warnings of drift A
 * .91/.75, B 1.00/.71. Since then the misses have been read, so these are floors, not forecasts.
 */
describe('figures on sets of other authors', () => {
  for (const [set, recall, said] of [
    ['blind', 0.7, 0.75],
    ['fresh', 0.75, 0.8],
    ['unseen-a', 0.8, 0.85],
    ['unseen-b', 0.7, 0.75],
    // Everyday fields (ports, forestry, snow …), written before the lexicon was read: 1.00/.89.
    ['fields', 0.9, 0.95],
    // Islands, graves, dialect …; at first sight .88/.88, .88/1.00 and, after those were read, .94/1.00.
    ['local-a', 0.85, 0.95],
    ['local-b', 0.9, 0.95],
    ['local-c', 0.9, 0.95],
    // Kilns, airports, dairies, housing estates …, at first sight 1.00/.90, none of 34 aligned called drifted.
    ['local-d', 0.85, 0.92],
    // Paper, horses, floods, twins …, at first sight .86/1.00 with two of 30 aligned called drifted.
    ['local-e', 0.9, 0.95],
    // Books, fireflies, workshops, forests, care at home …, at first sight 1.00/1.00, none of 16 called drifted.
    ['local-f', 0.95, 0.95],
  ] as const) {
    it(`drift, ${set}`, () => {
      const items = loadItems(`drift-${set}.jsonl`);
      const { warning, any, activity } = measure(items);
      const hasActivity = items.some(({ label }) => label === 'activity');
      assert.ok(warning.precision >= 0.95, `precision ${warning.precision}`);
      assert.ok(warning.recall >= recall, `recall ${warning.recall}`);
      assert.ok(warning.falseAlarms <= 0.03, `false alarms ${warning.falseAlarms}`);
      assert.ok(any.recall >= said, `recall with hints ${any.recall}`);
      if (!hasActivity) return;
      assert.ok(activity.precision >= 0.97, `precision of activity ${activity.precision}`);
      assert.ok(activity.recall >= 0.97, `recall of activity ${activity.recall}`);
    });
  }

  // Sets with 対象 beside their sentences. Before they were read: the third part of `targets` .95/.84;
  // `plan-a`, as a master plan words it, 1.00/.76, `plan-b` (never read) then 1.00/.97, `plan-c` .96/.90.
  // `plan-d` to `plan-k`, each of other fields, told before anything was mended by it: 1.00/.86,
  // 1.00/.78, .98/.73, 1.00/.92, .98/.87, 1.00/.85, 1.00/.92, .98/.88. `plan-l` to `plan-q`, where
  // every activity is told in everyday verbs: .97/.71, .96/.92, .98/.79, .97/.78, 1.00/.71, .98/.85.
  // `plan-r` in the words of officers 1.00/.92, `plan-s` politely and in long sentences 1.00/.87,
  // `plan-t` as the town's paper tells residents 1.00/.56. `plan-u` to `plan-w`, by an author who has
  // seen neither rules nor sets, a third of it as one talks to a neighbour: .92/.76, .98/.72, .95/.78
  // (formal and planned alone .98/.92). `plan-x` to `plan-z`, half of it everyday, by another such
  // author: .98/.75, .93/.72, .93/.65 (formal and planned alone .97/.90). `official` and `everyday`, by
  // a third one: .96/.96 and 1.00/.48. `official-b`, by a fourth one, as officers write on paper: .99/.94.
  for (const [set, least] of [
    ['real-style', 0.97],
    ['unseen-a', 0.97],
    ['unseen-b', 0.97],
    ['unseen-c', 0.97],
    ['targets', 0.95],
    ['plan-a', 0.97],
    ['plan-b', 0.95],
    ['plan-c', 0.97],
    ['plan-d', 0.97],
    ['plan-e', 0.97],
    ['plan-f', 0.97],
    ['plan-g', 0.97],
    ['plan-h', 0.97],
    ['plan-i', 0.95],
    ['plan-j', 0.97],
    ['plan-k', 0.95],
    ['plan-l', 0.95],
    ['plan-m', 0.95],
    ['plan-n', 0.95],
    ['plan-o', 0.95],
    ['plan-p', 0.95],
    ['plan-q', 0.95],
    ['plan-r', 0.97],
    ['plan-s', 0.97],
    ['plan-t', 0.95],
    ['plan-u', 0.95],
    ['plan-v', 0.95],
    ['plan-w', 0.95],
    ['plan-x', 0.86],
    ['plan-y', 0.86],
    ['plan-z', 0.86],
    ['official', 0.97],
    ['official-b', 0.95],
    ['everyday', 0.88],
  ] as const) {
    it(`activity, ${set}`, () => {
      const { precision, recall } = measureSentences(`activity-${set}.jsonl`);
      assert.ok(precision >= least, `precision ${precision}`);
      assert.ok(recall >= least, `recall ${recall}`);
    });
  }

  it('what people do with things that a town hall has in hand too is their own', () => {
    const { falseAlarms } = measureSentences('activity-own-deeds.jsonl');
    assert.ok(falseAlarms <= 0.03, `false alarms ${falseAlarms}`);
  });

  it('chains that end inside the town hall', () => {
    const chains = readLines<{ stages: string[][]; inwardOnly: boolean }>('chains-blind.jsonl');
    const { recall, falseAlarms } = figures(
      chains.map((chain) => judgeChain(chain.stages).inwardOnly),
      chains.map((chain) => chain.inwardOnly),
    );
    assert.ok(recall >= 0.88, `recall ${recall}`);
    assert.ok(falseAlarms <= 0.03, `false alarms ${falseAlarms}`);
  });
});

describe('budget', () => {
  it('lexicon and rules of drift stay below 26 KB gzipped', async () => {
    assert.ok((await gzippedSize('server/drift/score.ts')) <= 26 * 1024);
  });

  it('a document with cached lines takes at most 5 ms', () => {
    const lines = [...new Set(items.flatMap((item) => item.upstream))].slice(0, 60);
    const vision = [...new Set(items.flatMap((item) => item.vision))].slice(0, 5);
    const judge = () => {
      const context = prepareContext(vision, lines);
      for (const item of items.slice(0, 15)) judgeDrift(item.outcome, context);
    };
    const limit = processorLimit(5);
    const least = leastTime(judge, limit, 15);
    assert.ok(least <= limit, `${least} ms`);
  });
});

describe('the same judgement everywhere', () => {
  it('in a bare JavaScript realm without Intl, Node or a DOM', async () => {
    const built = await esbuild.build({
      entryPoints: ['server/drift/index.ts'],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'drift',
      charset: 'utf8',
      write: false,
    });
    const realm = vm.createContext({ items: JSON.stringify(items) });
    vm.runInContext('delete globalThis.Intl', realm);
    vm.runInContext(built.outputFiles[0]?.text ?? '', realm);
    const there = vm.runInContext(
      `JSON.stringify(JSON.parse(items).map((i) => [
        drift.judgeDrift(i.outcome, drift.prepareContext(i.vision, i.upstream)),
        drift.judgeActivity(i.outcome),
        drift.reach(i.outcome),
      ]))`,
      realm,
    );
    const here = items.map((item) => [
      judgeDrift(item.outcome, prepareContext(item.vision, item.upstream)),
      judgeActivity(item.outcome),
      reach(item.outcome),
    ]);
    assert.equal(there, JSON.stringify(here));
  });

  it('in whatever order the documents come', () => {
    const judge = (item: (typeof items)[number]) =>
      JSON.stringify(judgeDrift(item.outcome, prepareContext(item.vision, item.upstream)));
    const forth = items.map(judge);
    const back = [...items].reverse().map(judge).reverse();
    assert.deepEqual(back, forth);
  });
});
