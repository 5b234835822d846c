import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { partOf, type Span, type TextNode } from '../../../syntax/tree';
import { foldWidth } from '../../../text/normalize';
import {
  type FieldId,
  type FieldIdOf,
  fieldOf,
  type Locale,
  type ShapeId,
} from '../../../vocabulary';
import { keyLanguage } from '../../naming';

/** Where a finding of a rule of reasoning shows, and how far a story has come. */

export { itemSpan as mainPlace } from '../../naming';

/** Range of a key of an item (or of the file); of its value where it is a shorthand. */
export function keyPlace(item: Item, field: FieldId): Span {
  const entry = item.entry(field);
  return entry ? (entry.key?.span ?? entry.span) : item.span;
}

/** A key of this shape, written in the language of the keys around the item. */
export function keyIn<S extends ShapeId>(
  item: Item,
  shape: S,
  field: FieldIdOf<S>,
  locale: Locale,
): string {
  return fieldOf(shape, field)[keyLanguage(item) ?? locale];
}

/** A phrase found in a text, and its range in the file. */
export interface FoundPhrase {
  readonly text: string;
  readonly span: Span;
}

/** The first match of the pattern (over width-folded text) in the texts, or null. */
export function findPhrase(nodes: readonly TextNode[], pattern: RegExp): FoundPhrase | null {
  for (const node of nodes) {
    const match = pattern.exec(foldWidth(node.value));
    if (!match) continue;
    const end = match.index + match[0].length;
    return { text: node.value.slice(match.index, end), span: partOf(node, match.index, end) };
  }
  return null;
}

/** Has the plan been begun: does a stage name an action? */
export function hasActions(story: Story): boolean {
  return story.actions.some((action) => action.main !== '');
}

/** Ids of the kinds (種別) of a dialogue. */
export const kindsOf = remembered((dialogue: Item) => dialogue.words('kind').map(({ id }) => id));
