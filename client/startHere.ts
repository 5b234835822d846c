import * as vscode from 'vscode';
import type { CheckedParams, StartFinding } from '../server/protocol';
import type { ActiveStory } from './activeStory';
import { registerCommand } from './failure';
import { toRange } from './lsp';
import { plainMarkdown } from './plainMarkdown';
import { reveal } from './reveal';

/** Goes to one of the findings to start with; argument: which, from 0. Without it the author chooses. */
const startHereCommand = 'changeStory.startHere';

/** 「ここから始める」 of every open story, as the server sent it with its last check. */
export class StartHere implements vscode.Disposable {
  private readonly byStory = new Map<string, readonly StartFinding[]>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  /** Some story was checked. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly active: ActiveStory,
    onDidCheck: vscode.Event<CheckedParams>,
  ) {
    this.subscriptions = [
      this.changed,
      onDidCheck(({ uri, startHere }) => {
        this.byStory.set(vscode.Uri.parse(uri, true).toString(), startHere);
        this.changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.byStory.delete(uri.toString())),
      registerCommand(startHereCommand, (which?: number) => this.go(which)),
    ];
  }

  /** The findings to start with in the story the author is at, the gravest first. */
  get findings(): readonly StartFinding[] {
    return this.byStory.get(this.active.uri?.toString() ?? '') ?? [];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async go(which?: number): Promise<void> {
    const { findings } = this;
    const { uri } = this.active;
    const { l10n, window } = vscode;
    if (!uri) {
      void window.showInformationMessage(l10n.t('Open a change story first.'));
      return;
    }
    if (findings.length === 0) {
      const text = l10n.t('Nothing is left that has to come first. Hints are in the text.');
      void window.showInformationMessage(text);
      return;
    }
    const finding = findings[which ?? -1] ?? (await choose(findings));
    if (!finding) return;
    const range = toRange(finding.range);
    await reveal({ uri, cursor: range.start, range });
  }
}

const icons: Readonly<Record<StartFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

async function choose(findings: readonly StartFinding[]): Promise<StartFinding | undefined> {
  const items = findings.map((finding) => ({
    label: `$(${icons[finding.severity]}) ${finding.what}`,
    detail: vscode.l10n.t('line {0}', finding.range.start.line + 1),
    finding,
  }));
  const title = vscode.l10n.t('Start here');
  const placeHolder = vscode.l10n.t('What matters most now. Enter goes to the place.');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.finding;
}

/** The findings to start with as links in a tooltip; nothing where there are none. */
export function startLinks(findings: readonly StartFinding[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [startHereCommand] };
  if (findings.length === 0) return text;
  text.appendMarkdown(`**${vscode.l10n.t('Start here')}**\n\n`);
  findings.forEach(({ severity, what }, at) => {
    const command = `command:${startHereCommand}?${encodeURIComponent(JSON.stringify([at]))}`;
    text.appendMarkdown(`${at + 1}. $(${icons[severity]}) [${plainMarkdown(what)}](${command})\n`);
  });
  return text;
}
