import * as vscode from 'vscode';
import { type PasteParams, pasteRequest } from '../server/protocol';
import type { Ask } from './ask';
import { toRange } from './lsp';

/** Asks the server for the pasted text as items of the list at the cursor; null to paste it as it is. */
export async function listEdit(
  ask: Ask,
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
  force: boolean,
): Promise<vscode.TextEdit | null> {
  const params: PasteParams = {
    textDocument: { uri: document.uri.toString() },
    range: { start: plainPosition(range.start), end: plainPosition(range.end) },
    text,
    force,
  };
  const { version } = document;
  const edit = await ask(pasteRequest, params);
  if (!edit || document.version !== version) return null;
  return vscode.TextEdit.replace(toRange(edit.range), edit.newText);
}

function plainPosition({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

/** Bulleted text from Word, PDF or Excel is pasted as a list where a list can stand. */
export function registerListPaste(ask: Ask): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('list');
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const [range] = ranges;
      const text = await data.get('text/plain')?.asString();
      if (!range || ranges.length > 1 || !text || token.isCancellationRequested) return;
      // Without a server the text is pasted as it is.
      const edit = await listEdit(ask, document, range, text, false).catch(() => null);
      if (!edit) return;
      const paste = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as list'), kind);
      paste.additionalEdit = new vscode.WorkspaceEdit();
      paste.additionalEdit.set(document.uri, [edit]);
      return [paste];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'change-story' },
    provider,
    {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    },
  );
}
