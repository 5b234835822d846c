import type { Deck, Sheet } from '../../deck/deck';
import { isOnePage } from '../../deck/overview';
import { stringsIn } from '../../deck/strings';
import { heightOf, splitAt } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { continuedLabel } from '../../text/continued';
import { width as emOf } from '../../text/width';
import type { Locale } from '../../vocabulary';
import type { ExportOptions } from '../options';
import { coverOf } from './cover';
import { fullTextOf } from './fullText';
import { roomAt, scaleOf, slideAt } from './scale';
import { pagesOf } from './sheet';
import type { Element, Paragraph, Room, Slide } from './slide';
import { floor, paragraph } from './texts';

export * from './slide';

type Choice = Pick<ExportOptions, 'language' | 'hasNotes' | 'findings' | 'minText'>;

/** The slides of a deck: the cover, and every sheet on as many as it needs. */
export function slidesOf(deck: Deck, room: Room, options: Choice): readonly Slide[] {
  const scale = scaleOf(room);
  const large = roomAt(room, scale);
  const slides = [
    ...(isOnePage(deck) ? [] : coverSlides(deck, large, options)),
    ...deck.sheets.flatMap((sheet) => sheetSlides(sheet, deck.municipality, large, options)),
  ];
  return scale === 1 ? slides : slides.map((slide) => slideAt(slide, scale));
}

function coverSlides(deck: Deck, room: Room, { language }: Choice): Slide[] {
  const { rest, ...cover } = coverOf(deck, room);
  const bare = { sheet: null, number: '', notes: [], subtitle: '' };
  const slides: Slide[] = [{ ...bare, ...cover, kind: 'cover' }];
  for (let left = rest, time = 1; left.length > 0; time++) {
    const { content } = room;
    const [head, tail] = splitAt(left, content.width, content.height);
    const title = stringsIn(language).cover + continuedLabel(time, language);
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

function sheetSlides(sheet: Sheet, municipality: string, room: Room, options: Choice): Slide[] {
  const { language, hasNotes, findings, minText = floor } = options;
  const found = findings.get(sheet.id) ?? [];
  const notes = hasNotes
    ? [
        ...fullTextOf(sheet),
        ...(found.length > 0
          ? [`【${stringsIn(language).findings}】`, ...found.map((text) => `・${text}`)]
          : []),
      ]
    : [];
  const name = municipalityIn(municipality, room.municipality, language, minText);
  return pagesOf(sheet, room, language, minText).map((elements, page) => ({
    sheet: sheet.id,
    kind: 'sheet',
    number: sheet.number === null ? '' : String(sheet.number),
    title: sheet.title + continuedLabel(page, language),
    titleSize: null,
    subtitle: '',
    elements: [...name, ...elements],
    notes: page === 0 ? notes : [],
  }));
}

/** 「自治体名：青葉野市」, as the form has it on every sheet. */
function municipalityIn(
  name: string,
  box: Room['municipality'],
  language: Locale,
  min: number,
): Element[] {
  if (!name) return [];
  const label = stringsIn(language).municipality + stringsIn(language).colon;
  const look = { align: 'end', spacing: 1.3 } as const;
  const size = Math.max(10, Math.min(12, box.width / (emOf(label + name) + 0.5)));
  // In large letters the name alone.
  const paragraphs =
    min > 12
      ? [paragraph(name, min, { ...look, paint: 'soft' })]
      : [paragraph(label + name, size, { ...look, paint: 'soft' })];
  const text = { kind: 'text', name: boxKinds.municipality, inset: 0, anchor: 'middle' } as const;
  return [{ ...text, paragraphs, box }];
}
