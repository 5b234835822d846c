import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import {
  documentSymbolsIn,
  type OutlineEntry,
  type OutlineKind,
  workspaceSymbolsIn,
} from '../features';
import type { StoryDocument } from '../workspace/storyDocument';
import { toRange } from './convert';
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
  (_params, { document, session }): DocumentSymbol[] | SymbolInformation[] => {
    const entries = documentSymbolsIn(document.story, session.locale);
    const can = session.capabilities.textDocument?.documentSymbol;
    return can?.hierarchicalDocumentSymbolSupport
      ? entries.map((entry) => toSymbol(entry, document))
      : entries.flatMap((entry) => toList(entry, '', document));
  },
);

/** The entry and all below it in one list, for clients without a hierarchy. */
function toList(
  entry: OutlineEntry,
  containerName: string,
  document: StoryDocument,
): SymbolInformation[] {
  const name = entry.name.trim() || '…';
  const location = { uri: document.uri, range: toRange(document, entry) };
  const own = { name, kind: kinds[entry.kind], containerName, location };
  return [own, ...entry.children.flatMap((child) => toList(child, name, document))];
}

function toSymbol(entry: OutlineEntry, document: StoryDocument): DocumentSymbol {
  return {
    // VS Code refuses a symbol without a name.
    name: entry.name.trim() || '…',
    detail: entry.detail,
    kind: kinds[entry.kind],
    range: toRange(document, entry),
    selectionRange: toRange(document, { start: entry.nameStart, end: entry.nameEnd }),
    children: entry.children.map((child) => toSymbol(child, document)),
  };
}

/** Items of all open stories, by id or text. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register(session) {
    session.connection.onRequest(WorkspaceSymbolRequest.type, ({ query }): WorkspaceSymbol[] =>
      session.workspace.documents.flatMap((document) =>
        workspaceSymbolsIn(document.story, query, session.locale).map((entry) => ({
          name: entry.name,
          kind: kinds[entry.kind],
          containerName: entry.detail,
          location: { uri: document.uri, range: toRange(document, entry) },
        })),
      ),
    );
  },
};
