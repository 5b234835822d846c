import type { Deck, Sheet } from '../../deck/deck';
import type { ShareOptions } from '../share';
import { coverOf } from './cover';
import { fullTextOf } from './fullText';
import { heightOf, splitAt } from './measure';
import { roomAt, scaleOf, slideAt } from './scale';
import { pagesOf } from './sheet';
import type { Element, Paragraph, Room, Slide } from './slide';
import { continuedWord, type Words, wordsIn } from './words';

export * from './slide';

type Choice = Pick<ShareOptions, 'language' | 'hasNotes' | 'findings'>;

/** The slides of a deck: the cover, and every sheet on as many as it needs. */
export function slidesOf(deck: Deck, room: Room, options: Choice): readonly Slide[] {
  const words = wordsIn(options.language);
  const scale = scaleOf(room);
  const large = roomAt(room, scale);
  const slides = [
    ...coverSlides(deck, large, options, words),
    ...deck.sheets.flatMap((sheet) => sheetSlides(sheet, large, options, words)),
  ];
  return scale === 1 ? slides : slides.map((slide) => slideAt(slide, scale));
}

function coverSlides(deck: Deck, room: Room, { language }: Choice, words: Words): Slide[] {
  const { rest, ...cover } = coverOf(deck, room);
  const bare = { sheet: null, number: '', notes: [], subtitle: '' };
  const slides: Slide[] = [{ ...bare, ...cover, kind: 'cover' }];
  for (let left = rest, time = 1; left.length > 0; time++) {
    const { content } = room;
    const [head, tail] = splitAt(left, content.width, content.height);
    const title = words.cover + continuedWord(time, language);
    const elements = [textIn(head, content)];
    slides.push({ ...bare, kind: 'sheet', title, titleSize: null, elements });
    left = tail;
  }
  return slides;
}

function textIn(paragraphs: readonly Paragraph[], { x, y, width }: Room['content']): Element {
  const height = heightOf(paragraphs, width);
  return { kind: 'text', name: 'facts', inset: 0, paragraphs, box: { x, y, width, height } };
}

function sheetSlides(sheet: Sheet, room: Room, options: Choice, words: Words): Slide[] {
  const { language, hasNotes, findings } = options;
  const found = findings.get(sheet.id) ?? [];
  const notes = hasNotes
    ? [
        ...fullTextOf(sheet),
        ...(found.length > 0 ? [`【${words.findings}】`, ...found.map((text) => `・${text}`)] : []),
      ]
    : [];
  return pagesOf(sheet, room, words).map((elements, page) => ({
    sheet: sheet.id,
    kind: 'sheet',
    number: sheet.number === null ? '' : String(sheet.number),
    title: sheet.title + continuedWord(page, language),
    titleSize: null,
    subtitle: '',
    elements,
    notes: page === 0 ? notes : [],
  }));
}
