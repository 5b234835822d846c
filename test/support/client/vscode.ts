// Stands in for `vscode` where a test drives a part of the client outside of an editor: as much of it
// as that part uses, with the behaviour of the real one that matters there.

type Listener<T> = (event: T) => void;

export class EventEmitter<T> {
  private listeners: Listener<T>[] = [];
  readonly event = (listener: Listener<T>) => {
    this.listeners.push(listener);
    return {
      dispose: () => {
        this.listeners = this.listeners.filter((one) => one !== listener);
      },
    };
  };

  dispose(): void {
    this.listeners = [];
  }

  fire(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...numbers: [Position, Position] | [number, number, number, number]) {
    const [a, b, c, d] = numbers;
    this.start = a instanceof Position ? a : new Position(a, Number(b));
    this.end = b instanceof Position ? b : new Position(Number(c), Number(d));
  }

  contains(at: Position | Range): boolean {
    if (at instanceof Range) return this.contains(at.start) && this.contains(at.end);
    const isAfter = (one: Position, other: Position) =>
      one.line > other.line || (one.line === other.line && one.character >= other.character);
    return isAfter(at, this.start) && isAfter(this.end, at);
  }
}

export class Selection extends Range {}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class CancellationError extends Error {}

export class Uri {
  private constructor(private readonly text: string) {}

  static parse(text: string): Uri {
    if (!/^[a-z][a-z+.-]*:/i.test(text)) throw new Error(`[UriError]: Scheme is missing: ${text}`);
    return new Uri(text);
  }

  static joinPath(base: Uri, ...parts: string[]): Uri {
    const path = parts.reduce(
      (all, part) => (part === '..' ? all.replace(/\/[^/]*$/, '') : `${all}/${part}`),
      base.text,
    );
    return new Uri(path);
  }

  get scheme(): string {
    return this.text.slice(0, this.text.indexOf(':'));
  }

  get path(): string {
    return this.text.replace(/^[a-z+.-]*:\/\//i, '');
  }

  with({ scheme }: { readonly scheme: string }): Uri {
    return new Uri(this.text.replace(/^[a-z+.-]*/i, scheme));
  }

  toString(): string {
    return this.text;
  }
}

/** The files there are, by their URI; what the client shows and says, in its order. */
export const files = new Map<string, string>();
/** What they hold, where that is no text in UTF-8. */
export const bytes = new Map<string, Uint8Array>();
/** Kinds of entries by their URI, where one is no plain file with a text in `files`. */
export const entries = new Map<string, { readonly type: number; readonly size: number }>();
export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;
export const shown: string[] = [];
export const messages: string[] = [];
/** Buttons of messages that are pressed, in this order. */
export const presses: string[] = [];

export class WorkspaceEdit {
  readonly created: { file: Uri; overwrite: boolean }[] = [];

  /** Texts that are put into files, one for each edit. */
  readonly replaced: { file: Uri; text: string }[] = [];

  get size(): number {
    return this.replaced.length;
  }

  createFile(file: Uri, { overwrite = false } = {}): void {
    this.created.push({ file, overwrite });
  }

  replace(file: Uri, _: Range, text: string): void {
    this.replaced.push({ file, text });
  }
}

export const changedText = new EventEmitter<unknown>();
/** Settings by their whole name; those that are not here have no value. */
export const settings = new Map<string, unknown>();
const documents: { uri: Uri; version: number; languageId: string }[] = [];

export const workspace = {
  workspaceFolders: [],
  textDocuments: documents,
  onDidChangeTextDocument: changedText.event,
  async openTextDocument(uri: Uri) {
    const known = documents.find((one) => String(one.uri) === String(uri));
    if (known) return known;
    const document = { uri, version: 1, languageId: 'change-story' };
    documents.push(document);
    return document;
  },
  onDidChangeConfiguration: new EventEmitter<unknown>().event,
  getConfiguration: (section = '') => ({
    get: (name: string) => settings.get(`${section}.${name}`),
    inspect: (name: string) => ({ globalValue: settings.get(`${section}.${name}`) }),
  }),
  async applyEdit({ created, replaced }: WorkspaceEdit) {
    if (created.some(({ file, overwrite }) => !overwrite && files.has(String(file)))) return false;
    for (const { file } of created) files.set(String(file), '');
    for (const { file, text } of replaced) files.set(String(file), text);
    return true;
  },
  fs: {
    async stat(file: Uri) {
      const text = files.get(String(file));
      const entry = entries.get(String(file));
      if (text === undefined && !entry) throw new Error('FileNotFound');
      return { type: FileType.File, size: text?.length ?? 0, ...entry };
    },
    async readFile(file: Uri) {
      const text = files.get(String(file));
      if (text === undefined) throw new Error('FileNotFound');
      return bytes.get(String(file)) ?? new TextEncoder().encode(text);
    },
    async readDirectory(folder: Uri) {
      const top = String(folder).replace(/\/?$/, '/');
      const inside = [...files.keys(), ...entries.keys()].filter(
        (file) => file.startsWith(top) && !file.slice(top.length).includes('/'),
      );
      return [...new Set(inside)].map((file) => [
        decodeURIComponent(file.slice(top.length)),
        entries.get(file)?.type ?? FileType.File,
      ]);
    },
  },
};

export const languages = {
  onDidChangeDiagnostics: new EventEmitter<unknown>().event,
  getDiagnostics: () => [],
};

/** A look of ranges in an editor, as an extension makes it. */
export interface Decoration {
  readonly look: { readonly backgroundColor?: ThemeColor };
  ranges: readonly unknown[];
  dispose(): void;
}

/** The looks that are made and not given back: what is seen in the editors. */
export const decorations = new Set<Decoration>();

/** An editor that is seen, with what it marks by the look. */
export interface SeenEditor {
  readonly document: { readonly uri: Uri };
  selection?: Selection;
  setDecorations(look: unknown, marks: readonly { readonly range: Range }[]): void;
}

export const window = {
  visibleTextEditors: [] as SeenEditor[],
  onDidChangeVisibleTextEditors: new EventEmitter<unknown>().event,
  onDidChangeTextEditorSelection: new EventEmitter<unknown>().event,
  createTextEditorDecorationType(look: Decoration['look']): Decoration {
    const made: Decoration = { look, ranges: [], dispose: () => decorations.delete(made) };
    decorations.add(made);
    return made;
  },
  async showTextDocument(
    shownBefore: Uri | { uri: Uri },
    options?: { readonly selection?: Selection },
  ) {
    const document = 'uri' in shownBefore ? shownBefore : { uri: shownBefore };
    shown.push(String(document.uri));
    return {
      document,
      viewColumn: 1,
      selection: options?.selection,
      revealRange() {},
      edit: async () => true,
      setDecorations(look: Decoration, ranges: readonly unknown[]) {
        look.ranges = ranges;
      },
    };
  },
  createWebviewPanel(): Panel {
    const panel = new Panel();
    panels.push(panel);
    return panel;
  },
  async showInformationMessage(message: string) {
    messages.push(message);
  },
  /** The author presses the button that is in `presses` next. */
  async showErrorMessage(message: string, ...buttons: string[]) {
    messages.push(message);
    return buttons.find((button) => button === presses[0]) && presses.shift();
  },
  async withProgress(_: unknown, run: (progress: unknown, token: unknown) => unknown) {
    return run({ report() {} }, { isCancellationRequested: false });
  },
};

export const registered = new Map<string, (...given: unknown[]) => unknown>();
export const commands = {
  async executeCommand() {},
  registerCommand(id: string, run: (...given: unknown[]) => unknown) {
    registered.set(id, run);
    return { dispose: () => registered.delete(id) };
  },
};
export const l10n = {
  t: (text: string, ...values: unknown[]) =>
    text.replace(/\{(\d)\}/g, (_, index) => String(values[index])),
};
export const OverviewRulerLane = { Left: 1 };
export class MarkdownString {
  constructor(public value = '') {}

  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}
export const env = { language: 'ja', clipboard: { writeText: async (_: string) => {} } };
export const ProgressLocation = { Notification: 15 };
export const ViewColumn = { One: 1, Beside: -2 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };

/** A panel that, as the real one, throws when it is asked for its page after it was closed. */
export class Panel {
  title = '';
  readonly posted: { type: string }[] = [];
  readonly received = new EventEmitter<unknown>();
  /** Is it the active editor? */
  active = false;
  readonly stateChanged = new EventEmitter<void>();
  readonly onDidChangeViewState = this.stateChanged.event;
  private readonly closed = new EventEmitter<void>();
  private isClosed = false;
  readonly onDidDispose = this.closed.event;

  get viewColumn(): number {
    if (this.isClosed) throw new Error('Webview is disposed');
    return 2;
  }

  get webview() {
    if (this.isClosed) throw new Error('Webview is disposed');
    return {
      html: '',
      asWebviewUri: (uri: unknown) => uri,
      onDidReceiveMessage: this.received.event,
      postMessage: async (message: { type: string }) => this.posted.push(message),
    };
  }

  reveal(): void {}

  dispose(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.closed.fire();
  }
}

/** The panels that were opened, in their order. */
export const panels: Panel[] = [];

export const Disposable = {
  from: (...all: readonly { dispose(): void }[]) => ({
    dispose: () => {
      for (const one of all) one.dispose();
    },
  }),
};
