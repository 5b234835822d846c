import * as vscode from 'vscode';
import type { EarlierStory } from '../../server/protocol';
import { gitRounds } from './gitRounds';
import type { Round, RoundStore } from './roundStore';

/** What an author is asked about rounds, and told of them. */

const { l10n, window, commands } = vscode;

/** Is it a round, as the list of rounds hands it to a command? */
export function isRound(given: unknown): given is Round {
  const { story, uri } = (given ?? {}) as Partial<Round>;
  return story instanceof vscode.Uri && uri instanceof vscode.Uri;
}

/** A round that was kept, as the author chooses it. */
export async function chosenRound(
  store: RoundStore,
  story: vscode.Uri | undefined,
): Promise<Round | undefined> {
  const rounds = story ? await store.list(story) : [];
  if (rounds.length === 0) return said(null, true);
  const items = rounds.map((round) => ({
    label: round.name,
    description: round.date ?? '',
    round,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which round?') }))?.round;
}

/** A round that was kept, or a commit or tag of git. */
export async function chosenVersion(
  store: RoundStore,
  story: vscode.Uri,
  placeHolder: string,
): Promise<EarlierStory | undefined> {
  const [rounds, git] = await Promise.all([store.list(story), gitRounds(story)]);
  const items = [
    ...rounds.map((round) => ({
      label: `$(history) ${round.name}`,
      description: round.date ?? '',
      read: () => store.read(round),
    })),
    ...(git.length > 0
      ? [{ label: 'git', kind: vscode.QuickPickItemKind.Separator, read: null }]
      : []),
    ...git,
  ];
  if (items.length === 0) return said(null, true);
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return (await picked?.read?.()) ?? undefined;
}

/** Lets a commit or tag of git stand for the last round, for marks and the table of changes. */
export async function chooseBaseline(store: RoundStore, story: vscode.Uri): Promise<void> {
  const newest = {
    label: `$(history) ${l10n.t('The last round that was kept')}`,
    description: '',
    baseline: undefined,
  };
  const git = (await gitRounds(story)).map(({ label, description, ref }) => ({
    label,
    description,
    baseline: { ref, label },
  }));
  const placeHolder = l10n.t('Since which version is to be marked and told what changed?');
  const picked = await window.showQuickPick([newest, ...git], {
    placeHolder,
    matchOnDescription: true,
  });
  if (picked) await store.chooseBaseline(story, picked.baseline);
}

/** Says that a round was kept, or that there is none yet. */
export function said(name: string | null, isMissing = false): undefined {
  if (isMissing) {
    const save = l10n.t('Keep this round');
    const none = l10n.t('No round of this story has been kept yet.');
    void window.showInformationMessage(none, save).then((chosen) => {
      if (chosen === save) void commands.executeCommand('changeStory.saveRound');
    });
  } else if (name !== null) {
    const text = l10n.t(
      '“{0}” is kept. What changes from now on can be shown as before and after.',
      name,
    );
    void window.showInformationMessage(text);
  }
  return undefined;
}

/** Deletes a round where the author says so. */
export async function askToDelete(store: RoundStore, round: Round): Promise<void> {
  const remove = l10n.t('Delete');
  const question = l10n.t('Delete the round “{0}” that was kept?', round.name);
  const detail = l10n.t('The story itself stays as it is.');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, remove);
  if (chosen === remove) await store.remove(round);
}
