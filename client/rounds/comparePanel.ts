import * as vscode from 'vscode';
import { type CompareResult, compareRequest, type EarlierStory } from '../../server/protocol';
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

/** 「変更前と変更後」: an earlier version beside the story as it is now, in step with the text. */
export class ComparePanel implements vscode.Disposable {
  private result: CompareResult | null = null;
  private isWhole = false;
  private readonly drawing = new LatestOnly(() => this.draw().catch(showFailure));
  private readonly panel: vscode.WebviewPanel;
  private readonly lead: SourceLead;
  private isDisposed = false;

  constructor(
    readonly story: vscode.Uri,
    private readonly before: EarlierStory,
    private readonly tools: CompareTools,
    onDidDispose: () => void,
  ) {
    const title = vscode.l10n.t('{0} → now: {1}', before.name, fileName(story));
    this.panel = vscode.window.createWebviewPanel(
      'changeStory.compare',
      title,
      vscode.ViewColumn.Beside,
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [tools.resources] },
    );
    this.panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = readMessage(message);
      if (known) void this.receive(known).catch(showFailure);
    });
    this.lead = new SourceLead(this.panel);
    this.panel.onDidDispose(() => {
      this.isDisposed = true;
      this.lead.subscription.dispose();
      onDidDispose();
    });
    this.panel.webview.html = comparePage(this.panel.webview, tools.resources, title);
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
    const { before, isWhole } = this;
    const result = await this.tools.ask(compareRequest, { textDocument, before, isWhole });
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
        return askReasons(this.tools.ask, this.story, this.before);
      case 'texts':
        return this.compareTexts();
      case 'open':
        return this.open(message.side, message.change);
    }
  }

  /** VS Code's own comparison of the two texts. */
  private async compareTexts(): Promise<void> {
    const left = this.tools.texts.uriOf(this.story, this.before);
    const title = vscode.l10n.t('{0} ↔ now', this.before.name);
    await vscode.commands.executeCommand('vscode.diff', left, this.story, title);
  }

  private async open(side: 'before' | 'after', number: number): Promise<void> {
    const change = this.result?.changes[number];
    if (!change) return;
    const options = { viewColumn: this.beside };
    if (side === 'after' && change.after) {
      const { uri, range, cursor } = change.after;
      const place = { uri: vscode.Uri.parse(uri, true), range: toRange(range) };
      await this.lead.follow(reveal({ ...place, cursor: toPosition(cursor) }, options));
    } else if (side === 'before' && change.before) {
      const { isInLog, range } = change.before;
      const uri = this.tools.texts.uriOf(this.story, this.before, isInLog);
      const place = toRange(range);
      await this.lead.follow(reveal({ uri, range: place, cursor: place.start }, options));
    }
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
