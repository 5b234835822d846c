import * as vscode from 'vscode';
import type { CheckedParams, EarlierStory } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand, showFailure } from '../failure';
import type { LocalFiles } from '../share/write';
import { said } from './choices';
import { changeCommands, compareCommands, keepCommands, type RoundTools } from './commands';
import { ComparePanels } from './comparePanels';
import { EarlierTexts } from './earlierTexts';
import { ProposeRound } from './proposeRound';
import { RoundMarks } from './roundMarks';
import { RoundStore } from './roundStore';
import { RoundsView } from './roundsView';

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
  const resources = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const panels = new ComparePanels({ ask, texts, resources });
  const propose = new ProposeRound(store, said);
  const tools: RoundTools = { ask, store, texts, panels, active };
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
    ...keepCommands(tools),
    ...compareCommands(tools),
    ...changeCommands(tools),
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
