import type { ChildProcess } from 'node:child_process';
import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type LogMessageParams,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CheckedParams,
  checkedNotification,
  type ListFilesParams,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  type Request,
  readFileRequest,
} from '../../../server/protocol';
import { fullCapabilities } from './capabilities';
import { type Server, startHere, startProgram } from './server';

/** The findings of one rule. */
export function ofRule(found: readonly Diagnostic[], rule: string): Diagnostic[] {
  return found.filter(({ code }) => code === rule);
}

/** The findings of the rule whose slip most of these tests make. */
export function colons(found: readonly Diagnostic[]): Diagnostic[] {
  return ofRule(found, 'full-width-colon');
}

export interface ClientOptions {
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Given as the parent process; none when absent. */
  readonly processId?: number;
  /** Of the server's process; that of this process when absent. */
  readonly env?: NodeJS.ProcessEnv;
  /**
   * Whether the server is the program as it ships, in a process of its own. Else it runs here, over
   * streams of the same kind: starting a program takes longer than most of these tests.
   */
  readonly isProgram?: boolean;
}

/** An editor with one server of its own. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server said was checked, with the version of the findings that had come by then. */
  readonly checked: (CheckedParams & { findings: number | undefined })[] = [];
  readonly logs: LogMessageParams[] = [];
  readonly registrations: Registration[] = [];
  /** Answers of `workspace/configuration`, by section. */
  readonly settings: Record<string, unknown> = {};
  /** Files that the server cannot read itself, by decoded URI; and what was asked for. */
  readonly files = new Map<string, string>();
  readonly filesRead: string[] = [];
  /** Why some of them are not read, by decoded URI. */
  readonly problems = new Map<string, ReadFileResult['problem']>();
  private beforeFiles: Promise<void> = Promise.resolve();
  readonly initialized: InitializeResult;
  private readonly texts = new Map<string, TextDocument>();
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly server: Server,
    readonly connection: ProtocolConnection,
  ) {
    this.initialized = { capabilities: {} };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.look();
    });
    connection.onNotification(checkedNotification.method, (params: CheckedParams) => {
      this.checked.push({ ...params, findings: this.lastPublished(params.uri)?.version });
      this.look();
    });
    connection.onNotification(LogMessageNotification.type, (params) => {
      this.logs.push(params);
      this.look();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.look();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => this.settings[section ?? ''] ?? null),
    );
    connection.onRequest(readFileRequest.method, async ({ uri }: ReadFileParams) => {
      this.filesRead.push(uri);
      this.look();
      await this.beforeFiles;
      const problem = this.problems.get(decodeURIComponent(uri));
      const text = problem ? null : (this.files.get(decodeURIComponent(uri)) ?? null);
      const answer: ReadFileResult = { text, problem };
      return answer;
    });
    connection.onRequest(listFilesRequest.method, ({ uri }: ListFilesParams): ListFilesResult => {
      const folder = decodeURIComponent(uri);
      const inside = [...this.files.keys()].filter((file) => file.startsWith(folder));
      return { names: inside.map((file) => file.slice(folder.length)) };
    });
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const { isProgram = false, env } = options;
    const server = isProgram ? startProgram(env) : startHere();
    const connection = createProtocolConnection(
      new StreamMessageReader(server.output),
      new StreamMessageWriter(server.input),
    );
    const client = new Client(server, connection);
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: options.processId ?? null,
      rootUri: null,
      locale: options.locale ?? 'ja',
      capabilities: options.capabilities ?? fullCapabilities,
      initializationOptions: options.initializationOptions,
    });
    Object.assign(client.initialized, result);
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Asks the server with a request of ours. */
  request<P, R>({ method }: Request<P, R>, params: P, token?: CancellationToken): Promise<R> {
    // A token that is undefined would be sent as a second parameter.
    return token
      ? this.connection.sendRequest<R>(method, params, token)
      : this.connection.sendRequest<R>(method, params);
  }

  /** Opens a file and gives its first findings. */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    this.texts.set(uri, TextDocument.create(uri, 'change-story', 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'change-story', version: 1, text },
    });
    return this.diagnostics(uri);
  }

  /** Sends one edit; does not wait for its findings. */
  edit(uri: string, range: Range, text: string): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    const contentChanges = [{ range, text }];
    this.texts.set(uri, TextDocument.update(document, contentChanges, version));
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Sends many edits in one write, so that the server finds them all queued. */
  async editAll(uri: string, range: Range, texts: readonly string[]): Promise<void> {
    let packet = '';
    for (const text of texts) {
      const version = this.version(uri) + 1;
      const contentChanges = [{ range, text }];
      this.texts.set(uri, TextDocument.update(this.document(uri), contentChanges, version));
      const params = { textDocument: { uri, version }, contentChanges };
      const { method } = DidChangeTextDocumentNotification;
      const message = JSON.stringify({ jsonrpc: '2.0', method, params });
      packet += `Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`;
    }
    await new Promise((resolve) => this.server.input.write(packet, resolve));
  }

  /** Replaces the first `from` of the text. */
  replace(uri: string, from: string, to: string): Promise<void> {
    const document = this.document(uri);
    const at = document.getText().indexOf(from);
    if (at < 0) throw new Error(`“${from}” does not stand in ${uri}`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + from.length) };
    return this.edit(uri, range, to);
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  version(uri: string): number {
    return this.document(uri).version;
  }

  /** The text under a range. */
  at(uri: string, range: Range): string {
    return this.document(uri).getText(range);
  }

  /** The findings of the newest version, once they come. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const version = this.version(uri);
    const last = await this.when(
      `findings of version ${version} come`,
      () => this.lastPublished(uri)?.version === version && this.lastPublished(uri),
    );
    return last.diagnostics;
  }

  /** The next findings of this file that satisfy the condition, whatever came before. */
  async nextDiagnostics(
    uri: string,
    fits: (found: readonly Diagnostic[]) => boolean,
  ): Promise<Diagnostic[]> {
    const last = await this.when('findings come that fit', () => {
      const params = this.lastPublished(uri);
      return params?.version === this.version(uri) && fits(params.diagnostics) && params;
    });
    return last.diagnostics;
  }

  /** Keeps back the texts that the server asks for, until the function given back is called. */
  holdFiles(): () => void {
    let release = () => {};
    this.beforeFiles = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** From now on every request for a file's text is answered with an error. */
  refuseFiles(): void {
    this.beforeFiles = Promise.reject(new Error('No files here'));
    this.beforeFiles.catch(() => {});
  }

  /** Settles when the server has answered a request about the file: it is not busy with it. */
  async hasAnswered(uri: string): Promise<boolean> {
    const nowhere = { line: 0, character: 0 };
    return Array.isArray(await this.codeActions(uri, { start: nowhere, end: nowhere }));
  }

  lastPublished(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((params) => params.uri === uri);
  }

  async codeActions(
    uri: string,
    range: Range,
    context: Partial<CodeActionContext> = {},
  ): Promise<CodeAction[]> {
    const answer = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
    return (answer ?? []) as CodeAction[];
  }

  /** Does an edit as an editor would: only if it is for the version at hand, as one change. */
  async apply({ documentChanges, changes }: WorkspaceEdit): Promise<void> {
    for (const change of documentChanges ?? []) {
      if (!('textDocument' in change)) throw new Error('Only edits of texts are known here');
      const { uri, version } = change.textDocument;
      if (version !== this.version(uri)) throw new Error(`Edit of version ${version}`);
      await this.applyToText(uri, change.edits as TextEdit[]);
    }
    for (const [uri, edits] of Object.entries(changes ?? {})) await this.applyToText(uri, edits);
  }

  private async applyToText(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const end = document.positionAt(document.getText().length);
    const text = TextDocument.applyEdits(document, [...edits]);
    await this.edit(uri, { start: { line: 0, character: 0 }, end }, text);
  }

  changeSettings(section: string, value: unknown): Promise<void> {
    this.settings[section] = value;
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
  }

  /** A file changed on the disk. */
  fileChanged(uri: string): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  }

  /** Waits for something the server says: looked at again after each of its messages. */
  async when<T>(what: string, look: () => T | false | undefined, deadline = 90_000): Promise<T> {
    const seen = look();
    if (seen) return seen;
    return new Promise<T>((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(timer);
        this.listeners.delete(listener);
        act();
      };
      const listener = () => {
        const now = look();
        if (now) end(() => resolve(now));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`Waited ${deadline} ms in vain until ${what}`))),
        deadline,
      );
      this.listeners.add(listener);
    });
  }

  private look(): void {
    for (const listener of this.listeners) listener();
  }

  private document(uri: string): TextDocument {
    const document = this.texts.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** The program that runs; fails where the server runs in this process. */
  get process(): ChildProcess {
    const { process: child } = this.server;
    if (!child) throw new Error('The server was not started as a program');
    return child;
  }

  /** Ends the program in order and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const exit = this.exit();
    await this.connection.sendNotification(ExitNotification.type);
    return exit;
  }

  /** The server's exit code, once it has ended. */
  exit(): Promise<number | null> {
    const { process: child } = this;
    if (child.exitCode !== null) return Promise.resolve(child.exitCode);
    return new Promise((resolve) => child.once('exit', resolve));
  }

  /** Ends the server at once; for the end of a test. */
  kill(): void {
    this.connection.dispose();
    this.server.end();
  }
}
