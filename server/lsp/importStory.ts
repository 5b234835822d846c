import { ErrorCodes, type HandlerResult, ResponseError } from 'vscode-languageserver';
import { ImportError, importStory } from '../import';
import { sayImported, sayImportProblem } from '../import/words';
import { type ImportParams, type ImportResult, importMethod } from '../protocol';
import { fromBase64 } from '../text/base64';
import type { Feature } from './feature';
import type { Session } from './session';

/** 「PowerPoint / Word から取り込む」: the text of a new story; no file is written. */
export const importing: Feature = {
  capabilities: {},
  register(session) {
    session.connection.onRequest(
      importMethod,
      (params: ImportParams): HandlerResult<ImportResult, void> => {
        if (typeof params?.bytes !== 'string') {
          return new ResponseError<void>(ErrorCodes.InvalidParams, 'no bytes');
        }
        return imported(params.bytes, session);
      },
    );
  },
};

function imported(base64: string, session: Session): ImportResult {
  try {
    const { text, placed, left } = importStory(fromBase64(base64));
    return { text, message: sayImported({ placed, left }, session.locale), left };
  } catch (error) {
    const problem = error instanceof ImportError ? error.problem : 'broken';
    if (problem === 'broken') session.logError(importMethod, error);
    return { problem: sayImportProblem(problem, session.locale) };
  }
}
