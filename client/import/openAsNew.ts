import * as vscode from 'vscode';
import { exists, fileName } from '../commands/newFile';

/**
 * Opens a text under a name that has no file yet, so that nothing is written before the author saves
 * it: beside the file from which it comes, 昨年.変革ストーリー.yaml for 昨年.pptx.
 */
export async function openAsNew(
  from: vscode.Uri,
  text: string,
  column?: vscode.ViewColumn,
): Promise<void> {
  const file = await freeName(from);
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document, column);
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), text), {
    undoStopBefore: false,
    undoStopAfter: false,
  });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** The first name that no file and no open document has. */
async function freeName(from: vscode.Uri): Promise<vscode.Uri> {
  const isJapanese = vscode.env.language.startsWith('ja');
  const ending = isJapanese ? '.変革ストーリー.yaml' : '.change-story.yaml';
  const name = fileName(from).replace(/\.[^.]+$/, '');
  for (let count = 1; ; count++) {
    const number = count === 1 ? '' : `-${count}`;
    const wanted = vscode.Uri.joinPath(from, '..', name + number + ending);
    const untitled = wanted.with({ scheme: 'untitled' }).toString();
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === untitled);
    if (!isOpen && !(await exists(wanted))) return wanted;
  }
}
