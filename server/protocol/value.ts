import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';
import { request } from './message';

/**
 * Client → server: the text of a part of the preview, to be typed where it stands; null for a file
 * that is not open.
 */
export const valueRequest = request<ValueParams, ValueResult | null>('change-story/value');

export interface ValueParams {
  textDocument: TextDocumentIdentifier;
  /** Key of the part, as in `PreviewResult.places`. */
  key: string;
}

export interface ValueResult {
  /** Null where the part holds no text of its own. */
  value: { text: string; label: string; isMultiLine: boolean } | null;
  /** The next item of its list; null where it stands in none. */
  next: ValueAddition | null;
  /** The lists below it that are written next, in their order: アウトプット, アウトカム, 目標設定. */
  below: ValueAddition[];
}

/** A list to which an item can be added, as `treeEdit` takes it. */
export interface ValueAddition {
  /** What the item is: 「アウトカム」. */
  label: string;
  /** Path of the owner; '' for the file. */
  owner: string;
  field: string;
  /** Path of the item behind which it goes; at the end where it is missing. */
  after?: string;
}

/** Client → server: the smallest edit that gives a part of the preview another text. */
export const valueEditRequest = request<ValueEditParams, ValueEditResult | null>(
  'change-story/valueEdit',
);

export interface ValueEditParams {
  textDocument: TextDocumentIdentifier;
  /** Version of the text that the client has; the edit of another one is refused. */
  version: number;
  key: string;
  /** The text as it was when the author began: the part is found by it where its key has moved. */
  was: string;
  text: string;
}

export interface ValueEditResult {
  edits?: TextEdit[];
  /** Key of the part now; it may have moved since the author began. */
  key?: string;
  /** Why it cannot be written, for the author to read. */
  refused?: string;
  /** The part says something else by now: what that is, for the author to decide. */
  now?: string;
  /** The text has changed since: ask again. */
  isStale?: true;
}
