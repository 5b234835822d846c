import type { StoryName } from '../comments/file';
import type { Deck } from '../deck/deck';
import type { DataTable } from '../deck/progress';
import type { FontChoice, PageChoice } from '../render/choices';
import type { Locale } from '../vocabulary';
import type { Preset } from './presetNames';
import type { EarlierComment } from './review/earlier';

export {
  allPages,
  type FontChoice,
  fonts,
  type LargePage,
  largePages,
  type PageChoice,
  pages,
} from '../render/choices';

/**
 * The formats that are made of a deck alone. PDF is made of HTML by a browser, PNG of SVG; `review`
 * is HTML in which its reader writes comments.
 */
export const fileFormats = ['pptx', 'docx', 'html', 'md', 'svg', 'xlsx', 'csv', 'review'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The formats that an author can ask for. */
export const exportFormats = [...fileFormats, 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How a CSV is written: as Excel knows it anywhere, or as older programs of a Japanese Windows do. */
export const encodings = ['utf-8', 'cp932'] as const;
export type CsvEncoding = (typeof encodings)[number];

/** Size up to which a template is read, in bytes. */
export const maxTemplateBytes = 100 * 1024 * 1024;

/** What the notes of slides hold: what one says to a sheet, what the check still says too, or nothing. */
export const notesChoices = ['text', 'findings', 'none'] as const;
export type NotesChoice = (typeof notesChoices)[number];

/** What the author chose; every format takes of it what concerns it. */
export interface ExportOptions {
  readonly font: FontChoice;
  readonly page: PageChoice;
  /** Write what one says to a sheet and what the check still says into the notes of its slide. */
  readonly hasNotes: boolean;
  /** What the check still says, by the id of the sheet it belongs to. */
  readonly findings: ReadonlyMap<string, readonly string[]>;
  /** Language of the words that are not the story's: 「（続き）」, 「ページ」. */
  readonly language: Locale;
  /** For a page to be commented on: whose story it is, and what became of earlier comments. */
  readonly review?: {
    readonly story: StoryName;
    readonly earlier: readonly EarlierComment[];
  };
  /** What is followed over the years, for spreadsheets. */
  readonly tables?: readonly DataTable[];
  /** Of a CSV; UTF-8 where it is not given. */
  readonly encoding?: CsvEncoding;
  /** The use it is made for: what of the deck is shown, and how; everything where it is not given. */
  readonly preset?: Preset;
  /** The smallest text of slides, in points; 10 where it is not given. */
  readonly minText?: number;
  /** An organisation's own `.pptx`, whose fonts, colours and logo are taken over. */
  readonly template: Uint8Array | null;
}

/**
 * A file to be written. Its name has no folder; several come of one story with `svg`, and with
 * `csv` where something changed.
 */
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

/** Ending of the files of a format. */
export function endingOf(format: ExportFormat): string {
  return format === 'review' ? 'html' : format;
}
