import type { FileProblem } from '../story/namedFile';
import { parseSyntax } from '../syntax/document';
import { isIn } from '../syntax/ownership';
import type { Span } from '../syntax/tree';
import { type NamedFile, namedFile, uriKey } from './fileUri';
import { type Log, StoryDocument, type TextSource } from './storyDocument';

/** The text of a file that a story names, or why it is not read. */
export type ReadResult =
  /** `uri` is that of the file itself: the name as it is on the disk. */
  | { readonly uri: string; readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: FileProblem };

/** Reads a file that a story names, and nothing outside its folder. Must not reject. */
export type ReadFile = (file: NamedFile) => Promise<ReadResult>;

/** A log of dialogues that is not open in the editor. */
interface LogFile {
  /** Keys of its URI as the story has it, and as it is on the disk. */
  readonly keys: Set<string>;
  /** Settles when the file was read. */
  readonly reading: Promise<void>;
  /** Undefined while it is being read. */
  log: Log | undefined;
}

/** The open files, and the logs of dialogues that their stories keep in files of their own. */
export class Workspace {
  private readonly open = new Map<string, StoryDocument>();
  private readonly logs = new Map<string, LogFile>();

  constructor(private readonly readFile: ReadFile) {}

  get documents(): readonly StoryDocument[] {
    return [...this.open.values()];
  }

  get(uri: string): StoryDocument | undefined {
    return this.open.get(uriKey(uri));
  }

  /** Takes a file that was opened or edited; its text stays where it is. */
  put(source: TextSource): StoryDocument {
    const key = uriKey(source.uri);
    const known = this.open.get(key);
    if (known) {
      known.reopen(source);
      return known;
    }
    const document = new StoryDocument(source, (story, path) => this.findLog(story, path));
    this.open.set(key, document);
    return document;
  }

  /** Forgets a file that was closed: from now on its text is the one on the disk. */
  close(uri: string): void {
    this.open.delete(uriKey(uri));
    this.forget(uri);
    const named = new Set(this.documents.map((document) => logKey(fileOfLog(document))));
    for (const key of this.logs.keys()) if (!named.has(key)) this.logs.delete(key);
  }

  /** The file was written, made or deleted by someone: what was read of it is out of date. */
  forget(uri: string): void {
    const key = uriKey(uri);
    for (const [name, log] of this.logs) if (log.keys.has(key)) this.logs.delete(name);
  }

  /** The open stories that keep their log in this file. */
  storiesWithLog(uri: string): readonly StoryDocument[] {
    const key = uriKey(uri);
    return this.documents.filter((document) => {
      const file = fileOfLog(document);
      if (!file) return false;
      return uriKey(file.uri) === key || this.logs.get(logKey(file))?.keys.has(key);
    });
  }

  /** Settles when the log of this story is at hand; null where nothing has to be waited for. */
  missing(document: StoryDocument): Promise<void> | null {
    const file = fileOfLog(document);
    if (!file || this.open.has(uriKey(file.uri))) return null;
    const log = this.logs.get(logKey(file)) ?? this.readLog(file);
    return log.log ? null : log.reading;
  }

  /** The file that holds the log of this story; null where none was read. */
  logUri(document: StoryDocument): string | null {
    const path = document.logPath;
    const log = path === null ? undefined : this.findLog(document, path);
    return log?.tree ? log.uri : null;
  }

  /** The file in which a place of this story stands: itself, or its log. */
  fileOf(document: StoryDocument, span: Span): { readonly uri: string; readonly text: string } {
    const { dialogueFile } = document.story;
    const uri = dialogueFile && this.logUri(document);
    if (uri && isIn(dialogueFile, span.block)) return { uri, text: dialogueFile.text };
    return document;
  }

  /** What is typed in an open log counts, not what is on the disk. */
  private findLog(story: StoryDocument, path: string): Log | undefined {
    const file = namedFile(story.uri, path);
    if (!file || uriKey(file.uri) === uriKey(story.uri)) return undefined;
    const read = this.logs.get(logKey(file))?.log;
    const open = this.get(file.uri) ?? (read?.tree && this.get(read.uri));
    return open ? { uri: open.uri, tree: open.syntax } : read;
  }

  private readLog(file: NamedFile): LogFile {
    const keys = new Set([uriKey(file.uri)]);
    const log: LogFile = {
      keys,
      log: undefined,
      reading: this.readFile(file).then((result) => {
        log.log =
          result.problem === undefined
            ? { uri: result.uri, tree: parseSyntax(result.text) }
            : { problem: result.problem };
        if (result.problem === undefined) keys.add(uriKey(result.uri));
      }),
    };
    this.logs.set(logKey(file), log);
    return log;
  }
}

function fileOfLog({ uri, logPath }: StoryDocument): NamedFile | null {
  return logPath === null ? null : namedFile(uri, logPath);
}

/** Two stories may name one file from different folders, and only one of them may read it. */
function logKey(file: NamedFile | null): string {
  return file ? `${uriKey(file.folder)}\n${uriKey(file.uri)}` : '';
}
