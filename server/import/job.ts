import { fromBase64 } from '../text/base64';
import { importStory } from '.';
import type { ImportAnswer, ImportJob } from './answer';
import { importProblemOf } from './problem';

/** Imports, in the thread. Never throws. */
export function answerImport({ bytes, moves }: ImportJob): ImportAnswer {
  try {
    const file = typeof bytes === 'string' ? fromBase64(bytes) : bytes;
    return { kind: 'imported', imported: importStory(file, moves) };
  } catch (error) {
    const problem = importProblemOf(error);
    if (problem !== null) return { kind: 'refused', problem };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', detail };
  }
}
