import * as vscode from 'vscode';
import { visibleEditor } from './lsp';

/** A place of a file to go to. */
export interface Destination {
  readonly uri: vscode.Uri;
  /** Where one goes on writing. */
  readonly cursor: vscode.Position;
  /** What is shown and highlighted for a moment; nothing where it is missing. */
  readonly range?: vscode.Range;
}

/**
 * Shows a place with the cursor in it. Nothing is ever selected, so that what is typed next, however
 * soon, replaces nothing.
 */
export async function reveal(
  { uri, cursor, range }: Destination,
  options: Pick<vscode.TextDocumentShowOptions, 'preserveFocus' | 'viewColumn'> = {},
): Promise<vscode.TextEditor> {
  const selection = new vscode.Selection(cursor, cursor);
  const visible = visibleEditor(uri);
  // Before the focus comes: what the author had selected there must not be typed over.
  if (visible) visible.selection = selection;
  const viewColumn = options.viewColumn ?? visible?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, { ...options, viewColumn, selection });
  if (range) {
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    highlight(editor, range);
  }
  return editor;
}

/** Milliseconds after which a highlight grows faint, and after which it is gone. */
const faintAfter = 800;
const goneAfter = 1200;

let endLast: () => void = () => {};

/** Highlights a range until an edit, or for a moment; it fades unless motion is not wanted. */
function highlight(editor: vscode.TextEditor, range: vscode.Range): void {
  endLast();
  let shown = decorationOf('editor.findMatchHighlightBackground');
  editor.setDecorations(shown, [range]);
  const fade = () => {
    shown.dispose();
    shown = decorationOf('editor.rangeHighlightBackground');
    editor.setDecorations(shown, [range]);
  };
  const end = () => {
    for (const timer of timers) clearTimeout(timer);
    edits.dispose();
    shown.dispose();
  };
  const isStill =
    vscode.workspace.getConfiguration('workbench').get<string>('reduceMotion') === 'on';
  const timers = [setTimeout(end, goneAfter), ...(isStill ? [] : [setTimeout(fade, faintAfter)])];
  const edits = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document === editor.document) end();
  });
  endLast = end;
}

function decorationOf(background: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    // Themes of high contrast have borders in place of such colours; in others this has no colour.
    outlineColor: new vscode.ThemeColor('contrastActiveBorder'),
    outlineStyle: 'solid',
    outlineWidth: '1px',
  });
}
