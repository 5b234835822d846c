import type { CancellationToken, Connection, HandlerResult } from 'vscode-languageserver';
import type { Request } from '../protocol/message';

/** Answers a request that is about no open file. */
export function answerRequest<P, R>(
  connection: Connection,
  { method }: Request<P, R>,
  answer: (params: P, token: CancellationToken) => HandlerResult<R, void>,
): void {
  connection.onRequest<R, void>(method, answer);
}

/** Asks the client; rejects where it does not know the request. */
export function sendRequest<P, R>(
  connection: Connection,
  { method }: Request<P, R>,
  params: P,
): Promise<R> {
  return connection.sendRequest<R>(method, params);
}
