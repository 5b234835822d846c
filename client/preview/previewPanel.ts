import * as vscode from 'vscode';
import {
  type PreviewParams,
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
import type { RoundMarks } from '../rounds/roundMarks';
import { drawingOf } from '../share/picture';
import { SourceLead } from '../sourceLead';
import { DrawnSections } from './drawnSections';
import { readMessage } from './messages';
import { type PageLook, previewPage } from './page';
import { type PageMemory, PageTyping } from './pageTyping';
import { Parts } from './parts';

/** Asks where a picture of the story (a PNG, named without its ending) goes, and saves it. */
export type SavePicture = (story: vscode.Uri, name: string, bytes: Uint8Array) => Promise<void>;

/** What a panel is made with. */
export interface PanelTools {
  /** Folder of the page's script and style. */
  readonly resources: vscode.Uri;
  readonly ask: Ask;
  readonly savePicture?: SavePicture;
  readonly memory?: PageMemory;
  /** What is new in the story since its last round. */
  readonly marks?: Pick<RoundMarks, 'at'>;
}

/** The preview of one story: keeps the page in step with text, findings and cursor. */
export class PreviewPanel {
  private readonly subscriptions: vscode.Disposable[] = [];
  private parts = new Parts();
  /** Version of the text to which the parts belong. */
  private version: number | undefined;
  /** The files to which the page may lead: the story, and its log as the server names it. */
  private files: ReadonlySet<string>;
  private size: Omit<PreviewParams, 'textDocument'> | null = null;
  private highlighted: string | null = null;
  private readonly drawn = new DrawnSections();
  private wantsSummary = false;
  private isDisposed = false;
  private readonly drawing = new LatestOnly(() => this.draw());
  private readonly typing: PageTyping;
  private readonly ask: Ask;
  private readonly savePicture: SavePicture | undefined;
  private readonly marks: PanelTools['marks'];
  /** The way to the source that a click began; what follows waits for its end. */
  private opening: Promise<void> | null = null;
  private readonly lead: SourceLead;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    tools: PanelTools,
    look: PageLook = {},
  ) {
    const { webview } = panel;
    const { resources, ask, memory, marks } = tools;
    this.marks = marks;
    this.ask = ask;
    this.savePicture = tools.savePicture;
    this.lead = new SourceLead(panel);
    const page = {
      post: (message: ToPreview) => this.post(message),
      focus: () => this.takeFocus(),
      beside: () => this.beside,
    };
    this.typing = new PageTyping(uri, ask, page, memory);
    panel.title = vscode.l10n.t('Preview: {0}', fileName(uri));
    webview.html = previewPage(webview, resources, uri, look);
    this.files = new Set([uri.toString()]);
    this.subscriptions.push(
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === uri.toString()) this.followCursor(textEditor);
      }),
      this.lead.subscription,
      panel.onDidDispose(() => {
        this.stop();
        void this.typing.end();
      }),
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

  /** Is this the story or its log? */
  isAbout(file: vscode.Uri): boolean {
    return this.files.has(file.toString());
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** Tells the page whether it keeps its story. */
  pin(isPinned: boolean): void {
    this.post({ type: 'pinned', isPinned });
  }

  /** Leaves the panel to another story; what is being typed is written into this one. */
  async leave(): Promise<vscode.WebviewPanel> {
    await this.typing.end();
    return this.release();
  }

  /** Leaves the panel to the same story under a new name. */
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
        this.drawn.forget();
        if (this.wantsSummary) this.showSummary();
        this.typing.begin();
        void this.refresh();
        break;
      }
      case 'open':
        this.opening = this.openPart(message.key);
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
      case 'advise':
        void this.advise(message.id);
        break;
      case 'picture':
        void this.sendPicture(message.id);
        break;
      case 'savePicture':
        this.savePicture?.(this.uri, message.name, fromBase64(message.base64)).catch(showFailure);
        break;
      default:
        if (message) this.typing.receive(message).catch(showFailure);
    }
  }

  /** Does something with a part, as from the menu. */
  async act(act: 'open' | 'type' | 'add', key: string): Promise<void> {
    if (act === 'open') {
      await this.openPart(key);
      return;
    }
    await this.takeFocus();
    this.post({ type: 'act', act, key });
  }

  /** A click before a double click has led to the source; one who types here is here again. */
  private async takeFocus(): Promise<void> {
    const { opening } = this;
    this.opening = null;
    this.lead.end();
    await opening;
    // A text that had to be drawn first is on its way only now.
    this.lead.end();
    // That the focus went to the source is known here later than that it has been shown.
    if (opening || !this.panel.active) this.panel.reveal(undefined, false);
    this.post({ type: 'focus' });
  }

  /** Answers a piece of advice of the story, or adds one. */
  private async advise(id: string | null): Promise<void> {
    const command = id === null ? 'addAdvice' : 'answerAdvice';
    const given = { story: this.uri.toString(), id };
    await vscode.commands.executeCommand(`changeStory.${command}`, given);
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
    this.parts = new Parts(places);
    this.version = drawing.version;
    const { images, advice } = drawing.summary;
    const spots = [...drawing.findings, ...images, ...advice];
    this.files = new Set([this.uri.toString(), ...spots.map(({ place }) => place.uri)]);
    const sections = this.drawn.next(drawing.sections);
    this.post({ type: 'show', ...drawing, sections });
    this.mark();
    this.post({ type: 'highlight', key: this.highlighted });
    const editor = visibleEditor(this.uri);
    if (editor) this.followCursor(editor);
  }

  /** Marks the parts that came or changed since the last round. */
  mark(): void {
    this.post({ type: 'since', marks: this.marks?.at(this.uri, this.parts.starts) ?? null });
  }

  /** Marks the part in which the cursor of the editor is. */
  followCursor({ selection }: vscode.TextEditor): void {
    const key = this.parts.at(selection.active);
    if (key === this.highlighted) return;
    this.highlighted = key;
    this.post({ type: 'highlight', key });
  }

  /** Goes to the source of a part: of the text as it is now. */
  private async openPart(key: string): Promise<void> {
    if (!this.isNewest(this.version)) await this.refresh();
    const place = this.parts.get(key);
    if (!place || this.isDisposed) return;
    const { uri, name: range, cursor } = place;
    await this.open({ uri: uri ?? this.uri, range, cursor });
  }

  /** Goes to a place of the story or its log, in the editor that shows it or in one beside. */
  private async open(place: Destination): Promise<void> {
    const shown = visibleEditor(place.uri) ?? visibleEditor(this.uri);
    try {
      await this.lead.follow(reveal(place, { viewColumn: shown?.viewColumn ?? this.beside }));
    } catch (error) {
      void vscode.window.showErrorMessage(fileFailure(fileName(place.uri), error));
    }
  }

  /** The group for a text that no editor shows. */
  private get beside(): vscode.ViewColumn {
    const isFirst = this.panel.viewColumn === vscode.ViewColumn.One;
    return isFirst ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  }

  private post(message: ToPreview): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]+\.ya?ml$/i, '');
}
