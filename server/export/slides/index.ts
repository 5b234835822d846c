import type { Deck, Sheet } from '../../deck/deck';
import { isOnePage } from '../../deck/overview';
import { speechOf } from '../../deck/speech';
import { stringsIn } from '../../deck/strings';
import { heightOf, safeWidth, splitAt } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { continuedLabel } from '../../text/continued';
import type { Locale } from '../../vocabulary';
import type { ExportOptions } from '../options';
import { coverOf } from './cover';
import { roomAt, scaleOf, slideAt } from './scale';
import { pagesOf } from './sheet';
import type { Element, LayoutRoom, Slide, SlideParagraph } from './slide';
import { floor, isLongTitle, paragraph } from './texts';

export { roomAt } from './scale';
export * from './slide';
export { titleSizeFor } from './texts';

type Choice = Pick<ExportOptions, 'language' | 'hasNotes' | 'findings' | 'minText'>;

/** The slides of a deck: the cover, and every sheet on as many as it needs. */
export function slidesOf(deck: Deck, room: LayoutRoom, options: Choice): readonly Slide[] {
  const scale = scaleOf(room);
  const large = roomAt(room, 1 / scale);
  const slides = [
    ...(isOnePage(deck) ? [] : coverSlides(deck, large, options)),
    ...deck.sheets.flatMap((sheet) => sheetSlides(sheet, deck, large, options)),
  ];
  return scale === 1 ? slides : slides.map((slide) => slideAt(slide, scale));
}

function coverSlides(deck: Deck, room: LayoutRoom, { language }: Choice): Slide[] {
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

function textIn(
  paragraphs: readonly SlideParagraph[],
  { x, y, width }: LayoutRoom['content'],
): Element {
  const height = heightOf(paragraphs, width);
  return { kind: 'text', name: 'facts', inset: 0, paragraphs, box: { x, y, width, height } };
}

function sheetSlides(sheet: Sheet, deck: Deck, room: LayoutRoom, options: Choice): Slide[] {
  const { language, hasNotes, findings, minText = floor } = options;
  const found = findings.get(sheet.id) ?? [];
  const notes = hasNotes
    ? [
        ...speechOf(sheet.whole ?? sheet, deck.language),
        ...(found.length > 0
          ? [`【${stringsIn(language).findings}】`, ...found.map((text) => `・${text}`)]
          : []),
      ]
    : [];
  const name = municipalityIn(deck.municipality, room.municipality, language, minText);
  const lead = leadIn(sheet, room.lead);
  const below = lead.length > 0 ? { ...sheet, question: '' } : sheet;
  return pagesOf(below, room, language, minText).map((elements, page) => ({
    sheet: sheet.id,
    kind: 'sheet',
    number: sheet.number === null ? '' : String(sheet.number),
    title: sheet.title + continuedLabel(page, language),
    titleSize: null,
    subtitle: '',
    elements: [...name, ...(page === 0 ? lead : []), ...elements],
    notes: page === 0 ? notes : [],
  }));
}

/** What the form asks, under a title of one line where it fits one too; else it stands below. */
function leadIn({ question, title }: Sheet, box: LayoutRoom['lead']): Element[] {
  if (!box || question === '' || question.includes('\n')) return [];
  if (isLongTitle(title, box.titleWidth)) return [];
  const size = Math.min(11, box.width / safeWidth(question));
  if (size < floor) return [];
  const paragraphs = [paragraph(question, size, { paint: 'soft', spacing: 1.2 })];
  return [{ kind: 'text', name: boxKinds.question, inset: 0, anchor: 'middle', paragraphs, box }];
}

/** 「自治体名：青葉野市」, as the form has it on every sheet. */
function municipalityIn(
  name: string,
  box: LayoutRoom['municipality'],
  language: Locale,
  min: number,
): Element[] {
  if (!name) return [];
  const label = stringsIn(language).municipality + stringsIn(language).colon;
  const look = { align: 'end', spacing: 1.3 } as const;
  const size = Math.max(10, Math.min(12, box.width / (safeWidth(label + name) + 0.5)));
  // In large letters the name alone.
  const paragraphs =
    min > 12
      ? [paragraph(name, min, { ...look, paint: 'soft' })]
      : [paragraph(label + name, size, { ...look, paint: 'soft' })];
  const text = { kind: 'text', name: boxKinds.municipality, inset: 0, anchor: 'middle' } as const;
  return [{ ...text, paragraphs, box }];
}
