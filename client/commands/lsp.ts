import * as vscode from 'vscode';

/** LSP's own shapes, as they come in the arguments of a command. */
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

export function toPosition({ line, character }: LspPosition): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: LspRange): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

export function toLocation({ uri, range }: LspLocation): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(range));
}
