import * as vscode from 'vscode';
import type { CheckedParams } from '../../server/protocol';
import { registerCommand } from '../failure';
import { registerPreviewMenu } from './menu';
import { Previews, type PreviewTools, viewType } from './previews';

/** Arguments: URI of the story (else the one the author is at), and what is to be unfolded. */
export const openPreviewCommand = 'changeStory.openPreview';

/**
 * 「プレビューを横に開く」: a panel that follows the story the author is at; one that is pinned keeps
 * its own. A panel comes back with its window.
 */
export function registerPreview(
  tools: PreviewTools,
  onDidCheck: vscode.Event<CheckedParams>,
): vscode.Disposable {
  const previews = new Previews(tools);
  const { active } = tools;
  return vscode.Disposable.from(
    previews,
    onDidCheck(({ uri }) => previews.refresh(uri)),
    tools.marks.onDidChange(({ story }) => previews.of(story.toString())?.mark()),
    active.onDidChange((uri) => uri && void previews.follow(uri)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) previews.rename(oldUri, newUri);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => previews.afterSaveAs(document)),
    registerCommand(openPreviewCommand, (uri?: unknown, what?: { summary?: boolean }) =>
      // From the title of an editor the arguments are its file and the number of its group.
      previews.open(uri instanceof vscode.Uri ? uri : active.uri, what?.summary === true),
    ),
    registerCommand('changeStory.pinPreview', () => previews.pin(true)),
    registerCommand('changeStory.unpinPreview', () => previews.pin(false)),
    registerPreviewMenu((story) => previews.of(story)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: unknown) => previews.restore(panel, state),
    }),
  );
}
