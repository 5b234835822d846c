import type { Item } from '../../story/item';
import type { Story } from '../../story/story';
import type { Field, FieldId } from '../../vocabulary';
import { type Refusal, refuse } from './result';

/** A place in a list: before the item that has this index now; the length of the list for its end. */
export interface ListIndex {
  readonly owner: Item;
  readonly field: FieldId;
  readonly index: number;
}

/** The field of the owner in which an item of this kind may stand; its own name first. */
function fieldFor(owner: Item, item: Item): Field | null {
  const fields = owner.shape.fields.filter(
    (field) => canHold(owner, field, item) && (field.type === 'items' || field.orItems),
  );
  return fields.find(({ id }) => id === item.field?.id) ?? fields[0] ?? null;
}

function canHold(owner: Item, field: Field, item: Item): boolean {
  if (field.orItems === item.shape.id) return owner.entry(field.id)?.value.kind === 'list';
  return field.type === 'items' && field.of === item.shape.id;
}

/** The item that holds this one: the story itself for what stands at the top. */
export function ownerOf(story: Story, item: Item): Item {
  return item.parent ?? story.root;
}

function isWithin(item: Item, outer: Item): boolean {
  for (let at: Item | null = item; at; at = at.parent) if (at === outer) return true;
  return false;
}

/**
 * Where an item goes that is dropped on another one: into the place of one of its kind, else to
 * the end of the list in the target (or around it) that takes it.
 */
export function dropPlace(story: Story, item: Item, target: Item): ListIndex | Refusal {
  if (item !== target && isWithin(target, item)) {
    return refuse(
      '項目を、その中にある項目の中へは動かせません。',
      'An item cannot be moved into itself.',
    );
  }
  const owner = target === story.root ? null : ownerOf(story, target);
  if (owner && target.field && target.shape === item.shape && canHold(owner, target.field, item)) {
    const field = target.field.id;
    const siblings = owner.items(field);
    const at = siblings.indexOf(target);
    const isUp = siblings.includes(item) && siblings.indexOf(item) > at;
    return { owner, field, index: isUp ? at : at + 1 };
  }
  for (let at: Item | null = target; at; at = at === story.root ? null : ownerOf(story, at)) {
    const field = isWithin(at, item) ? null : fieldFor(at, item);
    if (field) return { owner: at, field: field.id, index: at.items(field.id).length };
    if (at.shape.id === 'stage' || at.shape.id === 'action') continue;
    // A thing dropped on another sheet would land far from where it was dropped.
    if (at !== target) break;
  }
  const kind = item.shape.title;
  const there = target === story.root ? null : target.shape.title;
  return refuse(
    `「${kind.ja}」は${there ? `「${there.ja}」の中` : 'そこ'}には置けません。同じ種類の項目か、それを持てる項目（段階など）の上に落としてください。`,
    `There is no place for “${kind.en}” ${there ? `in “${there.en}”` : 'there'}. Drop it on an item of its kind, or on one that can hold it, such as a stage.`,
  );
}

/** One place up or down; from the end of a list into the next stage or action that can take it. */
export function stepPlace(story: Story, item: Item, step: -1 | 1): ListIndex | Refusal {
  const owner = ownerOf(story, item);
  const field = item.field?.id;
  const siblings = field ? owner.items(field) : [];
  const at = siblings.indexOf(item);
  const next = at + step;
  if (field && next >= 0 && next < siblings.length)
    return { owner, field, index: step < 0 ? next : next + 1 };
  const neighbour = neighbourOf(story, owner, step);
  if (field && neighbour) {
    const index = step < 0 ? neighbour.items(field).length : 0;
    return { owner: neighbour, field, index };
  }
  return step < 0
    ? refuse('もう一番上にあります。', 'It is the first already.')
    : refuse('もう一番下にあります。', 'It is the last already.');
}

function neighbourOf(story: Story, owner: Item, step: -1 | 1): Item | null {
  if (!owner.field || (owner.shape.id !== 'stage' && owner.shape.id !== 'action')) return null;
  const siblings = ownerOf(story, owner).items(owner.field.id);
  return siblings[siblings.indexOf(owner) + step] ?? null;
}
