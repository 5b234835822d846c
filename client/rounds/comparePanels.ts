import type * as vscode from 'vscode';
import { ComparePanel, type CompareTools, type Versions } from './comparePanel';

/** The comparisons that are open, one for each story and version. */
export class ComparePanels implements vscode.Disposable {
  private readonly open = new Map<string, ComparePanel>();

  constructor(private readonly tools: CompareTools) {}

  dispose(): void {
    for (const panel of this.open.values()) panel.dispose();
  }

  show(story: vscode.Uri, versions: Versions): void {
    const { before, after } = versions;
    const key = JSON.stringify([`${story}`, before.name, before.text, after?.name, after?.text]);
    const known = this.open.get(key);
    if (known) known.reveal();
    else
      this.open.set(
        key,
        new ComparePanel(story, versions, this.tools, () => this.open.delete(key)),
      );
  }

  refresh(story: vscode.Uri): void {
    for (const panel of this.open.values()) {
      if (panel.story.toString() === story.toString()) void panel.refresh();
    }
  }
}
