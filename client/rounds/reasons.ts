import * as vscode from 'vscode';
import { compareRequest, type EarlierStory, reasonRequest } from '../../server/protocol';
import type { Ask } from '../ask';
import { toRange } from '../lsp';

/**
 * Asks for the reason of each change on the sheets that has none, and writes it into 変更理由. An
 * empty answer goes on to the next; Escape ends.
 */
export async function askReasons(ask: Ask, story: vscode.Uri, before: EarlierStory): Promise<void> {
  const { window, workspace, l10n } = vscode;
  const textDocument = { uri: (await workspace.openTextDocument(story)).uri.toString() };
  const changes = async () =>
    (await ask(compareRequest, { textDocument, before, isWhole: false }))?.unexplained ?? [];
  const all = await changes();
  if (all.length === 0) {
    void window.showInformationMessage(l10n.t('Every change on the sheets has its reason.'));
    return;
  }
  for (const [index, change] of all.entries()) {
    const title = l10n.t('Why was this changed? ({0} of {1})', index + 1, all.length);
    const [was, is] = [change.before, change.after].map((text) => text.replace(/\s*\n\s*/g, ' / '));
    const reason = await window.showInputBox({
      title,
      prompt: `${was || l10n.t('(new)')} → ${is || l10n.t('(taken out)')}`,
      placeHolder: l10n.t('Whose advice or voice led to it? Empty goes on to the next.'),
      ignoreFocusOut: true,
    });
    if (reason === undefined) return;
    if (reason.trim() === '') continue;
    const { about, otherwise } = change;
    if (!(await writeReason(ask, textDocument, { about, otherwise, reason }))) return;
  }
}

/** Asks why what stands at an address was changed. */
export async function askReason(ask: Ask, story: vscode.Uri, about: string): Promise<void> {
  const { window, workspace, l10n } = vscode;
  const textDocument = { uri: (await workspace.openTextDocument(story)).uri.toString() };
  const reason = await window.showInputBox({
    title: l10n.t('Why was this changed?'),
    prompt: l10n.t('Whose advice or voice led to it? It stands beside before and after.'),
    ignoreFocusOut: true,
  });
  if (!reason?.trim()) return;
  await writeReason(ask, textDocument, { about, otherwise: '', reason });
}

/** Writes a reason; says why where it cannot be written. */
async function writeReason(
  ask: Ask,
  textDocument: { readonly uri: string },
  given: { about: string | null; otherwise: string; reason: string },
): Promise<boolean> {
  const result = await ask(reasonRequest, { textDocument, ...given });
  if (!result) return false;
  if ('refused' in result) {
    void vscode.window.showWarningMessage(result.refused);
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  const edits = result.edits.map(({ range, newText }) =>
    vscode.TextEdit.replace(toRange(range), newText),
  );
  edit.set(vscode.Uri.parse(result.uri, true), edits);
  return vscode.workspace.applyEdit(edit);
}
