import * as vscode from 'vscode';
import type { TreeResult } from '../server/protocol';
import { openPreviewCommand } from './preview/previews';
import type { StoryModel } from './tree/storyModel';

/** Findings and coverage of the story at a glance; a click unfolds 「幹事に見せる前に」 beside it. */
export function registerStatusBar(model: StoryModel): vscode.Disposable {
  const { Left } = vscode.StatusBarAlignment;
  const item = vscode.window.createStatusBarItem('changeStory.status', Left, 10);
  item.name = vscode.l10n.t('Change story');
  const show = (result: TreeResult | null) => {
    if (!result) {
      item.hide();
      return;
    }
    const { text, lines } = result.status;
    item.text = `$(checklist) ${text}`;
    item.tooltip = [result.title, ...lines].filter(Boolean).join('\n');
    const story = vscode.Uri.parse(result.uri, true);
    const open = { summary: true };
    item.command = {
      command: openPreviewCommand,
      title: item.name ?? '',
      arguments: [story, open],
    };
    item.accessibilityInformation = { label: `${item.name} ${text}` };
    item.show();
  };
  show(model.current);
  return vscode.Disposable.from(item, model.onDidChange(show));
}
