import { type Diagnostic, type PublishDiagnosticsParams, RAL } from 'vscode-languageserver';
import { type CheckedParams, checkedNotification } from '../protocol';
import type { StoryDocument } from '../workspace/storyDocument';
import { toDiagnostic } from './convert';
import type { Session } from './session';
import type { SettingsReader } from './settingsReader';

/**
 * Checks files after changes and publishes what was found. Without a timer: the changes that are
 * queued already are taken first, so that only the newest version is checked, at once.
 */
export class Publisher {
  private readonly waiting = new Set<StoryDocument>();
  private requests = 0;
  private isRunning = false;

  constructor(
    private readonly session: Session,
    private readonly settings: SettingsReader,
  ) {}

  /** Asks for a file to be checked, as soon as no further change is queued. */
  request(document: StoryDocument): void {
    this.waiting.add(document);
    this.requests++;
    if (!this.isRunning) void this.run();
  }

  /** The file was closed: its findings go. */
  clear(document: StoryDocument): void {
    this.waiting.delete(document);
    this.send({ uri: document.uri, diagnostics: [] });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    await this.untilIdle();
    for (const document of this.waiting) {
      this.waiting.delete(document);
      try {
        this.check(document);
      } catch (error) {
        this.session.logError(`Check of ${document.uri}`, error);
      }
      await this.untilIdle();
    }
    this.isRunning = false;
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

  private check(document: StoryDocument): void {
    const { workspace } = this.session;
    const missing = [this.settings.missing(document), workspace.missing(document)].filter(Boolean);
    if (missing.length > 0) {
      void Promise.all(missing).then(() => {
        if (workspace.get(document.uri) === document) this.request(document);
      });
      return;
    }
    const { uri, version } = document;
    this.send({ uri, version, diagnostics: this.diagnosticsOf(document) });
    this.tellChecked({ uri, version });
    // A file that names a log is none itself: so no two files are checked in turns for ever.
    if (document.logPath !== null) return;
    for (const story of workspace.storiesWithLog(uri)) this.request(story);
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
    return document.diagnoses.map((finding) => toDiagnostic(document, finding, this.session));
  }
}

/** A turn of the same queue in which the connection handles its messages. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
