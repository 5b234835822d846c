import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { completionItemsAt, namesFile, type Proposal } from '../features';
import type { StoryDocument } from '../workspace/storyDocument';
import { toMarkup, toRange, toTextEdit } from './convert';
import { feature } from './feature';
import type { Session } from './session';

const kinds: Record<Proposal['kind'], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  item: CompletionItemKind.Snippet,
};

/** Keys, words, ids of upstream items and other values, indented as they have to stand. */
export const completion = feature(
  CompletionRequest.type,
  { completionProvider: { triggerCharacters: [' ', ':', '：', '[', ',', '、', '-'] } },
  ({ position }, { document, session }) => {
    const offset = document.offsetAt(position);
    if (!namesFile(document.story, offset)) return itemsAt(offset, document, session, []);
    // The text may change while the client lists its files: both are looked up again.
    return session.filesBeside(document.uri).then((files) => {
      const now = session.workspace.get(document.uri);
      return now ? itemsAt(now.offsetAt(position), now, session, files) : null;
    });
  },
);

function itemsAt(
  offset: number,
  document: StoryDocument,
  { locale, onFailure }: Session,
  files: readonly string[],
): CompletionItem[] {
  return completionItemsAt(document.story, offset, locale, onFailure, files).map(
    (proposal, index) => ({
      label: proposal.label,
      labelDetails: proposal.description ? { description: proposal.description } : undefined,
      kind: kinds[proposal.kind],
      documentation: toMarkup(proposal.help),
      filterText: proposal.filter,
      sortText: String(index).padStart(4, '0'),
      textEdit: { range: toRange(document, proposal), newText: proposal.snippet },
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.asIs,
      additionalTextEdits: proposal.edits.map((edit) => toTextEdit(document, edit)),
      command: proposal.asksAgain
        ? { title: '', command: 'editor.action.triggerSuggest' }
        : undefined,
    }),
  );
}
