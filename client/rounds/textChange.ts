import * as vscode from 'vscode';

/** One edit for all that differs between a document and a text; the rest keeps its place. */
export function differenceOf(document: vscode.TextDocument, text: string): vscode.TextEdit {
  const before = document.getText();
  const maxLength = Math.min(before.length, text.length);
  let start = 0;
  while (start < maxLength && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < maxLength - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  // A CRLF stays whole.
  if (before[start - 1] === '\r') start -= 1;
  if (end > 0 && before[before.length - end] === '\n') end -= 1;
  const range = new vscode.Range(
    document.positionAt(start),
    document.positionAt(before.length - end),
  );
  return vscode.TextEdit.replace(range, text.slice(start, text.length - end));
}
