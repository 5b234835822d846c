/**
 * The requests this extension adds to LSP, typed once for both ends.
 * Plain data only: the server's core, the client and the web worker can all import it.
 */

import type { ExportFormat, FontChoice, NotesChoice, PageChoice } from './export/options';
import { notification } from './protocol/message';
import type { FileProblem } from './story/namedFile';

/**
 * Server → client: the text of a file that a story names and the server may have no access to itself
 * (web worker, remote or virtual workspace). The client reads it with `vscode.workspace.fs` as UTF-8
 * where it is a file of the folder; the server has judged its name already.
 */
export const readFileMethod = 'change-story/readFile';

export interface ReadFileParams {
  /** URI of the file, as in LSP: that of the folder with the path below it. */
  uri: string;
  /** URI of the story's folder: what leads out of it is not to be read. */
  folder: string;
}

export interface ReadFileResult {
  /** The whole text (a BOM is kept), or null when there is no such readable file. */
  text: string | null;
  /** URI of the file as it is named on the disk, where that is another. */
  uri?: string;
  /** Why there is no text; that there is no such file, where it is left out. */
  problem?: FileProblem;
}

/**
 * Server → client: the names of the files in a folder, which the client lists with
 * `vscode.workspace.fs`; none where it cannot.
 */
export const listFilesMethod = 'change-story/listFiles';

export interface ListFilesParams {
  /** URI of the folder, as in LSP. */
  uri: string;
}

export interface ListFilesResult {
  names: string[];
}

/**
 * Server → client, after the findings of a file were published: it was checked, so what is drawn of
 * it (preview, tree, status bar) can be asked for anew. Comes for a story also when its log changed.
 */
export const checkedNotification = notification<CheckedParams>('change-story/checked');

export interface CheckedParams {
  /** URI of the file, as the client opened it. */
  uri: string;
  /** Version of the text that was checked. */
  version: number;
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
  /** The staged plan on A4 pages, as it would be printed. */
  isPaged?: boolean;
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
  summary: PreviewSummary;
}

/** 「幹事に見せる前に」, beside the findings. */
export interface PreviewSummary {
  /** The images of the vision: does some action lead there? */
  images: { text: string; isServed: boolean; place: PreviewSpot }[];
  /** Advice that is not answered yet; it may stand in the log of dialogues. */
  advice: { text: string; place: PreviewSpot }[];
  /** What the authors should ask themselves. */
  questions: string[];
}

/** A place in a file: what is selected when one goes there. */
export interface PreviewSpot {
  uri: string;
  range: TextRange;
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
  /** What is wrong, in one sentence. */
  what: string;
  message: string;
  place: PreviewSpot;
}

/** A section for the page; `html` is null where the page has it already. */
export type ShownSection = Omit<PreviewSection, 'html'> & { html: string | null };

/** Extension → page of the preview. */
export type ToPreview =
  | ({ type: 'show'; sections: ShownSection[] } & Omit<PreviewResult, 'places' | 'sections'>)
  /** The cursor is in this part; null where it is in none. */
  | { type: 'highlight'; key: string | null }
  /** Unfold 「幹事に見せる前に」. */
  | { type: 'summary' }
  /** The server is not there: what is shown may be old. */
  | { type: 'unavailable' }
  /** The drawing of a sheet as an SVG file; empty where there is none any more. */
  | { type: 'picture'; id: string; name: string; svg: string };

/** Page of the preview → extension. Sizes in CSS pixels. */
export type FromPreview =
  | { type: 'size'; width: number; size: number; isPaged: boolean }
  | { type: 'open'; key: string }
  | { type: 'openPlace'; place: PreviewSpot }
  /** Asks for the drawing of a sheet as it is handed over. */
  | { type: 'picture'; id: string }
  | { type: 'savePicture'; name: string; base64: string };

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

/** Client → server: the tree of an open story (for a log of dialogues: of its story). */
export const treeMethod = 'change-story/tree';

export interface TreeParams {
  textDocument: { uri: string };
}

export interface TreeResult {
  /** The story that is shown. */
  uri: string;
  version: number;
  /** Municipality and round, in one line. */
  title: string;
  roots: TreeEntry[];
  status: StatusLine;
  /** The words for how far an action has come. */
  progress: { id: string; label: string }[];
}

export interface StatusLine {
  /** 「指摘 3 ・ 姿 4/4」. */
  text: string;
  /** One line for each sheet, and what is missing. */
  lines: string[];
  missing: number;
  missingText: string;
}

export interface TreeEntry {
  /** The same for the same place of the story. */
  id: string;
  label: string;
  description: string;
  tooltip: string;
  /** For a screen reader. */
  speech: string;
  icon: string;
  isLacking: boolean;
  /** Unfolded at first. */
  isOpen: boolean;
  /** Where it stands: the whole, and the part to select; null for what is not written yet. */
  place: { uri: string; range: TextRange; selection: TextRange } | null;
  /** Names the item for `treeEdit`; null where nothing can be done with it. */
  address: string | null;
  /** The entry by which the cursor is followed. */
  isMain: boolean;
  /** What can be done: rename, move, duplicate, delete, progress, upstream, below. */
  acts: string[];
  adds: TreeAddition[];
  children: TreeEntry[];
}

/** A list to which an item can be added. */
export interface TreeAddition {
  label: string;
  owner: string;
  inside?: string;
  field: string;
  after?: string;
}

/** Client → server: the edits for something the author does in the tree. Nothing is changed yet. */
export const treeEditMethod = 'change-story/treeEdit';

export interface TreeEditParams {
  textDocument: { uri: string };
  /** Version of the tree; the edit of another one is refused. */
  version: number;
  act:
    | { kind: 'add'; to: TreeAddition; text: string }
    | { kind: 'labelOf'; address: string }
    | { kind: 'rename'; address: string; text: string }
    | { kind: 'duplicate'; address: string }
    /** Without `references` it is asked first, where something points to the item. */
    | { kind: 'delete'; address: string; references?: 'keep' | 'remove' }
    | { kind: 'step'; address: string; by: 1 | -1 }
    /** `on` is the address of the item on which it is dropped; '' for the file. */
    | { kind: 'drop'; address: string; on: string }
    | { kind: 'progress'; address: string; word: string | null }
    /** Without `choice` the titles are given, where there are several. */
    | { kind: 'upstream'; address: string; choice?: number }
    | { kind: 'below'; address: string; choice?: number };
}

export interface TreeEditResult {
  /** Edits of this version of the text. */
  edits?: { range: TextRange; newText: string }[];
  /** Where the item stands afterwards. */
  address?: string | null;
  /** Where the author goes on writing, in the text after the edits. */
  cursor?: TextRange['start'];
  /** Why it cannot be done, for the author to read. */
  refused?: string;
  /** The text has changed since: ask again with the newest tree. */
  isStale?: true;
  /** How many references point to what is to be deleted, and how many items are in it. */
  references?: number;
  inside?: number;
  choices?: string[];
  label?: string;
}

/** Client → server: what of an open story can be handed over; null for a file that is not open. */
export const sheetsMethod = 'change-story/sheets';

export interface SheetsParams {
  textDocument: { uri: string };
}

export interface SheetsResult {
  /** Name for the files, without an ending. */
  name: string;
  sheets: {
    id: string;
    /** Number on the form; null for what the form does not have. */
    number: number | null;
    title: string;
    isEmpty: boolean;
  }[];
  /** This server can print as PDF, once there is a browser. */
  canPrint: boolean;
}

/** Client → server: the files to hand over; null for a file that is not open. */
export const shareMethod = 'change-story/share';

export interface ShareParams {
  textDocument: { uri: string };
  format: ExportFormat;
  /** Ids of the sheets; null for all. */
  sheets: string[] | null;
  font: FontChoice;
  page: PageChoice;
  /** What the notes of slides hold. */
  notes: NotesChoice;
  /** An organisation's `.pptx`, in base 64. */
  template: string | null;
  /** Browser that prints; null for the first that is found. */
  browser: string | null;
}

export interface ShareResult {
  /** Several with `svg` only; without a drawing none. */
  files: { name: string; base64: string }[];
  /** Why the template cannot be used, for the author to read; then there is no file. */
  problem?: string;
  /** HTML stands in place of the PDF: there is no browser, or why it could not print. */
  unprinted?: { reason: 'no-browser' | 'failed'; detail: string };
}

/** Client → server: the story that a deck or a paper holds. */
export const importMethod = 'change-story/import';

export interface ImportParams {
  /** The `.pptx` or `.docx`, in Base64. */
  bytes: string;
}

/** The story's text with how it went, or why the file cannot be read; both for the author to read. */
export type ImportResult = { text: string; message: string; left: number } | { problem: string };
