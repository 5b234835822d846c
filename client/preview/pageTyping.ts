import * as vscode from 'vscode';
import type { FromTyping, ToPreview, TypedText } from '../../server/protocol';
import type { Ask } from '../ask';
import { visibleEditor } from '../lsp';
import { StoryWriter } from './writing';

/** What pages remember of a story when they are closed: what was ticked. */
export interface PageMemory {
  ticked(story: vscode.Uri): string[];
  tick(story: vscode.Uri, ticked: string[]): void;
}

interface Page {
  post(message: ToPreview): void;
  /** Takes the focus to the page, also from a source that a click has just shown. */
  focus(): Promise<void>;
  /** The group for a text that no editor shows. */
  beside(): vscode.ViewColumn;
}

/** Answers a page in which something is typed, moved or ticked. */
export class PageTyping {
  private readonly writer: StoryWriter;
  /** What is typed in the page and not written yet. */
  private draft: TypedText | null = null;

  constructor(
    private readonly uri: vscode.Uri,
    ask: Ask,
    private readonly page: Page,
    private readonly memory: PageMemory | undefined,
  ) {
    this.writer = new StoryWriter(uri, ask);
  }

  async receive(message: FromTyping): Promise<void> {
    const { page, writer } = this;
    switch (message.type) {
      case 'value':
        await page.focus();
        page.post(await writer.value(message.id, message.key));
        break;
      case 'write':
        page.post({ id: message.id, ...(await writer.write(message.typed)) });
        break;
      case 'move':
        page.post({ id: message.id, ...(await writer.move(message.key, message.to)) });
        break;
      case 'draft':
        this.draft = message.typed;
        break;
      case 'undo':
        await this.undo();
        break;
      case 'save':
        await (await vscode.workspace.openTextDocument(this.uri)).save();
        break;
      case 'ticks':
        this.memory?.tick(this.uri, message.ticked);
        break;
      case 'showing':
        await showOverWindow(message.isOn);
        await page.focus();
        break;
    }
  }

  /** The page is there (anew): it gets what it showed before. */
  begin(): void {
    const ticked = this.memory?.ticked(this.uri) ?? [];
    if (ticked.length > 0) this.page.post({ type: 'ticks', ticked });
  }

  /** The page is gone: what was typed in it goes into the text, where undo can take it back. */
  async end(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    this.draft = null;
    const written = await this.writer.write(draft);
    const { l10n, window, env } = vscode;
    if (written.type === 'written') {
      const text = l10n.t('What you were typing in the preview was written into the story.');
      void window.showInformationMessage(text);
      return;
    }
    const copy = l10n.t('Copy');
    const text = l10n.t(
      'What you were typing in the preview could not be written: “{0}”',
      draft.text,
    );
    if ((await window.showWarningMessage(text, copy)) === copy)
      await env.clipboard.writeText(draft.text);
  }

  private async undo(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    const viewColumn = visibleEditor(this.uri)?.viewColumn ?? this.page.beside();
    await vscode.window.showTextDocument(document, { viewColumn });
    await vscode.commands.executeCommand('undo');
    await this.page.focus();
  }
}

/** The panel in front over the whole window, and back. */
async function showOverWindow(isOn: boolean): Promise<void> {
  const { executeCommand } = vscode.commands;
  await executeCommand('workbench.action.exitZenMode');
  await executeCommand('workbench.action.toggleMaximizeEditorGroup');
  if (!isOn) return;
  await executeCommand('workbench.action.toggleZenMode');
  // The zen mode leaves the sides of the window empty, unless the author does not want that.
  const isCentred = vscode.workspace.getConfiguration('zenMode').get<boolean>('centerLayout');
  if (isCentred) await executeCommand('workbench.action.toggleCenteredLayout');
}
