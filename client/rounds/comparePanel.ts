import * as vscode from 'vscode';
import {
  type CompareResult,
  compareRequest,
  type EarlierPlace,
  type EarlierStory,
} from '../../server/protocol';
import type { Ask } from '../ask';
import { fileName } from '../commands/newFile';
import { showFailure } from '../failure';
import { LatestOnly } from '../latestOnly';
import { toPosition, toRange } from '../lsp';
import { reveal } from '../reveal';
import { SourceLead } from '../sourceLead';
import { comparePage } from './comparePage';
import type { EarlierTexts } from './earlierTexts';
import { askReasons } from './reasons';

/** What the page says. */
type FromPage =
  | { readonly type: 'ready' | 'texts' | 'reasons' }
  | { readonly type: 'whole'; readonly isWhole: boolean }
  | { readonly type: 'open'; readonly side: 'before' | 'after'; readonly change: number };

/** What a panel is made with. */
export interface CompareTools {
  readonly ask: Ask;
  readonly texts: EarlierTexts;
  /** Folder of the page's script and style. */
  readonly resources: vscode.Uri;
}

/** An earlier version, and a later one where it is not the story as it is now. */
export interface Versions {
  readonly before: EarlierStory;
  readonly after?: EarlierStory | undefined;
}

/**
 * 「変更前と変更後」: an earlier version beside the story as it is now, in step with the text; or two
 * earlier versions.
 */
export class ComparePanel implements vscode.Disposable {
  private result: CompareResult | null = null;
  private isWhole = false;
  private readonly drawing = new LatestOnly(() => this.draw().catch((error) => this.fail(error)));
  private readonly panel: vscode.WebviewPanel;
  private readonly lead: SourceLead;
  private isDisposed = false;

  constructor(
    readonly story: vscode.Uri,
    private readonly versions: Versions,
    private readonly tools: CompareTools,
    onDidDispose: () => void,
  ) {
    const { before, after } = versions;
    const title = after
      ? vscode.l10n.t('{0} → {1}: {2}', before.name, after.name, fileName(story))
      : vscode.l10n.t('{0} → now: {1}', before.name, fileName(story));
    this.panel = vscode.window.createWebviewPanel(
      'changeStory.compare',
      title,
      vscode.ViewColumn.Beside,
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [tools.resources] },
    );
    this.panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = readMessage(message);
      if (known) void this.receive(known).catch((error) => this.fail(error));
    });
    this.lead = new SourceLead(this.panel);
    this.panel.onDidDispose(() => {
      this.isDisposed = true;
      this.lead.subscription.dispose();
      onDidDispose();
    });
    this.panel.webview.html = comparePage(this.panel.webview, tools.resources, title, !after);
  }

  dispose(): void {
    this.panel.dispose();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Draws the newest text. */
  refresh(): Promise<void> {
    return this.drawing.run();
  }

  private async draw(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.story);
    const textDocument = { uri: document.uri.toString() };
    const { versions, isWhole } = this;
    const result = await this.tools.ask(compareRequest, { textDocument, ...versions, isWhole });
    if (!result || this.isDisposed) return;
    this.result = result;
    const { summary, html } = result;
    await this.panel.webview.postMessage({ summary, html });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.refresh();
      case 'whole':
        this.isWhole = message.isWhole;
        return this.refresh();
      case 'reasons':
        return askReasons(this.tools.ask, this.story, this.versions.before);
      case 'texts':
        return this.compareTexts();
      case 'open':
        return this.open(message.side, message.change);
    }
  }

  /** Says what failed, unless nobody waits for it any more. */
  private fail(error: unknown): void {
    if (!this.isDisposed) showFailure(error);
  }

  /** VS Code's own comparison of the two texts. */
  private async compareTexts(): Promise<void> {
    const { before, after } = this.versions;
    const { texts } = this.tools;
    const left = texts.uriOf(this.story, before);
    const right = after ? texts.uriOf(this.story, after) : this.story;
    const title = after
      ? `${before.name} ↔ ${after.name}`
      : vscode.l10n.t('{0} ↔ now', before.name);
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  }

  private async open(side: 'before' | 'after', number: number): Promise<void> {
    const change = this.result?.changes[number];
    if (!change) return;
    const options = { viewColumn: this.beside };
    const { before, after } = this.versions;
    if (side === 'after' && change.after) {
      const { uri, range, cursor } = change.after;
      const place = { uri: vscode.Uri.parse(uri, true), range: toRange(range) };
      await this.lead.follow(reveal({ ...place, cursor: toPosition(cursor) }, options));
    } else if (side === 'after' && after) await this.openEarlier(after, change.kept);
    else if (side === 'before') await this.openEarlier(before, change.before);
  }

  private async openEarlier(version: EarlierStory, at: EarlierPlace | null): Promise<void> {
    if (!at) return;
    const uri = this.tools.texts.uriOf(this.story, version, at.isInLog);
    const range = toRange(at.range);
    const options = { viewColumn: this.beside };
    await this.lead.follow(reveal({ uri, range, cursor: range.start }, options));
  }

  private get beside(): vscode.ViewColumn {
    const isFirst = this.panel.viewColumn === vscode.ViewColumn.One;
    return isFirst ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  }
}

/** A message of the page; null for what is none. */
function readMessage(message: unknown): FromPage | null {
  const { type, isWhole, side, change } = (message ?? {}) as Record<string, unknown>;
  if (type === 'ready' || type === 'texts' || type === 'reasons') return { type };
  if (type === 'whole') return typeof isWhole === 'boolean' ? { type, isWhole } : null;
  const isSide = side === 'before' || side === 'after';
  return type === 'open' && isSide && Number.isSafeInteger(change)
    ? { type, side, change: Number(change) }
    : null;
}
