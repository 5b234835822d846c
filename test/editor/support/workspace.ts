import * as vscode from 'vscode';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('change-story.change-story');
  if (!found) throw new Error('The extension is not installed in this editor.');
  return found;
}

/** URI of a file in the run's own copy of `test/editor/workspace`. */
export function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The editor has no folder open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in the editor. */
export async function openStory(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}

const opened = new Set<string>();

/**
 * Writes a new file into the workspace and opens it in the editor.
 *
 * @throws where another test of the run has had a file of this name: its text may still be open.
 */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  if (opened.has(name)) throw new Error(`Two tests use one file: ${name}`);
  opened.add(name);
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  return openStory(name);
}

/** Closes every editor; changes not saved are dropped. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
