import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { importProblemOf } from '../import/problem';
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
      new RequestType<ImportParams, ImportResult, void>(importMethod),
      async (params) => {
        if (typeof params?.bytes !== 'string') {
          return new ResponseError<void>(ErrorCodes.InvalidParams, 'no bytes');
        }
        return imported(params.bytes, session);
      },
    );
  },
};

async function imported(base64: string, session: Session): Promise<ImportResult> {
  try {
    const { importStory } = await session.host.loadShare(session.shareScript);
    const { text, placed, left } = importStory(fromBase64(base64));
    return { text, message: sayImported({ placed, left }, session.locale), left };
  } catch (error) {
    const problem = importProblemOf(error);
    if (problem === null) session.logError(importMethod, error);
    return { problem: sayImportProblem(problem ?? 'broken', session.locale) };
  }
}
