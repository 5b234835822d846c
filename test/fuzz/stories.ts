import fc from 'fast-check';
import { readStory } from '../../server/story/story';
import { exerciseExports, exerciseItems, exercisePlace, exerciseStory, placesIn } from './exercise';
import { storyTexts } from './storyText';

/** How much is asked of each story. */
export interface StoryRun {
  /** How many stories. */
  readonly count: number;
  readonly seed: number;
  /** How many places of each story are asked at, spread over it. */
  readonly places: number;
  /** Of how many stories one is edited by each act of the tree, at each item. */
  readonly editEvery: number;
  /** Of how many stories one is exported in every format. */
  readonly exportEvery: number;
}

/** What a run did. */
export interface StoryRunResult {
  readonly stories: number;
  readonly places: number;
  readonly exported: number;
  /** Milliseconds by the clock. */
  readonly total: number;
}

/**
 * Makes stories from the vocabulary and asks everything of them: every rule with its messages and
 * fixes, every feature, the deck and every export. Nothing may throw or point outside of the text.
 * The same seed gives the same stories; a failure is made smaller and told with its text.
 */
export async function fuzzStories(run: StoryRun): Promise<StoryRunResult> {
  const begin = performance.now();
  let stories = 0;
  let places = 0;
  let exported = 0;
  const property = fc.asyncProperty(storyTexts, async (text) => {
    const story = readStory(text);
    exerciseStory(story);
    if (stories % run.editEvery === 0) exerciseItems(story);
    const all = placesIn(text);
    const step = Math.max(1, all.length / run.places);
    for (let at = stories % step; at < all.length; at += step) {
      exercisePlace(story, all[Math.floor(at)] ?? 0);
      places++;
    }
    if (stories % run.exportEvery === 0) {
      await exerciseExports(story);
      exported++;
    }
    stories++;
  });
  await fc.assert(property, { numRuns: run.count, seed: run.seed });
  return { stories, places, exported, total: performance.now() - begin };
}
