import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { summaryOf } from '../../../server/features/summary';
import { treeOf } from '../../../server/features/tree';
import { rules } from '../../../server/rules';
import { checkStory, type Diagnosis } from '../../../server/rules/engine/run';
import { startHere } from '../../../server/rules/startHere';
import { faults } from '../../../server/rules/weights';
import { readStory } from '../../../server/story/story';
import { Span } from '../../../server/syntax/tree';
import { noFailure } from '../../support/failures';

const found = (rule: string, severity: Diagnosis['severity'], at = 0): Diagnosis => ({
  rule,
  severity,
  span: new Span({ start: 0 }, at, at + 1),
  args: {},
});

const idsOf = (diagnoses: readonly Diagnosis[]) => startHere(diagnoses).map(({ rule }) => rule);

describe('where to start', () => {
  it('goes by what breaks the story, not by the order of the file', () => {
    const all = ['data-missing', 'no-criteria', 'residents-absent', 'no-outcome', 'aimless-action'];
    assert.deepEqual(idsOf(all.map((rule, at) => found(rule, 'warning', at))), [
      'aimless-action',
      'no-outcome',
      'residents-absent',
    ]);
  });

  it('names one finding for one fault', () => {
    const all = [
      found('unserved-upstream', 'warning', 1),
      found('vision-strategy-disconnected', 'warning', 2),
      found('aimless-action', 'warning', 3),
      found('outcome-is-activity', 'warning', 4),
      found('outcome-is-activity', 'warning', 5),
      found('data-missing', 'information', 6),
    ];
    assert.deepEqual(
      startHere(all).map(({ rule, span }) => [rule, span.start]),
      [
        ['vision-strategy-disconnected', 2],
        ['outcome-is-activity', 4],
        ['data-missing', 6],
      ],
    );
  });

  it('puts first what keeps the file from being read, then what is severe', () => {
    const all = [
      found('aimless-action', 'information', 1),
      found('one-point-per-cell', 'warning', 2),
      found('unknown-reference', 'error', 3),
      found('broken-yaml', 'error', 4),
    ];
    assert.deepEqual(idsOf(all), ['broken-yaml', 'unknown-reference', 'one-point-per-cell']);
  });

  it('leaves hints for later, and a file without findings without a start', () => {
    assert.deepEqual(idsOf([found('no-outcome', 'hint')]), []);
    assert.deepEqual(idsOf([]), []);
  });

  it('knows only rules that there are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      faults.flat().filter((id) => !ids.has(id)),
      [],
    );
  });

  it('stands at the top of the summary and of the tree, in both languages', () => {
    const text = readFileSync('examples/はじめての下書き.変革ストーリー.yaml', 'utf8');
    const story = readStory(text);
    const { diagnoses } = checkStory(story);
    assert.equal(summaryOf(story, diagnoses, 'ja').startHere.length, 3);
    for (const [locale, label] of [
      ['ja', 'ここから始める'],
      ['en', 'Start here'],
    ] as const) {
      const [first] = treeOf(story, diagnoses, locale, noFailure);
      assert.equal(first?.label, label);
      const starts = first?.children.map(({ span }) => span?.start);
      assert.deepEqual(
        starts,
        startHere(diagnoses).map(({ span }) => span.start),
      );
    }
    const [plan] = treeOf(story, [], 'ja', noFailure);
    assert.equal(plan?.id, 'group:stages');
  });
});
