import * as vscode from 'vscode';
import { showReferencesCommand } from '../../server/protocol';
import { registerCommand } from '../failure';
import { type LspLocation, type LspPosition, toLocation, toPosition } from '../lsp';

/** Registers what a code lens runs: places shown in VS Code's own list of references. */
export function registerShowReferences(): vscode.Disposable {
  return registerCommand(
    showReferencesCommand,
    (uri: string, at: LspPosition, locations: readonly LspLocation[]) =>
      vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        toPosition(at),
        locations.map(toLocation),
      ),
  );
}
