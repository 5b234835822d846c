import type { TextDocumentEdit, TextDocumentIdentifier } from 'vscode-languageserver-types';
import { request } from './message';
import type { EarlierStory } from './rounds';

/**
 * Client → server: what reviewers sent back, to be taken into an open story; null for a file that is
 * not open. Nothing is changed yet.
 */
export const takeCommentsRequest = request<TakeCommentsParams, TakeCommentsResult | null>(
  'change-story/takeComments',
);

export interface TakeCommentsParams {
  textDocument: TextDocumentIdentifier;
  /** The files of the review page, pages, decks and papers in base 64, texts of mails as they are. */
  files: { name: string; base64?: string; text?: string }[];
  /** The rounds that were kept, the newest first: edited sentences are held against the one sent. */
  rounds?: EarlierStory[];
}

export interface TakeCommentsResult {
  /** The edits for one step to undo; `version` is null for a log that is not open. */
  changes?: TextDocumentEdit[];
  /** How many comments there are, and where they stand. */
  message?: string;
  /** How many are new. */
  added?: number;
  /** The text has changed meanwhile: ask again. */
  isStale?: true;
  /** Why nothing is taken in, for the author to read. */
  problem?: string;
  /** Sentences that were edited in a deck or a paper: for `valueEdit`, where they are accepted. */
  proposals?: ProposedSentence[];
}

export interface ProposedSentence {
  key: string;
  /** 「アクション『地区を歩く』」. */
  label: string;
  /** What stands in the story. */
  was: string;
  now: string;
  /** What stood there when the file was made, where that is something else. */
  sent?: string;
}
