import * as vscode from 'vscode';
import { showFailure } from '../failure';
import { isStory } from '../storyFiles';
import type { PastStory, RoundStore } from './roundStore';

/** 版 as it stands at the top of a story. */
const roundPattern =
  /^(?:版|round)[ \t\u3000]*[:：][ \t\u3000]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?$/m;

/** Proposes to keep a round: when it was handed over, and when 版 has become another. */
export class ProposeRound implements vscode.Disposable {
  /** The stories as they were opened or saved last under one 版. */
  private readonly last = new Map<string, PastStory>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly store: RoundStore,
    private readonly said: (name: string | null) => void,
  ) {
    const { workspace } = vscode;
    for (const document of workspace.textDocuments) this.remember(document);
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.remember(document)),
      workspace.onDidSaveTextDocument((document) => {
        void this.afterSave(document).catch(showFailure);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  async afterHandOver(story: vscode.Uri): Promise<void> {
    if (await this.store.isKept(story)) return;
    const { l10n, window } = vscode;
    const keep = l10n.t('Keep this round');
    const why = l10n.t(
      'Keep what you handed over: then what changes by the next meeting can be shown as before and after.',
    );
    if ((await window.showInformationMessage(why, keep)) === keep)
      this.said(await this.store.keep(story));
  }

  private remember(document: vscode.TextDocument): PastStory | undefined {
    if (!isStory(document) || document.isUntitled) return undefined;
    const key = document.uri.toString();
    const before = this.last.get(key);
    const text = document.getText();
    const round = roundPattern.exec(text)?.[1]?.trim() ?? '';
    this.last.set(key, { round, text });
    return before;
  }

  private async afterSave(document: vscode.TextDocument): Promise<void> {
    const before = this.remember(document);
    const now = this.last.get(document.uri.toString());
    if (!before || !now || before.round === '' || before.round === now.round) return;
    const kept = await this.store.list(document.uri);
    if (kept.some(({ name }) => name === before.round)) return;
    const { l10n, window } = vscode;
    const keep = l10n.t('Keep “{0}”', before.round);
    const question = l10n.t(
      'The round is “{0}” now. Keep “{1}” as it was, to be compared later?',
      now.round,
      before.round,
    );
    if ((await window.showInformationMessage(question, keep)) === keep)
      this.said(await this.store.keep(document.uri, before));
  }
}
