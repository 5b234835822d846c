import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import type { PrintResult } from '../export/handOver';
import type { ImportJob, ImportKind, ImportResults } from '../import/answer';
import { listFilesRequest } from '../protocol';
import { storySchemes, uriScheme } from '../protocol/schemes';
import { failureText, type OnFailure, toldOnce } from '../rules/engine/failure';
import { isRoundFile } from '../story/roundFile';
import type { Locale } from '../vocabulary';
import { folderUri, type NamedFile } from '../workspace/fileUri';
import type { StorySettings } from '../workspace/settings';
import type { StoryDocument } from '../workspace/storyDocument';
import type { ReadResult, Workspace } from '../workspace/workspace';
import { sendRequest } from './requests';
import { readSettings } from './storySettings';

/** What the two hosts (Node, web worker) do differently. */
export interface Host {
  /** Reads a file that a story names; null where it has no access, so that the client is asked. */
  readFile(file: NamedFile): Promise<ReadResult> | null;
  /** Names of the files in a folder (a URI); null where it has no access, so that the client is asked. */
  listFiles(folder: string): Promise<readonly string[]> | null;
  /** Loads the makers of files to hand over; `script` is where the client says they are. */
  loadShare(script: string | null): Promise<typeof import('../bundles/office')>;
  /**
   * Imports a deck, a paper or a workbook outside of the server's own thread where the host can.
   *
   * @throws ImportError; the reason of the signal
   */
  importFile<Kind extends ImportKind>(
    job: ImportJob<Kind>,
    signal: AbortSignal,
    script: string | null,
  ): Promise<ImportResults[Kind]>;
  /** Prints a page as PDF; absent where no browser can be started. */
  print?(html: Uint8Array, browser: string | null, signal: AbortSignal): Promise<PrintResult>;
  /** Told of the length of a text (UTF-16 units) before it is read. */
  textChanged?(length: number): void;
  /** URI of the packaged page of rules, for clients that do not name one; null where there is none. */
  rulesPage(locale: Locale): string | null;
}

/** What a client may send with `initialize`. All optional. */
export interface InitializationOptions {
  /** URI of the page of rules in the language of the editor. */
  readonly rulesPage?: string;
  /** URI of the packaged makers of files to hand over, for a server in a web worker. */
  readonly shareScript?: unknown;
  /** Severities by rule id, for clients that answer no `workspace/configuration`. */
  readonly rules?: unknown;
  /** The author's own words by concept, for such clients too. */
  readonly words?: unknown;
  /** Commands of ours that the client knows; see `protocol.ts`. */
  readonly clientCommands?: unknown;
}

/** The features that an author can switch off. */
type OptionalFeatures = Pick<StorySettings, 'codeLens' | 'inlayHints'>;

/** One connection with one client, from `initialize` on. */
export class Session {
  readonly capabilities: ClientCapabilities;
  readonly locale: Locale;
  readonly rulesPage: string | null;
  private readonly schemes: ReadonlySet<string>;
  readonly clientCommands: ReadonlySet<unknown>;
  readonly shareScript: string | null;
  /** Settings for every file, where the client has no `workspace/configuration`. */
  settings: StorySettings;
  /** Nothing is answered between `shutdown` and `exit`. */
  private isOver = false;
  /** Which of the optional features each file has; all until its settings are known. */
  private readonly shown = new WeakMap<StoryDocument, OptionalFeatures>();

  constructor(
    readonly connection: Connection,
    readonly workspace: Workspace,
    readonly host: Host,
    params: InitializeParams,
  ) {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.capabilities = params.capabilities;
    this.locale = params.locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
    this.rulesPage =
      typeof options.rulesPage === 'string' ? options.rulesPage : host.rulesPage(this.locale);
    this.settings = readSettings(options);
    const folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    this.schemes = new Set(storySchemes([...folders, params.rootUri ?? '']));
    const { clientCommands, shareScript } = options;
    this.shareScript = typeof shareScript === 'string' ? shareScript : null;
    this.clientCommands = new Set(Array.isArray(clientCommands) ? clientCommands : []);
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  /** Is a document written here, not one of the texts that stories are compared with, as rounds are? */
  isStory(uri: string): boolean {
    return this.schemes.has(uriScheme(uri)) && !isRoundFile(uri);
  }

  /** The client has said `shutdown`. */
  end(): void {
    this.isOver = true;
  }

  get asksForSettings(): boolean {
    return this.capabilities.workspace?.configuration ?? false;
  }

  /** Names of the files in the folder of this one; none where nobody can list them. */
  async filesBeside(uri: string): Promise<readonly string[]> {
    const folder = folderUri(uri);
    return folder === null ? [] : this.filesIn(folder);
  }

  /**
   * Names of the files in a folder, which the host lists itself or the client.
   *
   * @param folder URI, with a slash at its end.
   */
  async filesIn(folder: string): Promise<readonly string[]> {
    try {
      const own = this.host.listFiles(folder);
      if (own) return await own;
      const answer = await sendRequest(this.connection, listFilesRequest, { uri: folder });
      return Array.isArray(answer?.names) ? answer.names : [];
    } catch {
      // Another editor's client does not know this request.
      return [];
    }
  }

  shows(document: StoryDocument, feature: keyof OptionalFeatures): boolean {
    return this.shown.get(document)?.[feature] ?? true;
  }

  /** Follows the settings of a file: what they switch on or off is asked for again at once. */
  show(document: StoryDocument, settings: StorySettings): void {
    const { codeLens, inlayHints } = settings;
    const changed = {
      codeLens: codeLens !== this.shows(document, 'codeLens'),
      inlayHints: inlayHints !== this.shows(document, 'inlayHints'),
    };
    this.shown.set(document, { codeLens, inlayHints });
    const { workspace } = this.capabilities;
    if (changed.codeLens && workspace?.codeLens?.refreshSupport) {
      void this.connection.sendRequest(CodeLensRefreshRequest.type);
    }
    if (changed.inlayHints && workspace?.inlayHint?.refreshSupport) {
      void this.connection.sendRequest(InlayHintRefreshRequest.type);
    }
  }

  /** Told of a rule or a part of a feature that threw: the client's log has it once. */
  readonly onFailure: OnFailure = toldOnce(({ part, error }) => this.logError(part, error));

  /** Writes an error to the client's log; nothing else happens. */
  logError(doing: string, error: unknown): void {
    this.connection.console.error(failureText({ part: doing, error }));
  }
}
