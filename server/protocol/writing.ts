import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import { request } from './message';

/** Client → server: the sheets an open story lacks, and the parts that fit behind the cursor. */
export const insertionsRequest = request<InsertionsParams, InsertionsResult | null>(
  'change-story/insertions',
);

export interface InsertionsParams {
  textDocument: TextDocumentIdentifier;
  position: Position;
}

export interface InsertionsResult {
  /** Version of the text for which the ranges are right. */
  version: number;
  insertions: {
    kind: 'sheet' | 'part';
    label: string;
    detail: string;
    range: Range;
    /** In VS Code's snippet syntax, with all its indentation. */
    snippet: string;
  }[];
}

/** Client → server: the text of a new story. */
export const newStoryRequest = request<NewStoryParams, NewStoryResult>('change-story/newStory');

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
