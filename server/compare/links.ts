import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { normalize } from '../text/normalize';
import type { FieldId } from '../vocabulary';
import type { Matches } from './match';
import type { ComparedItem } from './parts';

/** Tells whether the references of an item lead to the same items in both stories. */
export class LinkComparison {
  /** A name for each item that is the same for what it was in the other story. */
  private readonly names = new Map<Item, string>();

  constructor(
    private readonly before: Story,
    private readonly after: Story,
    matches: Matches,
    {
      earlier,
      later,
    }: { readonly earlier: readonly ComparedItem[]; readonly later: readonly ComparedItem[] },
  ) {
    for (const { item, order } of earlier) this.names.set(item, `#${order}`);
    for (const part of later) {
      const was = matches.before(part);
      if (was) this.names.set(part.item, `#${was.order}`);
    }
  }

  /**
   * Do the references of a field lead to the same? An id that was given anew leads where it led; a
   * text that stayed as it was counts as the same where its item is gone.
   */
  areSame(was: Item, is: Item, field: FieldId, isTypedAlike: boolean): boolean {
    const [a, b] = [this.targets(this.before, was, field), this.targets(this.after, is, field)];
    if (a.names.join('\n') === b.names.join('\n')) return true;
    return isTypedAlike && !(a.areKnown && b.areKnown);
  }

  private targets(story: Story, item: Item, field: FieldId) {
    const references = story.links.from(item).filter((reference) => reference.field === field);
    let areKnown = true;
    const names = references.map(({ target, text }) => {
      const name = target && this.names.get(target);
      if (!name) areKnown = false;
      return name ?? normalize(text);
    });
    return { names: [...new Set(names)].sort(), areKnown };
  }
}
