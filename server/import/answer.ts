import type { Imported } from '.';
import { ImportError, type ImportProblem } from './problem';

/** A file to import as it is handed to a thread: its bytes, or its bytes in Base64. */
export type ImportJob = Uint8Array | string;

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
