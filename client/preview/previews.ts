import * as vscode from 'vscode';
import type { PreviewState } from '../../server/protocol';
import { type Ask, PreviewPanel } from './previewPanel';

const viewType = 'changeStory.preview';

/** 「プレビューを横に開く」: one panel for each story; a panel comes back with its window. */
export function registerPreview(extension: vscode.Uri, ask: Ask): vscode.Disposable {
  const panels = new Map<string, PreviewPanel>();
  const resources = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const options = { enableScripts: true, enableForms: false, localResourceRoots: [resources] };

  const take = (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    const id = uri.toString();
    panels.get(id)?.dispose();
    panel.webview.options = options;
    const preview = new PreviewPanel(panel, uri, resources, ask);
    panels.set(id, preview);
    panel.onDidDispose(() => {
      if (panels.get(id) === preview) panels.delete(id);
    });
    return preview;
  };

  const open = (uri?: vscode.Uri) => {
    const editor = vscode.window.activeTextEditor;
    const story = uri ?? (editor?.document.languageId === 'change-story' && editor.document.uri);
    if (!story) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
      return;
    }
    const known = panels.get(story.toString());
    if (known) {
      known.reveal();
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, '', place, options);
    const preview = take(panel, story);
    if (editor) preview.followCursor(editor);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('changeStory.openPreview', open),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = (state as Partial<PreviewState> | null)?.uri;
        if (typeof uri !== 'string') {
          panel.dispose();
          return;
        }
        const preview = take(panel, vscode.Uri.parse(uri, true));
        try {
          // The server knows the files that are open only.
          await vscode.workspace.openTextDocument(preview.uri);
        } catch {
          panel.dispose();
        }
      },
    }),
    {
      dispose() {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}
