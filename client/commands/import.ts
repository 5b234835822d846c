import * as vscode from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../server/protocol';
import { toBase64 } from '../../server/text/base64';
import type { Ask } from '../ask';
import { fileFailure, registerCommand } from '../failure';

/**
 * 「PowerPoint / Word から取り込む」: asks for a deck or a paper and opens what it holds as a new
 * story that has no file yet, so that nothing is overwritten. A script may name the file.
 */
export function registerImport(ask: Ask): vscode.Disposable {
  return registerCommand('changeStory.import', async (given?: vscode.Uri) => {
    const file = given instanceof vscode.Uri ? given : await askFile();
    if (!file) return;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Importing “{0}”', name),
      cancellable: true,
    };
    const result = await vscode.window.withProgress(options, (_, token) =>
      importFile(file, name, ask, token),
    );
    if (!result) return;
    // The command ends here: a message waits until the author has read it.
    if ('problem' in result) {
      void vscode.window.showErrorMessage(result.problem);
      return;
    }
    const document = await vscode.workspace.openTextDocument({
      language: 'change-story',
      content: result.text,
    });
    await vscode.window.showTextDocument(document);
    if (result.left > 0) void vscode.window.showWarningMessage(result.message);
    else void vscode.window.showInformationMessage(result.message);
  });
}

/** What the server makes of the file, or why it cannot; null where the author cancelled. */
async function importFile(
  file: vscode.Uri,
  name: string,
  ask: Ask,
  token: vscode.CancellationToken,
): Promise<ImportResult | null> {
  const read = await readOffice(file, name);
  if (token.isCancellationRequested) return null;
  if ('problem' in read) return read;
  try {
    const answer = await ask(importRequest, read, token);
    return 'problem' in answer ? { problem: `${name}: ${answer.problem}` } : answer;
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  }
}

/** Largest file that is read: far more than any deck of an officer's has, and no film. */
const maxMegabytes = 100;

/** The file in base 64, or why it cannot be read. */
async function readOffice(
  file: vscode.Uri,
  name: string,
): Promise<ImportParams | { readonly problem: string }> {
  const { fs } = vscode.workspace;
  try {
    const megabytes = Math.ceil((await fs.stat(file)).size / 1e6);
    if (megabytes > maxMegabytes) {
      const problem = vscode.l10n.t(
        '“{0}” is too large ({1} MB). Save it without films and large pictures, then import it again.',
        name,
        megabytes,
      );
      return { problem };
    }
    return { bytes: toBase64(await fs.readFile(file)) };
  } catch (error) {
    return { problem: fileFailure(name, error) };
  }
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import from PowerPoint or Word'),
      openLabel: vscode.l10n.t('Import'),
      filters: { [vscode.l10n.t('PowerPoint and Word')]: ['pptx', 'docx', 'pptm', 'docm', 'ppsx', 'potx', 'dotx', 'ppsm', 'potm', 'dotm'] },
    })) ?? [];
  return file;
}
