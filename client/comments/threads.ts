import * as vscode from 'vscode';
import { type AdviceEntry, type AdviceResult, adviceRequest } from '../../server/protocol';
import type { Ask } from '../ask';
import { showFailure } from '../failure';
import { toPosition, toRange } from '../lsp';
import { isStory } from '../storyFiles';

const { l10n } = vscode;

/** A piece of advice with its thread. */
interface ShownAdvice {
  readonly story: vscode.Uri;
  readonly entry: AdviceEntry;
}

/**
 * The advice of every open story as comment threads, each at the line that it is about, in step with
 * 対話. Nothing is kept here: after each check the threads are what the story says.
 */
export class AdviceThreads implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController(
    'changeStory.advice',
    l10n.t('Advice'),
  );
  /** Threads of each story by the ids of their advice. */
  private readonly stories = new Map<string, Map<string, vscode.CommentThread>>();
  private readonly shown = new WeakMap<vscode.CommentThread, ShownAdvice>();
  /** The thread in which new advice is written. */
  private draft: vscode.CommentThread | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly ask: Ask,
    checked: vscode.Event<{ readonly uri: string }>,
  ) {
    this.controller.options = {
      prompt: l10n.t('What you made of it, or new advice'),
      placeHolder: l10n.t('Write here'),
    };
    this.subscriptions = [
      this.controller,
      checked(({ uri }) => void this.refresh(uri).catch(showFailure)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.close(uri.toString())),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** What a thread shows; undefined for one that is being written. */
  of(thread: vscode.CommentThread): ShownAdvice | undefined {
    return this.shown.get(thread);
  }

  /** The thread of a piece of advice; undefined where it is not shown (yet). */
  find(story: string, id: string): vscode.CommentThread | undefined {
    return this.stories.get(vscode.Uri.parse(story, true).toString())?.get(id);
  }

  /**
   * Opens an empty thread at a line, to write new advice into. The editor's own way, a bar beside every
   * line that can be commented on, looks as if all of them had changed.
   */
  begin(document: vscode.TextDocument, line: number): void {
    this.draft?.dispose();
    const range = new vscode.Range(line, 0, line, 0);
    this.draft = this.controller.createCommentThread(document.uri, range, []);
    this.draft.label = l10n.t('Advice on this line');
    this.draft.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Brings the threads of a story in step with it. */
  async refresh(uri: string): Promise<void> {
    const story = vscode.Uri.parse(uri, true);
    const document = openDocument(story);
    if (!document || !isStory(document)) return;
    const result = await this.ask(adviceRequest, { textDocument: { uri } });
    // A log is shown with its story; a text that has changed since is checked again.
    const isOwn = result && vscode.Uri.parse(result.uri, true).toString() === story.toString();
    if (isOwn && !document.isClosed && document.version === result.version) {
      this.show(story, result);
    }
  }

  private show(story: vscode.Uri, { advice }: AdviceResult): void {
    const before = this.stories.get(story.toString()) ?? new Map();
    const now = new Map<string, vscode.CommentThread>();
    for (const entry of advice) {
      if (now.has(entry.id)) continue;
      const uri = vscode.Uri.parse(entry.on.uri, true);
      // The editor selects the range of a thread that closes, and the next key would replace it.
      const { end } = toRange(entry.on.range);
      const range = new vscode.Range(end, end);
      const known = before.get(entry.id);
      const isThere = known?.uri.toString() === uri.toString();
      const thread = isThere ? known : this.controller.createCommentThread(uri, range, []);
      if (isThere) before.delete(entry.id);
      fill(thread, entry, range);
      this.shown.set(thread, { story, entry });
      now.set(entry.id, thread);
    }
    for (const thread of before.values()) thread.dispose();
    this.stories.set(story.toString(), now);
  }

  private close(story: string): void {
    for (const thread of this.stories.get(story)?.values() ?? []) thread.dispose();
    this.stories.delete(story);
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/** Writes what differs: an editor draws a thread anew for each change. */
function fill(thread: vscode.CommentThread, entry: AdviceEntry, range: vscode.Range): void {
  const { status, said, topic, response } = entry;
  const isOpen = status === 'open';
  const name = entry.who || l10n.t('Advice');
  const comments: vscode.Comment[] = [
    commentOf(name, topic === '' ? said : `${topic}\n${said}`, entry.date),
    ...(response === '' ? [] : [commentOf(l10n.t('Response'), response, statusWord(status))]),
  ];
  const text = (all: readonly vscode.Comment[]) =>
    JSON.stringify(all.map(({ author, body, label }) => [author.name, body, label]));
  if (text(thread.comments) !== text(comments)) thread.comments = comments;
  if (!thread.range || !range.isEqual(thread.range)) thread.range = range;
  const label = [statusWord(status), name, entry.date].filter(Boolean).join('　');
  if (thread.label !== label) thread.label = label;
  const { Resolved, Unresolved } = vscode.CommentThreadState;
  const state = isOpen ? Unresolved : Resolved;
  if (thread.state !== state) thread.state = state;
  const context = isOpen ? 'open' : 'settled';
  if (thread.contextValue !== context) thread.contextValue = context;
}

function commentOf(name: string, body: string, label: string): vscode.Comment {
  // A text of the story, not Markdown: nothing of it is live.
  return { author: { name }, body, label, mode: vscode.CommentMode.Preview };
}

function statusWord(status: AdviceEntry['status']): string {
  const words = {
    open: l10n.t('Unanswered'),
    done: l10n.t('Taken up'),
    declined: l10n.t('Put aside'),
    'no-action': l10n.t('Nothing to do'),
  };
  return words[status];
}

/** Where a thread begins, for the server. */
export function positionOf(
  document: vscode.TextDocument,
  thread: vscode.CommentThread,
): { line: number; character: number } {
  const { line } = thread.range?.start ?? toPosition({ line: 0, character: 0 });
  // The end of a line lies in its item, its beginning before it.
  return { line, character: document.lineAt(line).text.trimEnd().length };
}
