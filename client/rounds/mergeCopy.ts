import * as vscode from 'vscode';
import { baseRequest, type EarlierStory, mergeRequest, roundRequest } from '../../server/protocol';
import { copiesBeside, logCopyOf } from '../../server/story/copies';
import { today } from '../advice/today';
import type { Ask } from '../ask';
import { fileName } from '../commands/newFile';
import { offerAgain } from '../untilFresh';
import type { EarlierTexts } from './earlierTexts';
import { type GitRound, gitRounds } from './gitRounds';
import { type Choice, chosenSides } from './mergeChoices';
import type { RoundStore } from './roundStore';
import { differenceOf } from './textChange';

/** What a merge is made with. */
export interface MergeTools {
  readonly ask: Ask;
  readonly store: RoundStore;
  readonly texts: EarlierTexts;
}

/**
 * Takes into the open story what another copy of it changed since the last round that both have in
 * common; asks about each thing that both changed otherwise. One step to undo; the copy stays as it is.
 */
export async function mergeCopy(
  tools: MergeTools,
  story: vscode.Uri,
  given?: vscode.Uri,
): Promise<void> {
  const { ask, store } = tools;
  const other = given ?? (await chosenFile(story));
  if (!other) return;
  const document = await vscode.workspace.openTextDocument(story);
  const theirs = (await vscode.workspace.openTextDocument(other)).getText();
  const base = await lastCommon(ask, store, story, { uri: other, text: theirs });
  const labels = { ours: fileName(story), theirs: fileName(other) };
  const texts: TextsToMerge[] = [{ document, base: base?.text ?? '', theirs }];
  const log = await logsOf(ask, story, other);
  if (log) texts.push({ ...log, base: base?.log ?? '' });
  const edit = new vscode.WorkspaceEdit();
  let left = 0;
  for (const one of texts) {
    const merged = await mergeOne(tools, story, one, labels);
    if (!merged) return;
    edit.set(one.document.uri, [differenceOf(one.document, merged.text)]);
    left += merged.left;
  }
  const { t } = vscode.l10n;
  if (!(await vscode.workspace.applyEdit(edit))) {
    const message = t('The text could not be written. Nothing was merged.');
    void offerAgain(message, () => mergeCopy(tools, story, other));
    return;
  }
  if (vscode.window.activeTextEditor?.document !== document)
    await vscode.window.showTextDocument(document, { preview: false });
  const done =
    left > 0
      ? t('“{0}” is merged. {1} places are left to choose in the text.', labels.theirs, left)
      : t('“{0}” is merged. Ctrl+Z takes it back.', labels.theirs);
  void vscode.window.showInformationMessage(
    base
      ? t('{0} (base: {1})', done, base.name)
      : t('{0} (without a round that both have in common: nothing counts as taken out)', done),
  );
}

function isCommit(round: GitRound): round is GitRound & { readonly time: number } {
  return round.time !== null;
}

/** Of two files beside each other the story, and its copy: the first one is the story in doubt. */
export function asMerged(
  one: vscode.Uri,
  other: vscode.Uri,
): readonly [story: vscode.Uri, copy: vscode.Uri] {
  const { original } = copiesBeside(fileName(one), [fileName(one), fileName(other)]);
  return original === null ? [one, other] : [other, one];
}

/** The last round from which a copy of a story stems; null where none was kept by then. */
async function lastCommon(
  ask: Ask,
  store: RoundStore,
  story: vscode.Uri,
  copy: { readonly uri: vscode.Uri; readonly text: string },
): Promise<EarlierStory | null> {
  const kept = (await store.list(story)).map((round) => ({
    time: round.time,
    read: () => store.read(round),
  }));
  // Without rounds, with git: its commits.
  const rounds = kept.length > 0 ? kept : (await gitRounds(story)).filter(isCommit);
  const texts = await Promise.all(rounds.map((round) => round.read()));
  const textDocument = { uri: story.toString() };
  const stat = await vscode.workspace.fs.stat(copy.uri).then(undefined, () => null);
  // A file system that does not know says 0.
  const times = [stat?.ctime ?? 0, stat?.mtime ?? 0].filter((time) => time > 0);
  const found = await ask(baseRequest, {
    textDocument,
    rounds: texts.map(({ text }, index) => ({ text, time: rounds[index]?.time ?? 0 })),
    theirs: copy.text,
    since: times.length > 0 ? Math.min(...times) : null,
  });
  return texts[found?.index ?? -1] ?? null;
}

/** A story, or its log, with what the other copy says and what both were. */
interface TextsToMerge {
  readonly document: vscode.TextDocument;
  readonly base: string;
  readonly theirs: string;
}

/** The text of both, and how many places are left open; null where the author left or wrote on. */
async function mergeOne(
  { ask, texts }: MergeTools,
  story: vscode.Uri,
  { document, base, theirs }: TextsToMerge,
  labels: { readonly ours: string; readonly theirs: string },
): Promise<{ readonly text: string; readonly left: number } | null> {
  const { version } = document;
  const textDocument = { uri: story.toString() };
  const merge = (choices: readonly Choice[]) =>
    ask(mergeRequest, {
      textDocument,
      base,
      ours: document.getText(),
      theirs,
      labels,
      choices: [...choices],
    });
  const found = await merge([]);
  const choices = found && (await chosenSides(found, labels, { story, texts }));
  const merged = choices && (await merge(choices));
  if (!merged) return null;
  if (version !== document.version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The text has changed meanwhile. Nothing was merged; try again.'),
    );
    return null;
  }
  const isLeft = (choice: Choice, index: number) =>
    choice === null && found.conflicts[index]?.kind === 'text';
  return { text: merged.text, left: choices.filter(isLeft).length };
}

/** Our log and theirs, where they are two: what the copy names, or a copy of ours beside it. */
async function logsOf(
  ask: Ask,
  story: vscode.Uri,
  other: vscode.Uri,
): Promise<Omit<TextsToMerge, 'base'> | null> {
  const logOf = async (uri: vscode.Uri) => {
    const given = { textDocument: { uri: uri.toString() }, date: today() };
    const { log = null, logName = null } = (await ask(roundRequest, given)) ?? {};
    return log === null || logName === null
      ? null
      : { text: log, uri: vscode.Uri.joinPath(uri, '..', logName) };
  };
  const [ours, theirs] = await Promise.all([logOf(story), logOf(other)]);
  if (!ours) return null;
  const document = await vscode.workspace.openTextDocument(ours.uri);
  if (theirs && theirs.uri.toString() !== ours.uri.toString()) {
    return { document, theirs: theirs.text };
  }
  const folder = vscode.Uri.joinPath(ours.uri, '..');
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const copy = logCopyOf(fileName(story), fileName(other), fileName(ours.uri), names);
  if (copy === null) return null;
  const read = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, copy));
  return { document, theirs: read.getText() };
}

async function chosenFile(story: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    defaultUri: vscode.Uri.joinPath(story, '..'),
    filters: { YAML: ['yaml', 'yml'] },
    title: vscode.l10n.t('Which copy is to be merged into this story?'),
  });
  return files?.[0];
}
