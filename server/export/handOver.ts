import { deckOf } from '../deck/build';
import type { Deck, RoundChanges } from '../deck/deck';
import { changesTable, progressTables } from '../deck/progress';
import type { Story } from '../story/story';
import type { Locale } from '../vocabulary';
import { findingsBySheet, type OpenFinding } from './findings';
import type { exportAs } from './index';
import type {
  CsvEncoding,
  ExportedFile,
  ExportFormat,
  ExportOptions,
  FontChoice,
  NotesChoice,
  PageChoice,
} from './options';
import { minTextOf, type Preset, presets } from './presetNames';
import { earlierComments } from './review/earlier';
import { withSheets } from './sheets';
import { encodingMessage } from './tables/cp932';
import { templateProblem } from './templateError';

/** What of a story is handed over, and how. */
export interface HandOverChoices {
  readonly format: ExportFormat;
  /** The use it is made for; everything where it is not given. */
  readonly preset?: Preset;
  /** Ids of the sheets; null for all of the preset. */
  readonly sheets: readonly string[] | null;
  readonly font: FontChoice;
  readonly page: PageChoice;
  readonly notes: NotesChoice;
  /** An organisation's own `.pptx`. */
  readonly template: Uint8Array | null;
  /** Of a CSV; UTF-8 where it is not given. */
  readonly encoding?: CsvEncoding;
}

/** A story with what the check still says of it, which is asked for only where it is written. */
export interface HandOverDocument {
  readonly story: Story;
  /** Before and after, where an earlier round is at hand. */
  readonly changes?: RoundChanges | null;
  findings(): readonly OpenFinding[];
}

/** A PDF, or why there is none. */
export type PrintResult = Uint8Array | PrintFailure;

export interface PrintFailure {
  readonly reason: 'no-browser' | 'failed';
  /** What the browser said, or where one was looked for; may be empty. */
  readonly detail: string;
}

export interface HandOverHost {
  /** Language of the messages. */
  readonly locale: Locale;
  /** The makers, which are a bundle of their own. */
  readonly exportAs: typeof exportAs;
  /** Prints a page as PDF; absent where no browser can be started. */
  print?(html: Uint8Array): Promise<PrintResult>;
  /** Stops between two steps; what is thrown then is its reason. */
  readonly signal?: AbortSignal;
}

export interface HandOverResult {
  /** Several with `svg` only; without a drawing none. */
  readonly files: readonly ExportedFile[];
  /** Why there is no file, for the author to read: the template or the encoding does not do. */
  readonly problem?: string;
  /** HTML stands in place of the PDF, and this is why. */
  readonly unprinted?: PrintFailure;
}

/**
 * Makes the files of a story, the same for the editor and the command line.
 *
 * @throws the reason of the host's signal
 */
export async function handOver(
  document: HandOverDocument,
  choices: HandOverChoices,
  host: HandOverHost,
): Promise<HandOverResult> {
  const { sheets } = choices;
  const { story, changes } = document;
  const whole = deckOf(story, undefined, { changes });
  const deck = sheets ? withSheets(whole, sheets) : whole;
  const options = optionsOf(document, choices, deck);
  host.signal?.throwIfAborted();
  if (choices.format === 'pdf') return printed(await host.exportAs('html', deck, options), host);
  try {
    return { files: await host.exportAs(choices.format, deck, options) };
  } catch (error) {
    const problem = templateProblem(error, host.locale) ?? encodingMessage(error, host.locale);
    if (problem === null) throw error;
    return { files: [], problem };
  }
}

function optionsOf(
  document: HandOverDocument,
  { format, font, page, notes, template, encoding, preset = presets[0] }: HandOverChoices,
  deck: Deck,
): ExportOptions {
  const { language } = deck;
  const findings =
    notes === 'findings' ? findingsBySheet(document.story, document.findings()) : new Map();
  const minText = minTextOf(preset);
  const hasTables = format === 'xlsx' || format === 'csv';
  const { story, changes } = document;
  const changed = changes && changes.rows.length > 0 ? [changesTable(changes, language)] : [];
  const tables = hasTables ? [...progressTables(story), ...changed] : [];
  const review = format === 'review' && {
    story: { municipality: deck.municipality, title: deck.title, round: story.root.text('round') },
    earlier: earlierComments(story),
  };
  const hasNotes = notes !== 'none';
  const texts = { findings, language, hasNotes, tables, encoding, preset };
  const common = { font, page, template, minText, ...texts };
  return review ? { ...common, review } : common;
}

async function printed(html: readonly ExportedFile[], host: HandOverHost): Promise<HandOverResult> {
  const [page] = html;
  if (!page) return { files: [] };
  host.signal?.throwIfAborted();
  const pdf = (await host.print?.(page.bytes)) ?? { reason: 'no-browser', detail: '' };
  if (!(pdf instanceof Uint8Array)) return { files: html, unprinted: pdf };
  return { files: [{ name: page.name.replace(/html$/, 'pdf'), bytes: pdf }] };
}
