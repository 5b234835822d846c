import * as vscode from 'vscode';
import { registerCommand } from '../failure';

/** Opens the first ten minutes: the walkthrough of the manifest. */
export function registerOpenWalkthrough({ id }: vscode.Extension<unknown>): vscode.Disposable {
  return registerCommand('changeStory.openWalkthrough', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${id}#firstStory`, false),
  );
}
