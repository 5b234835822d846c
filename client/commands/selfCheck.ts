import * as vscode from 'vscode';
import { type SelfCheckParams, type SelfCheckResult, selfCheckMethod } from '../../server/protocol';
import type { ServerLifetime } from '../serverLifetime';

const scheme = 'change-story-self-check';

/**
 * Registers 「幹事に見せる前に」: how the story in the editor stands, as a page beside it that follows
 * what is written.
 */
export function registerSelfCheck(server: ServerLifetime): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Page by the story it is about; both as URIs in text form. */
  const pages = new Map<string, vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (page) => {
      const params: SelfCheckParams = { uri: page.query };
      return (await server.request<SelfCheckResult>(selfCheckMethod, params)).markdown;
    },
  };
  const show = async () => {
    const story = vscode.window.activeTextEditor?.document;
    if (story?.languageId !== 'change-story') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a change story first, then try again.'),
      );
      return;
    }
    const path = `/${vscode.l10n.t('Before you show it to the coaches')}.md`;
    const page = vscode.Uri.from({ scheme, path, query: story.uri.toString() });
    pages.set(page.query, page);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.commands.registerCommand('changeStory.selfCheck', show),
    // New findings come with every change of the text, once it is checked.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const page = pages.get(uri.toString());
        if (page) changed.fire(page);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
  );
}
