import * as vscode from 'vscode';
import { type ProposedSentence, valueEditRequest } from '../../server/protocol';
import type { Ask } from '../ask';
import { editStory } from '../storyEdit';
import { changedWords } from './changedWords';

const { l10n, window } = vscode;

interface Row extends vscode.QuickPickItem {
  readonly proposal: ProposedSentence;
}

/**
 * Sentences that were edited in a deck or a paper, as a list: before and after with the words that
 * differ marked. Enter writes one into the story, the cross leaves one out; the list stays open for
 * the others.
 */
export async function reviewProposals(
  ask: Ask,
  story: vscode.Uri,
  proposals: readonly ProposedSentence[],
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(story);
  const leave = { iconPath: new vscode.ThemeIcon('close'), tooltip: l10n.t('Leave it as it is') };
  const pick = window.createQuickPick<Row>();
  pick.title = l10n.t('Sentences edited in the file: Enter takes one over');
  pick.placeholder = l10n.t('− is what stands in the story, ＋ what was written in the file');
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  const { t } = l10n;
  pick.items = proposals.map((proposal) => ({
    label: proposal.label,
    description: proposal.sent === undefined ? '' : t('you changed it too since it was sent'),
    detail: changedWords(proposal.was, proposal.now),
    buttons: [leave],
    proposal,
  }));
  const drop = (row: Row) => {
    pick.items = pick.items.filter((one) => one.proposal !== row.proposal);
    if (pick.items.length === 0) pick.dispose();
  };
  pick.onDidTriggerItemButton(({ item }) => drop(item));
  pick.onDidAccept(async () => {
    const [row] = pick.activeItems;
    if (row && (await acceptProposal(ask, document, row.proposal))) drop(row);
  });
  pick.show();
}

/** Writes a sentence into the story, as one step to undo; says why where it cannot be written. */
async function acceptProposal(
  ask: Ask,
  document: vscode.TextDocument,
  { key, was, now: text }: ProposedSentence,
): Promise<boolean> {
  const textDocument = { uri: document.uri.toString() };
  const answer = await editStory(document, (version) =>
    ask(valueEditRequest, { textDocument, version, key, was, text }),
  );
  if (answer?.refused !== undefined) void window.showWarningMessage(answer.refused);
  else if (answer?.now !== undefined) {
    const message = l10n.t('The story says something else there by now: “{0}”', answer.now);
    void window.showWarningMessage(message);
  } else if (answer) return true;
  else {
    const message = l10n.t('It could not be written just now. Try once more in a moment.');
    void window.showWarningMessage(message);
  }
  return false;
}
