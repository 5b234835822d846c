import { fillKey, type TextEdit } from '../story/edit';
import type { Item } from '../story/item';
import { itemAtPath, itemPath } from '../story/itemPath';
import type { Story } from '../story/story';
import { typedText } from '../story/typed';
import { type FieldIdOf, fieldOf } from '../vocabulary';
import { referenceName } from './refactor/ids';
import { appendItem } from './refactor/listing';
import { addEntries } from './refactor/mapping';
import { nameHere } from './refactor/refactoring';
import { cannotHere, type Refusal } from './structureEdits/result';

/** Why something was changed, as the author gives it. */
export interface GivenReason {
  /** Address of the item, or of its entry of 変更理由 without a reason; null where it is gone, or is not one item. */
  readonly about: string | null;
  /** What it was, for where there is no address: its id or its text. */
  readonly otherwise: string;
  readonly reason: string;
}

/** The reason of an entry of 変更理由 that has none. */
function reasonOf(story: Story, entry: Item, reason: string): readonly TextEdit[] | Refusal {
  const text = typedText(reason.trim());
  if (entry.isFilled('reason')) return cannotHere;
  const edits = entry.has('reason')
    ? fillKey(story, entry, 'reason', text)
    : addEntries(story, entry, [['reason', text]]);
  return edits.length === 0 ? cannotHere : edits;
}

/** Writes a reason into 変更理由, with the round of the story; an item gets an id to be named by. */
export function reasonEdit(
  story: Story,
  { about, otherwise, reason }: GivenReason,
): readonly TextEdit[] | Refusal {
  const item = about === null ? null : itemAtPath(story, about);
  if (item?.shape.id === 'change') return reasonOf(story, item, reason);
  const name = item && item !== story.root ? referenceName(story, item) : null;
  const key = (id: FieldIdOf<'change'>) => fieldOf('change', id)[story.language];
  const round = story.root.text('round');
  const lines = [
    ...(round === '' ? [] : [`${key('round')}: ${typedText(round)}`]),
    `${key('about')}: ${typedText(name?.typed.replace(nameHere, '') ?? otherwise)}`,
    `${key('reason')}: ${typedText(reason.trim())}`,
  ];
  const edits = appendItem(story, story.root, 'changes', lines);
  if (edits.length === 0) return cannotHere;
  const ids = name?.edits ?? [];
  return [...ids.map((edit) => ({ ...edit, text: edit.text.replace(nameHere, '') })), ...edits];
}

/**
 * Address of what a reason can be written for: an item that no 変更理由 names yet, or the entry that
 * names it without a reason; null where the reason is there.
 */
export function unreasoned(story: Story, changed: Item): string | null {
  const entries = story.root.items('changes');
  const own = entries.filter((entry) =>
    story.links.from(entry).some(({ field, target }) => field === 'about' && target === changed),
  );
  const named = changed.shape.id === 'change' ? [changed] : own;
  if (named.some((entry) => entry.isFilled('reason'))) return null;
  return itemPath(story, named[0] ?? changed);
}
