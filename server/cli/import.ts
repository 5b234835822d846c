import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importProblemOf } from '../import/problem';
import { importedMessage, importProblemMessage } from '../import/words';
import { importInThread } from '../node/importInThread';
import { writeFileWhole } from '../node/writeFile';
import type { Locale } from '../vocabulary';
import { type ChosenChanges, importTables } from './importTables';
import { printLine, printText } from './terminal';
import { writeErrorMessage } from './writeError';

export interface ImportRequest {
  readonly kind: 'import';
  readonly locale: Locale;
  /** The deck or paper as typed. */
  readonly file: string;
  /** The story's file; null for the standard output. */
  readonly out: string | null;
  /** Replace a file that is there already. */
  readonly force: boolean;
  /** The story into which the figures of a workbook go; null where a story is to be made. */
  readonly into: string | null;
  /** Which of the changes of a workbook are written. */
  readonly chosen: ChosenChanges;
}

/** How a run ends, as in `check`: all placed; something under 検討課題; nothing could be done. */
const codes = { done: 0, left: 1, failed: 2 } as const;

/** The thread of an import, packaged below this bundle. */
const importThread = path.join(__dirname, 'server', 'import.node.js');

/**
 * Writes the story of a deck or a paper to a file or the standard output, and to the standard error
 * how much found its place. A file that is there is replaced only with `force`, and whole or not at
 * all.
 *
 * @returns the exit code: 0 where all found a place, 1 with something under 検討課題, 2 where the file
 * could not be read or written, or has no text to import.
 */
export async function runImport(request: ImportRequest): Promise<number> {
  const { file, out, force, into, chosen, locale } = request;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(
      locale === 'ja'
        ? `「${file}」を読めません（${code}）。名前と場所を確かめてください。`
        : `${file} cannot be read (${code}). Check its name and place.`,
    );
  }
  if (into !== null) return importTables({ locale, file, bytes, into, chosen }, importThread);
  try {
    const { text, counts } = await importInThread(importThread, { into: 'story', bytes });
    if (out === null) printText('stdout', text);
    else {
      try {
        await writeFileWhole(out, new TextEncoder().encode(text), { replace: force });
      } catch (error) {
        return fail(writeErrorMessage(out, error, locale));
      }
    }
    printLine('stderr', `${file}: ${importedMessage(counts, locale)}`);
    return counts.kept > 0 ? codes.left : codes.done;
  } catch (error) {
    const problem = importProblemOf(error);
    if (problem === null) throw error;
    return fail(`${file}: ${importProblemMessage(problem, locale)}`);
  }
}

function fail(problem: string): number {
  printLine('stderr', problem);
  return codes.failed;
}
