import * as vscode from 'vscode';
import { registerCommand } from '../failure';

/** Opens a finished story to look at and to try things on; it is not a file until it is saved. */
export function registerOpenExample(extension: vscode.Uri): vscode.Disposable {
  return registerCommand('changeStory.openExample', async () => {
    const isJapanese = vscode.env.language.startsWith('ja');
    const name = isJapanese ? '青葉野市.変革ストーリー.yaml' : 'lakeside.change-story.yaml';
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension, 'examples', name),
    );
    const content = new TextDecoder().decode(bytes);
    const options = { language: 'change-story', content };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(options));
  });
}
