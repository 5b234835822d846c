import { removeListItem } from '../story/append';
import { fillKey, pairOf, removeEntry, type TextEdit } from '../story/edit';
import type { Entry, Item } from '../story/item';
import { columnAt, entryEnd, nextLineAt } from '../story/layout';
import { placeEntry } from '../story/place';
import type { Story } from '../story/story';
import { typedText } from '../story/typed';
import type { TextNode } from '../syntax/tree';
import { lineEndingOf } from '../text/lineEnding';
import type { FieldId } from '../vocabulary';
import { entryLines, itemLines, slotOf } from './raw';

/** An item and the story in which it stands. */
export interface PlacedItem {
  readonly story: Story;
  readonly item: Item;
}

/** Takes a value over as it is typed in the other story; null where its place cannot be written to. */
export function takeValue(to: PlacedItem, from: PlacedItem, field: FieldId): TextEdit[] | null {
  const [there, here] = [from.item.entry(field), to.item.entry(field)];
  if (!there) return here ? removeValue(to, here) : [];
  if (here?.value.kind === 'text' && there.value.kind === 'text') {
    const edit = takeText(to, from, here.value, there.value);
    if (edit) return [edit];
  }
  const lines = linesOf(from, there);
  if (!lines) return null;
  if (!here) return some(placeEntry(to.story, to.item, field, lines));
  const pair = pairOf(to.item, here);
  if (!pair || (to.item.node.kind === 'map' && to.item.node.flow)) return null;
  const { text } = to.story;
  const indent = ' '.repeat(columnAt(text, pair.key.span.start));
  const indented = lines.map((line, index) => (index === 0 || line === '' ? line : indent + line));
  const written = indented.join(lineEndingOf(text));
  return [{ start: pair.key.span.start, end: entryEnd(text, pair), text: written }];
}

/** A text in the place of another: as typed where both are of one line and of the same surroundings. */
function takeText(
  to: PlacedItem,
  from: PlacedItem,
  here: TextNode,
  there: TextNode,
): TextEdit | null {
  const { start, end } = there.span;
  const raw = from.story.text.slice(start, end);
  const isBlock = (style: TextNode['style']) => style === 'literal' || style === 'folded';
  const own = to.story.text.slice(here.span.start, here.span.end);
  if (/[\r\n]/.test(raw) || /[\r\n]/.test(own) || isBlock(here.style) || isBlock(there.style))
    return null;
  const isFlow = to.item.node.kind === 'map' && to.item.node.flow;
  const text = isFlow ? typedText(there.value, true) : raw;
  return { start: here.span.start, end: here.span.end, text };
}

/** A key with its value as lines; of a plain text with the key that it stands for. */
function linesOf({ story, item }: PlacedItem, entry: Entry): string[] | null {
  const pair = pairOf(item, entry);
  if (pair) return entryLines(story, item, pair);
  if (entry.value.kind !== 'text') return null;
  return [`${entry.field[story.language]}: ${typedText(entry.value.value)}`];
}

function removeValue({ story, item }: PlacedItem, entry: Entry): TextEdit[] | null {
  const pair = pairOf(item, entry);
  return pair ? some(removeEntry(story, item, pair)) : null;
}

/** Takes an item out with its lines; null where it cannot be told from what is around it. */
export function removeItem({ story, item }: PlacedItem): TextEdit[] | null {
  const owner = item.parent ?? story.root;
  const entry = item.field ? owner.entry(item.field.id) : undefined;
  const found = slotOf(story, item);
  if (found && found.list.slots.length > 1) {
    const { gap, start, end } = found.slot;
    if (gap < 0) return [{ start, end: nextLineAt(story.text, end), text: '' }];
    return [{ start: gap, end, text: '' }];
  }
  if (!entry) return found && [{ start: found.slot.start, end: found.slot.end, text: '' }];
  if (entry.value.kind === 'list' && entry.value.items.length > 1)
    return some(removeListItem(story, entry.value, item.node));
  return removeValue({ story, item: owner }, entry);
}

/**
 * Writes items of the other story into a list, behind one of its items or in front of all.
 *
 * @param items of one list, in their order.
 */
export function addItems(
  { story, item: owner }: PlacedItem,
  from: { readonly story: Story; readonly items: readonly Item[] },
  behind: Item | null,
): TextEdit[] | null {
  const [first] = from.items;
  const field = first?.field;
  if (!field) return null;
  const lists = from.items.map((item) => itemLines(from.story, item));
  const { text } = story;
  const eol = lineEndingOf(text);
  const near = behind ?? owner.items(field.id)[0] ?? dialogueIn(story, owner);
  const slot = near && slotOf(story, near);
  if (slot) {
    const indent = ' '.repeat(slot.list.column);
    const written = lists.map((lines) =>
      lines?.map((line) => (line === '' ? '' : indent + line)).join(eol),
    );
    if (written.includes(undefined)) return null;
    const at = behind ? slot.slot.end : slot.slot.gap;
    if (at < 0)
      return [
        {
          start: slot.slot.start,
          end: slot.slot.start,
          text: written.map((one) => one + eol).join(''),
        },
      ];
    return [{ start: at, end: at, text: written.map((one) => eol + one).join('') }];
  }
  const entry = owner.entry(field.id);
  if (entry && entry.value.kind !== 'empty') return null;
  if (field.type === 'map')
    return takeMap({ story, item: owner }, { story: from.story, item: first });
  const lines = lists.flatMap((one) => one ?? []);
  return lists.includes(null) ? null : some(fillKey(story, owner, field.id, lines));
}

function dialogueIn(story: Story, owner: Item): Item | undefined {
  return owner === story.root && story.isDialogueFile ? story.dialogues[0] : undefined;
}

/** A whole mapping (ありたい姿) with its key. */
function takeMap(to: PlacedItem, { story, item }: PlacedItem): TextEdit[] | null {
  const owner = item.parent ?? story.root;
  return item.field ? takeValue(to, { story, item: owner }, item.field.id) : null;
}

function some(edits: TextEdit[]): TextEdit[] | null {
  return edits.length > 0 ? edits : null;
}
