/**
 * The requests and notifications this extension adds to LSP. Each is a value that carries the types
 * of its parameters and its result, so that both ends infer them. Plain data only: the server's
 * core, the client and the web worker can all import it.
 */

import type {
  Position,
  Range,
  TextDocumentIdentifier,
  TextEdit,
} from 'vscode-languageserver-types';
import type { TreeAction } from './features/structureEdits';
import type { CursorLocation } from './protocol/location';
import { notification, request } from './protocol/message';
import type { FromTyping, ToTyping } from './protocol/typing';

export * from './protocol/advice';
export * from './protocol/blanks';
export * from './protocol/comments';
export * from './protocol/files';
export type { CursorLocation } from './protocol/location';
export type { Notification, Request } from './protocol/message';
export * from './protocol/rounds';
export * from './protocol/rules';
export * from './protocol/share';
export * from './protocol/tables';
export * from './protocol/typing';
export * from './protocol/value';
export * from './protocol/writing';

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
  /** 「ここから始める」 of what was published: the same findings as in tree, summary and on the sheets. */
  startHere: StartFinding[];
}

/** A finding to start with, the gravest first. */
export interface StartFinding {
  rule: string;
  severity: PreviewFinding['severity'];
  /** What is wrong, in one sentence. */
  what: string;
  range: Range;
}

/**
 * Command of the client that shows places as VS Code's references view does.
 * Arguments: URI of the file, LSP position to show them at, LSP locations.
 */
export const showReferencesCommand = 'changeStory.showReferences';

/** Client → server: the self-check 「幹事に見せる前に」 of a story; null for a file that is not open. */
export const selfCheckRequest = request<SelfCheckParams, SelfCheckResult | null>(
  'change-story/selfCheck',
);

export interface SelfCheckParams {
  textDocument: TextDocumentIdentifier;
}

export interface SelfCheckResult {
  /** Markdown in which nothing of the story is live. */
  markdown: string;
}

/**
 * Command of the client that goes on where a code action of ours leaves off. Arguments: URI of the
 * file, LSP position, and `rename` (an id there wants a name of the author's) or `write` (a text is
 * to be typed there). The server names it only to clients that list it in `clientCommands` of
 * their initialization options.
 */
export const continueCommand = 'changeStory.continueAt';

/**
 * Command of the client that lets the author choose from a list what `treeEdit` offers for an item,
 * and makes it. Arguments: URI of the file, address of the item, `serves`, `upstream` or `below`.
 * The server names it only to clients that list it in `clientCommands`.
 */
export const chooseCommand = 'changeStory.choose';

/**
 * Command of the client that shows two files side by side. Arguments: their URIs, the one to write
 * in last. The server names it only to clients that list it in `clientCommands`.
 */
export const compareCommand = 'changeStory.compareFiles';

/**
 * Command of the client that merges the copy of a story into the story, whichever of the two is in
 * front. Arguments: the URIs of both. The server names it only to clients that list it in
 * `clientCommands`.
 */
export const mergeCommand = 'changeStory.mergeFiles';

/**
 * Command of the client that asks why something was changed, and writes it into 変更理由. Arguments:
 * URI of the story, address of the item. The server names it only to clients that list it in
 * `clientCommands`.
 */
export const writeReasonCommand = 'changeStory.writeReason';

/** Command of VS Code that asks for proposals again; named only to clients that list it. */
export const suggestCommand = 'editor.action.triggerSuggest';

/** Client → server: pasted text as items of the YAML list at the cursor. */
export const pasteRequest = request<PasteParams, PasteResult>('change-story/paste');

export interface PasteParams {
  textDocument: TextDocumentIdentifier;
  /** What the pasted text replaces, as in LSP. */
  range: Range;
  /** The text as it comes from the clipboard. */
  text: string;
  /** The author asked for a list: every line or paragraph is an item, bulleted or not. */
  force: boolean;
}

/** An LSP text edit, or null where the text is to be pasted as it is. */
export type PasteResult = TextEdit | null;

/** Client → server: the story drawn for the preview; null for a file that is not open. */
export const previewRequest = request<PreviewParams, PreviewResult | null>('change-story/preview');

export interface PreviewParams {
  textDocument: TextDocumentIdentifier;
  /** Width of the panel and size of its text, in CSS pixels. */
  width: number;
  size: number;
  /** The staged plan on A4 pages, as it would be printed. */
  isPaged?: boolean;
  /**
   * Height in which the staged plan is to be seen at once, in CSS pixels: what does not fit is
   * counted instead of drawn. Without it everything is drawn.
   */
  view?: number;
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
  /** 「ここから始める」: the findings that matter most now, the gravest first. */
  startHere: PreviewFinding[];
  /** The images of the vision: does some action lead there? */
  images: { text: string; isServed: boolean; place: CursorLocation }[];
  /** Advice that is not answered yet; it may stand in the log of dialogues. */
  advice: { id: string; text: string; place: CursorLocation }[];
  /** What the authors should ask themselves. */
  questions: string[];
  /** How many findings there are, and what is counted: 「指摘 4（注意 3、情報 1）、ヒント 10」. */
  counts: string;
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

export interface PreviewPlace {
  /** The log of dialogues, where the part stands there; else it stands in the story. */
  uri?: string;
  /** The whole part. */
  range: Range;
  /** What is shown when one goes there. */
  selectionRange: Range;
  /** Where the cursor goes: the end of the value, so that nothing is selected. */
  cursor: Position;
}

export interface PreviewFinding {
  /** Key of the part it is shown at; null where that part is not drawn. */
  key: string | null;
  severity: 'error' | 'warning' | 'information' | 'hint';
  /** What is wrong, in one sentence. */
  what: string;
  message: string;
  place: CursorLocation;
}

/** A section for the page; `html` is null where the page has it already. */
export type ShownSection = Omit<PreviewSection, 'html'> & { html: string | null };

/** Extension → page of the preview. */
export type ToPreview =
  | ({ type: 'show'; sections: ShownSection[] } & Omit<PreviewResult, 'places' | 'sections'>)
  /** The cursor is in this part; null where it is in none. */
  | { type: 'highlight'; key: string | null }
  /** The page has been given the focus. */
  | { type: 'focus' }
  /** Unfold 「幹事に見せる前に」. */
  | { type: 'summary' }
  /** What is new or changed since a round that was kept; none where it is null. */
  | { type: 'since'; marks: SinceMarks | null }
  /** The server is not there: what is shown may be old. */
  | { type: 'unavailable' }
  /** The drawing of a sheet as an SVG file; empty where there is none any more. */
  | { type: 'picture'; id: string; name: string; svg: string }
  | ToTyping;

/** The parts of the drawing that came or changed since a round, by their keys, and how that is said. */
export interface SinceMarks {
  added: string[];
  changed: string[];
  addedText: string;
  changedText: string;
}

/** Page of the preview → extension. Sizes in CSS pixels. */
export type FromPreview =
  | { type: 'size'; width: number; size: number; isPaged: boolean; view?: number }
  | { type: 'open'; key: string }
  | { type: 'openPlace'; place: CursorLocation }
  /** Answers this piece of advice; adds one where it is null. */
  | { type: 'advise'; id: string | null }
  /** Asks for the drawing of a sheet as it is handed over. */
  | { type: 'picture'; id: string }
  | { type: 'savePicture'; name: string; base64: string }
  | FromTyping;

/** What the page of the preview keeps over a reload of the window. */
export interface PreviewState {
  uri: string;
  /** It keeps this story, whichever the author is at. */
  isPinned?: boolean;
}

/** Client → server: the tree of an open story (for a log of dialogues: of its story). */
export const treeRequest = request<TreeParams, TreeResult | null>('change-story/tree');

export interface TreeParams {
  textDocument: TextDocumentIdentifier;
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
  /** Findings as VS Code lists them: errors, warnings and informations, hints not. */
  findings: number;
  /** The same in words: what is counted, and how many hints there are beside. */
  findingsText: string;
  /** Empty values: 「空欄 12」. */
  blanks: number;
  blanksText: string;
  /** Advice that is not answered. */
  advice: number;
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
  /** Where it stands: the whole, the part to show, the cursor; null for what is not written yet. */
  place: (CursorLocation & { selectionRange: Range }) | null;
  /** Names the item for `treeEdit`; null where nothing can be done with it. */
  address: string | null;
  /** The entry by which the cursor is followed. */
  isMain: boolean;
  /**
   * What can be done: rename, move, duplicate, delete, progress, upstream, below, serves; with
   * advice: add-advice, answer-advice.
   */
  acts: string[];
  /** Names a piece of advice for `adviceEdit`. */
  advice?: string;
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
export const treeEditRequest = request<TreeEditParams, TreeEditResult | null>(
  'change-story/treeEdit',
);

export interface TreeEditParams {
  textDocument: TextDocumentIdentifier;
  /** Version of the tree; the edit of another one is refused. */
  version: number;
  act: TreeAction;
}

export interface TreeEditResult {
  /** Edits of this version of the text. */
  edits?: TextEdit[];
  /** Where the item stands afterwards. */
  address?: string | null;
  /** Where the author goes on writing, in the text after the edits. */
  cursor?: Position;
  /** Why it cannot be done, for the author to read. */
  refused?: string;
  /** The text has changed since: ask again with the newest tree. */
  isStale?: true;
  /** How many references point to what is to be deleted, and how many items are in it. */
  references?: number;
  inside?: number;
  choices?: string[];
  label?: string;
  /** What an item can be for, the likeliest first. */
  targets?: { address: string; label: string; description: string }[];
}
