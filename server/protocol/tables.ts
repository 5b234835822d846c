import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';
import { request } from './message';

/**
 * Client → server: what a workbook or a table in text has otherwise than an open story; null for a
 * file that is not open. Nothing is changed yet.
 */
export const tablesRequest = request<TablesParams, TablesResult | null>('change-story/tables');

export interface TablesParams {
  textDocument: TextDocumentIdentifier;
  /** The file, in Base64. */
  bytes: string;
}

/** What the file would change, or why it cannot be read; texts are for the author to read. */
export type TablesResult = { changes: TableChange[]; notes: string[] } | { problem: string };

export interface TableChange {
  /** Names the value for `tableEdits`: path of its item, its field, and the year of a figure. */
  path: string;
  field: string;
  year: string | null;
  row: string;
  column: string;
  /** What the story says now, and what it is to say. */
  was: string;
  to: string;
  /** What it said when the file was written, where the story has been changed since, too. */
  written: string | null;
}

/** Client → server: the smallest edits for the changes that the author chose. */
export const tableEditsRequest = request<TableEditsParams, TableEditsResult | null>(
  'change-story/tableEdits',
);

export interface TableEditsParams {
  textDocument: TextDocumentIdentifier;
  /** Version of the text that the client has; the edits of another one are refused. */
  version: number;
  changes: TableChange[];
}

export interface TableEditsResult {
  edits?: TextEdit[];
  /** How many of the changes the edits make. */
  count?: number;
  /** What cannot be written, and why. */
  refused?: string[];
  /** The text has changed since: ask again. */
  isStale?: true;
}
