import type { Deck } from '../../server/deck/deck';
import { roomOf } from '../../server/export/pptx/master';
import { type Slide, slidesOf } from '../../server/export/slides';
import { examples, plainOptions } from './sharing';

/** The examples that are written to their end. */
export const complete = examples.filter((file) => !file.startsWith('はじめて'));

/** The slides of one sheet. */
export function slidesFor(deck: Deck, page: 'a4' | 'wide', sheet: string): readonly Slide[] {
  const sheets = deck.sheets.filter(({ id }) => id === sheet);
  const slides = slidesOf({ ...deck, sheets }, roomOf(page), plainOptions);
  return slides.filter((slide) => slide.sheet === sheet);
}

/** The paragraphs of the text boxes of a slide. */
export const writtenOn = ({ elements }: Slide) =>
  elements.flatMap((element) => (element.kind === 'text' ? element.paragraphs : []));
