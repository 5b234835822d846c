import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const schema = pathToFileURL(path.resolve('syntaxes/change-story.schema.json')).href;
/** What yaml-language-server asks for; ours takes none of it. */
const yamlSettings = { validate: true, hover: true, completion: true, schemas: { [schema]: '*' } };

/** One change of the text. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Findings that came from a server. */
interface Publish {
  readonly version: number | undefined;
  /** Bytes of the message. */
  readonly size: number;
  /** A newer version had been sent when it came. */
  readonly isStale: boolean;
}

/** A language server under the stop watch: one file, edited over and over. */
export class TimedEditor {
  readonly uri = 'file:///bench/story.change-story.yaml';
  readonly published: Publish[] = [];
  /** Milliseconds from the start of the program until it can be asked, and until the first findings. */
  initialized = 0;
  opened = 0;
  private version = 1;
  private onPublished: () => void = () => {};

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri !== this.uri) return;
      const size = Buffer.byteLength(JSON.stringify(params));
      const { version } = params;
      const isStale = version !== undefined && version < this.version;
      this.published.push({ version, size, isStale });
      this.onPublished();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === 'yaml' ? yamlSettings : null)),
    );
  }

  /** Starts a server and opens the text in it; settles after its first findings. */
  static async open(command: readonly string[], languageId: string, text: string) {
    const start = performance.now();
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new TimedEditor(child, connection);
    const { uri } = editor;
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      locale: 'ja',
      capabilities: {
        textDocument: { publishDiagnostics: { versionSupport: true } },
        workspace: { configuration: true },
      },
    });
    editor.initialized = performance.now() - start;
    await connection.sendNotification(InitializedNotification.type, {});
    const settled = editor.settled();
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    await settled;
    editor.opened = performance.now() - start - editor.initialized;
    return editor;
  }

  /** Sends edits as one version, without waiting for anything. */
  async send(...edits: readonly Edit[]): Promise<void> {
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: edits.map(({ range, text }) => ({ range, text })),
    });
  }

  /** Makes an edit; milliseconds until its findings are there. */
  async edit(...edits: readonly Edit[]): Promise<number> {
    const start = performance.now();
    const settled = this.settled();
    await this.send(...edits);
    await settled;
    return performance.now() - start;
  }

  /** Milliseconds until a request is answered. */
  async request(method: string, params: object): Promise<number> {
    const start = performance.now();
    await this.connection.sendRequest(method, { textDocument: { uri: this.uri }, ...params });
    return performance.now() - start;
  }

  /** Settles with findings of the newest version, or of an unnamed one where the server names none. */
  settled(): Promise<void> {
    const before = this.published.length;
    return new Promise((resolve) => {
      this.onPublished = () => {
        const isNewest = ({ version }: Publish) =>
          version === undefined || version === this.version;
        if (this.published.slice(before).some(isNewest)) resolve();
      };
    });
  }

  /** Milliseconds of processor time that the server has taken so far (Linux; elsewhere 0). */
  get processorTime(): number {
    const fields = this.proc('stat')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
  }

  /** Megabytes of memory in use (Linux; elsewhere 0). */
  get memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(this.proc('status'))?.[1] ?? 0) / 1024;
  }

  private proc(file: string): string {
    try {
      return readFileSync(`/proc/${this.child.pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  }

  close(): void {
    this.connection.dispose();
    this.child.kill();
  }
}
