import * as vscode from 'vscode';
import { type ImportParams, type ImportResult, importMethod } from '../../server/protocol';
import { toBase64 } from '../../server/text/base64';
import type { Ask } from './selfCheck';

/**
 * 「PowerPoint / Word から取り込む」: asks for a deck or a paper and opens what it holds as a new
 * story that has no file yet, so that nothing is overwritten. A script may name the file.
 */
export function registerImport(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('changeStory.import', async (given?: vscode.Uri) => {
    const file = given instanceof vscode.Uri ? given : await askFile();
    if (!file) return;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Importing “{0}”', name),
      },
      async (): Promise<ImportResult> => {
        const bytes = toBase64(await vscode.workspace.fs.readFile(file));
        return ask<ImportResult>(importMethod, { bytes } satisfies ImportParams);
      },
    );
    // The command ends here: a message waits until the author has read it.
    if ('problem' in result) {
      void vscode.window.showErrorMessage(`${name}: ${result.problem}`);
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

async function askFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import from PowerPoint or Word'),
      openLabel: vscode.l10n.t('Import'),
      filters: { [vscode.l10n.t('PowerPoint and Word')]: ['pptx', 'docx'] },
    })) ?? [];
  return file;
}
