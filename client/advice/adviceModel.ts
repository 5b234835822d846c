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

const maxTries = 5;

/** The advice of the story the author is at, and what is written about it. */
export class AdviceModel {
  constructor(
    private readonly ask: Ask,
    private readonly active: ActiveStory,
  ) {}

  /** All advice, with the item at the cursor; null where no story is open, which is said. */
  async read(): Promise<AdviceResult | null> {
    const { uri } = this.active;
    const result = uri ? await this.ask(adviceRequest, this.paramsFor(uri)) : null;
    if (!result) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
    }
    return result;
  }

  /** Writes it into the story or its log, as one step to undo, and shows it without taking the focus. */
  async write(act: AdviceAct): Promise<void> {
    const result = await this.edit(act);
    if (result?.refused !== undefined) {
      void vscode.window.showWarningMessage(result.refused);
      return;
    }
    if (!result?.cursor) return;
    const { uri, position } = result.cursor;
    const cursor = toPosition(position);
    const range = new vscode.Range(cursor.line, 0, cursor.line, cursor.character);
    await reveal({ uri: vscode.Uri.parse(uri, true), cursor, range }, { preserveFocus: true });
  }

  private async edit(act: AdviceAct): Promise<AdviceEditResult | null> {
    for (let tries = 0; tries < maxTries; tries++) {
      const read = await this.read();
      if (!read) return null;
      const { uri, version } = read;
      const textDocument = { uri };
      const result = await this.ask(adviceEditRequest, { textDocument, version, act });
      if (!result?.isStale && (await apply(result?.changes ?? []))) return result;
    }
    return null;
  }

  private paramsFor(uri: vscode.Uri) {
    const position = visibleEditor(uri)?.selection.active;
    const textDocument = { uri: uri.toString() };
    return position
      ? { textDocument, position: { line: position.line, character: position.character } }
      : { textDocument };
  }
}

/** Makes the edits where every file still is as they expect it. */
async function apply(changes: NonNullable<AdviceEditResult['changes']>): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { textDocument, edits } of changes) {
    const uri = vscode.Uri.parse(textDocument.uri, true);
    const document = await vscode.workspace.openTextDocument(uri);
    if (textDocument.version !== null && document.version !== textDocument.version) return false;
    for (const one of edits) {
      if ('newText' in one) edit.replace(uri, toRange(one.range), one.newText);
    }
  }
  return vscode.workspace.applyEdit(edit);
}
