import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type Location,
  ReferencesRequest,
} from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../features';
import { isIn } from '../syntax/ownership';
import type { Span } from '../syntax/tree';
import { namedFile } from '../workspace/fileUri';
import { toRange } from './convert';
import { feature, type RequestContext } from './feature';

/** From a reference to the item it names, and back. */
export const definition = feature(
  DefinitionRequest.type,
  { definitionProvider: true },
  ({ position }, context) => {
    const { document, session } = context;
    const offset = document.offsetAt(position);
    const found = definitionAt(document.story, offset);
    if (!found || !isInFile(found.name, context)) return null;
    const range = toRange(document, found.name);
    const takesLinks = session.capabilities.textDocument?.definition?.linkSupport ?? false;
    if (!found.origin || !takesLinks) return { uri: document.uri, range };
    return [
      {
        originSelectionRange: toRange(document, found.origin),
        targetUri: document.uri,
        targetRange: toRange(document, found.item.span),
        targetSelectionRange: range,
      },
    ];
  },
);

export const references = feature(
  ReferencesRequest.type,
  { referencesProvider: true },
  ({ position, context: { includeDeclaration } }, context): Location[] => {
    const { document } = context;
    const spans = referencesAt(document.story, document.offsetAt(position), includeDeclaration);
    return spans
      .filter((span) => isInFile(span, context))
      .map((span) => ({ uri: document.uri, range: toRange(document, span) }));
  },
);

export const highlight = feature(
  DocumentHighlightRequest.type,
  { documentHighlightProvider: true },
  ({ position }, context) => {
    const { document } = context;
    const spans = referencesAt(document.story, document.offsetAt(position), true);
    return spans
      .filter((span) => isInFile(span, context))
      .map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Read }));
  },
);

/** The log of dialogues that a story names is one click away, unless it is not to be opened. */
export const documentLinks = feature(
  DocumentLinkRequest.type,
  { documentLinkProvider: {} },
  async (_params, { document, session: { workspace } }) => {
    await workspace.missing(document);
    const { dialoguePath: path, dialogueFileProblem: problem, root } = document.story;
    const file = path === null ? null : namedFile(document.uri, path);
    const node = root.texts('dialogues')[0];
    // A file that is not there can be made by the editor.
    if (!file || !node || (problem !== null && problem !== 'missing')) return [];
    const target = workspace.logUri(document) ?? file.uri;
    return [{ range: toRange(document, node.span), target }];
  },
);

/** Dialogues may stand in a file of their own, whose offsets mean nothing here. */
function isInFile(span: Span, { document }: RequestContext): boolean {
  return isIn(document.story.syntax, span.block);
}
