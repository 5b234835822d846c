import * as vscode from 'vscode';
import type { StartFinding, TreeResult } from '../server/protocol';
import { nextBlankCommand } from './commands/blanks';
import { plainMarkdown } from './plainMarkdown';
import { openPreviewCommand } from './preview';
import { type StartHere, startLinks } from './startHere';
import type { StoryModel } from './tree/storyModel';

/**
 * Findings and coverage of the story at a glance, with what to start with in the tooltip; a click
 * unfolds 「幹事に見せる前に」 beside it. Beside them the blanks, of which a click shows the next.
 */
export function registerStatusBar(model: StoryModel, start: StartHere): vscode.Disposable {
  const { Left } = vscode.StatusBarAlignment;
  const item = vscode.window.createStatusBarItem('changeStory.status', Left, 10);
  item.name = vscode.l10n.t('Change story');
  const blanks = vscode.window.createStatusBarItem('changeStory.blanks', Left, 9);
  blanks.name = vscode.l10n.t('Blanks of the change story');
  blanks.command = nextBlankCommand;
  blanks.tooltip = vscode.l10n.t('Go to the next blank (F9)');
  const show = (result: TreeResult | null) => {
    if (!result) {
      item.hide();
      blanks.hide();
      return;
    }
    const { text, lines } = result.status;
    item.text = `$(checklist) ${text}`;
    item.tooltip = tooltipOf([result.title, ...lines], start.findings);
    const story = vscode.Uri.parse(result.uri, true);
    const open = { summary: true };
    item.command = {
      command: openPreviewCommand,
      title: item.name ?? '',
      arguments: [story, open],
    };
    item.accessibilityInformation = { label: `${item.name} ${text}` };
    item.show();
    blanks.text = `$(edit) ${result.status.blanksText}`;
    if (result.status.blanks > 0) blanks.show();
    else blanks.hide();
  };
  show(model.current);
  return vscode.Disposable.from(
    item,
    blanks,
    model.onDidChange(show),
    start.onDidChange(() => show(model.current)),
  );
}

function tooltipOf(lines: readonly string[], findings: readonly StartFinding[]) {
  const text = startLinks(findings);
  if (findings.length > 0) text.appendMarkdown('\n---\n\n');
  for (const line of lines.filter(Boolean)) text.appendMarkdown(`${plainMarkdown(line)}  \n`);
  return text;
}
