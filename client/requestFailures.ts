import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/**
 * A request that the server refuses with a reason for the author (a name that cannot be given) is
 * no failure: the editor shows the reason, and the log is left alone.
 */
export function leaveRefusalsUnlogged(client: BaseLanguageClient): void {
  const handle = client.handleFailedRequest.bind(client);
  client.handleFailedRequest = (type, token, error: unknown, ...rest) => {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) throw error;
    return handle(type, token, error, ...rest);
  };
}
