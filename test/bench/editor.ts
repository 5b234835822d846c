import { type ChildProcess, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A language server under the stop watch: one file, edited over and over. */
export class TimedEditor {
  private version = 1;
  private onPublished: (version: number | undefined) => void = () => {};

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
    private readonly uri: string,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === this.uri) this.onPublished(params.version);
    });
  }

  /** Starts a server and opens the text in it; settles after its first findings. */
  static async open(command: readonly string[], languageId: string, text: string) {
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const uri = 'file:///bench/story.change-story.yaml';
    const editor = new TimedEditor(child, connection, uri);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const published = editor.published();
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    await published;
    return editor;
  }

  /**
   * Types a character at the place, or takes it away again.
   *
   * @returns milliseconds from the edit to its findings.
   */
  async edit(place: Position, isTyping: boolean): Promise<number> {
    this.version++;
    const end = isTyping ? place : { ...place, character: place.character + 1 };
    const published = this.published();
    const start = performance.now();
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start: place, end }, text: isTyping ? 'あ' : '' }],
    });
    await published;
    return performance.now() - start;
  }

  /** Findings of the newest version, or of an unnamed one where the server names none. */
  private published(): Promise<void> {
    return new Promise((resolve) => {
      this.onPublished = (version) => {
        if (version === undefined || version === this.version) resolve();
      };
    });
  }

  close(): void {
    this.connection.dispose();
    this.child.kill();
  }
}
