import type { FileContent } from '../ooxml/read/content';
import type { WorkbookSheet } from '../ooxml/read/workbook';
import type { ImportedStory } from '.';
import type { Move } from './moves';
import { ImportError, type ImportProblem } from './problem';

/** What can be made of a file, and what comes of it. */
export interface ImportResults {
  /** The story of a deck or a paper. */
  readonly story: ImportedStory;
  /** The sheets of a workbook or of a table in text. */
  readonly tables: readonly WorkbookSheet[];
  /** What a deck or a paper holds, before anything is known of what it means. */
  readonly content: FileContent;
}
export type ImportKind = keyof ImportResults;

/** A file to import as it is handed to a thread. */
export interface ImportJob<Kind extends ImportKind = ImportKind> {
  readonly into: Kind;
  /** The file, or the file in Base64. */
  readonly bytes: Uint8Array | string;
  /** Where the author wants texts to stand. */
  readonly moves?: readonly Move[];
}

/** What comes back from the thread: errors cannot travel as they are. */
export type ImportAnswer<Kind extends ImportKind = ImportKind> =
  | { readonly kind: 'imported'; readonly imported: ImportResults[Kind] }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly detail: string };

/** Longest time of an import, in milliseconds; what takes longer is larger than any paper. */
export const maxImportTime = 120_000;

/**
 * What an answer brings, for the one who asked.
 *
 * @throws ImportError where the file is refused; another error where the import itself failed
 */
export function importedOf<Kind extends ImportKind>(
  answer: ImportAnswer<Kind>,
): ImportResults[Kind] {
  if (answer.kind === 'refused') throw new ImportError(answer.problem);
  if (answer.kind === 'failed') throw new Error(answer.detail);
  return answer.imported;
}
