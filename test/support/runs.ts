import type { Parameters } from 'fast-check';

/**
 * Random tests are short in the suite and long in `npm run fuzz`, which asks for so many times as
 * many rounds. `FC_SEED` repeats a run.
 */
const { CHANGE_STORY_FUZZ = '1', FC_SEED = '20260419' } = process.env;

/** So many rounds in the suite, many more when fuzzing. */
export const rounds = (count: number): number => count * Number(CHANGE_STORY_FUZZ);

/** The settings of a property that is tried so many times in the suite. */
export const runs = (count: number): Parameters<unknown> => ({
  numRuns: rounds(count),
  seed: Number(FC_SEED),
});
