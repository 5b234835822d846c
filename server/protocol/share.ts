import type { TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { ExportFormat, FontChoice, NotesChoice, PageChoice } from '../export/options';
import type { Preset } from '../export/presetNames';
import type { Locale } from '../vocabulary';
import { request } from './message';
import type { EarlierStory } from './rounds';

/** Client → server: what of an open story can be handed over; null for a file that is not open. */
export const sheetsRequest = request<SheetsParams, SheetsResult | null>('change-story/sheets');

export interface SheetsParams {
  textDocument: TextDocumentIdentifier;
  /** The round before, for 変更前 / 変更後 / 理由. */
  since?: EarlierStory | null;
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
  /** Language of the story, in which its files are named. */
  language: Locale;
  /** This server can print as PDF, once there is a browser. */
  canPrint: boolean;
}

/** Client → server: the files to hand over; null for a file that is not open. */
export const shareRequest = request<ShareParams, ShareResult | null>('change-story/share');

export interface ShareParams {
  textDocument: TextDocumentIdentifier;
  format: ExportFormat;
  /** The use it is made for; everything where it is not given. */
  preset?: Preset;
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
  /** The round before, for 変更前 / 変更後 / 理由. */
  since?: EarlierStory | null;
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
export const importRequest = request<ImportParams, ImportResult>('change-story/import');

export interface ImportParams {
  /** The deck or paper, in Base64. */
  bytes: string;
  /** Where the author wants texts to stand, by the numbers of the review; none at first. */
  moves?: { piece: number; to: string }[];
}

/** The story's text with how it went, or why the file cannot be read; both for the author to read. */
export type ImportResult =
  | { text: string; message: string; left: number; review: ImportReview }
  | { problem: string };

/** What was recognised, for the author to look at before the story is written. */
export interface ImportReview {
  /** How much has found a place, and what is to become of the rest. */
  message: string;
  rows: ReviewRow[];
  /** Places to which a text can be sent, in the order of the sheets. */
  targets: { id: string; name: string }[];
}

export interface ReviewRow {
  /** Numbers of the texts; a row of a table has several. */
  pieces: number[];
  /** The text as it stands in the file, and where: 「スライド3の表」. */
  text: string;
  where: string;
  /** Name of the sheet and of the place in it; empty for what has none. */
  sheet: string;
  place: string;
  /** Id of the target where it stands; empty where the place is none of them. */
  target: string;
  state: 'placed' | 'kept' | 'heading' | 'author';
}
