import * as vscode from 'vscode';
import { isStory, storyDocument } from './storyFiles';

/** Context key for the commands that need a story, wherever the focus is. */
const contextKey = 'changeStory.hasStory';

/**
 * The story the author is at: the one in the active editor or preview, or the last one as long as
 * its file is open.
 */
export class ActiveStory implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly subscriptions: vscode.Disposable[];
  private file: vscode.Uri | undefined;

  /** Another story, or none. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const { window, workspace } = vscode;
    const look = () => this.look();
    this.subscriptions = [
      this.changed,
      window.onDidChangeActiveTextEditor(look),
      workspace.onDidOpenTextDocument(look),
      workspace.onDidCloseTextDocument(look),
    ];
    this.look();
  }

  get uri(): vscode.Uri | undefined {
    return this.file;
  }

  /** The open file of the story. */
  get document(): vscode.TextDocument | undefined {
    return this.file && storyDocument(this.file);
  }

  /** The author has turned to this story without its editor: to its preview. */
  take(uri: vscode.Uri | undefined): void {
    if (uri?.toString() === this.file?.toString()) return;
    this.file = uri;
    void vscode.commands.executeCommand('setContext', contextKey, uri !== undefined);
    this.changed.fire(uri);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private look(): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isStory(active)) this.take(active.uri);
    else if (!this.document) this.take(anyVisible());
  }
}

function anyVisible(): vscode.Uri | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => isStory(document))?.document.uri;
}
