import { parseSyntax, type SyntaxTree } from '../syntax/document';
import { isIn } from '../syntax/ownership';
import type { Span } from '../syntax/tree';
import { siblingUri, uriKey } from './fileUri';
import { StoryDocument } from './storyDocument';

/** Reads a file's text; null where there is no such readable file. Must not reject. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** A log of dialogues that is not open in the editor. */
interface LogFile {
  /** Settles when the file was read. */
  readonly reading: Promise<void>;
  /** Undefined while it is being read, null where there is no such file. */
  tree: SyntaxTree | null | undefined;
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

  /** Takes the text of a file that was opened or edited. */
  put(uri: string, version: number, text: string): StoryDocument {
    const key = uriKey(uri);
    const known = this.open.get(key);
    if (known) {
      known.update(version, text);
      return known;
    }
    const document = new StoryDocument(uri, version, text, (story, path) =>
      this.findLog(story, path),
    );
    this.open.set(key, document);
    return document;
  }

  /** Forgets a file that was closed: from now on its text is the one on the disk. */
  close(uri: string): void {
    const key = uriKey(uri);
    this.open.delete(key);
    this.logs.delete(key);
    const named = new Set(this.documents.map((document) => this.logKey(document)));
    for (const log of this.logs.keys()) if (!named.has(log)) this.logs.delete(log);
  }

  /** The file was written, made or deleted by someone: what was read of it is out of date. */
  forget(uri: string): void {
    this.logs.delete(uriKey(uri));
  }

  /** The open stories that keep their log in this file. */
  storiesWithLog(uri: string): readonly StoryDocument[] {
    const key = uriKey(uri);
    return this.documents.filter((document) => this.logKey(document) === key);
  }

  /** Settles when the log of this story is at hand; null where nothing has to be waited for. */
  missing(document: StoryDocument): Promise<void> | null {
    const path = document.logPath;
    const uri = path === null ? null : siblingUri(document.uri, path);
    if (uri === null || this.open.has(uriKey(uri))) return null;
    const log = this.logs.get(uriKey(uri)) ?? this.readLog(uri);
    return log.tree === undefined ? log.reading : null;
  }

  /** The file in which a place of this story stands: itself, or its log. */
  fileOf(document: StoryDocument, span: Span): { readonly uri: string; readonly text: string } {
    const { dialogueFile, dialoguePath } = document.story;
    if (dialogueFile && dialoguePath !== null && isIn(dialogueFile, span.block)) {
      const uri = siblingUri(document.uri, dialoguePath);
      if (uri !== null) return { uri, text: dialogueFile.text };
    }
    return document;
  }

  private logKey(document: StoryDocument): string | null {
    const path = document.logPath;
    const uri = path === null ? null : siblingUri(document.uri, path);
    return uri === null ? null : uriKey(uri);
  }

  /** What is typed in an open log counts, not what is on the disk. */
  private findLog(story: StoryDocument, path: string): SyntaxTree | null | undefined {
    const uri = siblingUri(story.uri, path);
    if (uri === null || uriKey(uri) === uriKey(story.uri)) return undefined;
    const open = this.get(uri);
    return open ? open.syntax : this.logs.get(uriKey(uri))?.tree;
  }

  private readLog(uri: string): LogFile {
    const log: LogFile = {
      tree: undefined,
      reading: this.readFile(uri).then((text) => {
        log.tree = text === null ? null : parseSyntax(text);
      }),
    };
    this.logs.set(uriKey(uri), log);
    return log;
  }
}
