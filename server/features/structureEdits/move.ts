import { insertKey, type TextEdit } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import { itemAtPath, itemPath, pathIn } from '../../story/itemPath';
import { colonEnd, columnAt, depthsOf, lineEndAt } from '../../story/layout';
import { readStory, type Story } from '../../story/story';
import { type FieldId, isFieldId } from '../../vocabulary';
import { bracketsOrLines, oneOrList } from '../refactor/forms';
import { type BlockList, blockListOf, reindented } from './block';
import { type ListIndex, ownerOf } from './places';
import {
  applied,
  cannotHere,
  contentOf,
  difference,
  type EditResult,
  refuse,
  type StructureEdit,
  verified,
} from './result';

/**
 * Moves an item with its comments to another place. References go on pointing to it: they name it
 * by its id or its text, which do not change. A list in brackets, or a single item that stands for
 * a list, is written one item to a line first.
 */
export function moveItem(story: Story, item: Item, to: ListIndex): EditResult {
  const before = itemPath(story, item);
  const target = itemPath(story, to.owner);
  if (before === null || target === null) return cannotHere;
  const opened = openLists(story, before, pathIn(target, to.field, 0));
  if (!opened) return cannotHere;
  const moved = opened === story ? item : itemAtPath(opened, before);
  const owner = opened === story ? to.owner : itemAtPath(opened, target);
  if (!moved || !owner) return cannotHere;
  const made = moveLines(opened, moved, { ...to, owner });
  if ('refused' in made) return made;
  const edits =
    opened === story ? made.edits : difference(story.text, applied(opened.text, made.edits));
  const content = JSON.stringify(contentOf(item.node));
  const count = story.items.length - placeholders(to.owner, to.field);
  return verified(story, { edits, address: made.address }, (after) => {
    const there = itemAtPath(after, made.address ?? '');
    const isSame = there !== null && JSON.stringify(contentOf(there.node)) === content;
    return isSame && after.items.length === count;
  });
}

/** The story with both lists written one item to a line; null where that is not possible. */
function openLists(story: Story, ...addresses: readonly string[]): Story | null {
  let now = story;
  for (const address of addresses) {
    const parts = address.split('.');
    const owner = itemAtPath(now, parts.slice(0, -2).join('.'));
    const field = parts.at(-2) ?? '';
    const entry = isFieldId(field) ? owner?.entry(field) : undefined;
    if (!owner || !entry?.key || isOpen(owner, entry)) continue;
    const [made] =
      entry.value.kind === 'list' ? bracketsOrLines(now, entry) : oneOrList(now, entry);
    if (!made) return null;
    now = readStory(applied(now.text, made.edits));
  }
  return now;
}

function isOpen(owner: Item, { field, value }: Entry): boolean {
  if (value.kind === 'list') return !value.flow || value.items.length === 0;
  return value.kind === 'empty' || (value.kind === 'text' && !owner.isFilled(field.id));
}

/** 未定 and the like are read as an item, and give way to a real one. */
function placeholders(owner: Item, field: FieldId): number {
  const isText = owner.entry(field)?.value.kind === 'text';
  return isText && !owner.isFilled(field) ? owner.items(field).length : 0;
}

function moveLines(story: Story, item: Item, to: ListIndex): EditResult {
  const from = ownerOf(story, item);
  const source = item.field && blockListOf(story, from, item.field.id);
  const at = source?.slots.findIndex(({ node }) => node === item.node) ?? -1;
  if (!source || at < 0) return cannotHere;
  const target = blockListOf(story, to.owner, to.field);
  const isSameList = from === to.owner && item.field?.id === to.field;
  const index = slotIndex(target, to);
  const address = addressAfter(story, item, to);
  if (isSameList) {
    if (index === at || index === at + 1) return { edits: [], address };
    return { edits: permuted(story.text, source, at, index), address };
  }
  if (story.text[source.slots[at]?.mark ?? 0] !== '-') {
    return refuse(
      'この項目は「- 」でない印で始まっています。先に「- 」に直してから動かしてください。',
      'This item begins with a sign other than “- ”. Mend that first, then move it.',
    );
  }
  return acrossLists(story, source, at, to, target, index, address);
}

/** Index of the slot at a place: lists may hold marks with nothing behind them, which are no items. */
function slotIndex(list: BlockList | null, { owner, field, index }: ListIndex): number {
  if (!list) return 0;
  const node = owner.items(field)[index]?.node;
  const found = list.slots.findIndex((slot) => slot.node === node);
  return found < 0 ? list.slots.length : found;
}

/** One item at another place of its list; the gaps stay where they are. */
function permuted(text: string, { slots }: BlockList, from: number, to: number): TextEdit[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to - 1);
  const part = slots.slice(low, high + 1);
  const order = [...part];
  const [moved] = order.splice(from - low, 1);
  if (!moved) return [];
  order.splice(to > from ? part.length - 1 : 0, 0, moved);
  const start = part[0]?.start ?? 0;
  const end = part.at(-1)?.end ?? 0;
  const pieces = order.map((slot, index) => {
    const place = part[index];
    const gap = index > 0 && place ? text.slice(place.gap, place.start) : '';
    return gap + text.slice(slot.start, slot.end);
  });
  return [{ start, end, text: pieces.join('') }];
}

function acrossLists(
  story: Story,
  source: BlockList,
  at: number,
  to: ListIndex,
  target: BlockList | null,
  index: number,
  address: string,
): EditResult {
  const { text } = story;
  const slot = source.slots[at];
  if (!slot) return cannotHere;
  // The gap above goes along; of the first item of several, the one below it.
  const next = at === 0 ? source.slots[1] : undefined;
  const removal: TextEdit = next
    ? { start: slot.start, end: next.start, text: '' }
    : { start: slot.gap, end: slot.end, text: '' };
  const gap = next ? text.slice(slot.end, next.start) : text.slice(slot.gap, slot.start);
  const block = text.slice(slot.start, slot.end);
  const done = (insertion: readonly TextEdit[]): StructureEdit => ({
    edits: [removal, ...insertion],
    address,
  });
  const entry = to.owner.entry(to.field);
  if (target) {
    const moved = reindented(block, source.column, target.column);
    if (moved === null) return unevenIndent;
    const first = index === 0 ? target.slots[0] : undefined;
    if (first) return done([{ start: first.start, end: first.start, text: moved + gap }]);
    const above = target.slots[index - 1];
    return above ? done([{ start: above.end, end: above.end, text: gap + moved }]) : cannotHere;
  }
  if (entry?.key) {
    const column = columnAt(text, entry.key.span.start) + depthsOf(story).list;
    const moved = reindented(block, source.column, column);
    if (moved === null) return unevenIndent;
    const colon = colonEnd(text, entry.key);
    const line = lineEndAt(text, Math.max(colon, entry.value.span.end));
    const value = entry.value.kind === 'empty' ? colon : Math.max(colon, entry.value.span.end);
    const clearing = value > colon ? [{ start: colon, end: value, text: '' }] : [];
    return done([...clearing, { start: line, end: line, text: gap + moved }]);
  }
  const lines = reindented(block, source.column, 0)?.split(/\r?\n/);
  if (!lines) return unevenIndent;
  const inserted = insertKey(story, to.owner, to.field, lines);
  return inserted.length > 0 ? done(inserted) : cannotHere;
}

const unevenIndent = refuse(
  'この項目の字下げに全角の空白やタブがあるか、字下げが足りない行があるため、動かせません。字下げを半角の空白にそろえてから、もう一度行ってください。',
  'A line of this item is indented with tabs or wide spaces, or not deep enough. Use plain spaces, then move it.',
);

/** The address that the item will have: what stood behind it in its own list moves up. */
function addressAfter(story: Story, item: Item, to: ListIndex): string {
  const from = ownerOf(story, item);
  const field = item.field?.id;
  const at = field ? from.items(field).indexOf(item) : -1;
  const list = `${pathIn(itemPath(story, from) ?? '', field ?? '', 0).slice(0, -1)}`;
  const owner = itemPath(story, to.owner) ?? '';
  const isSameList = from === to.owner && field === to.field;
  const free = to.index - placeholders(to.owner, to.field);
  const index = isSameList && to.index > at ? to.index - 1 : Math.max(free, 0);
  if (!owner.startsWith(list)) return pathIn(owner, to.field, index);
  const [place = '', ...rest] = owner.slice(list.length).split('.');
  const shifted = Number(place) > at ? Number(place) - 1 : Number(place);
  return pathIn([list + shifted, ...rest].join('.'), to.field, index);
}
