import * as vscode from 'vscode';
import { selfCheckRequest } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand, showFailure } from '../failure';

const scheme = 'change-story-self-check';

/**
 * 「幹事に見せる前に」: how the open story stands and what to ask oneself, read beside the text.
 * The page is made anew each time it is shown.
 */
export function registerSelfCheck(ask: Ask, active: ActiveStory): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(page) {
      const textDocument = { uri: page.query };
      try {
        return (await ask(selfCheckRequest, { textDocument }))?.markdown ?? '';
      } catch (error) {
        showFailure(error);
        return '';
      }
    },
  };
  const show = async () => {
    const story = active.document;
    if (!story) {
      const text = vscode.l10n.t('Open a change story first.');
      void vscode.window.showInformationMessage(text);
      return;
    }
    const path = `/${vscode.l10n.t('Before you show it')}.md`;
    const page = vscode.Uri.from({ scheme, path, query: story.uri.toString() });
    changed.fire(page);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    registerCommand('changeStory.selfCheck', show),
  );
}
