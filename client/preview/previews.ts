import * as vscode from 'vscode';
import type { CheckedParams, PreviewState } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { PreviewPanel, type SavePicture } from './previewPanel';

const viewType = 'changeStory.preview';

/** Arguments: URI of the story (else the one the author is at), and what is to be unfolded. */
export const openPreviewCommand = 'changeStory.openPreview';

/** 「プレビューを横に開く」: one panel for each story; a panel comes back with its window. */
export function registerPreview(
  extension: vscode.Uri,
  ask: Ask,
  active: ActiveStory,
  onDidCheck: vscode.Event<CheckedParams>,
  savePicture: SavePicture,
): vscode.Disposable {
  const panels = new Map<string, PreviewPanel>();
  const resources = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const options = { enableScripts: true, enableForms: false, localResourceRoots: [resources] };

  const take = (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    const id = uri.toString();
    panels.get(id)?.dispose();
    panel.webview.options = options;
    const preview = new PreviewPanel(panel, uri, resources, ask, savePicture);
    panels.set(id, preview);
    const isOurs = () => panels.get(id) === preview;
    panel.onDidChangeViewState(() => {
      if (panel.active && isOurs()) active.take(uri);
    });
    panel.onDidDispose(() => {
      if (isOurs()) panels.delete(id);
    });
    return preview;
  };

  /** A preview goes on with the file that has a new name, alone or with its folder. */
  const follow = ({ files }: vscode.FileRenameEvent) => {
    for (const { oldUri, newUri } of files) {
      for (const [id, preview] of [...panels]) {
        const rest = preview.uri.toString().slice(oldUri.toString().length);
        if (!id.startsWith(oldUri.toString()) || !/^(?:\/|$)/.test(rest)) continue;
        panels.delete(id);
        take(preview.release(), vscode.Uri.parse(newUri.toString() + rest, true));
      }
    }
  };

  const open = (uri?: vscode.Uri, what?: { summary?: boolean }) => {
    // From the title of an editor the arguments are its file and the number of its group.
    const story = uri instanceof vscode.Uri ? uri : active.uri;
    if (!story) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
      return;
    }
    const preview = panels.get(story.toString()) ?? create(story);
    preview.reveal();
    if (what?.summary === true) preview.showSummary();
  };

  const create = (story: vscode.Uri) => {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, '', place, options);
    const preview = take(panel, story);
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === story.toString()) preview.followCursor(editor);
    return preview;
  };

  return vscode.Disposable.from(
    onDidCheck(({ uri }) => void panels.get(uri)?.refresh()),
    vscode.workspace.onDidRenameFiles(follow),
    registerCommand(openPreviewCommand, open),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = (state as Partial<PreviewState> | null)?.uri;
        if (typeof uri !== 'string') {
          panel.dispose();
          return;
        }
        const story = vscode.Uri.parse(uri, true);
        // The file may be gone since.
        const document = await vscode.workspace.openTextDocument(story).then(undefined, () => null);
        if (document) take(panel, story);
        else panel.dispose();
      },
    }),
    {
      dispose() {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}
