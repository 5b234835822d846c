import * as vscode from 'vscode';
import type { LocalFiles } from './write';

/** Formats that the editor itself shows. */
const opensInEditor = /\.(?:md|svg|html|png)$/i;

/** Shows what was saved, and offers to open it or to show where it lies. */
export async function notifySaved(
  files: readonly vscode.Uri[],
  local: LocalFiles | null,
  message = savedMessage(files),
): Promise<void> {
  const [first] = files;
  if (!first) return;
  const { t } = vscode.l10n;
  const isHere = first.scheme === 'file' && local !== null && vscode.env.remoteName === undefined;
  const open = t('Open');
  const folder = t('Show folder');
  const canOpen = files.length === 1 && (isHere || opensInEditor.test(first.path));
  const buttons = [...(canOpen ? [open] : []), ...(canShow(first, isHere) ? [folder] : [])];
  const chosen = await vscode.window.showInformationMessage(message, ...buttons);
  if (chosen === open) {
    if (isHere) local?.open(first.fsPath);
    else await vscode.commands.executeCommand('vscode.open', first);
  }
  if (chosen === folder) {
    const command = isHere ? 'revealFileInOS' : 'revealInExplorer';
    await vscode.commands.executeCommand(command, first);
  }
}

function savedMessage(files: readonly vscode.Uri[]): string {
  const [first] = files;
  if (files.length > 1) return vscode.l10n.t('{0} files were saved.', files.length);
  return vscode.l10n.t(
    '“{0}” was saved.',
    first?.path.slice(first.path.lastIndexOf('/') + 1) ?? '',
  );
}

/** Without the system's own folders, the explorer of the editor shows what is in its folder. */
function canShow(uri: vscode.Uri, isHere: boolean): boolean {
  return isHere || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
