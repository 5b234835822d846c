import * as vscode from 'vscode';
import type { LspRange } from './lsp';
import { toRange } from './lsp';
import { untilFresh } from './untilFresh';

/** What the server answers when it is asked for edits of one version of a text. */
export interface EditAnswer {
  edits?: { range: LspRange; newText: string }[];
  /** The text has changed since: ask again. */
  isStale?: true;
}

/**
 * Asks for edits of a story and makes them, as one step to undo; asks again where the text has changed
 * meanwhile.
 *
 * @param ask for the version of the text as it is then.
 * @returns what the server said; undefined where it said nothing or the editor refused the edits.
 */
export async function editStory<Answer extends EditAnswer>(
  document: vscode.TextDocument,
  ask: (version: number) => Promise<Answer | null>,
): Promise<Answer | undefined> {
  const edited = await untilFresh(async () => {
    const { version } = document;
    const answer = await ask(version);
    if (!answer) return undefined;
    if (answer.isStale || document.version !== version) return 'stale';
    return (await apply(document.uri, answer.edits ?? [])) ? answer : undefined;
  });
  return edited ?? undefined;
}

async function apply(uri: vscode.Uri, edits: NonNullable<EditAnswer['edits']>): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText);
  return vscode.workspace.applyEdit(edit);
}
