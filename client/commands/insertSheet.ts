import * as vscode from 'vscode';
import {
  type InsertionsParams,
  type InsertionsResult,
  insertionsRequest,
} from '../../server/protocol';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { toRange } from '../lsp';
import { isStory } from '../storyFiles';

/** What the list of the command shows: a part of a story, or the heading of a group. */
type Choice = vscode.QuickPickItem & { insertion?: InsertionsResult['insertions'][number] };

/** 「シートやひな形を挿入」: a sheet that is missing, at its place, or a part behind the cursor's. */
export function registerInsertSheet(ask: Ask): vscode.Disposable {
  return registerCommand('changeStory.insertSheet', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isStory(editor.document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
      return;
    }
    const { document, selection } = editor;
    const params: InsertionsParams = {
      textDocument: { uri: document.uri.toString() },
      position: { line: selection.active.line, character: selection.active.character },
    };
    const result = await ask(insertionsRequest, params);
    if (!result) return;
    const chosen = await vscode.window.showQuickPick(choicesOf(result), {
      title: vscode.l10n.t('Insert a sheet or a part'),
      placeHolder: vscode.l10n.t('A sheet goes to its place in the order of the form'),
      matchOnDetail: true,
    });
    if (!chosen?.insertion || document.version !== result.version) return;
    const { range, snippet } = chosen.insertion;
    await editor.insertSnippet(new vscode.SnippetString(snippet), toRange(range), {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

function choicesOf({ insertions }: InsertionsResult): Choice[] {
  const group = (kind: 'sheet' | 'part', heading: string): Choice[] => {
    const own = insertions.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    return [
      { label: heading, kind: vscode.QuickPickItemKind.Separator },
      ...own.map((insertion) => ({
        label: insertion.label,
        detail: insertion.detail,
        insertion,
      })),
    ];
  };
  return [
    ...group('sheet', vscode.l10n.t('Sheets not there yet')),
    ...group('part', vscode.l10n.t('Below the item at the cursor')),
  ];
}
