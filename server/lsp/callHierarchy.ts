import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  ErrorCodes,
  ResponseError,
  SymbolKind,
} from 'vscode-languageserver';
import { callHierarchyItemAt, callsOf, type HierarchyItem } from '../features';
import type { StoryDocument } from '../workspace/storyDocument';
import { toRange } from './convert';
import { type Feature, feature } from './feature';
import { answerRequest } from './requests';
import type { Session } from './session';

/** Back-casting as a call hierarchy: incoming is what serves an item, outgoing what it serves. */
const prepare = feature(
  CallHierarchyPrepareRequest.type,
  { callHierarchyProvider: true },
  ({ position }, { document, session }) => {
    const offset = document.offsetAt(position);
    const item = callHierarchyItemAt(document.story, offset, session.locale);
    return item && [toItem(item, document)];
  },
);

export const callHierarchy: Feature = {
  capabilities: prepare.capabilities,
  register(session) {
    prepare.register(session);
    const { connection } = session;
    answerRequest(connection, CallHierarchyIncomingCallsRequest.type, ({ item }) =>
      calls(session, item, 'incoming').map(({ other, fromRanges }) => ({
        from: other,
        fromRanges,
      })),
    );
    answerRequest(connection, CallHierarchyOutgoingCallsRequest.type, ({ item }) =>
      calls(session, item, 'outgoing').map(({ other, fromRanges }) => ({ to: other, fromRanges })),
    );
  },
};

function calls(
  { workspace, locale }: Session,
  item: CallHierarchyItem,
  direction: 'incoming' | 'outgoing',
) {
  const document = workspace.get(String(item?.uri));
  if (!document) throw new ResponseError<void>(ErrorCodes.InvalidParams, 'no open file');
  const start = document.offsetAt(item.range.start);
  const end = document.offsetAt(item.range.end);
  return callsOf(document.story, start, end, direction, locale).map((call) => ({
    other: toItem(call.item, document),
    fromRanges: call.references.map((span) => toRange(document, span)),
  }));
}

function toItem(item: HierarchyItem, document: StoryDocument): CallHierarchyItem {
  return {
    name: item.label,
    detail: item.detail,
    kind: item.isAction ? SymbolKind.Method : SymbolKind.Field,
    uri: document.uri,
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.name),
  };
}
