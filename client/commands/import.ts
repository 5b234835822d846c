import * as vscode from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../server/protocol';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { readFileBytes } from '../import/readFile';
import { type ImportFile, openStory, showImportReview } from '../import/reviewPanel';

/**
 * 「PowerPoint / Word から取り込む」: asks for a deck or a paper, shows what was recognised in it, and
 * opens it as a new story that has no file yet, so that nothing is overwritten. A script may name
 * the file: then the story opens at once.
 */
export function registerImport(ask: Ask, resources: vscode.Uri): vscode.Disposable {
  return registerCommand('changeStory.import', async (given?: vscode.Uri, selected?: unknown) => {
    const file = given instanceof vscode.Uri ? given : await askFile();
    if (!file) return;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const read = await readFileBytes(file, name);
    const importFile: ImportFile = (moves) => importWithProgress(read, name, ask, moves);
    const result = await importFile([]);
    if (!result) return;
    // The command ends here: a message waits until the author has read it.
    if ('problem' in result) void vscode.window.showErrorMessage(result.problem);
    else if (given instanceof vscode.Uri && selected === undefined) await openStory(file, result);
    else showImportReview(resources, file, result, importFile);
  });
}

/** Imports the file; null where the author cancelled. */
function importWithProgress(
  read: ImportParams | { readonly problem: string },
  name: string,
  ask: Ask,
  moves: ImportParams['moves'],
): Thenable<ImportResult | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Importing “{0}”', name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    if ('problem' in read) return read;
    try {
      const answer = await ask(importRequest, { ...read, moves }, token);
      return 'problem' in answer ? { problem: `${name}: ${answer.problem}` } : answer;
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import from PowerPoint or Word'),
      openLabel: vscode.l10n.t('Import'),
      filters: {
        [vscode.l10n.t('PowerPoint and Word')]: [
          'pptx',
          'docx',
          'pptm',
          'docm',
          'ppsx',
          'potx',
          'dotx',
          'ppsm',
          'potm',
          'dotm',
        ],
      },
    })) ?? [];
  return file;
}
