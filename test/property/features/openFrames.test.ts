import assert from 'node:assert/strict';
import { framesBefore } from '../../../server/features/completion/position';
import { readStory, type Story } from '../../../server/story/story';
import type { OpenCollection } from '../../../server/syntax/frames';
import { openFrames } from '../../../server/syntax/repair';
import { faultyStory } from '../../bench/faultyStory';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { rounds } from '../../support/runs';

/** As `framesBefore`, read from the start of the block. */
function framesFromStart(
  { syntax }: Story,
  lineStart: number,
): readonly Readonly<OpenCollection>[] {
  const placed = syntax.blocks.findLast(({ block }) => block.start < lineStart);
  if (!placed || placed.block.kind === 'head') return [];
  const { block, state } = placed;
  return openFrames(block.text.slice(0, lineStart - block.start), {
    kind: block.kind,
    field: block.field,
    itemColumn: block.kind === 'item' ? state.itemColumn : null,
    anchors: new Set(),
  });
}

const said = (frames: readonly Readonly<OpenCollection>[]) =>
  frames.map(({ kind, column, shape, field, pending }) =>
    [kind, column, shape?.id, field?.id, pending].join(' '),
  );

describe('what is open where a line begins', () => {
  it('is the same read from a part of a long block as from its start', () => {
    const random = new Random(11);
    const start = faultyStory(500);
    let story = readStory(start);
    assert.ok(story.syntax.blocks.some(({ block }) => (block.parts?.length ?? 0) > 10));
    for (let step = 0; step < rounds(6); step++) {
      const { text } = story;
      for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) {
        assert.deepEqual(
          said(framesBefore(story, at)),
          said(framesFromStart(story, at)),
          `step ${step}: ${text.slice(at - 60, at + 40)}`,
        );
      }
      const from = step % 3 === 2 ? start : text;
      story = readStory(applyChange(from, smallChange(random, from)), story);
    }
  });
});
