import type {
  Position,
  Range,
  TextDocumentEdit,
  TextDocumentIdentifier,
} from 'vscode-languageserver-types';
import type { CursorLocation } from './location';
import { request } from './message';

/**
 * Client → server: the advice of a story (for a log of dialogues: of its story), that of the log
 * included; null for a file that is not open.
 */
export const adviceRequest = request<AdviceParams, AdviceResult | null>('change-story/advice');

export interface AdviceParams {
  textDocument: TextDocumentIdentifier;
  /** Place of the cursor: the item there is proposed as what new advice is about. */
  position?: Position;
}

export interface AdviceResult {
  /** The story, and the version of its text. */
  uri: string;
  version: number;
  /** How many pieces are open: the number of tree, summary, status bar and preview. */
  open: number;
  /** Every piece, in the order of the file. */
  advice: AdviceEntry[];
  /** The item at the position; null where there is none that can be pointed at. */
  about: AdviceSubject | null;
  /** Key of the sheet at the position, as typed; empty outside of one. */
  sheet: string;
  /** Who has given advice, the latest first: to be offered as 「誰から」. */
  people: string[];
}

/** What advice can be about. */
export interface AdviceSubject {
  /** Address of the item, as in the tree. */
  address: string;
  /** 「アクション『地区を歩く』」. */
  label: string;
}

export type AdviceStatus = 'open' | 'done' | 'declined' | 'no-action';

export interface AdviceEntry {
  /** Names the piece for `adviceEdit`. */
  id: string;
  topic: string;
  said: string;
  response: string;
  status: AdviceStatus;
  /** Who gave it, and when, as typed. */
  who: string;
  date: string;
  place: CursorLocation;
  /** What it is about, or where it stands itself where that cannot be told. */
  on: { uri: string; range: Range };
}

/**
 * Client → server: the edits for something that is done with advice, or for a talk that is taken
 * down. Nothing is changed yet. The edits may be of the story's log.
 */
export const adviceEditRequest = request<AdviceEditParams, AdviceEditResult | null>(
  'change-story/adviceEdit',
);

export interface AdviceEditParams {
  textDocument: TextDocumentIdentifier;
  /** Version of `AdviceResult`; the edit of another one is refused. */
  version: number;
  act: AdviceAct;
}

export type AdviceAct =
  /** A new piece: in the talk of this day with this person, else in a talk of its own. */
  | {
      kind: 'add';
      /** The day, as it is to be written: 2026-07-04. */
      date: string;
      who: string;
      topic: string;
      text: string;
      /** Address of the item it is about; null for none. It is given an id where it has none. */
      about: string | null;
      /** What was made of it; advice with a response is done. */
      response?: string;
    }
  /** What was made of it; the status becomes `done` where none is given. */
  | { kind: 'answer'; id: string; text: string; status?: AdviceStatus }
  /** 反映済み, 見送り, 対応不要, or 未対応 again. */
  | { kind: 'status'; id: string; status: AdviceStatus }
  /**
   * An interview: one entry of 対話. A line that ends with a question mark is a question, those
   * behind it are its answer; lines before the first question are what was said.
   */
  | {
      kind: 'talk';
      date: string;
      who: string;
      /** Id of the word of 種別; `interview` where it is missing. */
      talk?: string;
      lines: string[];
    };

export interface AdviceEditResult {
  /** The edits for one step to undo; `version` is null for a log that is not open. */
  changes?: TextDocumentEdit[];
  /** Where what was written stands after the edits. */
  cursor?: { uri: string; position: Position };
  /** Why it cannot be done, for the author to read. */
  refused?: string;
  /** The text has changed since: ask again. */
  isStale?: true;
}
