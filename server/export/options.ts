import type { Deck } from '../deck/deck';
import type { DataTable } from '../deck/progress';
import type { FontChoice, PageChoice } from '../render/choices';
import type { Locale } from '../vocabulary';

export { type FontChoice, fonts, type PageChoice, pages } from '../render/choices';

/** The formats that are made of a deck alone. PDF is made of HTML by a browser, PNG of SVG. */
export const fileFormats = ['pptx', 'docx', 'html', 'md', 'svg', 'xlsx', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The formats that an author can ask for. */
export const exportFormats = [...fileFormats, 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Size up to which a template is read, in bytes. */
export const maxTemplateBytes = 100 * 1024 * 1024;

/** What the notes of slides hold: the full text, what the check still says too, or nothing. */
export const notesChoices = ['text', 'findings', 'none'] as const;
export type NotesChoice = (typeof notesChoices)[number];

/** What the author chose; every format takes of it what concerns it. */
export interface ExportOptions {
  readonly font: FontChoice;
  readonly page: PageChoice;
  /** Write the full text of a sheet and what the check still says into the notes of its slide. */
  readonly hasNotes: boolean;
  /** What the check still says, by the id of the sheet it belongs to. */
  readonly findings: ReadonlyMap<string, readonly string[]>;
  /** Language of the words that are not the story's: 「（続き）」, 「ページ」. */
  readonly language: Locale;
  /** What is followed over the years, for spreadsheets. */
  readonly tables?: readonly DataTable[];
  /** The smallest text of slides, in points; 10 where it is not given. */
  readonly minText?: number;
  /** An organisation's own `.pptx`, whose fonts, colours and logo are taken over. */
  readonly template: Uint8Array | null;
}

/** A file to be written. Its name has no folder; several come of one story with `svg`. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the files of one format. The same deck and options give the same bytes. Never fails for
 * what is in the texts: what a format cannot hold (control characters, half surrogate pairs) is
 * left out or replaced.
 */
export type Exporter = (deck: Deck, options: ExportOptions) => Promise<readonly ExportedFile[]>;
