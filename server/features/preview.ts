import { deckOf } from '../deck/build';
import { type Place, Places, placeAt } from '../deck/places';
import { type Section, sectionsOf } from '../scene/page';
import type { Frame, Theme } from '../scene/scene';
import type { Story } from '../story/story';

/** A story drawn for the panel beside its text. */
export interface Preview {
  readonly title: string;
  readonly subtitle: string;
  /** Language of the story, in which the sheets are. */
  readonly language: 'ja' | 'en';
  readonly sections: readonly Section[];
  /** Every part that can be pointed at; valid as long as the story is. */
  readonly places: readonly Place[];
}

/** Draws the story. Never fails for what is missing in it. */
export function previewOf(story: Story, frame: Frame, theme: Theme): Preview {
  const places = new Places(story);
  const deck = deckOf(story, places);
  const sections = overviewFirst(sectionsOf(deck, frame, theme));
  const { title, subtitle, language } = deck;
  return { title, subtitle, language, sections, places: places.all };
}

/** Beside the text the whole comes first: the staged plan and the map, then sheet by sheet. */
function overviewFirst(sections: readonly Section[]): readonly Section[] {
  const overview = ['stages', 'map'];
  const rank = ({ id }: Section) =>
    overview.includes(id) ? overview.indexOf(id) : overview.length;
  return [...sections].sort((a, b) => rank(a) - rank(b));
}

/** The part of the drawing at which a finding is shown: what is drawn of its place, or null. */
export function drawnAt(places: readonly Place[], offset: number): string | null {
  return placeAt(places, offset)?.key ?? null;
}
