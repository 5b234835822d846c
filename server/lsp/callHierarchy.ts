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
import { type Asked, type Feature, feature } from './feature';
import type { Session } from './session';

/** Back-casting as a call hierarchy: incoming is what serves an item, outgoing what it serves. */
const prepare = feature(
  CallHierarchyPrepareRequest.type,
  { callHierarchyProvider: true },
  ({ position }, asked) => {
    const { document, lines } = asked;
    const item = document.story.itemAt(lines.offsetAt(position));
    return item ? [toItem(item, asked)] : null;
  },
);

export const callHierarchy: Feature = {
  capabilities: prepare.capabilities,
  register(session) {
    prepare.register(session);
    session.connection.onRequest(CallHierarchyIncomingCallsRequest.type, ({ item }) =>
      callsOf(session, item, 'incoming').map(({ other, references, asked }) => ({
        from: toItem(other, asked),
        fromRanges: references.map(({ span }) => toRange(asked.lines, span)),
      })),
    );
    session.connection.onRequest(CallHierarchyOutgoingCallsRequest.type, ({ item }) =>
      callsOf(session, item, 'outgoing').map(({ other, references, asked }) => ({
        to: toItem(other, asked),
        fromRanges: references.map(({ span }) => toRange(asked.lines, span)),
      })),
    );
  },
};

type Place = Pick<Asked, 'session' | 'document' | 'lines'>;

/** The items on the other side of an item's 狙い, each with the references that say so. */
function callsOf(
  session: Session,
  item: CallHierarchyItem,
  direction: 'incoming' | 'outgoing',
): { readonly other: Item; readonly references: readonly Reference[]; readonly asked: Place }[] {
  const found = session.find(item?.uri);
  if (!found) throw new ResponseError<void>(ErrorCodes.InvalidParams, 'no open file');
  const asked = { session, ...found };
  const { story } = found.document;
  const start = found.lines.offsetAt(item.range.start);
  const end = found.lines.offsetAt(item.range.end);
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
  return [...byItem].map(([other, references]) => ({ other, references, asked }));
}

function toItem(item: Item, { session, document, lines }: Place): CallHierarchyItem {
  const name = nameNode(item)?.span ?? item.span;
  return {
    name: cut(labelOf(item, session.locale), 60) || '…',
    detail: item.shape.title[session.locale],
    kind: item.shape.id === 'action' ? SymbolKind.Method : SymbolKind.Field,
    uri: document.uri,
    range: toRange(lines, item.span),
    selectionRange: toRange(lines, name),
  };
}
