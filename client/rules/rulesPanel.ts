import * as vscode from 'vscode';
import { openRulesCommand, ruleSeverities } from '../../server/protocol';
import { explainRuleCommand } from '../commands/explainRule';
import { registerCommand, showFailure } from '../failure';
import type { RuleNames } from './ruleNames';
import { chooseSeverities, concernsRules, ruleValues } from './ruleSettings';
import { type FromRulesPage, rulesPage, type ToRulesPage } from './rulesPage';
import type { RuleChoice } from './severities';

/** Registers the page on which the author switches the rules. */
export function registerRulesPage(
  { packageJSON, extensionUri }: vscode.Extension<unknown>,
  names: RuleNames,
): vscode.Disposable {
  let panel: RulesPanel | null = null;
  const command = registerCommand(openRulesCommand, (id?: unknown) => {
    panel ??= new RulesPanel(extensionUri, names, reasonsIn(packageJSON), () => {
      panel = null;
    });
    panel.show(typeof id === 'string' ? id : null);
  });
  return vscode.Disposable.from(command, { dispose: () => panel?.dispose() });
}

/** What each rule is for, as the list of settings says it, in the language of the editor. */
function reasonsIn(manifest: unknown): Record<string, string> {
  const { contributes } = manifest as {
    contributes: { configuration: { properties: Record<string, unknown> } };
  };
  const { properties } = contributes.configuration.properties['changeStory.rules'] as {
    properties: Record<string, { description?: string }>;
  };
  return Object.fromEntries(
    Object.entries(properties).map(([id, { description = '' }]) => [id, description]),
  );
}

class RulesPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly subscriptions: vscode.Disposable[];
  private isReady = false;
  private isClosed = false;
  /** The rule that the page is to show as soon as it is there. */
  private wanted: string | null = null;

  constructor(
    extension: vscode.Uri,
    private readonly names: RuleNames,
    private readonly reasons: Readonly<Record<string, string>>,
    onClose: () => void,
  ) {
    const resources = vscode.Uri.joinPath(extension, 'dist', 'webview');
    this.panel = vscode.window.createWebviewPanel(
      'changeStory.rules',
      vscode.l10n.t('What is checked'),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [resources] },
    );
    const { webview } = this.panel;
    this.subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => {
        const known = readMessage(message);
        if (!known) return;
        void this.receive(known).catch((error) => {
          if (!this.isClosed) showFailure(error);
        });
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (concernsRules(event)) this.showValues();
      }),
      this.panel.onDidDispose(() => {
        this.isClosed = true;
        for (const subscription of this.subscriptions) subscription.dispose();
        onClose();
      }),
    ];
    webview.html = rulesPage(webview, resources);
  }

  /** @param id the rule to begin with; null for the page as it is. */
  show(id: string | null): void {
    this.panel.reveal();
    this.wanted = id;
    if (this.isReady) this.showWanted();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async receive(message: FromRulesPage): Promise<void> {
    switch (message.type) {
      case 'ready': {
        const groups = await this.names.groups();
        this.post({ type: 'rules', groups, reasons: this.reasons });
        this.showValues();
        this.isReady = true;
        this.showWanted();
        return;
      }
      case 'explain':
        await vscode.commands.executeCommand(explainRuleCommand, message.id);
        return;
      case 'choose':
        await chooseSeverities(message.scope, message.choices);
        // Also where nothing had to be written: the page shows what counts.
        this.showValues();
    }
  }

  private showValues(): void {
    this.post({ type: 'values', ...ruleValues() });
  }

  private showWanted(): void {
    if (this.wanted !== null) this.post({ type: 'show', id: this.wanted });
    this.wanted = null;
  }

  private post(message: ToRulesPage): void {
    // What was asked for may come after the page was closed.
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }
}

/** A message of the page; null for what is none. */
function readMessage(message: unknown): FromRulesPage | null {
  const { type, id, scope, choices } = (message ?? {}) as Record<string, unknown>;
  if (type === 'ready') return { type };
  if (type === 'explain' && typeof id === 'string') return { type, id };
  const isScope = scope === 'user' || scope === 'folder';
  if (type !== 'choose' || !isScope || !Array.isArray(choices)) return null;
  return choices.every(isChoice) ? { type, scope, choices } : null;
}

function isChoice(choice: unknown): choice is RuleChoice {
  const { id, severity, standard } = (choice ?? {}) as Record<string, unknown>;
  const known: readonly unknown[] = ruleSeverities;
  return typeof id === 'string' && known.includes(severity) && known.includes(standard);
}
