import type { Story } from '../../story/story';
import type { Locale } from '../../vocabulary';
import { keyProposals } from './keys';
import { positionAt } from './position';
import type { Proposal } from './proposal';

import { valueProposals } from './values';

export type { Proposal };

/** What can be typed at an offset, the most needed first. */
export function proposalsAt(story: Story, offset: number, locale: Locale): readonly Proposal[] {
  const position = positionAt(story, offset);
  if (!position) return [];
  return position.kind === 'key'
    ? keyProposals(story, position, locale)
    : valueProposals(story, position, locale);
}
