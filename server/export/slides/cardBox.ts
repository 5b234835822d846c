import type { Box, Paint } from '../../scene/scene';
import type { Element, SlideParagraph } from './slide';
import { paragraph } from './texts';

/** A card ready to be drawn: its first line, which is repeated where it goes on, and the rest. */
export interface CardText {
  readonly name: string;
  readonly head: string;
  readonly paragraphs: readonly SlideParagraph[];
}

/** Width of the coloured edge of a card, in points. */
export const cardEdge = 4;

/** A card as one box of text with a coloured edge on its left. */
export function cardElements(
  { name, paragraphs }: CardText,
  { x, y, width, height }: Box,
  inset: number,
  accent: Paint,
): Element[] {
  return [
    {
      kind: 'text',
      name,
      box: { x: x + cardEdge, y, width: width - cardEdge, height },
      paragraphs,
      inset,
      fill: 'card',
      stroke: 'line',
    },
    {
      kind: 'text',
      name: '',
      box: { x, y, width: cardEdge, height },
      paragraphs: [],
      inset: 0,
      fill: accent,
    },
  ];
}

/** Longest part of a first line that is repeated on a further slide. */
export const maxHeadLength = 24;

/** What is left of a card, under its first line with 「（続き）」. */
export function continuedCard(
  { name, head }: CardText,
  rest: readonly SlideParagraph[],
  size: number,
  continued: string,
): CardText {
  const [line = ''] = head.split('\n');
  const letters = [...line];
  const short =
    letters.length > maxHeadLength ? `${letters.slice(0, maxHeadLength).join('')}…` : line;
  const again = paragraph(short + continued, size * 0.9, { isBold: true, paint: 'soft' });
  return { name, head, paragraphs: [again, ...rest] };
}
