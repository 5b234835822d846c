import * as vscode from 'vscode';
import {
  type TableChange,
  type TableEditsResult,
  type TablesResult,
  tableEditsRequest,
  tablesRequest,
} from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { readFileBytes } from '../import/readFile';
import { editStory } from '../storyEdit';
import { fileName } from './newFile';

const { l10n, window } = vscode;

/**
 * 「Excel の数値を取り込む」: shows what a workbook or a CSV has otherwise than the story the author
 * is at, and writes what is chosen into it, as one step to undo. What has no way back is said.
 */
export function registerImportTables(ask: Ask, active: ActiveStory): vscode.Disposable {
  return registerCommand('changeStory.importTables', async (given?: unknown) => {
    const { document } = active;
    if (!document) {
      void window.showInformationMessage(l10n.t('Open a change story first.'));
      return;
    }
    const file = given instanceof vscode.Uri ? given : await askFile(document.uri);
    if (!file) return;
    const name = fileName(file);
    const result = await compare(ask, document, file, name);
    if (!result) return;
    // The command ends here: a message waits until the author has read it.
    if ('problem' in result) void window.showErrorMessage(result.problem);
    else await take(ask, document, name, result);
  });
}

async function askFile(story: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Take figures from Excel'),
      openLabel: l10n.t('Compare'),
      defaultUri: vscode.Uri.joinPath(story, '..'),
      filters: { [l10n.t('Excel and CSV')]: ['xlsx', 'xlsm', 'csv'] },
    })) ?? [];
  return file;
}

/** What the file has otherwise; null where the author cancelled or the story is closed. */
function compare(
  ask: Ask,
  document: vscode.TextDocument,
  file: vscode.Uri,
  name: string,
): Thenable<TablesResult | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Importing “{0}”', name),
    cancellable: true,
  };
  return window.withProgress(options, async (_, token) => {
    const read = await readFileBytes(file, name);
    if ('problem' in read) return read;
    const textDocument = { uri: document.uri.toString() };
    try {
      const answer = await ask(tablesRequest, { textDocument, ...read }, token);
      return answer && 'problem' in answer ? { problem: `${name}: ${answer.problem}` } : answer;
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
}

async function take(
  ask: Ask,
  document: vscode.TextDocument,
  name: string,
  { changes, notes }: Extract<TablesResult, { changes: TableChange[] }>,
): Promise<void> {
  if (changes.length === 0) {
    tell(l10n.t('No value in “{0}” differs from the story.', name), notes);
    return;
  }
  const chosen = await choose(changes, notes.length);
  if (!chosen || chosen.length === 0) return;
  const result = await editStory(document, (version) => {
    const textDocument = { uri: document.uri.toString() };
    return ask(tableEditsRequest, { textDocument, version, changes: chosen });
  });
  if (!result) throw new Error(l10n.t('the text was changed meanwhile'));
  const { count = 0, refused = [] }: TableEditsResult = result;
  tell(l10n.t('{0} values were written.', count), [...refused, ...notes]);
}

/** Each value before and after, to be chosen; what was changed on both sides only by hand. */
async function choose(
  changes: readonly TableChange[],
  notes: number,
): Promise<TableChange[] | undefined> {
  const toItem = (change: TableChange) => {
    const { row, column, was, to, written } = change;
    return {
      label: `${row}｜${column}`,
      description: `${was || l10n.t('(empty)')} → ${to}`,
      detail:
        written === null
          ? undefined
          : l10n.t('Changed in the story, too: when the table was written it was “{0}”.', written),
      picked: written === null,
      change,
    };
  };
  const [own, both] = [true, false].map((isOwn) =>
    changes.filter(({ written }) => (written === null) === isOwn).map(toItem),
  );
  const picked = await window.showQuickPick([...(own ?? []), ...(both ?? [])], {
    title: l10n.t('Take figures from Excel'),
    placeHolder:
      notes > 0
        ? l10n.t('What is to be written into the story? ({0} more to look at afterwards)', notes)
        : l10n.t('What is to be written into the story?'),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.map(({ change }) => change);
}

/** Says how it went; what is to be looked at is shown in a list of its own when it is asked for. */
function tell(message: string, notes: readonly string[]): void {
  if (notes.length === 0) {
    void window.showInformationMessage(message);
    return;
  }
  const show = l10n.t('Show the list');
  const whole = l10n.t('{0} There are {1} things to look at in the table.', message, notes.length);
  void window.showWarningMessage(whole, show).then((answer) => {
    if (answer !== show) return;
    void window.showInformationMessage(message, { modal: true, detail: notes.join('\n') });
  });
}
