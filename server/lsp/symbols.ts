import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { findItems, type OutlineEntry, type OutlineKind, outlineOf } from '../features/symbols';
import { type Lines, toRange } from './convert';
import { type Feature, feature } from './feature';

const kinds: Record<OutlineKind, SymbolKind> = {
  sheet: SymbolKind.Module,
  stage: SymbolKind.Class,
  action: SymbolKind.Method,
  result: SymbolKind.Event,
  item: SymbolKind.Field,
  front: SymbolKind.Property,
};

export const documentSymbols = feature(
  DocumentSymbolRequest.type,
  { documentSymbolProvider: true },
  (_params, { document, lines, session }) =>
    outlineOf(document.story, session.locale).map((entry) => toSymbol(entry, lines)),
);

function toSymbol(entry: OutlineEntry, lines: Lines): DocumentSymbol {
  return {
    // VS Code refuses a symbol without a name.
    name: entry.name.trim() || '…',
    detail: entry.detail,
    kind: kinds[entry.kind],
    range: toRange(lines, entry),
    selectionRange: toRange(lines, { start: entry.nameStart, end: entry.nameEnd }),
    children: entry.children.map((child) => toSymbol(child, lines)),
  };
}

/** Items of all open stories, by id or text. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register(session) {
    session.connection.onRequest(WorkspaceSymbolRequest.type, ({ query }): WorkspaceSymbol[] =>
      session.workspace.documents.flatMap((document) => {
        const found = session.find(document.uri);
        if (!found) return [];
        return findItems(document.story, query, session.locale).map((entry) => ({
          name: entry.name,
          kind: kinds[entry.kind],
          containerName: entry.detail,
          location: { uri: document.uri, range: toRange(found.lines, entry) },
        }));
      }),
    );
  },
};
