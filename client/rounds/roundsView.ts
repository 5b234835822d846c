import * as vscode from 'vscode';
import type { ActiveStory } from '../activeStory';
import type { Round, RoundStore } from './roundStore';

/** The view 「版」: the rounds of the story that the author is at, the newest first. */
export class RoundsView implements vscode.TreeDataProvider<Round>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly store: RoundStore,
    private readonly active: ActiveStory,
  ) {
    const refresh = () => this.changed.fire();
    const view = vscode.window.createTreeView('changeStory.rounds', {
      treeDataProvider: this,
      canSelectMany: true,
    });
    const tell = () => {
      const baseline = active.uri && store.baseline(active.uri);
      const name = baseline?.label.replace(/^\$\([\w-]+\) /, '');
      view.message = name && vscode.l10n.t('Marks and changes since “{0}” (git)', name);
    };
    this.subscriptions = [
      this.changed,
      store.onDidChange(refresh),
      active.onDidChange(refresh),
      this.changed.event(tell),
      view,
    ];
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.版/*.{yaml,yml}');
    this.subscriptions.push(watcher, watcher.onDidCreate(refresh), watcher.onDidDelete(refresh));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  async getChildren(parent?: Round): Promise<Round[]> {
    const { uri } = this.active;
    return parent || !uri ? [] : [...(await this.store.list(uri))];
  }

  getTreeItem(round: Round): vscode.TreeItem {
    const { name, uri, date } = round;
    const { t } = vscode.l10n;
    const item = new vscode.TreeItem(name);
    item.id = uri.toString();
    item.description = date ?? '';
    item.contextValue = 'round';
    item.iconPath = new vscode.ThemeIcon('history');
    item.tooltip = date ? t('Kept on {0}', date) : '';
    item.accessibilityInformation = { label: [name, item.tooltip].filter(Boolean).join(', ') };
    item.command = { command: 'changeStory.compareRound', title: '', arguments: [round] };
    return item;
  }
}
