import type { TreeEntry } from '../../server/protocol';

/**
 * The entries whose rows are to be drawn anew, each with all below it: all others stay on the screen
 * as they are, with a press, a menu or a name that is being typed there.
 *
 * @returns their ids; `all` where the first level itself is another.
 */
export function changedRows(
  before: readonly TreeEntry[],
  after: readonly TreeEntry[],
): readonly string[] | 'all' {
  if (idsOf(before) !== idsOf(after)) return 'all';
  return after.flatMap((entry, at) => changedIn(before[at] as TreeEntry, entry));
}

function changedIn(before: TreeEntry, after: TreeEntry): readonly string[] {
  const isSame = rowOf(before) === rowOf(after);
  const below = isSame ? changedRows(before.children, after.children) : 'all';
  return below === 'all' ? [after.id] : below;
}

/** All that is seen or heard of an entry, and what its menu offers; not where it stands. */
function rowOf({ children: _, place, adds, ...shown }: TreeEntry): string {
  return JSON.stringify({ ...shown, isSomewhere: place !== null, canAdd: adds.length > 0 });
}

function idsOf(entries: readonly TreeEntry[]): string {
  return JSON.stringify(entries.map(rowId));
}

/**
 * By which VS Code knows a row. A row that had nothing in it stays folded there for good, whatever is
 * said of it later: what is to be seen at once stands in another row when its first child comes.
 */
export function rowId({ id, isOpen, children }: TreeEntry): string {
  return isOpen && children.length === 0 ? `${id}:empty` : id;
}
