import * as vscode from 'vscode';

/** What only an extension host with Node can do with the files of its own machine. */
export interface LocalFiles {
  /** Writes a file whole or not at all. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Opens a file with the program that the system has for it. */
  open(path: string): void;
}

/**
 * Writes a file whole or not at all: where there is no Node, beside it first and then in its place.
 * Rejects with why it cannot be written; the file that was there is then as it was.
 */
async function writeWhole(
  uri: vscode.Uri,
  bytes: Uint8Array,
  local: LocalFiles | null,
): Promise<void> {
  if (uri.scheme === 'file' && local) return local.write(uri.fsPath, bytes);
  const { fs } = vscode.workspace;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const beside = vscode.Uri.joinPath(uri, '..', `.${name.slice(0, 60)}.${Date.now()}.tmp`);
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await Promise.resolve(fs.delete(beside)).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes the files; where one cannot be written it says why, and the author may close the program
 * that has it open and try again.
 *
 * @returns whether all are written.
 */
export async function writeAll(
  files: readonly { readonly uri: vscode.Uri; readonly bytes: Uint8Array }[],
  local: LocalFiles | null,
): Promise<boolean> {
  for (const { uri, bytes } of files) {
    for (;;) {
      try {
        await writeWhole(uri, bytes, local);
        break;
      } catch (error) {
        const again = vscode.l10n.t('Try again');
        const chosen = await vscode.window.showErrorMessage(writeErrorMessage(uri, error), again);
        if (chosen !== again) return false;
      }
    }
  }
  return true;
}

function writeErrorMessage(uri: vscode.Uri, error: unknown): string {
  const { t } = vscode.l10n;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (/^(?:EBUSY|EPERM|EACCES|NoPermissions|Unavailable)$/.test(code)) {
    return t(
      '“{0}” cannot be saved: it is open in PowerPoint, Word or another program, or you are not allowed to write there. Close it and try again. The file that was there is as it was.',
      name,
    );
  }
  if (code === 'ENOSPC') {
    return t('“{0}” cannot be saved: the disk is full. Make room and try again.', name);
  }
  if (code === 'ENAMETOOLONG') {
    return t('“{0}” cannot be saved: the name is too long. Choose a shorter one.', name);
  }
  if (code === 'EISDIR' || code === 'NOT_A_FILE') {
    return t('“{0}” cannot be saved: a folder or a device has this name. Choose another.', name);
  }
  return t('“{0}” cannot be saved. ({1})', name, message);
}
