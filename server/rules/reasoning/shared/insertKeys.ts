import { insertKey, type TextEdit } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { placeEntry } from '../../../story/place';
import type { Story } from '../../../story/story';
import { type FieldId, findField } from '../../../vocabulary';

/**
 * Writes several keys, without values, that the item does not have yet, for the author to fill in.
 * Empty where nothing is missing or can be inserted.
 */
export function insertKeys(story: Story, item: Item, fields: readonly FieldId[]): TextEdit[] {
  const missing = fields.filter((field) => !item.has(field));
  const [first] = missing;
  if (!first) return [];
  if (item.node.kind === 'text') {
    const lines = missing.flatMap((id) => {
      const field = findField(item.shape, id);
      return field ? `${field[story.language]}: ` : [];
    });
    const placed = placeEntry(story, item, first, lines);
    return placed.length > 0 ? placed : insertKey(story, item, first, '');
  }
  return joinEdits(missing.flatMap((field) => insertKey(story, item, field, '')));
}

/** Insertions at the same place made one, so that their order does not depend on who applies them. */
export function joinEdits(edits: readonly TextEdit[]): TextEdit[] {
  const made: TextEdit[] = [];
  for (const edit of edits) {
    const at = made.findIndex((one) => one.start === edit.start && one.end === edit.end);
    const same = made[at];
    if (same && edit.start === edit.end) made[at] = { ...same, text: same.text + edit.text };
    else made.push(edit);
  }
  return made;
}
