import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const maxStarts = 5;
const withinMilliseconds = 3 * 60 * 1000;

/**
 * Restarts a server that ended unexpectedly, but not for ever: after five ends within three minutes
 * it says so in the user's language and leaves the next start to the user.
 * (The language client's own handler does the same, in English only.)
 *
 * @param restart starts the server afresh, on the user's wish.
 */
export function stayAlive(
  output: vscode.LogOutputChannel,
  restart: () => Promise<void>,
): ErrorHandler {
  let ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < withinMilliseconds), now];
      if (ends.length < maxStarts) return { action: CloseAction.Restart, handled: true };
      ends = [];
      void offerRestart(output, restart);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerRestart(
  output: vscode.LogOutputChannel,
  restart: () => Promise<void>,
): Promise<void> {
  const again = vscode.l10n.t('Start again');
  const log = vscode.l10n.t('Show log');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'Checking of the change story has stopped, because it failed several times. Your text is not affected. Start it again, or look into the log.',
    ),
    again,
    log,
  );
  if (choice === again) await restart();
  if (choice === log) output.show();
}
