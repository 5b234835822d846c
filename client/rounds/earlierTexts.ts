import * as vscode from 'vscode';
import type { EarlierStory } from '../../server/protocol';
import { fileName } from '../commands/newFile';

const scheme = 'change-story-earlier';

/** Earlier versions as documents to be read: for VS Code's comparison, and for going to a place. */
export class EarlierTexts implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** The document of an earlier version of a story, or of its log. */
  uriOf(story: vscode.Uri, { name, text, log }: EarlierStory, isLog = false): vscode.Uri {
    const file = fileName(story);
    const path = `/${name.replaceAll('/', '_')}/${isLog ? `${file}.対話.yaml` : file}`;
    const uri = vscode.Uri.from({ scheme, path, query: story.toString() });
    this.texts.set(uri.toString(), (isLog ? log : text) ?? '');
    return uri;
  }
}
