import * as vscode from 'vscode';
import type { PreviewState } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import type { RoundMarks } from '../rounds/roundMarks';
import { storyDocument } from '../storyFiles';
import type { PageLook } from './page';
import type { PageMemory } from './pageTyping';
import { PreviewPanel, type SavePicture } from './previewPanel';

export const viewType = 'changeStory.preview';
/** Context key: does the preview in front keep its story? */
const pinnedKey = 'changeStory.previewPinned';

/** What the previews are made with. */
export interface PreviewTools {
  readonly extension: vscode.Uri;
  readonly ask: Ask;
  readonly active: ActiveStory;
  readonly memory: vscode.Memento;
  readonly savePicture: SavePicture;
  readonly marks: RoundMarks;
}

/** The panels that are open, by the story that each shows. */
export class Previews implements vscode.Disposable {
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly pinned = new Set<PreviewPanel>();
  private readonly resources: vscode.Uri;
  private readonly options: vscode.WebviewOptions & vscode.WebviewPanelOptions;
  private readonly remembered: PageMemory;
  /** The panel that was in front last. */
  private last: PreviewPanel | undefined;

  constructor(private readonly tools: PreviewTools) {
    this.resources = vscode.Uri.joinPath(tools.extension, 'dist', 'webview');
    this.options = {
      enableScripts: true,
      enableForms: false,
      enableFindWidget: true,
      localResourceRoots: [this.resources],
    };
    const keyOf = (story: vscode.Uri) => `changeStory.ticked:${story}`;
    this.remembered = {
      ticked: (story) => tools.memory.get<string[]>(keyOf(story), []),
      tick: (story, ticked) => void tools.memory.update(keyOf(story), ticked),
    };
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
  }

  of(story: string): PreviewPanel | undefined {
    return this.panels.get(story);
  }

  refresh(story: string): void {
    void this.panels.get(story)?.refresh();
  }

  async open(story: vscode.Uri | undefined, isWithSummary: boolean): Promise<void> {
    if (!story) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
      return;
    }
    await this.follow(story);
    const preview = this.panels.get(story.toString()) ?? this.create(story);
    preview.reveal();
    if (isWithSummary) preview.showSummary();
  }

  /** The author has turned to a story: the panel that is not pinned turns to it, too. */
  async follow(story: vscode.Uri): Promise<void> {
    if (this.panels.has(story.toString())) return;
    const free = [...this.panels].filter(([, panel]) => !this.pinned.has(panel));
    const [id, preview] = free.find(([, panel]) => panel.isVisible) ?? free[0] ?? [];
    // A log of dialogues is read beside its story.
    if (!id || !preview || preview.isAbout(story)) return;
    this.panels.delete(id);
    const panel = await preview.leave();
    this.take(panel, story);
  }

  /** A preview goes on with the file that has a new name, alone or with its folder. */
  rename(from: vscode.Uri, to: vscode.Uri): void {
    for (const [id, preview] of [...this.panels]) {
      const rest = id.slice(from.toString().length);
      if (!id.startsWith(from.toString()) || !/^(?:\/|$)/.test(rest)) continue;
      this.move(preview, vscode.Uri.parse(to.toString() + rest, true));
    }
  }

  /**
   * A story that had no file was saved: the text that VS Code opens in its place is the same story.
   *
   * @param closed the document that has just gone.
   */
  afterSaveAs(closed: vscode.TextDocument): void {
    const preview = this.panels.get(closed.uri.toString());
    if (!preview || !closed.isUntitled) return;
    const next = vscode.window.activeTextEditor?.document;
    if (next && !next.isUntitled && storyDocument(next.uri)) this.move(preview, next.uri);
  }

  /** Lets the panel in front keep its story, or follow the author again. */
  pin(isPinned: boolean): void {
    const preview = this.last;
    if (!preview || this.panels.get(preview.uri.toString()) !== preview) return;
    if (isPinned) this.pinned.add(preview);
    else this.pinned.delete(preview);
    preview.pin(isPinned);
    this.tellPinned();
  }

  /** A panel of a window that was loaded anew. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { uri, isPinned = false } = (state ?? {}) as Partial<PreviewState>;
    if (typeof uri !== 'string') {
      panel.dispose();
      return;
    }
    const story = vscode.Uri.parse(uri, true);
    // The file may be gone since.
    const document = await vscode.workspace.openTextDocument(story).then(undefined, () => null);
    if (document) this.take(panel, story, { isPinned: isPinned === true });
    else panel.dispose();
  }

  private move(preview: PreviewPanel, to: vscode.Uri): void {
    const { uri } = preview;
    const isPinned = this.pinned.has(preview);
    this.panels.delete(uri.toString());
    this.pinned.delete(preview);
    const known = this.panels.get(to.toString());
    if (known) {
      preview.dispose();
      return;
    }
    this.remembered.tick(to, this.remembered.ticked(uri));
    this.take(preview.release(), to, { isPinned, movedFrom: uri });
    if (this.tools.active.uri?.toString() === uri.toString()) this.tools.active.take(to);
  }

  private create(story: vscode.Uri): PreviewPanel {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, '', place, this.options);
    const preview = this.take(panel, story);
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === story.toString()) preview.followCursor(editor);
    return preview;
  }

  private take(panel: vscode.WebviewPanel, story: vscode.Uri, look: PageLook = {}): PreviewPanel {
    const { ask, active, savePicture, marks } = this.tools;
    const id = story.toString();
    this.panels.get(id)?.dispose();
    const { enableScripts, enableForms, localResourceRoots } = this.options;
    panel.webview.options = { enableScripts, enableForms, localResourceRoots };
    const { resources, remembered } = this;
    const tools = { resources, ask, savePicture, memory: remembered, marks };
    const preview = new PreviewPanel(panel, story, tools, look);
    this.panels.set(id, preview);
    if (look.isPinned) this.pinned.add(preview);
    const isOurs = () => this.panels.get(id) === preview;
    const front = () => {
      if (!panel.active || !isOurs()) return;
      this.last = preview;
      this.tellPinned();
      active.take(story);
    };
    if (panel.active || !this.last) this.last = preview;
    panel.onDidChangeViewState(front);
    panel.onDidDispose(() => {
      this.pinned.delete(preview);
      if (isOurs()) this.panels.delete(id);
    });
    this.tellPinned();
    return preview;
  }

  private tellPinned(): void {
    const isPinned = this.last !== undefined && this.pinned.has(this.last);
    void vscode.commands.executeCommand('setContext', pinnedKey, isPinned);
  }
}
