import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import type { Locale } from '../vocabulary';
import { cut, labelOf } from './describe';
import { nameNode } from './locate';

/** An item as one link of the chain from the first step up to the vision. */
export interface HierarchyItem {
  readonly label: string;
  /** What kind of item it is. */
  readonly detail: string;
  readonly isAction: boolean;
  readonly span: Span;
  readonly name: Span;
}

/** An item on the other side of 狙い, with the references that say so. */
export interface HierarchyCall {
  readonly item: HierarchyItem;
  readonly references: readonly Span[];
}

/** The item at an offset, from which the hierarchy is followed. */
export function callHierarchyItemAt(
  story: Story,
  offset: number,
  locale: Locale,
): HierarchyItem | null {
  const item = story.itemAt(offset);
  return item && toItem(item, locale);
}

/**
 * The items that serve an item (`incoming`), or those that it serves (`outgoing`).
 *
 * @param start absolute UTF-16 offsets of the item, as it was given before.
 */
export function callsOf(
  story: Story,
  start: number,
  end: number,
  direction: 'incoming' | 'outgoing',
  locale: Locale,
): readonly HierarchyCall[] {
  const self =
    story.items.find(({ span }) => span.start === start && span.end === end) ?? story.itemAt(start);
  if (!self) return [];
  const links = direction === 'incoming' ? story.links.to(self) : story.links.from(self);
  const calls = new Map<Item, Span[]>();
  for (const reference of links) {
    const other = direction === 'incoming' ? reference.from : reference.target;
    if (!other || reference.field !== 'serves') continue;
    calls.set(other, [...(calls.get(other) ?? []), reference.span]);
  }
  return [...calls].map(([item, references]) => ({ item: toItem(item, locale), references }));
}

function toItem(item: Item, locale: Locale): HierarchyItem {
  return {
    label: cut(labelOf(item, locale), 60) || '…',
    detail: item.shape.title[locale],
    isAction: item.shape.id === 'action',
    span: item.span,
    name: nameNode(item)?.span ?? item.span,
  };
}
