import * as vscode from 'vscode';
import { visibleEditor } from './lsp';

/** Files whose logs were folded once in this workspace: afterwards they are as the author left them. */
const key = 'changeStory.folded';
const maxRemembered = 500;

/**
 * Folds the sections that are long and seldom read (対話, 日程, 付記), once for each file: when it is
 * opened for the first time. Never while somebody writes, and never around the cursor.
 */
export class LogFolding implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Version of each open file when it was first shown: as long as nobody has written in it. */
  private readonly opened = new WeakMap<vscode.TextDocument, number>();

  constructor(private readonly memory: vscode.Memento) {
    this.subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) void this.look(editor);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Folds what the editor in front shows, where that is to be done; also when the server has come. */
  async look(editor = vscode.window.activeTextEditor): Promise<void> {
    const document = editor?.document;
    if (document?.languageId !== 'change-story' || document.uri.scheme === 'untitled') return;
    if (this.opened.has(document) && this.opened.get(document) !== document.version) return;
    this.opened.set(document, document.version);
    const file = document.uri.toString();
    if (this.remembered.includes(file)) return;
    const logs = await logsOf(document);
    const current = visibleEditor(document.uri);
    if (logs.length === 0 || !current || current !== vscode.window.activeTextEditor) return;
    if (this.opened.get(document) !== document.version) return;
    await this.memory.update(key, [file, ...this.remembered].slice(0, maxRemembered));
    const { line } = current.selection.active;
    const lines = logs.filter(({ start, end }) => line < start || line > end);
    const selectionLines = lines.map(({ start }) => start);
    if (selectionLines.length > 0)
      await vscode.commands.executeCommand('editor.fold', { selectionLines, levels: 1 });
  }

  private get remembered(): readonly string[] {
    return this.memory.get<string[]>(key) ?? [];
  }
}

/** The server marks these sections as regions, and nothing else. */
async function logsOf({ uri }: vscode.TextDocument): Promise<readonly vscode.FoldingRange[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    uri,
  );
  return (ranges ?? []).filter(({ kind }) => kind === vscode.FoldingRangeKind.Region);
}
