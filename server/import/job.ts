import { OfficeError } from '../ooxml/error';
import { readOffice } from '../ooxml/read';
import { fromBase64 } from '../text/base64';
import { importStory } from '.';
import type { ImportAnswer, ImportJob, ImportKind } from './answer';
import { importProblemOf } from './problem';
import { readTables } from './workbook';

/** Imports, in the thread. Never throws. */
export function answerImport({ into, bytes, moves }: ImportJob): ImportAnswer {
  try {
    const file = typeof bytes === 'string' ? fromBase64(bytes) : bytes;
    return { kind: 'imported', imported: resultOf(into, file, moves) };
  } catch (error) {
    const problem = error instanceof OfficeError ? error.problem : importProblemOf(error);
    if (problem !== null) return { kind: 'refused', problem };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', detail };
  }
}

function resultOf(into: ImportKind, file: Uint8Array, moves: ImportJob['moves']) {
  switch (into) {
    case 'story':
      return importStory(file, moves);
    case 'tables':
      return readTables(file);
    case 'content':
      return readOffice(file);
  }
}
