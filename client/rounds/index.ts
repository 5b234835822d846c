import * as vscode from 'vscode';
import {
  type CheckedParams,
  type EarlierStory,
  mergeCommand,
  writeReasonCommand,
} from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand, showFailure } from '../failure';
import type { LocalFiles } from '../share/write';
import { ComparePanel, type CompareTools, type Versions } from './comparePanel';
import { EarlierTexts } from './earlierTexts';
import { gitRounds } from './gitRounds';
import { asMerged, mergeCopy } from './mergeCopy';
import { ProposeRound } from './proposeRound';
import { askReason, askReasons } from './reasons';
import { RoundMarks } from './roundMarks';
import { type Round, RoundStore } from './roundStore';
import { RoundsView } from './roundsView';

const { l10n, window, commands } = vscode;
/** What comes back was hardly sent longer ago. */
const maxRounds = 12;
const marksKey = 'changeStory.marksSinceRound';

/** What else of the extension has to do with rounds. */
export interface Rounds extends vscode.Disposable {
  readonly marks: RoundMarks;
  /** The round before the present one of a story; null where none was kept. */
  before(story: vscode.Uri): Promise<EarlierStory | null>;
  /** The newest rounds of a story, the newest first. */
  kept(story: vscode.Uri): Promise<EarlierStory[]>;
  /** A story was handed over: proposes to keep it. */
  handedOver(story: vscode.Uri): void;
}

/**
 * The rounds of a story: kept, listed, compared with the text as it is now, restored as a copy,
 * deleted.
 */
export function registerRounds(
  ask: Ask,
  { extensionUri, workspaceState }: vscode.ExtensionContext,
  active: ActiveStory,
  local: LocalFiles | null,
  onDidCheck: vscode.Event<CheckedParams>,
): Rounds {
  const store = new RoundStore(ask, local, workspaceState);
  const icons = vscode.Uri.joinPath(extensionUri, 'client', 'icons');
  const marks = new RoundMarks(ask, store, icons, workspaceState.get(marksKey, true));
  const texts = new EarlierTexts();
  const merging = { ask, store, texts };
  const resources = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const panels = new Panels({ ask, texts, resources });
  const keep = async (story: vscode.Uri) => said(await store.keep(story));
  const propose = new ProposeRound(store, said);
  const withStory = (run: (story: vscode.Uri) => unknown) => async (given?: unknown) => {
    const story = given instanceof vscode.Uri ? given : active.uri;
    if (story) return run(story);
    return window.showInformationMessage(l10n.t('Open a change story first.'));
  };
  const withRound = (run: (round: Round) => unknown) => async (given?: unknown) => {
    const round = isRound(given) ? given : await chosenRound(store, active.uri);
    return round && run(round);
  };
  const disposable = vscode.Disposable.from(
    marks,
    panels,
    propose,
    texts,
    new RoundsView(store, active),
    onDidCheck(({ uri }) => {
      const story = vscode.Uri.parse(uri, true);
      marks.follow(story);
      panels.refresh(story);
    }),
    store.onDidChange(() => active.uri && marks.follow(active.uri)),
    registerCommand('changeStory.saveRound', withStory(keep)),
    registerCommand('changeStory.compareRound', async (given?: unknown) => {
      if (isRound(given)) return panels.show(given.story, { before: await store.read(given) });
      return withStory(async (story) => {
        const before = await chosenVersion(store, story, l10n.t('Compare with which round?'));
        if (before) panels.show(story, { before });
      })(given);
    }),
    registerCommand(
      'changeStory.chooseBaseline',
      withStory((story) => chooseBaseline(store, story)),
    ),
    registerCommand('changeStory.compareRounds', async (given?: unknown, chosen?: unknown) => {
      const [one, other, ...more] = Array.isArray(chosen) ? chosen.filter(isRound) : [];
      if (one && other && more.length === 0) {
        const [before, after] = await store.inOrder(one, other);
        return panels.show(before.story, {
          before: await store.read(before),
          after: await store.read(after),
        });
      }
      return withStory(async (story) => {
        const before = await chosenVersion(store, story, l10n.t('The earlier of the two'));
        const after = before && (await chosenVersion(store, story, l10n.t('The later of the two')));
        if (before && after) panels.show(story, { before, after });
      })(given);
    }),
    registerCommand(
      'changeStory.openRound',
      // A tab of its own: in place of the story's, it would close the story.
      withRound(({ uri }) => window.showTextDocument(uri, { preview: false })),
    ),
    registerCommand(
      'changeStory.restoreRound',
      withRound(async (round) => {
        const copy = await store.restore(round);
        if (copy) await window.showTextDocument(copy);
      }),
    ),
    registerCommand(
      'changeStory.deleteRound',
      withRound((round) => askToDelete(store, round)),
    ),
    registerCommand('changeStory.addReasons', async (given?: unknown) =>
      withStory(async (story) => {
        const before = await store.before(story);
        return before ? askReasons(ask, story, before) : said(null, true);
      })(given),
    ),
    registerCommand(writeReasonCommand, (uri?: unknown, about?: unknown) =>
      typeof uri === 'string' && typeof about === 'string'
        ? askReason(ask, vscode.Uri.parse(uri, true), about)
        : undefined,
    ),
    registerCommand('changeStory.mergeCopy', (given?: unknown, other?: unknown) =>
      withStory((story) =>
        mergeCopy(merging, story, other instanceof vscode.Uri ? other : undefined),
      )(given),
    ),
    registerCommand(mergeCommand, (other: string, own: string) => {
      const [story, copy] = asMerged(vscode.Uri.parse(own, true), vscode.Uri.parse(other, true));
      return mergeCopy(merging, story, copy);
    }),
    registerCommand('changeStory.toggleRoundMarks', async () => {
      await workspaceState.update(marksKey, !marks.isShown);
      await marks.show(!marks.isShown);
    }),
  );
  return {
    marks,
    before: (story) => store.before(story),
    kept: async (story) => {
      const rounds = await store.list(story);
      return Promise.all(rounds.slice(0, maxRounds).map((round) => store.read(round)));
    },
    handedOver: (story) => void propose.afterHandOver(story).catch(showFailure),
    dispose: () => disposable.dispose(),
  };
}

/** The comparisons that are open, one for each story and version. */
class Panels implements vscode.Disposable {
  private readonly open = new Map<string, ComparePanel>();

  constructor(private readonly tools: CompareTools) {}

  dispose(): void {
    for (const panel of this.open.values()) panel.dispose();
  }

  show(story: vscode.Uri, versions: Versions): void {
    const { before, after } = versions;
    const key = JSON.stringify([`${story}`, before.name, before.text, after?.name, after?.text]);
    const known = this.open.get(key);
    if (known) known.reveal();
    else
      this.open.set(
        key,
        new ComparePanel(story, versions, this.tools, () => this.open.delete(key)),
      );
  }

  refresh(story: vscode.Uri): void {
    for (const panel of this.open.values()) {
      if (panel.story.toString() === story.toString()) void panel.refresh();
    }
  }
}

function isRound(given: unknown): given is Round {
  const { story, uri } = (given ?? {}) as Partial<Round>;
  return story instanceof vscode.Uri && uri instanceof vscode.Uri;
}

async function chosenRound(
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
async function chosenVersion(
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
async function chooseBaseline(store: RoundStore, story: vscode.Uri): Promise<void> {
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
function said(name: string | null, isMissing = false): undefined {
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

async function askToDelete(store: RoundStore, round: Round): Promise<void> {
  const remove = l10n.t('Delete');
  const question = l10n.t('Delete the round “{0}” that was kept?', round.name);
  const detail = l10n.t('The story itself stays as it is.');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, remove);
  if (chosen === remove) await store.remove(round);
}
