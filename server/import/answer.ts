import type { Imported } from '.';
import type { Move } from './moves';
import { ImportError, type ImportProblem } from './problem';

/** A file to import as it is handed to a thread. */
export interface ImportJob {
  /** The file, or the file in Base64. */
  readonly bytes: Uint8Array | string;
  /** Where the author wants texts to stand. */
  readonly moves?: readonly Move[];
}

/** What comes back from the thread: errors cannot travel as they are. */
export type ImportAnswer =
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly detail: string };

/** Longest time of an import, in milliseconds; what takes longer is larger than any paper. */
export const maxImportTime = 120_000;

/**
 * The story of an answer, for the one who asked.
 *
 * @throws ImportError where the file is refused; another error where the import itself failed
 */
export function importedOf(answer: ImportAnswer): Imported {
  if (answer.kind === 'refused') throw new ImportError(answer.problem);
  if (answer.kind === 'failed') throw new Error(answer.detail);
  return answer.imported;
}
