import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory, ruleOf } from '../../../server/rules/engine/run';
import { readStory, type Story } from '../../../server/story/story';
import { faultyStory } from '../../bench/faultyStory';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { rounds } from '../../support/runs';

const example = join(__dirname, '../../../examples/潮見町.変革ストーリー.yaml');

/** All that a check says, with every place, message and fix. */
function saidOf(story: Story): unknown {
  const { diagnoses, suppressed, failures } = checkStory(story);
  const findings = [...diagnoses, ...suppressed.map(({ finding }) => finding)];
  const said = findings.map((finding) => {
    const rule = ruleOf(finding.rule);
    const { start, end } = finding.span;
    const related = finding.related?.map(({ span, text }) => [span.start, span.end, text.ja]);
    const message = rule?.message(finding.args, 'ja');
    const fixes = rule?.fix?.(finding, story);
    return JSON.stringify([start, end, finding.rule, finding.maxSeverity, message, related, fixes]);
  });
  assert.deepEqual(failures, []);
  return said.sort();
}

/** Words that rules look for, so that findings come and go. */
const words = ['対話', '検討中', '未定', '職員', '住民', '研修を行う', '条例に基づき', '#1', '：'];

function wordChange(random: Random, text: string) {
  const at = random.below(text.length);
  const line = text.indexOf('\n', at);
  const start = line < 0 ? text.length : line;
  return { from: start, to: start, text: random.pick(words) };
}

/** Another id, so that references lose it, or names come near to what others name. */
function idChange(random: Random, text: string) {
  const ids = [...text.matchAll(/\bid: (.+)/g)];
  const [found, id = ''] = random.pick(ids);
  const at = text.indexOf(found) + found.length;
  return { from: at - id.length, to: at, text: random.pick([`${id}の`, id.slice(1), '無い項']) };
}

const changes = [wordChange, smallChange, idChange, smallChange] as const;

describe('checking again after an edit', () => {
  for (const [name, start] of Object.entries({
    example: readFileSync(example, 'utf8'),
    'a long, faulty plan': faultyStory(400),
  })) {
    it(`finds what checking from scratch finds: ${name}`, () => {
      const random = new Random(7);
      let text = start;
      let story = readStory(text);
      saidOf(story);
      for (let step = 0; step < rounds(12); step++) {
        if (step % 4 === 0) text = start;
        const change = (changes[step % changes.length] ?? smallChange)(random, text);
        text = applyChange(text, change);
        story = readStory(text, story);
        assert.deepEqual(saidOf(story), saidOf(readStory(text)), `step ${step}`);
      }
    });
  }
});
