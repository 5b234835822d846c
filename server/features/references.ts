import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import { namedAt, nameNode } from './locate';

/** The item named at an offset, and where its name is defined. */
export function definitionAt(
  story: Story,
  offset: number,
): { readonly item: Item; readonly name: Span } | null {
  const item = namedAt(story, offset);
  return item && { item, name: nameNode(item)?.span ?? item.span };
}

/** Where the item named at an offset is referred to; with its definition where asked for. */
export function referencesAt(story: Story, offset: number, withDefinition: boolean): Span[] {
  const item = namedAt(story, offset);
  if (!item) return [];
  const spans = story.links.to(item).map((reference) => reference.span);
  const name = nameNode(item)?.span;
  return withDefinition && name ? [name, ...spans] : spans;
}
