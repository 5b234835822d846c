import * as vscode from 'vscode';

const maxTries = 50;

/**
 * Creates an empty file. A file that is there already, also one that has just appeared, is left as
 * it is: then the new one gets the next free name (北ノ沢-2.変革ストーリー.yaml).
 *
 * @returns the file that was created.
 * @throws with a message for the author where nothing can be created.
 */
export async function createEmptyFile(file: vscode.Uri): Promise<vscode.Uri> {
  for (let count = 1; count <= maxTries; count++) {
    const wanted = count === 1 ? file : numbered(file, count);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(wanted, { overwrite: false, ignoreIfExists: false });
    if (await vscode.workspace.applyEdit(edit)) return wanted;
    if (!(await exists(wanted))) break;
  }
  throw new Error(
    vscode.l10n.t('“{0}” cannot be created. Are you allowed to write there?', fileName(file)),
  );
}

/** The last part of the path of a file. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Is there a file or folder of this name? False where it cannot be looked at, too. */
export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** The name with a number before its endings, of which there are two. */
function numbered(file: vscode.Uri, count: number): vscode.Uri {
  const name = fileName(file).replace(/(?:\.[^.]+){0,2}$/, (endings) => `-${count}${endings}`);
  return vscode.Uri.joinPath(file, '..', name);
}
