import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Locale } from '../vocabulary';
import { cut, labelOf } from './describe';

/** The story of one action, as a 幹事 hears it; null where a part is not written yet. */
export interface ReadBack {
  readonly action: Item;
  readonly outcome: Item | null;
  readonly goalState: Item | null;
  /** An image of the vision, or the vision itself. */
  readonly image: Item | null;
}

/** Follows an action to what it leads to: its outcome, goal state, and image of the vision. */
export function readBack(story: Story, action: Item): ReadBack {
  const stage = action.parent;
  const upstream = story.links.upstream(action);
  const outcome = action.items('outcomes')[0] ?? stage?.items('outcomes')[0] ?? null;
  const goalState =
    upstream.find((item) => item.shape.id === 'goal-state') ??
    stage?.items('goal-states')[0] ??
    null;
  const beyond = goalState ? [...upstream, ...story.links.upstream(goalState)] : upstream;
  const byOutcome = outcome ? story.links.upstream(outcome) : [];
  const image = [...beyond, ...byOutcome].find(isVision) ?? null;
  return { action, outcome, goalState, image };
}

function isVision(item: Item): boolean {
  return item.shape.id === 'image' || item.shape.id === 'vision';
}

/**
 * 「もし〔アクション〕ならば〔アウトカム〕。だから〔目標状態〕、ゆえに〔姿〕」, with ？ for what is missing.
 * Source: the if–then check of the rule catalogue's section 4.
 */
export function readBackSentence(parts: ReadBack, locale: Locale): string {
  const say = (item: Item | null) =>
    item ? cut(labelOf(item, locale).replace(/[。.]$/, ''), 30) : locale === 'ja' ? '？' : '?';
  const { action, outcome, goalState, image } = parts;
  return locale === 'ja'
    ? `もし〔${say(action)}〕ならば〔${say(outcome)}〕。だから〔${say(goalState)}〕、ゆえに〔${say(image)}〕`
    : `If [${say(action)}], then [${say(outcome)}]; so [${say(goalState)}], and therefore [${say(image)}]`;
}

/** The actions whose chain reaches this image (or the vision), directly or through others. */
export function actionsToward(story: Story, image: Item): readonly Item[] {
  return story.actions.filter((action) => {
    const outcomes = action.items('outcomes');
    return [action, ...outcomes].some((item) => story.links.upstream(item).includes(image));
  });
}
