import * as vscode from 'vscode';
import type { StoryTree } from './storyTree';

/** What the view calls a drag of its own entries; VS Code derives it from the view's id. */
const kind = 'application/vnd.code.tree.changestory.tree';

/** Moves an item by dragging it to another place of the plan. */
export class TreeDragAndDrop implements vscode.TreeDragAndDropController<string> {
  readonly dragMimeTypes = [kind];
  readonly dropMimeTypes = [kind];

  constructor(
    private readonly tree: StoryTree,
    private readonly move: (address: string, on: string) => Promise<void>,
  ) {}

  handleDrag([id]: readonly string[], data: vscode.DataTransfer): void {
    const entry = this.tree.entry(id);
    if (!entry?.acts.includes('move') || entry.address === null) return;
    data.set(kind, new vscode.DataTransferItem(entry.address));
  }

  async handleDrop(id: string | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(kind)?.value;
    if (typeof dragged !== 'string') return;
    const target = this.tree.entry(id);
    // A heading stands for the file, whose lists it shows.
    await this.move(dragged, target?.address ?? '');
  }
}
