import type { DraftItem } from './draft';

/**
 * The items of a list by their main texts, so that a list of thousands is not gone through for each
 * new item. Follows what is added to the list and what is renamed; a list that changed otherwise is
 * read anew.
 */
class ItemIndex {
  private readonly byKey = new Map<string, Set<DraftItem>>();
  private readonly keys = new Map<DraftItem, string>();
  private readonly renamed = new Set<DraftItem>();

  constructor(private readonly items: readonly DraftItem[]) {}

  /** The first item with this main text; undefined without one. */
  find(key: string): DraftItem | undefined {
    this.update();
    const [first] = this.byKey.get(key) ?? [];
    return first;
  }

  private update(): void {
    const { items, keys } = this;
    for (const item of this.renamed) {
      this.byKey.get(keys.get(item) ?? '')?.delete(item);
      this.add(item);
    }
    this.renamed.clear();
    for (let index = keys.size; index < items.length; index++) this.add(items[index] as DraftItem);
    if (keys.size === items.length && this.hasEnd()) return;
    this.byKey.clear();
    keys.clear();
    for (const item of items) this.add(item);
  }

  private hasEnd(): boolean {
    const last = this.items.at(-1);
    return last === undefined || this.keys.has(last);
  }

  private add(item: DraftItem): void {
    if (!this.keys.has(item)) item.onRename(() => this.renamed.add(item));
    this.keys.set(item, item.mainKey);
    const same = this.byKey.get(item.mainKey);
    if (same) same.add(item);
    else this.byKey.set(item.mainKey, new Set([item]));
  }
}

const indexes = new WeakMap<readonly DraftItem[], ItemIndex>();

/** The first item of the list with this main text (as `DraftItem.mainKey`); undefined without one. */
export function findByKey(items: readonly DraftItem[], key: string): DraftItem | undefined {
  let index = indexes.get(items);
  if (!index) {
    index = new ItemIndex(items);
    indexes.set(items, index);
  }
  return index.find(key);
}

/** Puts another item in the place of one, or nothing. */
export function replaceItem(items: DraftItem[], at: number, ...others: readonly DraftItem[]): void {
  items.splice(at, 1, ...others);
  indexes.delete(items);
}
