import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { compareWorkbook, noteText, workbookEdits } from '../features';
import { importProblemOf } from '../import/problem';
import { importProblemMessage } from '../import/words';
import {
  type TableEditsResult,
  type TablesResult,
  tableEditsRequest,
  tablesRequest,
} from '../protocol';
import { isFieldId } from '../vocabulary';
import { withSignal } from './cancellation';
import { toTextEdit } from './convert';
import { feature } from './feature';

/** 「Excel の数値を取り込む」: what a workbook has otherwise than the story. */
export const tables = feature(
  tablesRequest,
  {},
  async ({ bytes }, { document, session, token }): Promise<TablesResult> => {
    if (typeof bytes !== 'string') throw invalid('no bytes');
    const { host, locale, shareScript } = session;
    try {
      const sheets = await withSignal(token, (signal) =>
        host.importFile({ into: 'tables', bytes }, signal, shareScript),
      );
      const compared = compareWorkbook(document.story, sheets);
      if (!compared) return { problem: importProblemMessage('no-table', locale) };
      const { changes, notes } = compared;
      return { changes: [...changes], notes: notes.map((note) => noteText(note, locale)) };
    } catch (error) {
      const problem = importProblemOf(error);
      if (problem === null) throw error;
      return { problem: importProblemMessage(problem, locale) };
    }
  },
);

/** The edits for the changes that the author chose. */
export const tableEdits = feature(
  tableEditsRequest,
  {},
  ({ version, changes }, { document, session }): TableEditsResult => {
    if (!Array.isArray(changes)) throw invalid('no changes');
    if (version !== document.version) return { isStale: true };
    const known = changes.flatMap((change) =>
      isFieldId(change.field) ? [{ ...change, field: change.field }] : [],
    );
    const { edits, made, refused } = workbookEdits(document.story, known);
    const said = refused.map(({ row, column, to }) =>
      noteText({ kind: 'refused', row, column, text: to }, session.locale),
    );
    return {
      edits: edits.map((edit) => toTextEdit(document, edit)),
      count: made.length,
      refused: said,
    };
  },
);

function invalid(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
