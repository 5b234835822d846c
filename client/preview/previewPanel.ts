import * as vscode from 'vscode';
import {
  type PreviewParams,
  type PreviewPlace,
  type PreviewResult,
  previewRequest,
  type ToPreview,
} from '../../server/protocol';
import { fromBase64 } from '../../server/text/base64';
import type { Ask } from '../ask';
import { fileFailure, showFailure } from '../failure';
import { LatestOnly } from '../latestOnly';
import { toPosition, toRange, visibleEditor } from '../lsp';
import { type Destination, reveal } from '../reveal';
import { drawingOf } from '../share/picture';
import { readMessage } from './messages';
import { pageOf } from './page';

/** Asks where a picture of the story (a PNG, named without its ending) goes, and saves it. */
export type SavePicture = (story: vscode.Uri, name: string, bytes: Uint8Array) => Promise<void>;

/** The preview of one story: keeps the page in step with text, findings and cursor. */
export class PreviewPanel {
  private readonly subscriptions: vscode.Disposable[] = [];
  private places = new Map<string, SourcePlace>();
  /** Version of the text to which the places belong. */
  private version: number | undefined;
  /** The files to which the page may lead: the story, and its log as the server names it. */
  private files: ReadonlySet<string>;
  private size: Omit<PreviewParams, 'textDocument'> | null = null;
  private highlighted: string | null = null;
  /** What the page has already, by the id of its section. */
  private drawn = new Map<string, string>();
  private wantsSummary = false;
  private isDisposed = false;
  private readonly drawing = new LatestOnly(() => this.draw());

  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    resources: vscode.Uri,
    private readonly ask: Ask,
    private readonly savePicture?: SavePicture,
  ) {
    const { webview } = panel;
    panel.title = vscode.l10n.t('Preview: {0}', fileName(uri));
    webview.html = pageOf(webview, resources, uri);
    this.files = new Set([uri.toString()]);
    this.subscriptions.push(
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === uri.toString()) this.followCursor(textEditor);
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

  /** Leaves the panel to another preview, as for a file that has a new name. */
  release(): vscode.WebviewPanel {
    this.stop();
    return this.panel;
  }

  private stop(): void {
    this.isDisposed = true;
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private receive(sent: unknown): void {
    const message = readMessage(sent);
    switch (message?.type) {
      case 'size': {
        const { type: _, ...size } = message;
        this.size = size;
        // The page may be a new one: VS Code throws a hidden one away.
        this.drawn.clear();
        if (this.wantsSummary) this.showSummary();
        void this.refresh();
        break;
      }
      case 'open':
        void this.openPart(message.key);
        break;
      case 'openPlace': {
        const { uri, range, cursor } = message.place;
        if (this.files.has(uri))
          void this.open({
            uri: vscode.Uri.parse(uri, true),
            range: toRange(range),
            cursor: toPosition(cursor),
          });
        break;
      }
      case 'picture':
        void this.sendPicture(message.id);
        break;
      case 'savePicture':
        this.savePicture?.(this.uri, message.name, fromBase64(message.base64)).catch(showFailure);
        break;
    }
  }

  /** Sends the drawing of a sheet in the colours of paper, for the page to make a picture of it. */
  private async sendPicture(id: string): Promise<void> {
    const file = await drawingOf(this.uri, id, this.ask).catch(() => null);
    this.post({ type: 'picture', id, name: file?.name ?? '', svg: file?.svg ?? '' });
  }

  /** Draws the newest text; to be called when the server has checked it. */
  refresh(): Promise<void> {
    return this.drawing.run();
  }

  private async draw(): Promise<void> {
    if (!this.size || this.isDisposed) return;
    try {
      // The server knows the files that are open only, and VS Code closes what no editor shows.
      if (!this.document) await vscode.workspace.openTextDocument(this.uri);
      const textDocument = { uri: this.uri.toString() };
      const params: PreviewParams = { textDocument, ...this.size };
      const result = await this.ask(previewRequest, params);
      if (!result) this.post({ type: 'unavailable' });
      // A text that has changed meanwhile will be checked, and then drawn.
      else if (this.isNewest(result.version)) this.show(result);
    } catch {
      // The server is starting: its first check will bring the next drawing.
      this.post({ type: 'unavailable' });
    }
  }

  private isNewest(version: number | undefined): boolean {
    const { document } = this;
    return !document || document.version === version;
  }

  private get document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
  }

  private show({ places, ...drawing }: PreviewResult): void {
    this.places = new Map(Object.entries(places).map(([key, place]) => [key, toPlace(place)]));
    this.version = drawing.version;
    const { images, advice } = drawing.summary;
    const spots = [...drawing.findings, ...images, ...advice];
    this.files = new Set([this.uri.toString(), ...spots.map(({ place }) => place.uri)]);
    const sections = drawing.sections.map((section) => {
      const isKnown = this.drawn.get(section.id) === section.html;
      return isKnown ? { ...section, html: null } : section;
    });
    this.drawn = new Map(drawing.sections.map(({ id, html }) => [id, html]));
    this.post({ type: 'show', ...drawing, sections });
    this.post({ type: 'highlight', key: this.highlighted });
    const editor = visibleEditor(this.uri);
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

  /** Goes to the source of a part: of the text as it is now. */
  private async openPart(key: string): Promise<void> {
    if (!this.isNewest(this.version)) await this.refresh();
    const place = this.places.get(key);
    if (place) await this.open({ uri: this.uri, range: place.name, cursor: place.cursor });
  }

  /** Goes to a place of the story or its log, in the editor that shows it or in one beside. */
  private async open(place: Destination): Promise<void> {
    const isFirst = this.panel.viewColumn === vscode.ViewColumn.One;
    const beside = isFirst ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    const shown = visibleEditor(place.uri) ?? visibleEditor(this.uri);
    try {
      await reveal(place, { viewColumn: shown?.viewColumn ?? beside });
    } catch (error) {
      void vscode.window.showErrorMessage(fileFailure(fileName(place.uri), error));
    }
  }

  private post(message: ToPreview): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }
}

interface SourcePlace {
  readonly range: vscode.Range;
  readonly name: vscode.Range;
  readonly cursor: vscode.Position;
}

function toPlace({ range, selectionRange, cursor }: PreviewPlace): SourcePlace {
  return { range: toRange(range), name: toRange(selectionRange), cursor: toPosition(cursor) };
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]+\.ya?ml$/i, '');
}
