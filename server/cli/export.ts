import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Deck } from '../deck/deck';
import { baseName, fileNameWith } from '../export/names';
import {
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  withSheets,
} from '../export/options';
import { templateProblem } from '../export/templateError';
import { deckToShare, findingsBySheet, namedSheets } from '../features/share';
import { findBrowser } from '../node/findBrowser';
import { printPdf } from '../node/printPdf';
import { readNamedFile } from '../node/readNamedFile';
import { writeFileWhole } from '../node/writeFile';
import { toldOnce } from '../rules/engine/failure';
import { findingText } from '../rules/engine/message';
import type { StoryDocument } from '../workspace/storyDocument';
import { Workspace } from '../workspace/workspace';
import type { ExportRequest } from './exportArguments';
import { words } from './exportWords';
import { readText, uriOf } from './readText';
import { printFailure, printLine } from './terminal';
import { writeErrorMessage } from './writeError';

/** How a run ends: all as asked; HTML in place of a PDF; something could not be written. */
const codes = { done: 0, otherwise: 1, failed: 2 } as const;
type Code = (typeof codes)[keyof typeof codes];

/**
 * Writes the stories in the formats asked for. The path of each file that was written goes to the
 * standard output, one a line; what could not be done goes to the standard error.
 *
 * @returns the exit code: 0 as asked, 1 where HTML stands in place of a PDF, 2 where something
 * could not be read or written.
 */
export async function runExport(request: ExportRequest): Promise<number> {
  const run = new Run(request);
  const template = await run.readTemplate();
  if (template === undefined) return codes.failed;
  for (const file of request.files) await run.exportFile(file, template);
  return run.code;
}

class Run {
  code: Code = codes.done;
  /** Story of each file that was written. */
  private readonly written = new Map<string, string>();
  private readonly say: (typeof words)['ja' | 'en'];

  constructor(private readonly request: ExportRequest) {
    this.say = words[request.locale];
  }

  private fail(problem: string, code: Code = codes.failed): void {
    printLine('stderr', problem);
    if (code > this.code) this.code = code;
  }

  /** The template's bytes, null without one, undefined where it cannot be read. */
  async readTemplate(): Promise<Uint8Array | null | undefined> {
    const { template } = this.request;
    if (template === null) return null;
    try {
      return new Uint8Array(await readFile(template));
    } catch (error) {
      this.fail(this.say.template(template, String(error)));
      return undefined;
    }
  }

  async exportFile(file: string, template: Uint8Array | null): Promise<void> {
    const { locale, sheets, font, page, hasNotes, formats } = this.request;
    const { text, problem } = await readText(file, locale);
    if (text === undefined) return this.fail(problem);
    const workspace = new Workspace(readNamedFile);
    const document = workspace.put(uriOf(file), 0, text);
    await workspace.missing(document);
    const whole = deckToShare(document.story);
    const chosen = sheets && namedSheets(whole, sheets);
    if (chosen && chosen.unknown.length > 0) {
      const known = whole.sheets.map(({ id, number }) =>
        number === null ? id : `${number} ${id}`,
      );
      return this.fail(this.say.sheets(file, chosen.unknown, known));
    }
    const options: ExportOptions = {
      font,
      page,
      hasNotes,
      findings: hasNotes ? this.findingsOf(file, document) : new Map(),
      language: whole.language,
      template,
    };
    const deck = chosen ? withSheets(whole, chosen.ids) : whole;
    for (const format of formats) {
      try {
        await this.exportAs(format, file, deck, options);
      } catch (error) {
        const problem = templateProblem(error, locale);
        if (problem === null) throw error;
        this.fail(problem);
      }
    }
  }

  private findingsOf(file: string, document: StoryDocument): ExportOptions['findings'] {
    const onFailure = toldOnce((failure) => {
      printFailure(file, failure);
      this.code = codes.failed;
    });
    for (const failure of document.result.failures) onFailure(failure);
    const open = document.diagnoses.map((finding) => ({
      offset: finding.span.start,
      message: findingText(finding, this.request.locale, onFailure),
    }));
    return findingsBySheet(document.story, open);
  }

  private async exportAs(
    format: ExportFormat,
    file: string,
    deck: Deck,
    options: ExportOptions,
  ): Promise<void> {
    const { exportAs } = await import('../bundles/office');
    const name = nameOf(file, deck);
    if (format === 'svg') {
      const files = await exportAs('svg', deck, options);
      if (files.length === 0) this.fail(this.say.noDrawing(file), codes.otherwise);
      for (const one of files)
        await this.write(file, fileNameWith(name, ` ${one.name}`), one.bytes);
      return;
    }
    const [made] = await exportAs(format === 'pdf' ? 'html' : format, deck, options);
    if (!made) return;
    if (format === 'pdf') await this.exportPdf(file, name, made);
    else await this.write(file, fileNameWith(name, `.${format}`), made.bytes);
  }

  private async exportPdf(file: string, name: string, html: ExportedFile): Promise<void> {
    const browser = findBrowser(this.request.browser);
    if (browser !== null) {
      try {
        await this.write(file, fileNameWith(name, '.pdf'), await printPdf(browser, html.bytes));
        return;
      } catch (error) {
        this.fail(this.say.notPrinted(browser, String(error)), codes.otherwise);
      }
    } else this.fail(this.say.noBrowser(this.request.browser), codes.otherwise);
    const place = await this.write(file, fileNameWith(name, '.html'), html.bytes);
    if (place) printLine('stderr', this.say.howToPrint(place));
  }

  /** Writes a file; its path, or null where that did not work. */
  private async write(file: string, name: string, bytes: Uint8Array): Promise<string | null> {
    const folder = this.request.out ?? (file === '-' ? '.' : path.dirname(file));
    const place = path.join(folder, name);
    const key = path.resolve(place).toLowerCase();
    const other = this.written.get(key);
    if (other !== undefined && other !== file) {
      this.fail(this.say.twice(place, file));
      return null;
    }
    try {
      await writeFileWhole(place, bytes);
    } catch (error) {
      this.fail(writeErrorMessage(place, error, this.request.locale));
      return null;
    }
    if (other === undefined) printLine('stdout', place);
    this.written.set(key, file);
    return place;
  }
}

/** The name of the story's file without its ending; of the standard input, what the story says. */
function nameOf(file: string, deck: Deck): string {
  if (file === '-') return baseName(deck);
  const name = path.basename(file).replace(/\.ya?ml$/i, '');
  return name.replace(/\.(?:変革ストーリー|change-story)$/i, '') || name;
}
