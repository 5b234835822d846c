import * as vscode from 'vscode';

/** So long the editor may take to make the edits that follow a key, in milliseconds. */
const maxWait = 1000;

/**
 * A list mark that was typed goes to the column of its list; that edit closes the proposals which the
 * same key has opened. They open again as soon as it is made.
 */
export function proposeAfterEdit(document: vscode.TextDocument): void {
  const { suggestOnTriggerCharacters: isWanted } = vscode.workspace.getConfiguration(
    'editor',
    document,
  );
  if (!isWanted) return;
  const end = () => {
    clearTimeout(late);
    edited.dispose();
  };
  // Where the author types on at once, the editor leaves the edits.
  const late = setTimeout(() => end(), maxWait);
  const edited = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document || event.contentChanges.length === 0) return;
    end();
    if (vscode.window.activeTextEditor?.document !== document) return;
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}
