import * as vscode from 'vscode';
import { continueCommand } from '../../server/protocol';
import { registerCommand } from '../failure';
import { type LspPosition, toPosition } from '../lsp';
import { reveal } from '../reveal';

/** Puts the cursor where a code action leaves off: to name an id, or to write a text. */
export function registerContinueAt(): vscode.Disposable {
  return registerCommand(
    continueCommand,
    async (uri: string, lspPosition: LspPosition, act: 'rename' | 'write') => {
      const position = toPosition(lspPosition);
      const editor = await reveal({ uri: vscode.Uri.parse(uri), cursor: position });
      if (act === 'rename') {
        const at = [editor.document.uri, position];
        await vscode.commands.executeCommand('editor.action.rename', at);
      }
    },
  );
}
