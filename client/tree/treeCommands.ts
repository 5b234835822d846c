import * as vscode from 'vscode';
import type {
  TreeAddition,
  TreeEditParams,
  TreeEditResult,
  TreeEntry,
} from '../../server/protocol';
import { registerCommand, showFailure } from '../failure';
import { toPosition, toRange } from '../lsp';
import { reveal } from '../reveal';
import type { StoryModel } from './storyModel';
import { openCommand, type StoryTree } from './storyTree';

const { l10n, window } = vscode;

/** What the author can do in the tree; by menu, key or drag. */
export class TreeCommands {
  private opened: { readonly id: string; readonly place: string } | null = null;
  /** The move of a row that is being made: from which id to which. */
  private moving: Promise<{ from: string; to: string } | null> | null = null;
  /** The rows that were moved together, by the first of them. */
  private together = none;

  constructor(
    private readonly model: StoryModel,
    private readonly tree: StoryTree,
    private readonly view: () => vscode.TreeView<string>,
  ) {}

  register(): vscode.Disposable {
    const register = (
      name: string,
      run: (entry: TreeEntry, all: readonly TreeEntry[]) => Promise<unknown>,
    ) =>
      registerCommand(`changeStory.tree.${name}`, async (row?: unknown, rows?: unknown) => {
        const entry = this.entryOf(await this.afterMoves(row));
        if (entry) await run(entry, this.entriesOf(entry, rows));
        else void window.showInformationMessage(l10n.t('Choose an entry of the tree first.'));
      });
    const onAdvice = (name: string, command: string) =>
      register(name, async ({ advice }) => vscode.commands.executeCommand(command, advice));
    return vscode.Disposable.from(
      registerCommand(openCommand, (id: string) => this.open(id, true)),
      register('edit', ({ id }) => this.open(id, false)),
      register('add', (entry) => this.add(entry)),
      register('rename', (entry) => this.rename(entry)),
      register('duplicate', (entry) =>
        this.onItem(entry, 'duplicate', (address) => ({ kind: 'duplicate', address })),
      ),
      register('delete', (_, all) => this.delete(all)),
      register('moveUp', (entry, all) => this.step(entry, all, -1)),
      register('moveDown', (entry, all) => this.step(entry, all, 1)),
      register('setProgress', (entry) => this.setProgress(entry)),
      register('upstream', (entry) => this.create(entry, 'upstream')),
      register('below', (entry) => this.create(entry, 'below')),
      register('serves', (entry) => this.chooseAim(entry)),
      onAdvice('answerAdvice', 'changeStory.answerAdvice'),
      onAdvice('declineAdvice', 'changeStory.declineAdvice'),
      onAdvice('settleAdvice', 'changeStory.settleAdvice'),
    );
  }

  /**
   * The row a command is for, when what is being moved is there. Ids are those of places: a key that is
   * pressed meanwhile is meant for the row that moves, and comes with the id that this had.
   */
  private async afterMoves(row: unknown): Promise<unknown> {
    let id = row;
    for (let move = this.moving; move; move = this.moving === move ? null : this.moving) {
      const done = await move;
      if (done?.from === id) id = done?.to;
    }
    return id;
  }

  /**
   * The entry a command is for. A menu gives its row; our keys the row that has the focus, which may
   * not be the one that is selected (`$focusedTreeItem` of the keybindings, as VS Code gives it to
   * the buttons of a view). A key that the author has set may give nothing.
   */
  private entryOf(row: unknown): TreeEntry | undefined {
    if (row === undefined) return this.tree.entry(this.view().selection[0]);
    return typeof row === 'string' ? this.tree.entry(row) : undefined;
  }

  /**
   * The rows a command is for: all that are chosen, where this is one of them.
   *
   * @param rows those of a menu, which VS Code gives along.
   */
  private entriesOf(entry: TreeEntry, rows: unknown): readonly TreeEntry[] {
    const chosen: readonly unknown[] = Array.isArray(rows) ? rows : this.view().selection;
    if (!chosen.includes(entry.id)) return [entry];
    const ids = this.tree.inOrder(chosen.filter((id) => typeof id === 'string'));
    return ids.flatMap((id) => this.tree.entry(id) ?? []);
  }

  /** Moves the items at some addresses to that at another, or to the lists of the file. */
  async drop([address, ...also]: readonly string[], on: string): Promise<void> {
    if (address !== undefined) await this.run({ kind: 'drop', address, also, on });
  }

  /** Links an item to what it is for. */
  private async chooseAim(entry: TreeEntry): Promise<void> {
    const { address } = entry;
    if (address === null || !entry.acts.includes('serves')) return;
    const asked = await this.model.edit({ kind: 'serves', address });
    if (!asked?.targets) {
      await this.after(asked);
      return;
    }
    const title = l10n.t('What is it for?');
    const chosen = await window.showQuickPick(asked.targets, {
      title,
      placeHolder: entry.label,
      matchOnDescription: true,
    });
    if (chosen) await this.run({ kind: 'serves', address, target: chosen.address });
  }

  /** Shows the text of an entry, with the cursor at its end. */
  private async open(id: string, preserveFocus: boolean): Promise<void> {
    if (!this.model.isCurrent) await this.model.refresh();
    const place = this.tree.entry(id)?.place;
    if (!place) return;
    const uri = vscode.Uri.parse(place.uri, true);
    const cursor = toPosition(place.cursor);
    this.opened = { id, place: placeName(uri, cursor) };
    await reveal({ uri, cursor, range: toRange(place.selectionRange) }, { preserveFocus });
  }

  /** The entry whose text was opened from the tree, while the cursor is still there; else null. */
  openedIn({ document, selection }: vscode.TextEditor): string | null {
    const isThere = this.opened?.place === placeName(document.uri, selection.active);
    return isThere ? (this.opened?.id ?? null) : null;
  }

  private async add({ id, adds, acts }: TreeEntry): Promise<void> {
    if (adds.length === 0 && acts.includes('add-advice')) {
      await vscode.commands.executeCommand('changeStory.addAdvice');
      await this.model.refresh();
      // The first piece has put another row in the place of the one that had the focus.
      if (this.view().visible) await this.view().reveal(id, { select: false, focus: true });
      return;
    }
    const to = await this.chooseAddition(adds);
    if (!to) return;
    const text = await askText(to.label, '');
    if (text === undefined) return;
    const added = await this.run({ kind: 'add', to, text });
    if (added !== undefined && to.field === 'actions') await this.addResults(added);
  }

  /** Asks for what belongs to a new action, one behind the other, so that nobody has to come back. */
  private async addResults(id: string): Promise<void> {
    const { label = '', adds = [] } = this.tree.entry(id) ?? {};
    const wanted = adds.filter(({ field }) => results.includes(field));
    const prompt = l10n.t('Enter writes it and goes on; left empty it is passed over. Esc ends.');
    for (const [at, to] of wanted.entries()) {
      const title = `${to.label} (${at + 1}/${wanted.length})`;
      const options = { title, prompt, placeHolder: label, ignoreFocusOut: true };
      const text = await window.showInputBox(options);
      if (text === undefined) return;
      if (text.trim() !== '') await this.run({ kind: 'add', to, text: text.trim() });
    }
  }

  private async chooseAddition(adds: readonly TreeAddition[]): Promise<TreeAddition | undefined> {
    if (adds.length < 2) return adds[0];
    const title = l10n.t('What do you want to add?');
    return window.showQuickPick(adds, { title });
  }

  private async rename(entry: TreeEntry): Promise<void> {
    const { address } = entry;
    if (entry.advice !== undefined) {
      await vscode.commands.executeCommand('changeStory.answerAdvice', entry.advice);
      return;
    }
    if (address === null || !entry.acts.includes('rename')) return;
    const now = await this.model.edit({ kind: 'labelOf', address });
    const text = await askText(l10n.t('Rename'), now?.label ?? '');
    if (text !== undefined && text !== now?.label)
      await this.run({ kind: 'rename', address, text });
  }

  private async delete(all: readonly TreeEntry[]): Promise<void> {
    const entries = all.filter(({ address, acts }) => address !== null && acts.includes('delete'));
    const [address, ...also] = entries.flatMap((entry) => entry.address ?? []);
    if (address === undefined) return;
    const what = nameOf(entries);
    const asked = await this.model.edit({ kind: 'delete', address, also });
    if (!asked) return;
    let done: TreeEditResult | undefined = asked;
    if (asked.references !== undefined) {
      const references = await askDelete(what, asked);
      if (!references) return;
      done = await this.model.edit({ kind: 'delete', address, also, references });
    }
    await this.after(done);
    const { document } = this.model;
    if (document && done && !done.refused) notifyDeleted(what, document);
  }

  private async step(entry: TreeEntry, all: readonly TreeEntry[], by: 1 | -1): Promise<void> {
    const { id, address } = entry;
    if (address === null || !entry.acts.includes('move')) return;
    const chosen = all.length > 1 ? all.map((one) => one.address ?? '') : this.movedWith(id);
    const moved = this.run({ kind: 'step', address, also: [...chosen], by });
    const { document } = this.model;
    this.moving = moved.then(
      (to) => ({ from: id, to: to ?? id }),
      () => null,
    );
    const { moving } = this;
    try {
      const first = await moved;
      if (first !== undefined && document)
        this.together = { first, count: chosen.length, version: document.version };
    } finally {
      if (this.moving === moving) this.moving = null;
    }
  }

  /**
   * The rows that moved with this one just before, while nothing else was written: VS Code can be told
   * to choose one row only, and the next press is meant for all of them.
   */
  private movedWith(id: string): readonly string[] {
    const { first, count, version } = this.together;
    if (first !== id || this.model.document?.version !== version) return [];
    const [, list = '', index = ''] = /^(.*\.)(\d+)$/.exec(id) ?? [];
    return Array.from({ length: count }, (_, at) => `${list}${Number(index) + at}`);
  }

  /** What is chosen by hand is moved alone. */
  chose(ids: readonly string[]): void {
    if (ids.length !== 1 || ids[0] !== this.together.first) this.together = none;
  }

  private async setProgress(entry: TreeEntry): Promise<void> {
    const { address } = entry;
    if (address === null || !entry.acts.includes('progress')) return;
    const words = this.model.current?.progress ?? [];
    const none = { id: null, label: l10n.t('Not said') };
    const title = l10n.t('How far has it come?');
    const chosen = await window.showQuickPick([...words, none], {
      title,
      placeHolder: entry.label,
    });
    if (chosen) await this.run({ kind: 'progress', address, word: chosen.id });
  }

  private async create(entry: TreeEntry, kind: 'upstream' | 'below'): Promise<void> {
    const { address } = entry;
    if (address === null || !entry.acts.includes(kind)) return;
    let result = await this.model.edit({ kind, address });
    if (result?.choices) {
      const { choices } = result;
      const chosen = await window.showQuickPick(choices, { placeHolder: entry.label });
      if (chosen === undefined) return;
      result = await this.model.edit({ kind, address, choice: choices.indexOf(chosen) });
    }
    await this.after(result);
  }

  private async onItem(
    { address, acts }: TreeEntry,
    act: string,
    make: (address: string) => TreeEditParams['act'],
  ): Promise<void> {
    if (address !== null && acts.includes(act)) await this.run(make(address));
  }

  /** @returns the id of the entry that is shown then, if any. */
  private async run(act: TreeEditParams['act']): Promise<string | undefined> {
    return this.after(await this.model.edit(act));
  }

  /**
   * Says why it was not done, or shows what came of it.
   *
   * @returns the id of the entry that is shown.
   */
  private async after(result: TreeEditResult | undefined): Promise<string | undefined> {
    if (result?.refused) {
      // The command is done when it is said, not when the message is put away.
      void window.showWarningMessage(result.refused);
      return undefined;
    }
    const uri = this.model.current?.uri;
    if (result?.cursor && uri) {
      await reveal({ uri: vscode.Uri.parse(uri, true), cursor: toPosition(result.cursor) });
      return undefined;
    }
    const entry = result?.address ? this.tree.byAddress(result.address) : undefined;
    if (!entry) return undefined;
    if (this.view().visible) await this.view().reveal(entry.id, { select: true, focus: true });
    // From here on keys come with the new id.
    this.moving = null;
    await this.open(entry.id, true);
    return entry.id;
  }
}

const none = { first: '', count: 0, version: -1 };

/** The lists of an action that are asked for when it is new. */
const results: readonly string[] = ['outputs', 'outcomes', 'criteria'];

/** What is said of some rows: the first by its text, the others by their number. */
function nameOf([first, ...rest]: readonly TreeEntry[]): string {
  const label = first?.label ?? '';
  return rest.length > 0 ? l10n.t('{0} and {1} more', label, rest.length) : label;
}

function placeName(uri: vscode.Uri, { line, character }: vscode.Position): string {
  return `${uri} ${line} ${character}`;
}

async function askText(title: string, value: string): Promise<string | undefined> {
  const text = await window.showInputBox({
    title,
    value,
    prompt: l10n.t('Enter writes it into the story; undo takes it back.'),
    validateInput: (typed) => (typed.trim() === '' ? l10n.t('Write a few words.') : undefined),
  });
  return text?.trim();
}

/** Says what is gone, and offers it back: it may have been the wrong row. */
function notifyDeleted(what: string, document: vscode.TextDocument): void {
  const { version } = document;
  const undo = l10n.t('Undo');
  const message = l10n.t('“{0}” was deleted.', what);
  void window.showInformationMessage(message, undo).then(async (chosen) => {
    if (chosen !== undo) return;
    if (document.isClosed || document.version !== version) {
      void window.showInformationMessage(
        l10n.t('The text has changed since. Go to the text and undo there (Ctrl+Z), step by step.'),
      );
      return;
    }
    await window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
  }, showFailure);
}

/** Asks before something goes that others point to, or that holds other items. */
async function askDelete(
  what: string,
  { references = 0, inside = 0 }: TreeEditResult,
): Promise<'keep' | 'remove' | undefined> {
  const lines = [
    inside > 0 ? l10n.t('Items in it that go too: {0}', inside) : '',
    references > 0 ? l10n.t('Places that point to it: {0}', references) : '',
  ];
  const detail = lines.filter(Boolean).join('\n');
  const remove = l10n.t('Delete, and remove what points to it');
  const keep = references > 0 ? l10n.t('Delete this only') : l10n.t('Delete');
  const buttons = references > 0 ? [remove, keep] : [keep];
  const question = l10n.t('Delete “{0}”?', what);
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (chosen === undefined) return undefined;
  return chosen === remove ? 'remove' : 'keep';
}
