import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { type Proposal, proposalsAt } from '../features/completion';
import { toRange, toTextEdit } from './convert';
import { feature } from './feature';

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
  ({ position }, { document, lines, session }): CompletionItem[] =>
    proposalsAt(document.story, lines.offsetAt(position), session.locale).map(
      (proposal, index) => ({
        label: proposal.label,
        labelDetails: proposal.description ? { description: proposal.description } : undefined,
        kind: kinds[proposal.kind],
        documentation: proposal.help && { kind: MarkupKind.Markdown, value: proposal.help },
        filterText: proposal.filter,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: toRange(lines, proposal), newText: proposal.snippet },
        insertTextFormat: InsertTextFormat.Snippet,
        insertTextMode: InsertTextMode.asIs,
        additionalTextEdits: proposal.edits.map((edit) => toTextEdit(lines, edit)),
        command: proposal.asksAgain
          ? { title: '', command: 'editor.action.triggerSuggest' }
          : undefined,
      }),
    ),
);
