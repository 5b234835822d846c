import { type Diagnostic, type PublishDiagnosticsParams, RAL } from 'vscode-languageserver';
import { type CheckedParams, checkedNotification } from '../protocol';
import type { StoryDocument } from '../workspace/storyDocument';
import type { FileCopiesReader } from './fileCopies';
import { publishedDiagnostics } from './publishedDiagnostics';
import { Rhythm } from './rhythm';
import type { Session } from './session';
import type { SettingsReader } from './settingsReader';
import { startFindings } from './startFindings';

/** So long a check may keep requests waiting, in milliseconds. */
const sliceLength = 8;

/**
 * Checks files after changes and publishes what was found. The changes that are queued already are
 * taken first, so that only the newest version is checked: at once, or when a burst of changes pauses.
 */
export class Publisher {
  private readonly waiting = new Set<StoryDocument>();
  private readonly rhythms = new WeakMap<StoryDocument, Rhythm>();
  private checking: StoryDocument | null = null;
  private requests = 0;
  private isRunning = false;

  constructor(
    private readonly session: Session,
    private readonly settings: SettingsReader,
    private readonly copies: FileCopiesReader,
  ) {}

  /** Asks for a file to be checked, as soon as no further change is queued. */
  request(document: StoryDocument): void {
    this.waiting.add(document);
    this.requests++;
    if (!this.isRunning) void this.run();
  }

  /** As `request`, of a file of which the text changed. */
  changed(document: StoryDocument): void {
    const isUnderWay = this.waiting.has(document) || this.checking === document;
    this.rhythmOf(document).changed(performance.now(), isUnderWay);
    this.request(document);
  }

  /** The file was closed: its findings go. */
  clear(document: StoryDocument): void {
    this.waiting.delete(document);
    this.send({ uri: document.uri, diagnostics: [] });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    for (;;) {
      await this.untilIdle();
      if (this.waiting.size === 0) break;
      const pauses = [...this.waiting].map((document) => ({
        document,
        left: this.rhythmOf(document).left(performance.now()),
      }));
      const [next] = pauses.sort((a, b) => a.left - b.left);
      if (!next) break;
      if (next.left > 0) await timeOf(next.left);
      else await this.checkGuarded(next.document);
    }
    this.isRunning = false;
  }

  private async checkGuarded(document: StoryDocument): Promise<void> {
    this.waiting.delete(document);
    this.checking = document;
    try {
      await this.check(document);
    } catch (error) {
      this.session.logError(`Check of ${document.uri}`, error);
    }
    this.checking = null;
  }

  private rhythmOf(document: StoryDocument): Rhythm {
    const known = this.rhythms.get(document) ?? new Rhythm();
    this.rhythms.set(document, known);
    return known;
  }

  /**
   * The connection hands over one queued message a turn, each in a turn set up by the one before:
   * when two turns pass without a request, there is none left.
   */
  private async untilIdle(): Promise<void> {
    let seen: number;
    do {
      seen = this.requests;
      await nextTurn();
      await nextTurn();
    } while (seen !== this.requests);
  }

  private async check(document: StoryDocument): Promise<void> {
    const { workspace } = this.session;
    const missing = [
      this.settings.missing(document),
      this.copies.missing(document),
      workspace.missing(document),
    ].filter(Boolean);
    if (missing.length > 0) {
      void Promise.all(missing).then(() => {
        if (workspace.get(document.uri) === document) this.request(document);
      });
      return;
    }
    const { uri, version } = document;
    if (!(await this.checkInSlices(document))) return;
    this.send({ uri, version, diagnostics: this.diagnosticsOf(document) });
    this.rhythmOf(document).sent();
    this.tellChecked({ uri, version, startHere: startFindings(document, this.session) });
    // A file that names a log is none itself: so no two files are checked in turns for ever.
    if (document.logPath !== null) return;
    for (const story of workspace.storiesWithLog(uri)) this.request(story);
  }

  /**
   * Checks a file, letting requests through every few milliseconds. False where the check was
   * dropped: the file was edited or closed meanwhile, or what it is checked with changed.
   */
  private async checkInSlices(document: StoryDocument): Promise<boolean> {
    const isDropped = () => this.waiting.has(document) || !this.isOpen(document);
    let begin = performance.now();
    for (const steps = document.check(); !steps.next().done; ) {
      if (performance.now() - begin < sliceLength) continue;
      await nextTurn();
      if (isDropped()) return false;
      begin = performance.now();
    }
    // What was typed during the last slice is in the queue: nothing stale is sent.
    await nextTurn();
    await nextTurn();
    return !isDropped();
  }

  private isOpen(document: StoryDocument): boolean {
    return this.session.workspace.get(document.uri) === document;
  }

  private send(params: PublishDiagnosticsParams): void {
    this.session.connection.sendDiagnostics(params).catch(() => {
      // The client is gone; the connection ends the server.
    });
  }

  private tellChecked(params: CheckedParams): void {
    const { method } = checkedNotification;
    this.session.connection.sendNotification(method, params).catch(() => undefined);
  }

  private diagnosticsOf(document: StoryDocument): Diagnostic[] {
    for (const failure of document.result.failures) this.session.onFailure(failure);
    return publishedDiagnostics(document, this.session);
  }
}

/** A turn of the same queue in which the connection handles its messages. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}

function timeOf(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setTimeout(resolve, milliseconds);
  });
}
