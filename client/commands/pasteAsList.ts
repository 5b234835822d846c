import * as vscode from 'vscode';
import type { Ask } from '../ask';
import { showFailure } from '../failure';
import { listEdit } from '../paste';

/** 「箇条書きとして貼り付け」: each line or bullet of the clipboard an item of the list at the cursor. */
export function registerPasteAsList(ask: Ask): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('changeStory.pasteAsList', (editor) =>
    pasteAsList(ask, editor).catch(showFailure),
  );
}

async function pasteAsList(ask: Ask, editor: vscode.TextEditor): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  const { document, selection } = editor;
  const edit =
    document.languageId === 'change-story' && text.trim() !== ''
      ? await listEdit(ask, document, selection, text, true)
      : null;
  if (!edit) {
    const message = vscode.l10n.t(
      'No list can be pasted here. Put the cursor behind a key whose value can be a list, or behind a list mark “- ”.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  await editor.edit((builder) => builder.replace(edit.range, edit.newText));
  const end = document.positionAt(document.offsetAt(edit.range.start) + lengthIn(document, edit));
  editor.selection = new vscode.Selection(end, end);
}

/** Length of the new text in the document, which has its own line breaks. */
function lengthIn(document: vscode.TextDocument, { newText }: vscode.TextEdit): number {
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  return newText.replace(/\r?\n/g, eol).length;
}
