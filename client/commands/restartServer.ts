import type * as vscode from 'vscode';
import { registerCommand } from '../failure';
import type { ServerLifetime } from '../serverLifetime';

/** Registers 「言語サーバーを再起動」. */
export function registerRestartServer(server: ServerLifetime): vscode.Disposable {
  return registerCommand('changeStory.restartServer', () => server.start());
}
