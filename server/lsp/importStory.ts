import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ImportJob } from '../import/answer';
import { importProblemOf } from '../import/problem';
import { reviewIn } from '../import/reviewWords';
import { isTarget } from '../import/targets';
import { foundMessage, importedMessage, importProblemMessage } from '../import/words';
import { type ImportParams, type ImportResult, importRequest } from '../protocol';
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
      return imported(jobOf(params), session, token);
    });
  },
};

/** What a client asks for, without what no target is. */
function jobOf({ bytes, moves }: ImportParams): ImportJob<'story'> {
  const known = (Array.isArray(moves) ? moves : []).flatMap(({ piece, to }) =>
    Number.isInteger(piece) && isTarget(to) ? [{ piece, to }] : [],
  );
  return { into: 'story', bytes, moves: known };
}

async function imported(
  job: ImportJob<'story'>,
  session: Session,
  token: CancellationToken,
): Promise<ImportResult | ResponseError<void>> {
  const { host, locale, shareScript } = session;
  try {
    const { text, counts, review } = await withSignal(token, (signal) =>
      host.importFile(job, signal, shareScript),
    );
    return {
      text,
      message: importedMessage(counts, locale),
      left: counts.kept,
      review: { message: foundMessage(counts, locale), ...reviewIn(review, locale) },
    };
  } catch (error) {
    if (token.isCancellationRequested) return cancelled(importRequest.method);
    const problem = importProblemOf(error);
    if (problem === null) session.logError(importRequest.method, error);
    return { problem: importProblemMessage(problem ?? 'broken', locale) };
  }
}
