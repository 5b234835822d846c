import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type Location,
  ReferencesRequest,
} from 'vscode-languageserver';
import { locate } from '../features/locate';
import { definitionAt, referencesAt } from '../features/references';
import { isIn } from '../syntax/ownership';
import type { Span } from '../syntax/tree';
import { namedFile } from '../workspace/fileUri';
import { toRange } from './convert';
import { type Asked, feature } from './feature';

/** From a reference to the item it names, and back. */
export const definition = feature(
  DefinitionRequest.type,
  { definitionProvider: true },
  ({ position }, asked) => {
    const { document, lines, session } = asked;
    const offset = lines.offsetAt(position);
    const found = definitionAt(document.story, offset);
    if (!found || !isInFile(found.name, asked)) return null;
    const { reference } = locate(document.story, offset);
    const range = toRange(lines, found.name);
    const takesLinks = session.capabilities.textDocument?.definition?.linkSupport ?? false;
    if (!reference || !takesLinks) return { uri: document.uri, range };
    return [
      {
        originSelectionRange: toRange(lines, reference.span),
        targetUri: document.uri,
        targetRange: toRange(lines, found.item.span),
        targetSelectionRange: range,
      },
    ];
  },
);

export const references = feature(
  ReferencesRequest.type,
  { referencesProvider: true },
  ({ position, context }, asked): Location[] => {
    const { document, lines } = asked;
    const spans = referencesAt(
      document.story,
      lines.offsetAt(position),
      context.includeDeclaration,
    );
    return spans
      .filter((span) => isInFile(span, asked))
      .map((span) => ({ uri: document.uri, range: toRange(lines, span) }));
  },
);

export const highlight = feature(
  DocumentHighlightRequest.type,
  { documentHighlightProvider: true },
  ({ position }, asked) => {
    const { document, lines } = asked;
    const spans = referencesAt(document.story, lines.offsetAt(position), true);
    return spans
      .filter((span) => isInFile(span, asked))
      .map((span) => ({ range: toRange(lines, span), kind: DocumentHighlightKind.Read }));
  },
);

/** The log of dialogues that a story names is one click away, unless it is not to be opened. */
export const documentLinks = feature(
  DocumentLinkRequest.type,
  { documentLinkProvider: {} },
  async (_params, { document, lines, session: { workspace } }) => {
    await workspace.missing(document);
    const { dialoguePath: path, dialogueFileProblem: problem, root } = document.story;
    const file = path === null ? null : namedFile(document.uri, path);
    const node = root.texts('dialogues')[0];
    // A file that is not there can be made by the editor.
    if (!file || !node || (problem !== null && problem !== 'missing')) return [];
    const target = workspace.logUri(document) ?? file.uri;
    return [{ range: toRange(lines, node.span), target }];
  },
);

/** Dialogues may stand in a file of their own, whose offsets mean nothing here. */
function isInFile(span: Span, { document }: Asked): boolean {
  return isIn(document.story.syntax, span.block);
}
