import { matchKey, shapeOf } from '../vocabulary';
import type { Item } from './item';
import type { Story } from './story';

/** What a piece of advice is about. */
export type AdviceTarget =
  | { readonly kind: 'item'; readonly item: Item }
  /** A sheet, by the top-level key that holds it. */
  | { readonly kind: 'sheet'; readonly field: string };

/**
 * What a piece of advice points at: the item that its 対象 names, else the sheet that its 対象 or
 * its テーマ names; null where it is about the whole, or about what is no longer there.
 */
export function adviceTarget(story: Story, advice: Item): AdviceTarget | null {
  for (const { field, target } of story.links.from(advice)) {
    if (field === 'about' && target && !story.links.isElsewhere(target)) {
      return { kind: 'item', item: target };
    }
  }
  const names = [...advice.texts('about').map(({ value }) => value), advice.text('topic')];
  for (const name of names) {
    const field = matchKey(shapeOf('story'), name.trim())?.field.id;
    if (field && field !== 'dialogues' && story.root.entry(field)) return { kind: 'sheet', field };
  }
  return null;
}
