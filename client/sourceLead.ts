import * as vscode from 'vscode';

/** Longer than VS Code takes to notice that a page has got the focus, in milliseconds. */
const noticedAfter = 600;

/**
 * The way from a page to the source. VS Code looks only every quarter of a second whether a page has
 * the focus; where it notices that when the focus has already gone on to the editor, the page counts
 * as the active editor though the author types in the text: Ctrl+S would save nothing.
 */
export class SourceLead {
  private editor: vscode.TextEditor | null = null;
  private deadline = 0;
  private way = 0;

  /** To be disposed with the page. */
  readonly subscription: vscode.Disposable;

  constructor(private readonly panel: vscode.WebviewPanel) {
    this.subscription = panel.onDidChangeViewState(() => this.keep());
  }

  /** The focus goes from the page to the editor that is being shown. */
  async follow(showing: Promise<vscode.TextEditor>): Promise<void> {
    const way = ++this.way;
    const editor = await showing;
    // The author may be at the page again by now.
    if (way !== this.way) return;
    this.editor = editor;
    this.deadline = Date.now() + noticedAfter;
    this.keep();
  }

  /** The author is at the page again. */
  end(): void {
    this.way++;
    this.editor = null;
  }

  private keep(): void {
    const { editor } = this;
    if (!this.panel.active || !editor || Date.now() > this.deadline) return;
    const { document, viewColumn } = editor;
    void vscode.window.showTextDocument(document, { viewColumn });
  }
}
