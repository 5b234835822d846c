import type { Story } from '../story/story';
import { plainText } from './file';
import { valuesOf } from './proposals';

/** A round of a story that was kept, with its name. */
export interface KeptStory {
  readonly name: string;
  readonly story: Story;
}

/** The version of which a file was made: a round that was kept, or the story as it is now. */
export interface SentVersion {
  readonly story: Story;
  /** Name of the round; null for the story as it is now. */
  readonly round: string | null;
}

/**
 * The version of which a returned file was most probably made: the one of whose sentences most stand in
 * it still, and fewest are missing; the story as it is now only where no round has as many. Nothing
 * in the file has to say so: programs drop what they do not know, and teams send before they keep.
 *
 * @param lines what stands in the file
 * @param rounds the rounds that were kept, the newest first
 */
export function sentVersion(
  lines: readonly string[],
  now: Story,
  rounds: readonly KeptStory[],
): SentVersion {
  const whole = lines.map(plainText).join('\n');
  const versions: readonly SentVersion[] = [
    ...rounds.map(({ name, story }) => ({ story, round: name })),
    { story: now, round: null },
  ];
  const counted = versions.map((version) => ({ version, ...count(version.story, whole) }));
  const isNow = ({ version }: (typeof counted)[0]) => (version.round === null ? 1 : 0);
  counted.sort((a, b) => b.there - a.there || isNow(a) - isNow(b) || a.missing - b.missing);
  return counted[0]?.version ?? { story: now, round: null };
}

/** How many sentences of a story stand in a text, and how many do not. */
function count(story: Story, whole: string): { readonly there: number; readonly missing: number } {
  const texts = new Set(valuesOf(story).map(({ text }) => plainText(text)));
  const there = [...texts].filter((text) => whole.includes(text)).length;
  return { there, missing: texts.size - there };
}
