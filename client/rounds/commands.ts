import * as vscode from 'vscode';
import { mergeCommand, writeReasonCommand } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { askToDelete, chooseBaseline, chosenRound, chosenVersion, isRound, said } from './choices';
import type { ComparePanels } from './comparePanels';
import type { EarlierTexts } from './earlierTexts';
import { asMerged, mergeCopy } from './mergeCopy';
import { askReason, askReasons } from './reasons';
import type { Round, RoundStore } from './roundStore';

const { l10n, window } = vscode;

/** What the commands of rounds work with. */
export interface RoundTools {
  readonly ask: Ask;
  readonly store: RoundStore;
  readonly texts: EarlierTexts;
  readonly panels: ComparePanels;
  readonly active: ActiveStory;
}

/** Runs with the story that a command was given, else with the one at work. */
const withStory =
  ({ active }: RoundTools, run: (story: vscode.Uri) => unknown) =>
  async (given?: unknown) => {
    const story = given instanceof vscode.Uri ? given : active.uri;
    if (story) return run(story);
    return window.showInformationMessage(l10n.t('Open a change story first.'));
  };

/** Runs with the round that a command was given, else with the one that the author chooses. */
const withRound =
  ({ store, active }: RoundTools, run: (round: Round) => unknown) =>
  async (given?: unknown) => {
    const round = isRound(given) ? given : await chosenRound(store, active.uri);
    return round && run(round);
  };

/** To keep a round, open it, restore it as a copy, delete it. */
export function keepCommands(tools: RoundTools): readonly vscode.Disposable[] {
  const { store } = tools;
  const keep = async (story: vscode.Uri) => said(await store.keep(story));
  // A tab of its own: in place of the story's, it would close the story.
  const open = ({ uri }: Round) => window.showTextDocument(uri, { preview: false });
  const restore = async (round: Round) => {
    const copy = await store.restore(round);
    if (copy) await window.showTextDocument(copy);
  };
  return [
    registerCommand('changeStory.saveRound', withStory(tools, keep)),
    registerCommand('changeStory.openRound', withRound(tools, open)),
    registerCommand('changeStory.restoreRound', withRound(tools, restore)),
    registerCommand(
      'changeStory.deleteRound',
      withRound(tools, (round) => askToDelete(store, round)),
    ),
  ];
}

/** To see what changed since a round, or between two of them. */
export function compareCommands(tools: RoundTools): readonly vscode.Disposable[] {
  const { store, panels } = tools;
  const sinceChosen = async (story: vscode.Uri) => {
    const before = await chosenVersion(store, story, l10n.t('Compare with which round?'));
    if (before) panels.show(story, { before });
  };
  const betweenChosen = async (story: vscode.Uri) => {
    const before = await chosenVersion(store, story, l10n.t('The earlier of the two'));
    const after = before && (await chosenVersion(store, story, l10n.t('The later of the two')));
    if (before && after) panels.show(story, { before, after });
  };
  const between = async (one: Round, other: Round) => {
    const [before, after] = await store.inOrder(one, other);
    return panels.show(before.story, {
      before: await store.read(before),
      after: await store.read(after),
    });
  };
  return [
    registerCommand('changeStory.compareRound', async (given?: unknown) =>
      isRound(given)
        ? panels.show(given.story, { before: await store.read(given) })
        : withStory(tools, sinceChosen)(given),
    ),
    registerCommand('changeStory.compareRounds', async (given?: unknown, chosen?: unknown) => {
      const [one, other, ...more] = Array.isArray(chosen) ? chosen.filter(isRound) : [];
      return one && other && more.length === 0
        ? between(one, other)
        : withStory(tools, betweenChosen)(given);
    }),
    registerCommand(
      'changeStory.chooseBaseline',
      withStory(tools, (story) => chooseBaseline(store, story)),
    ),
  ];
}

/** To give reasons for what changed, and to take in the copy of somebody else. */
export function changeCommands(tools: RoundTools): readonly vscode.Disposable[] {
  const { ask, store } = tools;
  const reasons = async (story: vscode.Uri) => {
    const before = await store.before(story);
    return before ? askReasons(ask, story, before) : said(null, true);
  };
  return [
    registerCommand('changeStory.addReasons', withStory(tools, reasons)),
    registerCommand(writeReasonCommand, (uri?: unknown, about?: unknown) =>
      typeof uri === 'string' && typeof about === 'string'
        ? askReason(ask, vscode.Uri.parse(uri, true), about)
        : undefined,
    ),
    registerCommand('changeStory.mergeCopy', (given?: unknown, other?: unknown) =>
      withStory(tools, (story) =>
        mergeCopy(tools, story, other instanceof vscode.Uri ? other : undefined),
      )(given),
    ),
    registerCommand(mergeCommand, (other: string, own: string) => {
      const [story, copy] = asMerged(vscode.Uri.parse(own, true), vscode.Uri.parse(other, true));
      return mergeCopy(tools, story, copy);
    }),
  ];
}
