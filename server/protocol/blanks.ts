import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import { request } from './message';

/**
 * Client → server: the empty value that follows a place in the order of the sheets, or the one
 * before it; null for a file that is not open.
 */
export const blankRequest = request<BlankParams, BlankResult | null>('change-story/blank');

export interface BlankParams {
  textDocument: TextDocumentIdentifier;
  position: Position;
  direction: 'next' | 'previous';
}

export interface BlankResult {
  /** Version of the text for which the places are right. */
  version: number;
  /** How many values are empty in the file. */
  count: number;
  /** Null where nothing is empty. Behind the last comes the first again. */
  blank: {
    /** Its number among all, from 1. */
    number: number;
    /** 「段階『まず歩く』の名称」. */
    label: string;
    /** What is shown when one goes there. */
    range: Range;
    /** Where the author types; nothing is selected. */
    cursor: Position;
  } | null;
}
