import type { CancellationToken } from 'vscode';
import type { Request } from '../server/protocol';

/** Asks the language server; rejects while it does not run, and when the token cancels the request. */
export type Ask = <P, R>(
  request: Request<P, R>,
  params: P,
  token?: CancellationToken,
) => Promise<R>;
