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
