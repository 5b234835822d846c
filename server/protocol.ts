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

/** Client → server: the story drawn for the preview; null for a file that is not open. */
export const previewMethod = 'change-story/preview';

export interface PreviewParams {
  textDocument: { uri: string };
  /** Width of the panel and size of its text, in CSS pixels. */
  width: number;
  size: number;
}

export interface PreviewResult {
  /** Version of the text that is drawn. */
  version: number;
  title: string;
  subtitle: string;
  language: 'ja' | 'en';
  sections: PreviewSection[];
  /** Where the parts of the drawing stand in the text, by their key. */
  places: Record<string, PreviewPlace>;
  findings: PreviewFinding[];
}

export interface PreviewSection {
  /** Stays the same while the story is edited. */
  id: string;
  number: number | null;
  title: string;
  /** Key of the sheet's own place; null where it is not begun. */
  key: string | null;
  /** HTML without script, style and addresses, every text of the story escaped. */
  html: string;
}

type TextRange = PasteParams['range'];

export interface PreviewPlace {
  /** The whole part. */
  range: TextRange;
  /** What is selected when one goes there. */
  name: TextRange;
}

export interface PreviewFinding {
  /** Key of the part it is shown at; null where that part is not drawn. */
  key: string | null;
  severity: 'error' | 'warning' | 'information' | 'hint';
  message: string;
}

/** Extension → page of the preview. */
export type ToPreview =
  | ({ type: 'show' } & Omit<PreviewResult, 'places'>)
  /** The cursor is in this part; null where it is in none. */
  | { type: 'highlight'; key: string | null }
  /** The server is not there: what is shown may be old. */
  | { type: 'unavailable' };

/** Page of the preview → extension. Sizes in CSS pixels. */
export type FromPreview =
  | { type: 'size'; width: number; size: number }
  | { type: 'open'; key: string };

/** What the page of the preview keeps over a reload of the window. */
export interface PreviewState {
  uri: string;
}

/** Client → server: the sheets an open story lacks, and the parts that fit behind the cursor. */
export const insertionsMethod = 'change-story/insertions';

export interface InsertionsParams {
  textDocument: { uri: string };
  position: { line: number; character: number };
}

export interface InsertionsResult {
  /** Version of the text for which the ranges are right. */
  version: number;
  insertions: {
    kind: 'sheet' | 'part';
    label: string;
    detail: string;
    range: PasteParams['range'];
    /** In VS Code's snippet syntax, with all its indentation. */
    snippet: string;
  }[];
}

/** Client → server: the text of a new story. */
export const newStoryMethod = 'change-story/newStory';

export interface NewStoryParams {
  edition: 'action-plan' | 'story-sheet';
  /** Language of the keys. */
  language: 'ja' | 'en';
  municipality: string;
  /** 年度 as it is to be written. */
  year: string;
}

export interface NewStoryResult {
  /** In VS Code's snippet syntax. */
  snippet: string;
}
