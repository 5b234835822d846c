import { guarded, type OnFailure } from '../../rules/engine/failure';
import type { Story } from '../../story/story';
import type { Locale } from '../../vocabulary';
import { keyProposals, outerKeyProposals } from './keys';
import { positionAt } from './position';
import type { Proposal } from './proposal';
import { snippetProposals } from './snippets';
import { type Surroundings, valueProposals } from './values';

export { withoutPlaces } from './proposal';
export type { Proposal, Surroundings };

/** Does the value at this offset name a file, so that the files beside the story are of use? */
export function namesFile(story: Story, offset: number): boolean {
  const position = positionAt(story, offset);
  return position?.kind === 'value' && position.field.orPath === true;
}

/**
 * What can be typed at an offset, the most needed first. Proposals of one kind that fail leave the
 * others.
 */
export function completionItemsAt(
  story: Story,
  offset: number,
  locale: Locale,
  onFailure: OnFailure,
  around: Surroundings = {},
): readonly Proposal[] {
  const position = positionAt(story, offset);
  const part = (name: string, make: () => readonly Proposal[]) =>
    guarded(`completion: ${name}`, onFailure, make, []);
  if (position?.kind === 'value') {
    return part(position.field.id, () => valueProposals(story, position, locale, around));
  }
  const keys = part('keys', () => (position ? keyProposals(story, position, locale) : []));
  const snippets = part('snippets', () => snippetProposals(story, offset, position, locale));
  // A file that is begun with a snippet has everything in its place at once.
  if (story.root.entries.length === 0) return [...snippets, ...keys];
  const outer = part('outer keys', () => outerKeyProposals(story, offset, position, locale));
  return [...keys, ...snippets, ...outer];
}
