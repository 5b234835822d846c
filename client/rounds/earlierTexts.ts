import * as vscode from 'vscode';
import type { EarlierStory } from '../../server/protocol';
import { fileName } from '../commands/newFile';

const scheme = 'change-story-earlier';

/** Earlier versions as documents to be read: for VS Code's comparison, and for going to a place. */
export class EarlierTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(
    scheme,
    this,
  );

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** The document of an earlier version of a story, or of its log. */
  uriOf(story: vscode.Uri, { name, ref, text, log }: EarlierStory, isLog = false): vscode.Uri {
    const file = fileName(story);
    const path = `/${name.replaceAll('/', '_')}/${isLog ? `${file}.対話.yaml` : file}`;
    const uri = vscode.Uri.from({ scheme, path, query: `${story} ${ref ?? ''}` });
    const content = (isLog ? log : text) ?? '';
    const before = this.texts.get(uri.toString());
    this.texts.set(uri.toString(), content);
    // It may be open still, with what it said before.
    if (before !== undefined && before !== content) this.changed.fire(uri);
    return uri;
  }

  /** Closes the comparisons of which both sides are such documents. */
  async closeComparisons(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const isOurs = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputTextDiff &&
      [input.original, input.modified].every((uri) => uri.scheme === scheme);
    await vscode.window.tabGroups.close(tabs.filter(isOurs));
  }
}
