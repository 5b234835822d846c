import {
  type CancellationToken,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Request } from '../protocol/message';
import type { StoryDocument } from '../workspace/storyDocument';
import { cancelled } from './cancellation';
import type { Session } from './session';

/** The open file that a request is about. */
export interface RequestContext {
  readonly session: Session;
  readonly document: StoryDocument;
  readonly token: CancellationToken;
}

/** A feature of LSP: what the server says it can do, and how it answers. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(session: Session): void;
}

/**
 * A feature that answers one request about an open file. A file that is not open has the answer
 * null; an exception is logged and answered as an error, and the server goes on. A refusal (a
 * `ResponseError`) is an answer, and so is that the request was cancelled.
 */
export function feature<P extends { textDocument: TextDocumentIdentifier }, R>(
  type: Request<P, R>,
  capabilities: ServerCapabilities,
  answer: (params: P, context: RequestContext) => NoInfer<R> | null | Promise<NoInfer<R> | null>,
): Feature {
  return {
    capabilities,
    register(session) {
      const { method } = type;
      const handler = (params: P, token: CancellationToken) => {
        if (session.hasEnded) return new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
        const uri: unknown = params?.textDocument?.uri;
        if (typeof uri !== 'string') {
          return new ResponseError<void>(
            ErrorCodes.InvalidParams,
            `${method}: no textDocument.uri`,
          );
        }
        const document = session.workspace.get(uri);
        if (!document) return null;
        if (token.isCancellationRequested) return cancelled(method);
        const failed = (error: unknown) => {
          if (token.isCancellationRequested) return cancelled(method);
          if (!(error instanceof ResponseError)) session.logError(method, error);
          throw error;
        };
        try {
          const answered = answer(params, { session, document, token });
          return answered instanceof Promise ? answered.catch(failed) : answered;
        } catch (error) {
          return failed(error);
        }
      };
      session.connection.onRequest<unknown, void>(method, handler);
    },
  };
}
