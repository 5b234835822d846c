import { deckOf } from '../deck/build';
import { Places, placeAt, type SheetPlace } from '../deck/places';
import { type PlanView, type PreviewSheet, sectionsOf } from '../render/html/preview';
import type { Frame, Theme } from '../scene/scene';
import type { Story } from '../story/story';

/** A story drawn for the panel beside its text. */
export interface Preview {
  readonly title: string;
  readonly subtitle: string;
  /** Language of the story, in which the sheets are. */
  readonly language: 'ja' | 'en';
  readonly sections: readonly PreviewSheet[];
  /** Every part that can be pointed at; valid as long as the story is. */
  readonly places: readonly SheetPlace[];
}

/** Draws the story. Never fails for what is missing in it. */
export function previewOf(story: Story, frame: Frame, theme: Theme, plan: PlanView = {}): Preview {
  const places = new Places(story, { withLog: true });
  const deck = deckOf(story, places, { marksGaps: true });
  // A log of dialogues is no story with empty sheets.
  const sheets = story.isDialogueFile
    ? deck.sheets.filter(({ id }) => ofDialogues.has(id))
    : deck.sheets;
  const sections = overviewFirst(sectionsOf({ ...deck, sheets }, frame, theme, plan));
  const { title, subtitle, language } = deck;
  return { title, subtitle, language, sections, places: places.all };
}

/** Sheets that a log of dialogues holds. */
const ofDialogues = new Set(['advice', 'dialogues']);

/** Beside the text the whole comes first: the staged plan and the map, then sheet by sheet. */
function overviewFirst(sections: readonly PreviewSheet[]): readonly PreviewSheet[] {
  const overview = ['stages', 'map'];
  const rank = ({ id }: PreviewSheet) =>
    overview.includes(id) ? overview.indexOf(id) : overview.length;
  return [...sections].sort((a, b) => rank(a) - rank(b));
}

/** The part of the drawing at which a finding is shown: what is drawn of its place, or null. */
export function drawnAt(places: readonly SheetPlace[], offset: number): string | null {
  return placeAt(places, offset)?.key ?? null;
}

/** The sides of A4 (landscape) in points, and the smallest text of a page. */
const a4 = { width: 842, height: 595, minText: 10 } as const;
/** Pixels of a point: browsers draw no Japanese text smaller than 10 pixels, so a page is scaled. */
const point = 1.5;

/** An A4 page: its texts are of the usual size for print, and never smaller than 10 points. */
export const pageFrame: Frame = {
  width: a4.width * point,
  height: a4.height * point,
  size: 14 * point,
  floor: a4.minText * point,
};
