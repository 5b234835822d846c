import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { importProblemOf } from '../import/problem';
import { importedMessage, importProblemMessage } from '../import/words';
import { type ImportResult, importRequest } from '../protocol';
import { cancelled, withSignal } from './cancellation';
import type { Feature } from './feature';
import { answerRequest } from './requests';
import type { Session } from './session';

/** 「PowerPoint / Word から取り込む」: the text of a new story; no file is written. */
export const importing: Feature = {
  capabilities: {},
  register(session) {
    answerRequest(session.connection, importRequest, async (params, token) => {
      if (typeof params?.bytes !== 'string') {
        return new ResponseError<void>(ErrorCodes.InvalidParams, 'no bytes');
      }
      return imported(params.bytes, session, token);
    });
  },
};

async function imported(
  base64: string,
  session: Session,
  token: CancellationToken,
): Promise<ImportResult | ResponseError<void>> {
  const { host, locale, shareScript } = session;
  try {
    const { text, counts } = await withSignal(token, (signal) =>
      host.importStory(base64, signal, shareScript),
    );
    return { text, message: importedMessage(counts, locale), left: counts.kept };
  } catch (error) {
    if (token.isCancellationRequested) return cancelled(importRequest.method);
    const problem = importProblemOf(error);
    if (problem === null) session.logError(importRequest.method, error);
    return { problem: importProblemMessage(problem ?? 'broken', locale) };
  }
}
