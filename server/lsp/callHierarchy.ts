import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  ErrorCodes,
  ResponseError,
  SymbolKind,
} from 'vscode-languageserver';
import { cut, labelOf } from '../features/describe';
import { nameNode } from '../features/locate';
import type { Item } from '../story/item';
import type { Reference } from '../story/links';
import { toRange } from './convert';
import { type Feature, feature, type RequestContext } from './feature';
import type { Session } from './session';

/** Back-casting as a call hierarchy: incoming is what serves an item, outgoing what it serves. */
const prepare = feature(
  CallHierarchyPrepareRequest.type,
  { callHierarchyProvider: true },
  ({ position }, context) => {
    const { document } = context;
    const item = document.story.itemAt(document.offsetAt(position));
    return item ? [toItem(item, context)] : null;
  },
);

export const callHierarchy: Feature = {
  capabilities: prepare.capabilities,
  register(session) {
    prepare.register(session);
    session.connection.onRequest(CallHierarchyIncomingCallsRequest.type, ({ item }) =>
      callsOf(session, item, 'incoming').map(({ other, references, context }) => ({
        from: toItem(other, context),
        fromRanges: references.map(({ span }) => toRange(context.document, span)),
      })),
    );
    session.connection.onRequest(CallHierarchyOutgoingCallsRequest.type, ({ item }) =>
      callsOf(session, item, 'outgoing').map(({ other, references, context }) => ({
        to: toItem(other, context),
        fromRanges: references.map(({ span }) => toRange(context.document, span)),
      })),
    );
  },
};

type Place = Pick<RequestContext, 'session' | 'document'>;

/** The items on the other side of an item's 狙い, each with the references that say so. */
function callsOf(
  session: Session,
  item: CallHierarchyItem,
  direction: 'incoming' | 'outgoing',
): { readonly other: Item; readonly references: readonly Reference[]; readonly context: Place }[] {
  const document = session.workspace.get(String(item?.uri));
  if (!document) throw new ResponseError<void>(ErrorCodes.InvalidParams, 'no open file');
  const context = { session, document };
  const { story } = document;
  const start = document.offsetAt(item.range.start);
  const end = document.offsetAt(item.range.end);
  const self =
    story.items.find((one) => one.span.start === start && one.span.end === end) ??
    story.itemAt(start);
  if (!self) return [];
  const links = direction === 'incoming' ? story.links.to(self) : story.links.from(self);
  const byItem = new Map<Item, Reference[]>();
  for (const reference of links) {
    const other = direction === 'incoming' ? reference.from : reference.target;
    if (!other || reference.field !== 'serves') continue;
    byItem.set(other, [...(byItem.get(other) ?? []), reference]);
  }
  return [...byItem].map(([other, references]) => ({ other, references, context }));
}

function toItem(item: Item, { session, document }: Place): CallHierarchyItem {
  const name = nameNode(item)?.span ?? item.span;
  return {
    name: cut(labelOf(item, session.locale), 60) || '…',
    detail: item.shape.title[session.locale],
    kind: item.shape.id === 'action' ? SymbolKind.Method : SymbolKind.Field,
    uri: document.uri,
    range: toRange(document, item.span),
    selectionRange: toRange(document, name),
  };
}
