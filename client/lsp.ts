import * as vscode from 'vscode';

/** LSP's own shapes, as they come in answers of the server and in the arguments of a command. */
export interface LspPosition {
  line: number;
  character: number;
}

export interface LspRange {
  start: LspPosition;
  end: LspPosition;
}

export interface LspLocation {
  uri: string;
  range: LspRange;
}

/** A position of LSP as VS Code's. */
export function toPosition({ line, character }: LspPosition): vscode.Position {
  return new vscode.Position(line, character);
}

/** A range of LSP as VS Code's. */
export function toRange({ start, end }: LspRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A location of LSP as VS Code's. */
export function toLocation({ uri, range }: LspLocation): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(range));
}

/** The editor on the screen that shows a file. */
export function visibleEditor(file: vscode.Uri): vscode.TextEditor | undefined {
  const wanted = file.toString();
  return vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === wanted,
  );
}
