import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import { locate, namedAt, nameNode } from './locate';

/** Where an item is named. */
export interface Definition {
  readonly item: Item;
  readonly name: Span;
  /** The reference from which it was asked for; null at the name itself. */
  readonly origin: Span | null;
}

/** The item named at an offset, and where its name is defined. */
export function definitionAt(story: Story, offset: number): Definition | null {
  const item = namedAt(story, offset);
  if (!item) return null;
  const origin = locate(story, offset).reference?.span ?? null;
  return { item, name: nameNode(item)?.span ?? item.span, origin };
}

/** Where the item named at an offset is referred to; with its definition where asked for. */
export function referencesAt(story: Story, offset: number, withDefinition: boolean): Span[] {
  const item = namedAt(story, offset);
  if (!item) return [];
  const spans = story.links.to(item).map((reference) => reference.span);
  const name = nameNode(item)?.span;
  return withDefinition && name ? [name, ...spans] : spans;
}
