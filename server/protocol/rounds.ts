import type { Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';
import type { CursorLocation } from './location';
import { request } from './message';

/** Client → server: the texts to keep of a story as a round; null for a file that is not open. */
export const roundRequest = request<RoundParams, RoundResult | null>('change-story/round');

export interface RoundParams {
  textDocument: TextDocumentIdentifier;
  /** What the files are to be called, without an ending; without it only 版 is asked for. */
  name?: string;
  /** Today: 2026-11-29. */
  date: string;
}

export interface RoundResult {
  /** URI of the story: for a log of dialogues that of the story that keeps it. */
  uri: string;
  /** 版 as it is written; may be empty. */
  round: string;
  /** The texts of story and log; the log is null where the story keeps its dialogues itself. */
  text: string;
  log: string | null;
  /** Name of the log as the story has it; null where it has none. */
  logName: string | null;
}

/** An earlier version of a story with its log. */
export interface EarlierStory {
  /** What it is called: 第4回. */
  name: string;
  /** Tells it from others that are called the same: the commit of git. */
  ref?: string;
  text: string;
  /** Text of its log; null where it has none. */
  log: string | null;
}

/**
 * Client → server: what differs by meaning between an earlier version and the open story, or another
 * version of it; null for a file that is not open.
 */
export const compareRequest = request<CompareParams, CompareResult | null>('change-story/compare');

export interface CompareParams {
  textDocument: TextDocumentIdentifier;
  before: EarlierStory;
  /** The later version, where it is not the open story. */
  after?: EarlierStory | undefined;
  /** Draw what stayed as it was, too. */
  isWhole: boolean;
}

export interface CompareResult {
  uri: string;
  version: number;
  /** 「変わったところ: 追加 1、言いかえ 4」 */
  summary: string;
  /** HTML without script, style and addresses; the number of each change is its `data-change`. */
  html: string;
  /** By the numbers of the drawing. */
  changes: ComparedChange[];
  /** Changes on the sheets of which nobody has written the reason; none of two earlier versions. */
  unexplained: UnexplainedChange[];
  /** What is new or says something else in the open story, to be marked. */
  marks: { uri: string; range: Range; kind: 'added' | 'changed' }[];
}

export interface ComparedChange {
  /** Where it stood; null where it was added. */
  before: EarlierPlace | null;
  /** Where it stands in the open story; null where it was removed. */
  after: CursorLocation | null;
  /** Where it stands in the later of two earlier versions. */
  kept: EarlierPlace | null;
}

/** A place in an earlier version, or in its log. */
export interface EarlierPlace {
  isInLog: boolean;
  range: Range;
}

/** A change without a reason. */
export interface UnexplainedChange {
  place: string;
  before: string;
  after: string;
  /** Address of the item for `reasonRequest`; null where it is gone. */
  about: string | null;
  /** What it is called where there is no address. */
  otherwise: string;
}

/**
 * Client → server: the edits that write a reason into 変更理由; null for a file that is not open.
 */
export const reasonRequest = request<ReasonParams, ReasonResult | null>('change-story/reason');

export interface ReasonParams {
  textDocument: TextDocumentIdentifier;
  about: string | null;
  otherwise: string;
  reason: string;
}

/** Edits of this version of the story, or why there are none, for the author to read. */
export type ReasonResult =
  | { uri: string; version: number; edits: TextEdit[] }
  | { refused: string };

/**
 * Client → server: which of the rounds of a story is the last that a copy of it has in common with it;
 * null for a file that is not open.
 */
export const baseRequest = request<BaseParams, BaseResult | null>('change-story/mergeBase');

export interface BaseParams {
  textDocument: TextDocumentIdentifier;
  /** The newest first; each with when it was kept, in milliseconds since 1970. */
  rounds: { text: string; time: number }[];
  /** Text of the copy, and since when its file is there; null where nobody knows. */
  theirs: string;
  since: number | null;
}

export interface BaseResult {
  /** Place of the round; -1 where there is none. */
  index: number;
}

/**
 * Client → server: an open story with what another version of it changed since the last common one;
 * null for a file that is not open.
 */
export const mergeRequest = request<MergeParams, MergeResult | null>('change-story/merge');

export interface MergeParams {
  textDocument: TextDocumentIdentifier;
  /** Text of the last common version; empty where there is none. */
  base: string;
  /** Text of ours; that of the document where it is not given. */
  ours?: string;
  theirs: string;
  /** What the two are called behind the marks of what is left open. */
  labels: { ours: string; theirs: string };
  /** Which side holds, conflict by conflict; null leaves both between marks. */
  choices: ('ours' | 'theirs' | null)[];
}

export interface MergeResult {
  version: number;
  text: string;
  /** Of kind `place`, both moved the item: where either side has it. */
  conflicts: { kind: 'text' | 'place'; name: string; ours: string; theirs: string }[];
}
