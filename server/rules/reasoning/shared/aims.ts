import type { Item } from '../../../story/item';
import { levelOf } from '../../../story/links';
import type { Story } from '../../../story/story';
import { actionsIn } from './items';
import { hasActions } from './phrases';

/** The chain of 狙い from the actions up to the vision: is it there, and where does it break? */

/** Does any item of the story say, with 狙い, what it is for (whether or not that is there)? */
export function hasAims(story: Story): boolean {
  return story.links.references.some(({ field }) => field === 'serves');
}

/** Does the action say what it is for: with its own 狙い, or that of a part or an outcome? */
export function isAimed(action: Item): boolean {
  return (
    action.isFilled('serves') ||
    action.items('outcomes').some((outcome) => outcome.isFilled('serves')) ||
    action.items('parts').some(isAimed)
  );
}

/** Does the item stand between the actions and the vision's images: a state, an ideal, a gap? */
export function isMiddle(item: Item): boolean {
  const level = levelOf(item);
  return level !== null && level > 2 && level < 6;
}

/** Whatever may carry a 狙い on behalf of the plan: actions, their parts, and all outcomes. */
function carriers(story: Story): readonly Item[] {
  return story.stages.flatMap((stage) => [
    ...actionsIn(stage).flatMap((action) => [action, ...action.items('outcomes')]),
    ...stage.items('outcomes'),
  ]);
}

/**
 * Where the chain from the actions up to the vision ends below it, highest first; null where some
 * action or outcome reaches it, or where nothing can be said yet: no action, no vision, no 狙い at
 * all, or a 狙い that names nothing.
 */
export function brokenEnds(story: Story): readonly Item[] | null {
  const { links, vision } = story;
  if (!hasActions(story) || !(vision?.isFilled('statement') || vision?.isFilled('images'))) {
    return null;
  }
  const aims = links.references.filter(({ field }) => field === 'serves');
  if (aims.length === 0 || aims.some(({ target }) => target === null)) return null;
  const ends = new Set<Item>();
  for (const item of carriers(story)) {
    const upstream = links.upstream(item);
    if (upstream.some((one) => levelOf(one) === 0)) return null;
    if (item.shape.id === 'outcome' && upstream.length === 0) continue;
    for (const one of [item, ...upstream]) {
      if (links.servedBy(one).length === 0) ends.add(one);
    }
  }
  return [...ends].sort((a, b) => (levelOf(a) ?? 0) - (levelOf(b) ?? 0));
}
