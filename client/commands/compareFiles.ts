import * as vscode from 'vscode';
import { compareCommand } from '../../server/protocol';
import { registerCommand } from '../failure';
import { fileName } from './newFile';

/** The command that shows two files side by side and offers to merge them by meaning. */
export function registerCompareFiles(): vscode.Disposable {
  return registerCommand(compareCommand, async (other: string, own: string) => {
    const [left, right] = [vscode.Uri.parse(other, true), vscode.Uri.parse(own, true)];
    const title = `${fileName(left)} ↔ ${fileName(right)}`;
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  });
}
