import * as vscode from 'vscode';
import {
  type AdviceAct,
  type AdviceEditResult,
  type AdviceResult,
  adviceEditRequest,
  adviceRequest,
} from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { toPosition, toRange, visibleEditor } from '../lsp';
import { reveal } from '../reveal';
import { offerAgain, untilFresh } from '../untilFresh';

/** The advice of the story the author is at, and what is written about it. */
export class AdviceModel {
  constructor(
    private readonly ask: Ask,
    private readonly active: ActiveStory,
  ) {}

  /** All advice, with the item at the cursor; null where no story is open, which is said. */
  async read(): Promise<AdviceResult | null> {
    const { uri } = this.active;
    // VS Code closes what no editor shows, and the server knows what is open only.
    if (uri) await vscode.workspace.openTextDocument(uri);
    const result = uri ? await this.ask(adviceRequest, this.paramsFor(uri)) : null;
    if (!result) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
    }
    return result;
  }

  /**
   * Writes it into the story or its log, as one step to undo, and shows it without taking the focus.
   *
   * @returns whether it is written
   */
  async write(act: AdviceAct, { isRevealed = true } = {}): Promise<boolean> {
    const result = await this.edit(act);
    if (result === undefined) return false;
    if (result === null || result.refused !== undefined) {
      const message =
        result?.refused ??
        vscode.l10n.t('This could not be written: the text was being changed again and again.');
      void offerAgain(message, () => this.write(act, { isRevealed }), wordsOf(act));
      return false;
    }
    if (!result.cursor || !isRevealed) return true;
    const { uri, position } = result.cursor;
    const cursor = toPosition(position);
    const range = new vscode.Range(cursor.line, 0, cursor.line, cursor.character);
    await reveal({ uri: vscode.Uri.parse(uri, true), cursor, range }, { preserveFocus: true });
    return true;
  }

  /** Undefined where no story is open; null where the text changed at every try. */
  private edit(act: AdviceAct): Promise<AdviceEditResult | undefined | null> {
    return untilFresh(async () => {
      const read = await this.read();
      if (!read) return undefined;
      const { uri, version } = read;
      const result = await this.ask(adviceEditRequest, { textDocument: { uri }, version, act });
      if (!result || result.isStale) return 'stale';
      return (await applyChanges(result.changes ?? [])) ? result : 'stale';
    });
  }

  private paramsFor(uri: vscode.Uri) {
    const position = visibleEditor(uri)?.selection.active;
    const textDocument = { uri: uri.toString() };
    return position
      ? { textDocument, position: { line: position.line, character: position.character } }
      : { textDocument };
  }
}

/** What the author wrote for it. */
function wordsOf(act: AdviceAct): string {
  if (act.kind === 'talk') return act.lines.join('\n');
  return act.kind === 'status'
    ? ''
    : [act.text, act.kind === 'add' ? act.response : ''].filter(Boolean).join('\n');
}

/** Makes the edits where every file still is as they expect it, as one step to undo. */
export async function applyChanges(
  changes: NonNullable<AdviceEditResult['changes']>,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { textDocument, edits } of changes) {
    const uri = vscode.Uri.parse(textDocument.uri, true);
    const document = await vscode.workspace.openTextDocument(uri);
    if (textDocument.version !== null && document.version !== textDocument.version) return false;
    for (const one of edits) {
      if ('newText' in one) edit.replace(uri, toRange(one.range), one.newText);
    }
  }
  // An editor says of no edit that it was not made.
  return edit.size === 0 || vscode.workspace.applyEdit(edit);
}
