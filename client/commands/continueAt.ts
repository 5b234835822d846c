import * as vscode from 'vscode';
import { continueCommand } from '../../server/protocol';
import { type LspPosition, toPosition } from './lsp';

/** Puts the cursor where a code action leaves off: to name an id, or to write a text. */
export function registerContinueAt(): vscode.Disposable {
  return vscode.commands.registerCommand(
    continueCommand,
    async (uri: string, lspPosition: LspPosition, act: 'rename' | 'write') => {
      const position = toPosition(lspPosition);
      const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
        selection: new vscode.Range(position, position),
      });
      if (act === 'rename') {
        const at = [editor.document.uri, position];
        await vscode.commands.executeCommand('editor.action.rename', at);
      }
    },
  );
}
