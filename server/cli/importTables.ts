import type { SheetRows } from '../features';
import { applied, type CellChange, compareWorkbook, noteText, workbookEdits } from '../features';
import { importProblemOf } from '../import/problem';
import { importProblemMessage } from '../import/words';
import { importInThread } from '../node/importInThread';
import { writeFileWhole } from '../node/writeFile';
import { readStory } from '../story/story';
import type { Locale } from '../vocabulary';
import { readText } from './readText';
import { printLine } from './terminal';
import { writeErrorMessage } from './writeError';

/** Which of the changes are written: none, all that changed in the table alone, or by their numbers. */
export type ChosenChanges = 'none' | 'all' | readonly number[];

interface TablesRequest {
  readonly locale: Locale;
  /** The workbook or CSV, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The story that it goes back into. */
  readonly into: string;
  readonly chosen: ChosenChanges;
}

const codes = { done: 0, left: 1, failed: 2 } as const;

/**
 * Shows what a workbook has otherwise than a story, one numbered line a value, and writes what was
 * chosen, nothing else of the story being touched.
 *
 * @param script the bundle of the thread
 * @returns the exit code: 0 where all was written or there was nothing, 1 where something is left
 * for the author to look at, 2 where a file cannot be read or written.
 */
export async function importTables(request: TablesRequest, script: string): Promise<number> {
  const { locale, file, into, chosen } = request;
  const strings = words[locale];
  const { text, problem } = await readText(into, locale);
  if (text === undefined) return fail(problem);
  const sheets = await sheetsOf(request, script);
  if (typeof sheets === 'string') return fail(`${file}: ${sheets}`);
  const story = readStory(text);
  const compared = compareWorkbook(story, sheets);
  if (!compared) return fail(`${file}: ${importProblemMessage('no-table', locale)}`);
  const { changes, notes } = compared;
  changes.forEach((change, index) => {
    printLine('stdout', strings.change(index + 1, change));
  });
  for (const note of notes) printLine('stderr', noteText(note, locale));
  const wanted = changesWith(changes, chosen);
  if (typeof wanted === 'number') return fail(strings.noNumber(wanted, changes.length));
  const { edits, made, refused } = workbookEdits(story, wanted);
  for (const { row, column, to } of refused) {
    printLine('stderr', noteText({ kind: 'refused', row, column, text: to }, locale));
  }
  if (made.length > 0) {
    try {
      const written = new TextEncoder().encode(applied(text, edits));
      await writeFileWhole(into, written, { replace: true });
    } catch (error) {
      return fail(writeErrorMessage(into, error, locale));
    }
  }
  const left = changes.length - made.length;
  printLine('stderr', strings.summary(into, made.length, left, chosen === 'none'));
  return left > 0 || notes.length > 0 ? codes.left : codes.done;
}

/** The sheets of the file, or why it cannot be read. */
async function sheetsOf(
  { bytes, locale }: TablesRequest,
  script: string,
): Promise<readonly SheetRows[] | string> {
  try {
    return await importInThread(script, { into: 'tables', bytes });
  } catch (error) {
    const problem = importProblemOf(error);
    if (problem === null) throw error;
    return importProblemMessage(problem, locale);
  }
}

/** The changes that were chosen, or the first number that none of them has. */
function changesWith(
  changes: readonly CellChange[],
  chosen: ChosenChanges,
): readonly CellChange[] | number {
  if (chosen === 'none') return [];
  // What was changed on both sides is written only where it is named.
  if (chosen === 'all') return changes.filter(({ written }) => written === null);
  const unknown = chosen.find((number) => !changes[number - 1]);
  return unknown ?? changes.filter((_, index) => chosen.includes(index + 1));
}

function fail(problem: string): number {
  printLine('stderr', problem);
  return codes.failed;
}

const words = {
  ja: {
    change: (number: number, { row, column, was, to, written }: CellChange) =>
      `${number}  ${row}｜${column}: ${was || '（空）'} → ${to}` +
      (written === null ? '' : `（文章でも「${written}」から変わっています）`),
    noNumber: (number: number, count: number) =>
      `${number} 番の変更はありません（1〜${count}）。何も書き込みませんでした。`,
    summary: (into: string, made: number, left: number, isOnlyShown: boolean) => {
      if (made === 0 && left === 0) return `${into}: 変わった値はありません。`;
      if (!isOnlyShown)
        return `${into}: ${made}件を書き込みました。${left > 0 ? `残り${left}件。` : ''}`;
      return `${into}: 変わった値は${left}件です。まだ書き込んでいません。書き込むには --write all か、--write 1,3 のように番号を付けてください。`;
    },
  },
  en: {
    change: (number: number, { row, column, was, to, written }: CellChange) =>
      `${number}  ${row} | ${column}: ${was || '(empty)'} → ${to}` +
      (written === null ? '' : ` (in the story it is no longer “${written}” either)`),
    noNumber: (number: number, count: number) =>
      `There is no change ${number} (1 to ${count}). Nothing was written.`,
    summary: (into: string, made: number, left: number, isOnlyShown: boolean) => {
      if (made === 0 && left === 0) return `${into}: no value differs.`;
      if (!isOnlyShown) return `${into}: ${made} written.${left > 0 ? ` ${left} left.` : ''}`;
      return `${into}: ${left} values differ. Nothing is written yet: add --write all, or numbers as in --write 1,3.`;
    },
  },
} as const satisfies Record<Locale, unknown>;
