import { type Comparison, compareStories, type ItemChange } from '../compare/compare';
import type { Item } from '../story/item';
import { readStory, type Story } from '../story/story';

/** A round that was kept, as what two versions may have in common. */
export interface PastText {
  readonly text: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
}

/**
 * The last round from which a copy of the story stems: what the story had gained by then, the copy has,
 * too. A round that was kept after the copy was made is none: what came in between would count as
 * removed by the copy. In doubt it is an older one, with which more is asked and nothing is lost.
 *
 * @param rounds of our story, the newest first.
 * @param since when the file of the copy came to be at the latest, as far as is known.
 * @returns its place among the rounds; -1 where there is none.
 */
export function commonRound(
  rounds: readonly PastText[],
  copy: string,
  since: number | null,
): number {
  const theirs = readStory(copy);
  const stories = rounds.map(({ text }) => readStory(text));
  const equal = stories.findIndex((story) => compareStories(story, theirs).changes.length === 0);
  if (equal >= 0) return equal;
  const oldest = rounds.length - 1;
  for (let at = 0; at < oldest; at += 1) {
    if (hasSeen(theirs, stories[at + 1] as Story, stories[at] as Story)) return at;
  }
  // Without an older one only the clock can tell.
  const isLater = since !== null && since < (rounds[oldest]?.time ?? 0);
  return isLater ? -1 : oldest;
}

/** Does a copy have what came between two rounds, as far as it can be told, and lack nothing of it? */
function hasSeen(theirs: Story, older: Story, newer: Story): boolean {
  const fromOlder = compareStories(older, theirs);
  const fromNewer = compareStories(newer, theirs);
  const { changes } = compareStories(older, newer);
  const seen = changes.flatMap((change) => traces(change, fromOlder, fromNewer));
  return seen.length > 0 && seen.every(Boolean);
}

/** Whether each trace of a change is in the copy; none where the copy changed the same once more. */
function traces(
  { kind, before, after, fields, move }: ItemChange,
  fromOlder: Comparison,
  fromNewer: Comparison,
): boolean[] {
  if (!before) return after ? [fromNewer.later(after) !== null] : [];
  if (kind === 'removed' || !after) return [fromOlder.later(before) === null];
  const [sinceOlder, sinceNewer] = [changeOf(fromOlder, before), changeOf(fromNewer, after)];
  if (!sinceOlder || !sinceNewer) return [];
  const values = fields.flatMap(({ key }) => {
    const isIn = (change: ItemChange) => change.fields.every((field) => field.key !== key);
    if (isIn(sinceNewer)) return [true];
    return isIn(sinceOlder) ? [false] : [];
  });
  // Which of two neighbours moved, nobody can tell.
  const places = move === 'place' ? [sinceNewer.move !== 'place'] : [];
  return [...values, ...places];
}

function changeOf({ all }: Comparison, item: Item): ItemChange | undefined {
  return all.find(({ before, after }) => before === item && after !== null);
}
