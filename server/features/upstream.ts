import type { Item } from '../story/item';
import { levelOf, levelOfShape } from '../story/links';
import { type Story, stageOf } from '../story/story';
import type { ShapeId } from '../vocabulary';

/** The item, perhaps not written yet, that is to say what it is for. */
export interface Server {
  readonly shape: ShapeId;
  /** The stage in which it stands; null outside of the stages. */
  readonly stage: Item | null;
}

/** Behind the chain, whatever their level: what is, what pulls and holds back, what is to be averted. */
const aside: Partial<Record<ShapeId, number>> = {
  current: 20,
  restraining: 21,
  driving: 22,
  future: 23,
};

/**
 * Sorts what an item can be for, the likeliest first: the sheet directly upstream, of the goals those
 * of its own stage, then sheet by sheet up the chain; what is no link of the chain comes last.
 */
export function likeliestFirst(server: Server, targets: readonly Item[]): readonly Item[] {
  const level = levelOfShape(server.shape) ?? 9;
  const hasGoals = (server.stage?.items('goal-states').length ?? 0) > 0;
  const rank = (target: Item): number => {
    const { id } = target.shape;
    const last = aside[id];
    if (last !== undefined) return last;
    // An outcome is for a state, and seldom for what somebody does.
    if (id === 'action' && server.shape === 'outcome') return 10;
    const distance = level - (levelOf(target) ?? 0) + (id === 'vision' ? 0.5 : 0);
    const isElsewhere =
      server.stage !== null && id === 'goal-state' && stageOf(target) !== server.stage;
    if (!isElsewhere) return distance;
    // Where the stage has no goals yet, those of others are no better than the ideal they lead to.
    return hasGoals ? distance + 0.5 : 9;
  };
  return [...targets].sort((a, b) => rank(a) - rank(b));
}

/** The stage in which an offset lies; null outside of the stages. */
export function stageAt(story: Story, offset: number): Item | null {
  const entry = story.root.entries.findLast(({ span }) => span.start <= offset);
  if (entry?.field.id !== 'stages') return null;
  return story.stages.findLast(({ span }) => span.start <= offset) ?? null;
}
