import * as vscode from 'vscode';
import { registerCommand } from '../failure';
import { fileName } from './newFile';

/** Command that shows two files side by side. Arguments: their URIs, the older first. */
export const compareCommand = 'changeStory.compareFiles';

export function registerCompareFiles(): vscode.Disposable {
  return registerCommand(compareCommand, async (older: string, newer: string) => {
    const [left, right] = [vscode.Uri.parse(older, true), vscode.Uri.parse(newer, true)];
    const title = `${fileName(left)} ↔ ${fileName(right)}`;
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  });
}
