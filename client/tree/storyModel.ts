import * as vscode from 'vscode';
import {
  type CheckedParams,
  type TreeEditParams,
  type TreeEditResult,
  type TreeParams,
  type TreeResult,
  treeEditRequest,
  treeRequest,
} from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { LatestOnly } from '../latestOnly';
import { editStory } from '../storyEdit';
import { storyDocument } from '../storyFiles';

/** So long no key was pressed before the tree is asked for, in milliseconds. */
const pauseLength = 100;

/**
 * The story the author is at, as the server sees it. Asked for again when the server has checked it;
 * one question at a time.
 */
export class StoryModel implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeResult | null>();
  private readonly subscriptions: vscode.Disposable[];
  private shown: TreeResult | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly asking = new LatestOnly(() => this.askForTree());

  /** The newest tree, or null where no story is open. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly ask: Ask,
    private readonly active: ActiveStory,
    onDidCheck: vscode.Event<CheckedParams>,
  ) {
    this.subscriptions = [
      this.changed,
      active.onDidChange(() => void this.refresh()),
      onDidCheck(({ uri }) => {
        if (uri === active.uri?.toString() || uri === this.shown?.uri) this.afterPause();
      }),
    ];
  }

  /**
   * The view shows that it works whenever its tree is asked for anew: not with every key, but in the
   * first short pause.
   */
  private afterPause(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.refresh(), pauseLength);
  }

  get current(): TreeResult | null {
    return this.shown;
  }

  dispose(): void {
    clearTimeout(this.pause);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Is the tree that of the newest text? */
  get isCurrent(): boolean {
    const { document } = this;
    return !document || document.version === this.shown?.version;
  }

  /** The open file of the story that is shown. */
  get document(): vscode.TextDocument | undefined {
    return this.shown ? storyDocument(vscode.Uri.parse(this.shown.uri, true)) : undefined;
  }

  /** Asks for the tree of the newest text; settles when it is there. */
  refresh(): Promise<void> {
    return this.asking.run();
  }

  private async askForTree(): Promise<void> {
    const { uri, document } = this.active;
    if (!uri || !document) {
      this.show(null);
      return;
    }
    const params: TreeParams = { textDocument: { uri: uri.toString() } };
    const result = await this.ask(treeRequest, params).catch(() => undefined);
    // Without a server what is shown stays; its next check brings it up to date.
    if (result !== undefined && uri === this.active.uri) this.show(result);
  }

  private show(result: TreeResult | null): void {
    // Drawing the tree anew closes its menus: not for a check that found nothing new.
    const isSame = contentOf(result) === contentOf(this.shown);
    this.shown = result;
    if (!isSame) this.changed.fire(result);
  }

  /**
   * Makes the edits for an act, as one step to undo.
   *
   * @returns what the server said; undefined where the editor refused the edits.
   */
  async edit(act: TreeEditParams['act']): Promise<TreeEditResult | undefined> {
    const { document } = this;
    if (!document) return undefined;
    const textDocument = { uri: document.uri.toString() };
    const result = await editStory(document, (version) =>
      this.ask(treeEditRequest, { textDocument, version, act }),
    );
    if (result?.edits?.length) await this.refresh();
    return result;
  }
}

function contentOf(result: TreeResult | null): string {
  return JSON.stringify(result && { ...result, version: 0 });
}
