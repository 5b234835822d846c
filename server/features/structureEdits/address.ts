import type { Item } from '../../story/item';
import type { Story } from '../../story/story';
import { isFieldId } from '../../vocabulary';

/**
 * Where an item stands, as text: fields and places from the top, `stages.0.actions.1`. An edit that
 * changes nothing above the item leaves its address as it is; the empty address is the file itself.
 */
export function addressOf(story: Story, item: Item): string | null {
  if (item === story.root) return '';
  if (!item.field) return null;
  const owner = item.parent ?? story.root;
  const index = owner.items(item.field.id).indexOf(item);
  const above = addressOf(story, owner);
  return index < 0 || above === null ? null : addressIn(above, item.field.id, index);
}

/** Address of an item in a list of the item at `owner`. */
export function addressIn(owner: string, field: string, index: number): string {
  return `${owner === '' ? '' : `${owner}.`}${field}.${index}`;
}

/** The item at an address; null where the story has none there. */
export function itemAt(story: Story, address: string): Item | null {
  if (address === '') return story.root;
  const parts = address.split('.');
  let item: Item | null = story.root;
  for (let at = 0; item && at + 1 < parts.length; at += 2) {
    const field = parts[at] as string;
    item = (isFieldId(field) && item.items(field)[Number(parts[at + 1])]) || null;
  }
  return parts.length % 2 === 0 ? item : null;
}
