import * as vscode from 'vscode';
import type { ActiveStory } from '../activeStory';
import { registerCommand } from '../failure';
import { isStory } from '../storyFiles';

const logName = /\.(?:対話|dialogues)\.ya?ml$/i;

/**
 * Ctrl+S in the tree, and wherever the preview is what VS Code calls the active editor: there it would
 * save nothing. Saves the story at hand with its log, and the text in front as VS Code does.
 */
export function registerSave(active: ActiveStory): vscode.Disposable {
  return registerCommand('changeStory.save', async () => {
    const story = active.document;
    const front = vscode.window.activeTextEditor?.document;
    const texts = vscode.workspace.textDocuments.filter(
      (text) => text === story || (text.isDirty && (text === front || isLogOf(text, story))),
    );
    for (const text of texts) await text.save();
  });
}

function isLogOf(text: vscode.TextDocument, story: vscode.TextDocument | undefined): boolean {
  if (!story || !isStory(text) || !logName.test(text.uri.path)) return false;
  return `${text.uri}`.startsWith(`${vscode.Uri.joinPath(story.uri, '..')}/`);
}
