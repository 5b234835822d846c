import { removeListItem } from '../../story/append';
import { pairOf, removeEntry, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Reference } from '../../story/links';
import type { Story } from '../../story/story';
import { isIn } from '../../syntax/ownership';
import type { Node } from '../../syntax/tree';
import type { FieldId } from '../../vocabulary';
import { blockListOf } from './block';
import { ownerOf } from './places';
import { cannotHere, type EditResult, verified } from './result';

/** The references from outside of an item to it, or to something in it; in this file. */
export function referencesTo(story: Story, item: Item): readonly Reference[] {
  const within = new Set(item.walk());
  return [...within]
    .flatMap((one) => story.links.to(one))
    .filter(({ from, node }) => !within.has(from) && isIn(story.syntax, node.span.block));
}

/**
 * Removes an item with its comments, and with its key where it is the only one.
 *
 * @param withReferences removes what points to it, too.
 */
export function removeItem(story: Story, item: Item, withReferences: boolean): EditResult {
  const edits = removal(story, item);
  if (edits.length === 0) return cannotHere;
  const references = withReferences ? referencesTo(story, item) : [];
  edits.push(...removedReferences(story, references));
  const left = story.items.length - [...item.walk()].length;
  // What held nothing else goes too: an item of which this was the only key.
  const minItems = left - 1 - references.length;
  return verified(
    story,
    { edits, address: null },
    ({ items }) => items.length <= left && items.length >= minItems,
  );
}

function removal(story: Story, item: Item): TextEdit[] {
  const owner = ownerOf(story, item);
  const entry = item.field && owner.entry(item.field.id);
  if (!entry?.key) return [];
  const pair = pairOf(owner, entry);
  const { value } = entry;
  const isOnly = value.kind !== 'list' || value.items.length === 1;
  if (isOnly) return pair ? removeEntry(story, owner, pair) : [];
  if (value.flow) return removeListItem(story, value, item.node);
  const list = blockListOf(story, owner, entry.field.id);
  const at = list?.slots.findIndex(({ node }) => node === item.node) ?? -1;
  const slot = list?.slots[at];
  if (!list || !slot) return [];
  const next = at === 0 ? list.slots[1] : undefined;
  if (next) return [{ start: slot.start, end: next.start, text: '' }];
  return [{ start: slot.gap, end: slot.end, text: '' }];
}

/** Takes references out of their lists and texts; a key that is left with none goes too. */
function removedReferences(story: Story, references: readonly Reference[]): TextEdit[] {
  const byEntry = new Map<Item, Map<FieldId, Reference[]>>();
  for (const reference of references) {
    const fields = byEntry.get(reference.from) ?? new Map<FieldId, Reference[]>();
    fields.set(reference.field, [...(fields.get(reference.field) ?? []), reference]);
    byEntry.set(reference.from, fields);
  }
  return [...byEntry].flatMap(([from, fields]) =>
    [...fields].flatMap(([field, gone]) => withoutReferences(story, from, field, gone)),
  );
}

function withoutReferences(
  story: Story,
  from: Item,
  field: FieldId,
  gone: readonly Reference[],
): TextEdit[] {
  const entry = from.entry(field);
  if (!entry?.key) return [];
  const all = story.links.from(from).filter((one) => one.field === field);
  const left = all.filter((one) => !gone.includes(one));
  const { value } = entry;
  const pair = pairOf(from, entry);
  if (left.length === 0) return pair ? removeEntry(story, from, pair) : [];
  const lost = from.texts(field).filter((node) => !left.some((one) => one.node === node));
  // Several ids in one text: those that are left are written anew.
  const shortened = [...new Set(gone.map(({ node }) => node))]
    .filter((node) => !lost.includes(node))
    .map(({ span }) => span)
    .map(({ start, end }) => {
      const kept = left.filter(({ span }) => span.start >= start && span.end <= end);
      return { start, end, text: kept.map(({ text }) => text).join('、') };
    });
  if (value.kind !== 'list') return shortened;
  if (value.flow && lost.length > 0) {
    const kept = value.items.filter((node) => !lost.some((one) => one === (node as Node)));
    const text = kept.map(({ span }) => story.text.slice(span.start, span.end)).join(', ');
    return [{ start: value.span.start, end: value.span.end, text: `[${text}]` }];
  }
  return [...shortened, ...lost.flatMap((node) => removeListItem(story, value, node))];
}
