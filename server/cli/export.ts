import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { deckOf } from '../deck/build';
import type { Deck, RoundChanges } from '../deck/deck';
import type { OpenFinding } from '../export/findings';
import { type HandOverResult, handOver, type PrintFailure } from '../export/handOver';
import { baseName, behindFirst, fileNameWith, nameBehind } from '../export/names';
import { type ExportFormat, maxTemplateBytes } from '../export/options';
import { presets } from '../export/presetNames';
import { namedSheets, sheetNamesOf } from '../export/sheets';
import { findBrowser } from '../node/findBrowser';
import { print } from '../node/print';
import { writeFileWhole } from '../node/writeFile';
import { toldOnce } from '../rules/engine/failure';
import { findingText } from '../rules/engine/message';
import type { Story } from '../story/story';
import type { StoryDocument } from '../workspace/storyDocument';
import type { ExportRequest } from './exportArguments';
import { words } from './exportWords';
import { openStory } from './openStory';
import { storyBefore, storySince } from './roundBefore';
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
  private readonly strings: (typeof words)['ja' | 'en'];

  constructor(private readonly request: ExportRequest) {
    this.strings = words[request.locale];
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
      const stats = await stat(template);
      // A device has no end, and a pipe is waited for.
      if (!stats.isFile() || stats.size > maxTemplateBytes) throw new Error('no .pptx');
      return new Uint8Array(await readFile(template));
    } catch (error) {
      this.fail(this.strings.template(template, String(error)));
      return undefined;
    }
  }

  async exportFile(file: string, template: Uint8Array | null): Promise<void> {
    const {
      locale,
      preset = presets[0],
      sheets,
      font,
      page,
      hasNotes,
      encoding,
      formats,
      browser,
    } = this.request;
    const { document, problem } = await openStory(file, locale);
    if (!document) return this.fail(problem);
    const changes = await this.changesOf(file, document.story);
    if (changes === undefined) return;
    const deck = deckOf(document.story, undefined, { changes });
    const chosen = sheets && namedSheets(deck, sheets);
    if (chosen && chosen.unknown.length > 0) {
      const known = sheetNamesOf(deck).map(({ number, title }) =>
        [number, title].filter(Boolean).join(' '),
      );
      return this.fail(this.strings.sheets(file, chosen.unknown, known));
    }
    const choices = { preset, sheets: chosen?.ids ?? null, font, page, template, encoding };
    const notes = hasNotes ? 'findings' : 'none';
    const { exportAs } = await import('../bundles/office');
    const host = { locale, exportAs, print: (html: Uint8Array) => print(html, browser) };
    const findings = hasNotes ? this.findingsOf(file, document) : [];
    for (const format of formats) {
      const behind = nameBehind({ ...choices, format }, sheetNamesOf(deck), deck.language);
      const made = await handOver(
        { story: document.story, changes, findings: () => findings },
        { ...choices, notes, format },
        host,
      );
      await this.writeFiles(format, file, nameOf(file, deck) + behind, made);
    }
  }

  /** Before and after; null without an earlier round, undefined where the one named cannot be read. */
  private async changesOf(file: string, story: Story): Promise<RoundChanges | null | undefined> {
    const { since = null, locale } = this.request;
    const { before, problem } =
      since === null
        ? { before: await storyBefore(file, story.root.text('round')) }
        : await storySince(since, locale);
    if (problem !== undefined) {
      this.fail(problem);
      return undefined;
    }
    if (!before) return null;
    const { compare } = await import('../bundles/office');
    return compare.changeTableOf(before.story, story, before.name);
  }

  private findingsOf(file: string, document: StoryDocument): readonly OpenFinding[] {
    const onFailure = toldOnce((failure) => {
      printFailure(file, failure);
      this.code = codes.failed;
    });
    for (const failure of document.result.failures) onFailure(failure);
    return document.diagnoses.map((finding) => ({
      offset: finding.span.start,
      message: findingText(finding, this.request.locale, onFailure),
    }));
  }

  private async writeFiles(
    format: ExportFormat,
    file: string,
    name: string,
    { files, problem, unprinted }: HandOverResult,
  ): Promise<void> {
    if (problem !== undefined) this.fail(problem);
    else if (files.length === 0) this.fail(this.strings.noDrawing(file), codes.otherwise);
    if (unprinted) this.fail(this.unprintedMessage(unprinted), codes.otherwise);
    for (const one of files) {
      const ending =
        format === 'svg' ? ` ${one.name}` : behindFirst(one.name, files[0]?.name ?? '');
      const place = await this.write(file, fileNameWith(name, ending), one.bytes);
      if (place && unprinted) printLine('stderr', this.strings.howToPrint(place));
    }
  }

  private unprintedMessage({ reason, detail }: PrintFailure): string {
    const { browser } = this.request;
    if (reason === 'no-browser') return this.strings.noBrowser(browser);
    return this.strings.notPrinted(findBrowser(browser) ?? '', detail);
  }

  /** Writes a file; its path, or null where that did not work. */
  private async write(file: string, name: string, bytes: Uint8Array): Promise<string | null> {
    const folder = this.request.out ?? (file === '-' ? '.' : path.dirname(file));
    const place = path.join(folder, name);
    const key = path.resolve(place).toLowerCase();
    const other = this.written.get(key);
    if (other !== undefined && other !== file) {
      this.fail(this.strings.twice(place, file));
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
