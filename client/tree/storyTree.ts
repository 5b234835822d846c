import * as vscode from 'vscode';
import type { TreeEntry, TreeResult } from '../../server/protocol';
import { toRange } from '../lsp';
import { changedRows, rowId } from './changedRows';
import { iconOf } from './icons';

/** Opens the place of an entry; see `treeCommands.ts`. */
export const openCommand = 'changeStory.tree.open';

/** The entries of the newest tree, found by their ids: an entry itself is soon out of date. */
export class StoryTree implements vscode.TreeDataProvider<string> {
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private entries = new Map<string, TreeEntry>();
  private parents = new Map<string, string>();
  private roots: readonly TreeEntry[] = [];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(first: TreeResult | null) {
    this.take(first);
  }

  /** Shows another tree. */
  take(result: TreeResult | null): void {
    this.entries = new Map();
    this.parents = new Map();
    const add = (entry: TreeEntry, parent?: TreeEntry) => {
      this.entries.set(entry.id, entry);
      if (parent) this.parents.set(entry.id, parent.id);
      for (const child of entry.children) add(child, entry);
    };
    const before = this.roots;
    this.roots = result?.roots ?? [];
    for (const root of this.roots) add(root);
    const changed = changedRows(before, this.roots);
    if (changed === 'all') this.changed.fire(undefined);
    else if (changed.length > 0) this.changed.fire([...changed]);
  }

  entry(id: string | undefined): TreeEntry | undefined {
    return id === undefined ? undefined : this.entries.get(id);
  }

  /** These ids, in the order of the tree. */
  inOrder(ids: readonly string[]): readonly string[] {
    const wanted = new Set(ids);
    return [...this.entries.keys()].filter((id) => wanted.has(id));
  }

  /** The entry by which an item is followed. */
  byAddress(address: string): TreeEntry | undefined {
    return [...this.entries.values()].find((one) => one.isMain && one.address === address);
  }

  /** The smallest entry at a place of a file. */
  at(uri: string, position: vscode.Position): TreeEntry | undefined {
    let found: TreeEntry | undefined;
    let size = Number.POSITIVE_INFINITY;
    for (const entry of this.entries.values()) {
      if (!entry.isMain || entry.place?.uri !== uri) continue;
      const range = toRange(entry.place.range);
      if (!range.contains(position)) continue;
      const lines = range.end.line - range.start.line;
      if (lines <= size) {
        found = entry;
        size = lines;
      }
    }
    return found;
  }

  getChildren(id?: string): string[] {
    const children = id === undefined ? this.roots : this.entries.get(id)?.children;
    return children?.map((entry) => entry.id) ?? [];
  }

  getParent(id: string): string | undefined {
    return this.parents.get(id);
  }

  getTreeItem(id: string): vscode.TreeItem {
    const entry = this.entries.get(id);
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    if (!entry) return new vscode.TreeItem('', None);
    const unfolded = entry.isOpen ? Expanded : Collapsed;
    const item = new vscode.TreeItem(entry.label, entry.children.length > 0 ? unfolded : None);
    item.id = rowId(entry);
    item.description = entry.description;
    item.tooltip = entry.tooltip;
    item.iconPath = iconOf(entry);
    item.accessibilityInformation = { label: entry.speech, role: 'treeitem' };
    item.contextValue = contextOf(entry);
    if (entry.place) item.command = { command: openCommand, title: '', arguments: [id] };
    return item;
  }
}

/** What the menus ask for with `viewItem =~ /…/`. */
function contextOf({ acts, adds, place }: TreeEntry): string {
  const words = [
    ...acts,
    ...(adds.length > 0 || acts.includes('add-advice') ? ['add'] : []),
    ...(place ? ['open'] : []),
  ];
  return words.map((word) => `<${word}>`).join('');
}
