import * as vscode from 'vscode';
import { blankRequest } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { toPosition, toRange, visibleEditor } from '../lsp';
import { reveal } from '../reveal';

/** Goes to the next empty value of the story, or to the one before, in the order of the sheets. */
export const nextBlankCommand = 'changeStory.nextBlank';

/** The commands that go to the next and the previous empty value. */
export function registerBlanks(ask: Ask, active: ActiveStory): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(nextBlankCommand, () => goTo(ask, active, 'next')),
    registerCommand('changeStory.previousBlank', () => goTo(ask, active, 'previous')),
  );
}

async function goTo(ask: Ask, { uri }: ActiveStory, direction: 'next' | 'previous'): Promise<void> {
  const { l10n, window } = vscode;
  if (!uri) {
    void window.showInformationMessage(l10n.t('Open a change story first.'));
    return;
  }
  const { line, character } = visibleEditor(uri)?.selection.active ?? new vscode.Position(0, 0);
  const textDocument = { uri: uri.toString() };
  const result = await ask(blankRequest, {
    textDocument,
    position: { line, character },
    direction,
  });
  if (!result?.blank) {
    window.setStatusBarMessage(l10n.t('Nothing is empty.'), 4000);
    return;
  }
  const { number, label, range, cursor } = result.blank;
  await reveal({ uri, cursor: toPosition(cursor), range: toRange(range) });
  window.setStatusBarMessage(l10n.t('Blank {0} of {1}: {2}', number, result.count, label), 4000);
}
