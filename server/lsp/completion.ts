import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  applied,
  completionItemsAt,
  namesFile,
  type Proposal,
  type Surroundings,
  withoutPlaces,
} from '../features';
import { continueCommand, suggestCommand } from '../protocol';
import type { StoryDocument } from '../workspace/storyDocument';
import { toMarkup, toRange, toTextEdit } from './convert';
import { feature } from './feature';
import type { Session } from './session';

const kinds: Record<Proposal['kind'], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  // Not `Text`: VS Code takes that for the words of the file, which are switched off here.
  example: CompletionItemKind.Value,
  item: CompletionItemKind.Snippet,
};

/** Keys, words, ids of upstream items and other values, indented as they have to stand. */
export const completion = feature(
  CompletionRequest.type,
  { completionProvider: { triggerCharacters: [' ', ':', '：', '[', ',', '、', '-'] } },
  ({ position, context }, { document, session }) => {
    const offset = document.offsetAt(position);
    const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const around = { today: today(), isAsked };
    if (!namesFile(document.story, offset)) return itemsAt(offset, document, session, around);
    // The text may change while the client lists its files: both are looked up again.
    return session.filesBeside(document.uri).then((files) => {
      const now = session.workspace.get(document.uri);
      return now ? itemsAt(now.offsetAt(position), now, session, { ...around, files }) : null;
    });
  },
);

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

function itemsAt(
  offset: number,
  document: StoryDocument,
  session: Session,
  around: Surroundings,
): CompletionItem[] {
  const { locale, onFailure } = session;
  const proposals = completionItemsAt(document.story, offset, locale, onFailure, around);
  return proposals.map((proposal, index) => toItem(proposal, index, offset, document, session));
}

/** A proposal as far as the client can show it. */
function toItem(
  proposal: Proposal,
  index: number,
  offset: number,
  document: StoryDocument,
  { capabilities, clientCommands }: Session,
): CompletionItem {
  const can = capabilities.textDocument?.completion?.completionItem;
  const { description, snippet } = proposal;
  const newText = can?.snippetSupport ? snippet : withoutPlaces(snippet);
  const item: CompletionItem = {
    label: proposal.label,
    kind: kinds[proposal.kind],
    documentation: toMarkup(proposal.help, can?.documentationFormat),
    filterText: proposal.filter,
    sortText: String(index).padStart(4, '0'),
    textEdit: editOf(proposal, newText, offset, document, can?.insertReplaceSupport ?? false),
    insertTextFormat: can?.snippetSupport ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    additionalTextEdits: proposal.edits.map((edit) => toTextEdit(document, edit)),
  };
  if (can?.insertTextModeSupport) item.insertTextMode = InsertTextMode.asIs;
  if (description && can?.labelDetailsSupport) item.labelDetails = { description };
  else if (description) item.detail = description;
  if (proposal.asksAgain && clientCommands.has(suggestCommand)) {
    item.command = { title: '', command: suggestCommand };
  }
  const { goesOn, start, end, edits } = proposal;
  if (goesOn !== undefined && clientCommands.has(continueCommand)) {
    const all = [...edits, { start, end, text: newText }];
    const after = TextDocument.create('', '', 0, applied(document.text, all));
    const to = [document.uri, after.positionAt(goesOn), 'write'];
    item.command = { title: '', command: continueCommand, arguments: to };
  }
  return item;
}

/** Two ranges where the client can: up to the cursor, and to the end of the word around it. */
function editOf(
  proposal: Proposal,
  newText: string,
  offset: number,
  document: StoryDocument,
  takesBoth: boolean,
): NonNullable<CompletionItem['textEdit']> {
  const range = toRange(document, proposal);
  const { start, end, wordEnd = end } = proposal;
  // The two have to begin at one place and to end on one line, the longer behind the cursor.
  if (!takesBoth || wordEnd <= end || start > offset) return { range, newText };
  return { newText, insert: range, replace: toRange(document, { start, end: wordEnd }) };
}
