import {
  type CancellationToken,
  type ConnectionStrategy,
  LSPErrorCodes,
  Message,
  ResponseError,
} from 'vscode-languageserver';

/** The answer to a request that its client no longer wants. */
export function cancelled(method: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
}

/** A request that is cancelled while it waits in the queue is answered without being begun. */
export const connectionStrategy: ConnectionStrategy = {
  cancelUndispatched(message) {
    if (!Message.isRequest(message)) return undefined;
    const { jsonrpc, id, method } = message;
    return { jsonrpc, id, error: cancelled(method).toJson() };
  },
};

/**
 * Runs work that takes a while, with a signal that follows the token.
 *
 * @throws what the work throws, also because it was aborted.
 */
export async function withSignal<T>(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  const following = token.onCancellationRequested(() => controller.abort());
  try {
    return await work(controller.signal);
  } finally {
    following.dispose();
  }
}
