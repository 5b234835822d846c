import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareStories } from '../../../server/compare/compare';
import { mergeTexts } from '../../../server/merge/merge';
import { readStory } from '../../../server/story/story';
import { Random } from '../../fuzz/mutate';
import { editedStory } from '../../support/storyScript';

const labels = { ours: '私', theirs: '相手' };
const examples = [
  '青葉野市.変革ストーリー.yaml',
  'lakeside.change-story.yaml',
  'はじめての下書き.変革ストーリー.yaml',
].map((name) => readFileSync(`examples/${name}`, 'utf8'));

const merged = (base: string, ours: string, theirs: string, choices?: ('ours' | 'theirs')[]) =>
  mergeTexts(base, ours, theirs, labels, choices);

/** How many things two texts say otherwise. */
const differences = (a: string, b: string) =>
  compareStories(readStory(a), readStory(b)).changes.map(({ kind, move, fields, before, after }) =>
    [kind, move, fields.map(({ kind: what }) => what), (after ?? before)?.main].join(' '),
  );

describe('the merge of random edits', () => {
  it('brings together whatever does not clash, in random scripts on both sides', () => {
    const random = new Random(4);
    for (let run = 0; run < 10; run += 1) {
      const base = random.pick(examples);
      const ours = editedStory(base, random, 1 + random.below(4));
      const theirs = editedStory(base, random, 1 + random.below(4), undefined, ours);
      const result = merged(base, ours.text, theirs.text);
      assert.deepEqual(result.conflicts, [], `run ${run}: ${ours.edits} | ${theirs.edits}`);
      const both = merged(base, theirs.text, ours.text).text;
      assert.deepEqual(differences(result.text, both), [], `run ${run}: either way round`);
      assert.deepEqual(
        differences(ours.text, result.text).length,
        differences(base, theirs.text).length,
        `run ${run}: ${ours.edits} | ${theirs.edits}`,
      );
    }
  });

  it('leaves our text byte for byte where they did nothing, and takes theirs where we did nothing', () => {
    const random = new Random(12);
    for (const base of examples) {
      const { text } = editedStory(base, random, 5);
      assert.equal(merged(base, text, base).text, text);
      assert.equal(merged(base, text, text).text, text);
      const taken = merged(base, base, text);
      assert.deepEqual(taken.conflicts, []);
      assert.deepEqual(differences(taken.text, text), []);
      const crlf = base.replaceAll('\n', '\r\n');
      const other = merged(base, `\ufeff${crlf}`, text).text;
      assert.deepEqual(differences(other, text), []);
      assert.doesNotMatch(other, /(?<!\r)\n/);
    }
  });

  it('loses no word of either side on half-written texts', () => {
    const random = new Random(8);
    for (let run = 0; run < 4; run += 1) {
      const source = random.pick(examples);
      const cut = source.slice(0, random.below(source.length));
      const { text } = editedStory(source, random, 3);
      const result = merged(source, cut, text).text;
      assert.ok(result.length > 0);
      assert.equal(merged(cut, cut, cut).text, cut);
    }
  });
});
