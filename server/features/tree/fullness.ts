import type { Item } from '../../story/item';
import type { Story } from '../../story/story';
import type { Field, FieldId } from '../../vocabulary';

/** How much of what a complete sheet has is written. */
export interface Fullness {
  readonly filled: number;
  readonly asked: number;
}

/** Asked of an action and of its stage: one of the two is enough. */
const shared = new Set(['outputs', 'outcomes', 'criteria']);

/** Records and parts are no part of what a sheet asks for. */
const unasked = new Set(['parts', 'done', 'evidence']);

/** The keys that a complete item has and this one lacks, in the order of the format. */
export function lackingOf(item: Item): readonly Field[] {
  return asked(item).filter((field) => !isThere(item, field));
}

function asked(item: Item): readonly Field[] {
  return item.shape.fields.filter(({ required }) => required);
}

function isThere(item: Item, { id, alternatives = [] }: Field): boolean {
  if ([id, ...alternatives].some((one) => item.isFilled(one))) return true;
  if (!shared.has(id)) return false;
  if (item.shape.id === 'action') return item.parent?.isFilled(id) ?? false;
  const actions = item.items('actions');
  return actions.length > 0 && actions.every((action) => action.isFilled(id));
}

/** How full a sheet is: of all keys that its items should have. */
export function fullnessOf(story: Story, field: FieldId): Fullness {
  if (!story.root.isFilled(field)) return { filled: 0, asked: 1 };
  let filled = 0;
  let count = 0;
  const look = (item: Item) => {
    for (const one of asked(item)) {
      count++;
      if (isThere(item, one)) filled++;
    }
    for (const entry of item.entries) {
      if (unasked.has(entry.field.id)) continue;
      if (entry.field.type !== 'items' && entry.field.type !== 'map') continue;
      for (const child of item.items(entry.field.id)) look(child);
    }
  };
  for (const item of story.root.items(field)) look(item);
  return count === 0 ? { filled: 1, asked: 1 } : { filled, asked: count };
}
