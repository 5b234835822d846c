import * as vscode from 'vscode';
import {
  type FromPreview,
  type PreviewParams,
  type PreviewPlace,
  type PreviewResult,
  previewMethod,
  type ToPreview,
} from '../../server/protocol';
import { drawingOf, savePictureCommand } from '../share/picture';
import { pageOf } from './page';

/** Asks the language server; rejects while it does not run. */
export type Ask = <R>(method: string, params: unknown) => Promise<R>;

/** The preview of one story: keeps the page in step with text, findings and cursor. */
export class PreviewPanel {
  private readonly subscriptions: vscode.Disposable[] = [];
  private places = new Map<string, Place>();
  private size: Omit<PreviewParams, 'textDocument'> | null = null;
  private highlighted: string | null = null;
  /** What the page has already, by the id of its section. */
  private drawn = new Map<string, string>();
  /** What the findings on the page say; null where nothing is drawn, or something old. */
  private shown: string | null = null;
  private wantsSummary = false;
  private isAsking = false;
  private isStale = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    resources: vscode.Uri,
    private readonly ask: Ask,
  ) {
    const { webview } = panel;
    panel.title = vscode.l10n.t('Preview: {0}', fileName(uri));
    webview.html = pageOf(webview, resources, uri);
    const isOurs = (other: vscode.Uri) => other.toString() === uri.toString();
    this.subscriptions.push(
      webview.onDidReceiveMessage((message: FromPreview) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isOurs(document.uri)) void this.refresh();
      }),
      // Findings come after the text: with settings and logs that were not at hand before.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(isOurs) && this.hasOtherFindings()) void this.refresh();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.followCursor(textEditor);
      }),
      panel.onDidDispose(() => this.stop()),
    );
  }

  /** Unfolds 「幹事に見せる前に」, at once or as soon as the page is there. */
  showSummary(): void {
    this.wantsSummary = !this.size;
    if (this.size) this.post({ type: 'summary' });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private stop(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private receive(message: FromPreview): void {
    if (message.type === 'size') {
      const { width, size, isPaged } = message;
      this.size = { width, size, isPaged };
      // The page may be a new one: VS Code throws a hidden one away.
      this.drawn.clear();
      if (this.wantsSummary) this.showSummary();
      void this.refresh();
    } else if (message.type === 'open') {
      const place = this.places.get(message.key);
      if (place) void this.open(this.uri, place.name);
    } else if (message.type === 'picture') void this.sendPicture(message.id);
    else if (message.type === 'savePicture') {
      const { name, base64 } = message;
      void vscode.commands.executeCommand(savePictureCommand, this.uri, name, base64);
    } else void this.open(vscode.Uri.parse(message.place.uri, true), toRange(message.place.range));
  }

  /** Sends the drawing of a sheet in the colours of paper, for the page to make a picture of it. */
  private async sendPicture(id: string): Promise<void> {
    const file = await drawingOf(this.uri, id, this.ask).catch(() => null);
    this.post({ type: 'picture', id, name: file?.name ?? '', svg: file?.svg ?? '' });
  }

  /** Draws the newest text. One question at a time; what changed meanwhile is asked for again. */
  private async refresh(): Promise<void> {
    this.isStale = true;
    if (this.isAsking || !this.size) return;
    this.isAsking = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        // The server knows the files that are open only, and VS Code closes what no editor shows.
        if (!this.document) await vscode.workspace.openTextDocument(this.uri);
        const textDocument = { uri: this.uri.toString() };
        const params: PreviewParams = { textDocument, ...this.size };
        const result = await this.ask<PreviewResult | null>(previewMethod, params);
        if (result && this.isCurrent(result)) this.show(result);
        else if (!result) this.wait();
      }
    } catch {
      this.wait();
      // What changed while the question failed has not been asked for.
      if (this.isStale) queueMicrotask(() => void this.refresh());
    } finally {
      this.isAsking = false;
    }
  }

  /** The server is starting: its findings will bring the next drawing. */
  private wait(): void {
    this.shown = null;
    this.post({ type: 'unavailable' });
  }

  /** Was the newest text drawn? If not, it is asked for again. */
  private isCurrent({ version }: PreviewResult): boolean {
    const document = this.document;
    if (!document || document.version === version) return true;
    this.isStale = true;
    return false;
  }

  /** Does the editor say something else than what is drawn? Mostly it says the same a little later. */
  private hasOtherFindings(): boolean {
    const said = vscode.languages
      .getDiagnostics(this.uri)
      .filter(({ source }) => source === 'change-story');
    return textOf(said) !== this.shown;
  }

  private get document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
  }

  private show({ places, ...drawing }: PreviewResult): void {
    this.places = new Map(Object.entries(places).map(([key, place]) => [key, toPlace(place)]));
    this.shown = textOf(drawing.findings);
    const sections = drawing.sections.map((section) => {
      const isKnown = this.drawn.get(section.id) === section.html;
      return isKnown ? { ...section, html: null } : section;
    });
    this.drawn = new Map(drawing.sections.map(({ id, html }) => [id, html]));
    this.post({ type: 'show', ...drawing, sections });
    this.post({ type: 'highlight', key: this.highlighted });
    const editor = this.editor;
    if (editor) this.followCursor(editor);
  }

  /** Marks the part in which the cursor of the editor is. */
  followCursor({ selection }: vscode.TextEditor): void {
    const key = this.keyAt(selection.active);
    if (key === this.highlighted) return;
    this.highlighted = key;
    this.post({ type: 'highlight', key });
  }

  private keyAt(position: vscode.Position): string | null {
    let found: [string, vscode.Range] | null = null;
    for (const [key, { range }] of this.places) {
      if (range.contains(position) && (!found || found[1].contains(range))) found = [key, range];
    }
    return found?.[0] ?? null;
  }

  private get editor(): vscode.TextEditor | undefined {
    return editorOf(this.uri);
  }

  /** Selects a place of the story or its log, in the editor that shows it or in one beside. */
  private async open(file: vscode.Uri, range: vscode.Range): Promise<void> {
    const isFirst = this.panel.viewColumn === vscode.ViewColumn.One;
    const viewColumn =
      editorOf(file)?.viewColumn ??
      this.editor?.viewColumn ??
      (isFirst ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
    const editor = await vscode.window.showTextDocument(file, { viewColumn });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private post(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }
}

function editorOf(file: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === file.toString(),
  );
}

function textOf(findings: readonly { readonly message: string }[]): string {
  return findings
    .map(({ message }) => message)
    .sort()
    .join('\n');
}

interface Place {
  readonly range: vscode.Range;
  readonly name: vscode.Range;
}

function toPlace({ range, name }: PreviewPlace): Place {
  return { range: toRange(range), name: toRange(name) };
}

function toRange({ start, end }: PreviewPlace['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]+\.ya?ml$/i, '');
}
