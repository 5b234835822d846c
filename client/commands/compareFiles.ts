import * as vscode from 'vscode';
import { compareCommand } from '../../server/protocol';
import { registerCommand } from '../failure';
import { fileName } from './newFile';

export function registerCompareFiles(): vscode.Disposable {
  return registerCommand(compareCommand, async (other: string, own: string) => {
    const [left, right] = [vscode.Uri.parse(other, true), vscode.Uri.parse(own, true)];
    const title = `${fileName(left)} ↔ ${fileName(right)}`;
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
    const merge = vscode.l10n.t('Merge by meaning');
    const question = vscode.l10n.t(
      'What “{0}” changed can be taken into “{1}”; you are asked only where both changed the same.',
      fileName(left),
      fileName(right),
    );
    void vscode.window.showInformationMessage(question, merge).then((chosen) => {
      if (chosen === merge)
        void vscode.commands.executeCommand('changeStory.mergeCopy', right, left);
    });
  });
}
