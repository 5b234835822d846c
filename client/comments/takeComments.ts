import * as vscode from 'vscode';
import {
  type EarlierStory,
  type ProposedSentence,
  type TakeCommentsParams,
  type TakeCommentsResult,
  takeCommentsRequest,
} from '../../server/protocol';
import { toBase64 } from '../../server/text/base64';
import type { ActiveStory } from '../activeStory';
import { applyChanges } from '../advice/adviceModel';
import type { Ask } from '../ask';
import { fileName } from '../commands/newFile';
import { fileFailure, registerCommand } from '../failure';
import { offerAgain, untilFresh } from '../untilFresh';
import { reviewProposals } from './proposals';

const { l10n, window } = vscode;

type ReturnedFiles = TakeCommentsParams['files'];

/** The rounds of a story that were kept, the newest first. */
export interface KeptRounds {
  kept(story: vscode.Uri): Promise<EarlierStory[]>;
}

/**
 * 「コメントを取り込む」: asks for what reviewers sent back (files, or the text of a mail from the
 * clipboard) and adds it to the story at hand. A script may name the files. Resolves with how many
 * comments are new.
 */
export function registerTakeComments(
  ask: Ask,
  active: ActiveStory,
  memory: vscode.Memento,
  rounds: KeptRounds,
): vscode.Disposable {
  return registerCommand('changeStory.takeComments', async (given?: unknown, more?: unknown) => {
    const story = active.uri;
    if (!story) {
      void window.showInformationMessage(l10n.t('Open a change story first.'));
      return 0;
    }
    const files = await returnedFiles(given, more, story, memory);
    if (!files) return 0;
    return takeIn(ask, story, files, rounds);
  });
}

/** Takes in what was read; resolves with how many comments are new. */
async function takeIn(
  ask: Ask,
  story: vscode.Uri,
  files: ReturnedFiles,
  rounds: KeptRounds,
): Promise<number> {
  const result = await take(ask, story, files, await rounds.kept(story));
  if (result === null) {
    const message = l10n.t(
      'The comments were not taken in: the text was being changed again and again. Nothing was written, and what came back is as it was.',
    );
    void offerAgain(message, () => takeIn(ask, story, files, rounds));
  } else if (result?.problem !== undefined) void window.showErrorMessage(result.problem);
  else if (result) {
    void showTaken(result);
    const proposals: readonly ProposedSentence[] = result.proposals ?? [];
    if (proposals.length > 0) void reviewProposals(ask, story, proposals);
    return result.added ?? 0;
  }
  return 0;
}

/** The files that a menu or a script names, or that the author chooses. */
async function returnedFiles(
  given: unknown,
  more: unknown,
  story: vscode.Uri,
  memory: vscode.Memento,
): Promise<ReturnedFiles | undefined> {
  const named = Array.isArray(more) && more.length > 0 ? more : [given];
  const uris = named.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
  const chosen = uris.length > 0 ? uris : await askWhat(story, memory);
  if (chosen === undefined) return undefined;
  if (typeof chosen === 'string') return [{ name: '', text: chosen }];
  const copy = chosen.find(isStoryFile);
  if (copy) {
    void offerMerge(story, copy);
    return undefined;
  }
  const files: ReturnedFiles = [];
  for (const uri of chosen) {
    const name = fileName(uri);
    try {
      files.push({ name, base64: toBase64(await vscode.workspace.fs.readFile(uri)) });
    } catch (error) {
      void window.showErrorMessage(fileFailure(name, error));
      return undefined;
    }
  }
  return files;
}

/** Another member's copy of the story; a log of dialogues is none. */
function isStoryFile({ path }: vscode.Uri): boolean {
  return /\.ya?ml$/i.test(path) && !/\.(?:対話|dialogues)\.ya?ml$/i.test(path.normalize('NFC'));
}

/** A copy has no comments to take in, but what it changed. */
async function offerMerge(story: vscode.Uri, copy: vscode.Uri): Promise<void> {
  const merge = l10n.t('Merge by meaning');
  const message = l10n.t(
    '“{0}” is no file of comments but a copy of the story. What it changed can be merged; you are asked only where both changed the same.',
    fileName(copy),
  );
  if ((await window.showInformationMessage(message, merge)) === merge)
    await vscode.commands.executeCommand('changeStory.mergeCopy', story, copy);
}

/** Folder of the files that were taken in last. */
const lastFolder = 'changeStory.comments.folder';

/** Files, or the text in the clipboard; undefined where the author broke off. */
async function askWhat(
  story: vscode.Uri,
  memory: vscode.Memento,
): Promise<readonly vscode.Uri[] | string | undefined> {
  const file = {
    label: `$(file) ${l10n.t('Files that came back')}`,
    detail: l10n.t('“Save comments” of the page for comments, the page itself, Word, PowerPoint'),
  };
  const mail = {
    label: `$(mail) ${l10n.t('The text of a mail, from the clipboard')}`,
    detail: l10n.t('Copy the text of the mail first, from its first line to its last'),
  };
  const title = l10n.t('Take in comments');
  const how = await window.showQuickPick([file, mail], { title });
  if (how === undefined) return undefined;
  if (how === mail) return vscode.env.clipboard.readText();
  const last = memory.get<string>(lastFolder);
  const chosen = await window.showOpenDialog({
    title,
    openLabel: l10n.t('Take in'),
    canSelectMany: true,
    defaultUri: last ? vscode.Uri.parse(last, true) : vscode.Uri.joinPath(story, '..'),
    filters: {
      [l10n.t('Comments that came back')]: [
        'json',
        'html',
        'htm',
        'txt',
        'eml',
        'docx',
        'pptx',
        'yaml',
      ],
    },
  });
  const [first] = chosen ?? [];
  if (first) await memory.update(lastFolder, vscode.Uri.joinPath(first, '..').toString());
  return chosen;
}

/** What came of it: undefined where the author broke off, null where the text changed at every try. */
async function take(
  ask: Ask,
  story: vscode.Uri,
  files: ReturnedFiles,
  rounds: EarlierStory[],
): Promise<TakeCommentsResult | undefined | null> {
  // The server knows the files that are open only, and VS Code closes what no editor shows.
  await vscode.workspace.openTextDocument(story);
  const textDocument = { uri: story.toString() };
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Taking in comments …'),
    cancellable: true,
  };
  return window.withProgress(options, (_, token) =>
    untilFresh(async () => {
      const result = await ask(takeCommentsRequest, { textDocument, files, rounds }, token);
      if (token.isCancellationRequested) return undefined;
      if (!result || result.isStale) return 'stale';
      if (result.problem !== undefined) return result;
      return (await applyChanges(result.changes ?? [])) ? result : 'stale';
    }),
  );
}

/** Says how many there are, and offers the next that is to be answered. */
async function showTaken({ message = '', added = 0 }: TakeCommentsResult): Promise<void> {
  const look = l10n.t('Look at them');
  const buttons = added > 0 ? [look] : [];
  if ((await window.showInformationMessage(message, ...buttons)) !== look) return;
  await vscode.commands.executeCommand('changeStory.showAdvice');
}
