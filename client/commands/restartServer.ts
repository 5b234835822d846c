import * as vscode from 'vscode';
import type { ServerLifetime } from '../serverLifetime';

/** Registers 「言語サーバーを再起動」. */
export function registerRestartServer(server: ServerLifetime): vscode.Disposable {
  return vscode.commands.registerCommand('changeStory.restartServer', () => server.start());
}
