import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../rules/rule';
import { toTextEdit } from './convert';
import type { Asked } from './feature';

/** Edits of this version of the file: a client refuses them once the text has changed. */
export function workspaceEdit(
  { session, document, lines }: Pick<Asked, 'session' | 'document' | 'lines'>,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes: LspTextEdit[] = edits.map((edit) => toTextEdit(lines, edit));
  const { uri, version } = document;
  if (session.capabilities.workspace?.workspaceEdit?.documentChanges) {
    return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  }
  return { changes: { [uri]: changes } };
}
