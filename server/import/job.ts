import { fromBase64 } from '../text/base64';
import { importStory } from '.';
import type { ImportAnswer, ImportJob } from './answer';
import { importProblemOf } from './problem';

/** Imports, in the thread. Never throws. */
export function answerImport(job: ImportJob): ImportAnswer {
  try {
    return {
      kind: 'imported',
      imported: importStory(typeof job === 'string' ? fromBase64(job) : job),
    };
  } catch (error) {
    const problem = importProblemOf(error);
    if (problem !== null) return { kind: 'refused', problem };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', detail };
  }
}
