import * as vscode from 'vscode';
import type { ImportParams, ImportResult } from '../../server/protocol';
import { fileName } from '../commands/newFile';
import { showFailure } from '../failure';
import { openAsNew } from './openAsNew';
import { reviewPage } from './reviewPage';

/** A story that was imported. */
type ImportedStory = Exclude<ImportResult, { problem: string }>;

/** Imports the file again, its texts where the author wants them; null where the author cancelled. */
export type ImportFile = (moves: ImportParams['moves']) => Thenable<ImportResult | null>;

/** What the page says. */
type FromReview =
  | { readonly type: 'ready' | 'finish' | 'cancel' }
  // To no target: back to where it was read.
  | { readonly type: 'move'; readonly pieces: readonly number[]; readonly to: string };

/**
 * Shows what was recognised in a deck or a paper, sheet by sheet with the text as it stands there.
 * The author sends texts elsewhere or leaves them out, and then has the story made.
 */
export function showImportReview(
  resources: vscode.Uri,
  file: vscode.Uri,
  imported: ImportedStory,
  importFile: ImportFile,
): void {
  const name = fileName(file);
  const panel = vscode.window.createWebviewPanel(
    'changeStory.importReview',
    vscode.l10n.t('Import: {0}', name),
    vscode.ViewColumn.Active,
    // What the author chose must not be lost behind another tab.
    { enableScripts: true, localResourceRoots: [resources], retainContextWhenHidden: true },
  );
  const moves = new Map<number, string>();
  const receive = async (message: FromReview) => {
    switch (message.type) {
      case 'ready':
        await panel.webview.postMessage(imported.review);
        return;
      case 'move':
        for (const piece of message.pieces) {
          if (message.to === '') moves.delete(piece);
          else moves.set(piece, message.to);
        }
        return;
      case 'cancel':
        panel.dispose();
        return;
      case 'finish':
        await finish(panel, file, imported, moves, importFile);
    }
  };
  panel.webview.onDidReceiveMessage((message: unknown) => {
    const known = readMessage(message);
    if (known) void receive(known).catch(showFailure);
  });
  panel.webview.html = reviewPage(panel.webview, resources, name);
}

async function finish(
  panel: vscode.WebviewPanel,
  file: vscode.Uri,
  imported: ImportedStory,
  moves: ReadonlyMap<number, string>,
  importFile: ImportFile,
): Promise<void> {
  // The author may close the page meanwhile, which then tells nothing.
  const column = panel.viewColumn;
  const list = [...moves].map(([piece, to]) => ({ piece, to }));
  const result = list.length === 0 ? imported : await importFile(list);
  if (!result) return;
  if ('problem' in result) {
    void vscode.window.showErrorMessage(result.problem);
    return;
  }
  panel.dispose();
  await openStory(file, result, column);
}

/** Opens the story as a document without a file, named as that it comes from; says how it went. */
export async function openStory(
  file: vscode.Uri,
  { text, message, left }: ImportedStory,
  column?: vscode.ViewColumn,
): Promise<void> {
  await openAsNew(file, text, column);
  if (left > 0) void vscode.window.showWarningMessage(message);
  else void vscode.window.showInformationMessage(message);
}

/** A message of the page; null for what is none. */
function readMessage(message: unknown): FromReview | null {
  const { type, pieces, to } = (message ?? {}) as Record<string, unknown>;
  if (type === 'ready' || type === 'finish' || type === 'cancel') return { type };
  const isMove = type === 'move' && Array.isArray(pieces) && typeof to === 'string';
  return isMove && pieces.every(Number.isInteger) ? { type, pieces, to } : null;
}
