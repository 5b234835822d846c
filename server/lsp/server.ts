import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { name, version } from '../../package.json';
import { readFileRequest } from '../protocol';
import { settingsSection } from '../protocol/settings';
import type { NamedFile } from '../workspace/fileUri';
import { type ReadResult, Workspace } from '../workspace/workspace';
import { features } from './features';
import { FileCopiesReader } from './fileCopies';
import { Publisher } from './publisher';
import { sendRequest } from './requests';
import { type Host, Session } from './session';
import { SettingsReader } from './settingsReader';

/**
 * Serves one client over the connection until it ends. Both hosts call it with their own
 * connection; the caller listens.
 */
export function createServer(connection: Connection, host: Host): void {
  const texts = new TextDocuments(TextDocument);
  const workspace = new Workspace((file) => readFile(connection, host, file));
  let isInitialized = false;
  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    if (isInitialized) {
      const text = 'initialized already';
      return new ResponseError(ErrorCodes.InvalidRequest, text, { retry: false });
    }
    isInitialized = true;
    const session = new Session(connection, workspace, host, params);
    connection.onShutdown(() => session.end());
    const settings = new SettingsReader(session);
    const copies = new FileCopiesReader(session);
    const publisher = new Publisher(session, settings, copies);
    followTexts(session, texts, publisher);
    followSettings(session, settings, publisher);
    followFiles(session, copies, publisher);
    connection.onInitialized(() => void watch(session, params));
    for (const feature of features) feature.register(session);
    return {
      serverInfo: { name, version },
      capabilities: Object.assign(
        {
          textDocumentSync: {
            openClose: true,
            change: TextDocumentSyncKind.Incremental,
            save: true,
          },
        },
        ...features.map((feature) => feature.capabilities),
      ),
    };
  });
}

/** The host reads what it can itself; the rest only the client can reach. */
async function readFile(connection: Connection, host: Host, file: NamedFile): Promise<ReadResult> {
  try {
    const own = host.readFile(file);
    if (own) return await own;
    const { uri, folder } = file;
    const answer = await sendRequest(connection, readFileRequest, { uri, folder });
    if (typeof answer?.text === 'string') {
      return { uri: typeof answer.uri === 'string' ? answer.uri : file.uri, text: answer.text };
    }
    return { problem: answer?.problem ?? 'missing' };
  } catch (error) {
    connection.console.warn(`${readFileRequest.method} ${file.uri}: ${String(error)}`);
    return { problem: 'missing' };
  }
}

/** Follows what is written. The older side of a comparison, of git or the timeline, is none of it. */
function followTexts(
  session: Session,
  texts: TextDocuments<TextDocument>,
  publisher: Publisher,
): void {
  const { workspace, connection } = session;
  texts.onDidChangeContent(({ document }) => {
    if (!session.isStory(document.uri)) return;
    session.host.textChanged?.(document.getText().length);
    publisher.changed(workspace.put(document));
  });
  texts.onDidSave(({ document: { uri } }) => {
    const saved = workspace.get(uri);
    if (!saved) return;
    saved.saved();
    publisher.request(saved);
  });
  texts.onDidClose(({ document: { uri } }) => {
    const closed = workspace.get(uri);
    workspace.close(uri);
    if (closed) publisher.clear(closed);
    for (const story of workspace.storiesWithLog(uri)) publisher.request(story);
  });
  texts.listen(connection);
}

function followSettings(session: Session, settings: SettingsReader, publisher: Publisher): void {
  session.connection.onDidChangeConfiguration(({ settings: value }) => {
    settings.changed(value);
    for (const document of session.workspace.documents) publisher.request(document);
  });
}

/** Logs of dialogues are read from the disk as long as they are not open; copies come and go. */
function followFiles(
  { connection, workspace }: Session,
  copies: FileCopiesReader,
  publisher: Publisher,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      workspace.forget(uri);
      const around = type === FileChangeType.Changed ? [] : copies.changed(uri);
      for (const story of around) publisher.request(story);
      for (const story of workspace.storiesWithLog(uri)) publisher.request(story);
    }
  });
}

/** Asks to be told of changed settings and files, where the client waits to be asked. */
async function watch(session: Session, { capabilities }: InitializeParams): Promise<void> {
  const { client } = session.connection;
  const { didChangeConfiguration, didChangeWatchedFiles } = capabilities.workspace ?? {};
  try {
    if (didChangeConfiguration?.dynamicRegistration) {
      await client.register(DidChangeConfigurationNotification.type, {
        section: settingsSection,
      });
    }
    if (didChangeWatchedFiles?.dynamicRegistration) {
      // A log may have any name.
      await client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml}' }],
      });
    }
  } catch (error) {
    session.logError('Registration', error);
  }
}
