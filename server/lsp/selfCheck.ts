import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { selfCheck } from '../features/selfCheck';
import { type SelfCheckParams, type SelfCheckResult, selfCheckMethod } from '../protocol';
import type { Feature } from './feature';

/** 「幹事に見せる前に」: how the story stands, and what to ask oneself. */
export const selfCheckPage: Feature = {
  capabilities: {},
  register(session) {
    session.connection.onRequest(selfCheckMethod, (params: SelfCheckParams) => {
      const document = session.workspace.get(String(params?.uri));
      if (!document) return new ResponseError<void>(ErrorCodes.InvalidParams, 'no open file');
      const lineOf = (offset: number) => document.positionAt(offset).line + 1;
      const page = selfCheck(
        document.story,
        document.diagnoses,
        session.locale,
        lineOf,
        session.onFailure,
      );
      return { markdown: page.source } satisfies SelfCheckResult;
    });
  },
};
