import * as vscode from 'vscode';
import { ServerNotRunning } from './serverLifetime';

/**
 * Tells the author, in the language of the editor, why something could not be done and what to do.
 * Ends when the message is there, not when it is put away.
 */
export function showFailure(error: unknown): void {
  if (error instanceof vscode.CancellationError) return;
  const { l10n, window, commands } = vscode;
  if (!(error instanceof ServerNotRunning)) {
    void window.showErrorMessage(l10n.t('This could not be done. ({0})', reasonOf(error)));
    return;
  }
  const again = l10n.t('Start again');
  const message = l10n.t(
    'This could not be done, because checking of the change story is not running. Your text is not affected. Start it again, then try once more.',
  );
  void window.showErrorMessage(message, again).then((chosen) => {
    if (chosen === again) void commands.executeCommand('changeStory.restartServer');
  });
}

/** Why a file cannot be read or written, in one sentence with its name. */
export function fileFailure(name: string, error: unknown): string {
  const { l10n } = vscode;
  switch (codeOf(error)) {
    case 'FileNotFound':
    case 'ENOENT':
      return l10n.t('“{0}” is not there any more.', name);
    case 'FileIsADirectory':
    case 'EISDIR':
      return l10n.t('“{0}” is a folder. Choose a file.', name);
    case 'NoPermissions':
    case 'EACCES':
    case 'EPERM':
      return l10n.t(
        'You are not allowed to open “{0}”. Close it where it is open in another program, then try again.',
        name,
      );
    default:
      return l10n.t('“{0}” cannot be read. ({1})', name, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

/** Registers a command whose failure is shown to the author. Resolves to undefined then. */
export function registerCommand<A extends unknown[]>(
  id: string,
  run: (...args: A) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: A) => {
    try {
      return await run(...args);
    } catch (error) {
      showFailure(error);
      return undefined;
    }
  });
}
