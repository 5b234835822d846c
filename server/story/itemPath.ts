import { isFieldId } from '../vocabulary';
import type { Item } from './item';
import type { Story } from './story';

/**
 * Where an item stands in its file, as text: fields and places from the top, `stages.0.actions.2`.
 * What changes nothing above the item leaves its path as it is, so that an item can be told from
 * that of the next text; the empty path is the file itself.
 */

/** The paths of each story, list by list as they are asked for. */
const known = new WeakMap<Story, Map<Item, string>>();

/** The path of an item; null for one that is not of this file (in the log of dialogues). */
export function itemPath(story: Story, item: Item): string | null {
  if (item === story.root) return '';
  const paths = known.get(story) ?? new Map<Item, string>();
  known.set(story, paths);
  const path = paths.get(item);
  if (path !== undefined) return path;
  const owner = item.parent ?? story.root;
  const above = item.field && itemPath(story, owner);
  if (!item.field || above === null) return null;
  for (const [index, one] of owner.items(item.field.id).entries()) {
    paths.set(one, pathIn(above, item.field.id, index));
  }
  return paths.get(item) ?? null;
}

/** The path of a place in a list of the item at `owner`. */
export function pathIn(owner: string, field: string, index: number): string {
  return `${owner === '' ? '' : `${owner}.`}${field}.${index}`;
}

/** The item at a path; null where the story has none there. */
export function itemAtPath(story: Story, path: string): Item | null {
  if (path === '') return story.root;
  const parts = path.split('.');
  let item: Item | null = story.root;
  for (let at = 0; item && at + 1 < parts.length; at += 2) {
    const field = parts[at] as string;
    item = (isFieldId(field) && item.items(field)[Number(parts[at + 1])]) || null;
  }
  return parts.length % 2 === 0 ? item : null;
}
