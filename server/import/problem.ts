import type { OfficeProblem } from '../ooxml/error';

/** Why a file cannot be taken in: `empty` without text, `no-table` without a table of a story. */
export type ImportProblem = OfficeProblem | 'empty' | 'not-table' | 'no-table';

/** A file from which no story can be made, and why. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  constructor(readonly problem: ImportProblem) {
    super(problem);
  }
}

/**
 * Why the import failed; null for any other error. By the name: the import may come from a bundle
 * of its own, with a class of its own.
 */
export function importProblemOf(error: unknown): ImportProblem | null {
  const isOwn = error instanceof Error && error.name === 'ImportError' && 'problem' in error;
  return isOwn ? (error.problem as ImportProblem) : null;
}
