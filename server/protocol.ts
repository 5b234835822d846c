/**
 * The requests this extension adds to LSP, typed once for both ends.
 * Plain data only: the server's core, the client and the web worker can all import it.
 */

/**
 * Server → client: the text of a file the server may have no access to itself (web worker, remote
 * or virtual workspace). The client reads it with `vscode.workspace.fs` as UTF-8.
 */
export const readFileMethod = 'change-story/readFile';

export interface ReadFileParams {
  /** URI of the file, as in LSP. */
  uri: string;
}

export interface ReadFileResult {
  /** The whole text (a BOM is kept), or null when there is no such readable file. */
  text: string | null;
}

/**
 * Command of the client that shows places as VS Code's references view does.
 * Arguments: URI of the file, LSP position to show them at, LSP locations.
 */
export const showReferencesCommand = 'changeStory.showReferences';

/** Client → server: the self-check 「幹事に見せる前に」 of an open story, as Markdown. */
export const selfCheckMethod = 'change-story/selfCheck';

export interface SelfCheckParams {
  /** URI of the open story, as in LSP. */
  uri: string;
}

export interface SelfCheckResult {
  markdown: string;
}

/**
 * Command of the client that goes on where a code action of ours leaves off. Arguments: URI of the
 * file, LSP position, and `rename` (an id there wants a name of the author's) or `write` (a text is
 * to be typed there). The server names it only to clients that list it in `clientCommands` of
 * their initialization options.
 */
export const continueCommand = 'changeStory.continueAt';

/** Client → server: pasted text as items of the YAML list at the cursor. */
export const pasteMethod = 'change-story/paste';

export interface PasteParams {
  textDocument: { uri: string };
  /** What the pasted text replaces, as in LSP. */
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  /** The text as it comes from the clipboard. */
  text: string;
  /** The author asked for a list: every line or paragraph is an item, bulleted or not. */
  force: boolean;
}

/** An LSP text edit, or null where the text is to be pasted as it is. */
export type PasteResult = { range: PasteParams['range']; newText: string } | null;
