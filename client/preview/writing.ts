import * as vscode from 'vscode';
import {
  type ToTyping,
  type TreeEditParams,
  type TypedText,
  treeEditRequest,
  valueEditRequest,
  valueRequest,
} from '../../server/protocol';
import type { Ask } from '../ask';
import { editStory } from '../storyEdit';

/** What became of something that was typed or moved; without the id of the question. */
type WriteResult =
  | { type: 'written'; key: string }
  | { type: 'unwritten'; problem: string; now?: string };

/** Writes into a story what the author types, adds and moves in its preview. */
export class StoryWriter {
  constructor(
    private readonly uri: vscode.Uri,
    private readonly ask: Ask,
  ) {}

  /** The text of a part, and what can be written next there. */
  async value(id: number, key: string): Promise<ToTyping> {
    const textDocument = { uri: this.uri.toString() };
    try {
      await vscode.workspace.openTextDocument(this.uri);
      const found = await this.ask(valueRequest, { textDocument, key });
      if (found) return { type: 'value', id, ...found };
    } catch {
      // The server is starting, or has ended.
    }
    return { type: 'noValue', id, problem: notNow() };
  }

  async write(typed: TypedText): Promise<WriteResult> {
    if (typed.kind === 'item') {
      const { to, text } = typed;
      return this.act({ kind: 'add', to, text }, to.owner);
    }
    const { key, was, text } = typed;
    return this.edit(async (document) => {
      const textDocument = { uri: this.uri.toString() };
      const answer = await editStory(document, (version) =>
        this.ask(valueEditRequest, { textDocument, version, key, was, text }),
      );
      if (answer?.now !== undefined)
        return { type: 'unwritten', problem: notNow(), now: answer.now };
      return outcomeOf(answer, answer?.key);
    });
  }

  async move(key: string, to: { on: string } | { by: 1 | -1 }): Promise<WriteResult> {
    const act: TreeEditParams['act'] =
      'on' in to
        ? { kind: 'drop', address: key, on: to.on.split('/')[0] ?? '' }
        : { kind: 'step', address: key, by: to.by };
    return this.act(act, key);
  }

  private act(act: TreeEditParams['act'], key: string): Promise<WriteResult> {
    return this.edit(async (document) => {
      const textDocument = { uri: this.uri.toString() };
      const answer = await editStory(document, (version) =>
        this.ask(treeEditRequest, { textDocument, version, act }),
      );
      return outcomeOf(answer, answer?.address ?? key);
    });
  }

  private async edit(
    run: (document: vscode.TextDocument) => Promise<WriteResult>,
  ): Promise<WriteResult> {
    try {
      return await run(await vscode.workspace.openTextDocument(this.uri));
    } catch {
      return { type: 'unwritten', problem: notNow() };
    }
  }
}

function outcomeOf(
  answer: { refused?: string; edits?: unknown } | undefined,
  key: string | undefined,
): WriteResult {
  if (answer?.refused !== undefined) return { type: 'unwritten', problem: answer.refused };
  if (!answer?.edits || key === undefined) return { type: 'unwritten', problem: notNow() };
  return { type: 'written', key };
}

function notNow(): string {
  return vscode.l10n.t(
    'It could not be written just now. What you typed is still here: try once more in a moment.',
  );
}
