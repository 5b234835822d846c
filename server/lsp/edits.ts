import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../rules/engine/rule';
import { toTextEdit } from './convert';
import type { RequestContext } from './feature';

/** Edits of this version of the file: a client refuses them once the text has changed. */
export function workspaceEdit(
  { session, document }: Pick<RequestContext, 'session' | 'document'>,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes: LspTextEdit[] = edits.map((edit) => toTextEdit(document, edit));
  const { uri, version } = document;
  if (session.capabilities.workspace?.workspaceEdit?.documentChanges) {
    return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  }
  return { changes: { [uri]: changes } };
}
