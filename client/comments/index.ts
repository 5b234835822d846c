import * as vscode from 'vscode';
import { type AdviceAct, adviceRequest, type CheckedParams } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import { AdviceModel } from '../advice/adviceModel';
import { today } from '../advice/today';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { toPosition, toRange } from '../lsp';
import { reveal } from '../reveal';
import { isStory } from '../storyFiles';
import { offerAgain } from '../untilFresh';
import { type KeptRounds, registerTakeComments } from './takeComments';
import { AdviceThreads, positionOf } from './threads';

const { l10n, window } = vscode;

/** Who commented last here, to be offered the next time. */
const lastName = 'changeStory.comments.name';

/** Comment threads of advice, with what is done in them; and what reviewers sent back. */
export function registerComments(
  ask: Ask,
  active: ActiveStory,
  checked: vscode.Event<CheckedParams>,
  memory: vscode.Memento,
  rounds: KeptRounds,
): vscode.Disposable {
  const threads = new AdviceThreads(ask, checked);
  const model = new AdviceModel(ask, active);
  const act = async (thread: unknown, make: (id: string) => AdviceAct) => {
    const shown = threads.of(thread as vscode.CommentThread);
    if (!shown) return;
    active.take(shown.story);
    await model.write(make(shown.entry.id), { isRevealed: false });
  };
  const answer = (status: 'done' | 'declined') => async (reply: unknown) => {
    const { thread, text } = reply as vscode.CommentReply;
    if (text.trim() !== '') await act(thread, (id) => ({ kind: 'answer', id, text, status }));
  };
  const settle = (status: 'done' | 'open') => (thread: unknown) =>
    act(thread, (id) => ({ kind: 'status', id, status }));
  return vscode.Disposable.from(
    threads,
    registerTakeComments(ask, active, memory, rounds),
    registerCommand('changeStory.comments.answer', answer('done')),
    registerCommand('changeStory.comments.decline', answer('declined')),
    registerCommand('changeStory.comments.settle', settle('done')),
    registerCommand('changeStory.comments.reopen', settle('open')),
    registerCommand('changeStory.comments.openEntry', (thread: unknown) =>
      openEntry(threads, thread),
    ),
    registerCommand('changeStory.comments.begin', () => {
      const editor = window.activeTextEditor;
      if (editor && isStory(editor.document))
        threads.begin(editor.document, editor.selection.active.line);
      else void window.showInformationMessage(l10n.t('Open a change story first.'));
    }),
    registerCommand('changeStory.comments.add', (reply: unknown) =>
      add(reply as vscode.CommentReply, { ask, active, model, memory }),
    ),
    registerCommand('changeStory.showAdvice', (id?: unknown) => show(threads, model, id)),
  );
}

/** Goes to where a piece of advice is written down. */
async function openEntry(threads: AdviceThreads, thread: unknown): Promise<void> {
  const shown = threads.of(thread as vscode.CommentThread);
  if (!shown) return;
  const { uri, range, cursor } = shown.entry.place;
  await reveal({
    uri: vscode.Uri.parse(uri, true),
    range: toRange(range),
    cursor: toPosition(cursor),
  });
}

interface Parts {
  readonly ask: Ask;
  readonly active: ActiveStory;
  readonly model: AdviceModel;
  readonly memory: vscode.Memento;
}

/** New advice on a line: it is about the item there, else about the sheet. */
async function add(reply: vscode.CommentReply, parts: Parts): Promise<void> {
  const { thread, text } = reply;
  if (text.trim() === '') return;
  const { ask, active, model, memory } = parts;
  const who = await window.showInputBox({
    title: l10n.t('Add advice'),
    prompt: l10n.t('Who gave it?'),
    value: memory.get<string>(lastName, ''),
    ignoreFocusOut: true,
  });
  if (who === undefined) {
    // The editor has emptied its box by now.
    void offerAgain(l10n.t('The advice was not written.'), () => add(reply, parts), text);
    return;
  }
  await memory.update(lastName, who);
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const textDocument = { uri: thread.uri.toString() };
  const position = positionOf(document, thread);
  const here = await ask(adviceRequest, { textDocument, position });
  active.take(thread.uri);
  const about = here?.about?.address ?? null;
  const topic = about === null ? (here?.sheet ?? '') : '';
  const isWritten = await model.write(
    { kind: 'add', date: today(), who, topic, text, about },
    { isRevealed: false },
  );
  // The thread of the new entry takes its place.
  if (isWritten) thread.dispose();
}

/** Shows a piece of advice at the line that it is about, its thread open. */
async function show(
  threads: AdviceThreads,
  model: AdviceModel,
  given: unknown,
): Promise<vscode.CommentThread | undefined> {
  const read = await model.read();
  if (!read) return undefined;
  const choices = read.advice.map((one) => ({
    label: one.topic || one.said,
    description: [one.who, one.date].filter(Boolean).join(' '),
    detail: one.topic ? one.said : undefined,
    id: one.id,
  }));
  const placeHolder = l10n.t('Which advice?');
  const id =
    typeof given === 'string'
      ? given
      : (await window.showQuickPick(choices, { placeHolder, matchOnDetail: true }))?.id;
  const thread = id === undefined ? undefined : threads.find(read.uri, id);
  if (!thread?.range) return undefined;
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  const { on } = threads.of(thread)?.entry ?? {};
  const cursor = thread.range.start;
  const range = on && toRange(on.range);
  await reveal({ uri: thread.uri, cursor, ...(range && { range }) }, { preserveFocus: true });
  return thread;
}
