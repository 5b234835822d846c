import * as vscode from 'vscode';
import type { StoryTree } from './storyTree';

/** What the view calls a drag of its own entries; VS Code derives it from the view's id. */
const kind = 'application/vnd.code.tree.changestory.tree';

/** Moves items by dragging them to another place of the plan, or links them to what they are for. */
export class TreeDragAndDrop implements vscode.TreeDragAndDropController<string> {
  readonly dragMimeTypes = [kind];
  readonly dropMimeTypes = [kind];

  constructor(
    private readonly tree: StoryTree,
    private readonly drop: (addresses: readonly string[], on: string) => Promise<void>,
  ) {}

  handleDrag(ids: readonly string[], data: vscode.DataTransfer): void {
    const addresses = ids.flatMap((id) => {
      const entry = this.tree.entry(id);
      return entry?.acts.includes('move') && entry.address !== null ? [entry.address] : [];
    });
    if (addresses.length > 0) data.set(kind, new vscode.DataTransferItem(addresses.join('\n')));
  }

  async handleDrop(id: string | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(kind)?.value;
    if (typeof dragged !== 'string') return;
    const target = this.tree.entry(id);
    // A heading stands for the file, whose lists it shows.
    await this.drop(dragged.split('\n'), target?.address ?? '');
  }
}
