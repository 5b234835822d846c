import type { PasteParams } from '../protocol';

type TextRange = PasteParams['range'];

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
    range: TextRange;
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
