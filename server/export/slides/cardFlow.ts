import type { Card, Cards } from '../../deck/deck';
import { heightOf, splitAt } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import type { Box } from '../../scene/scene';
import { type CardText, cardEdge, cardElements, continuedCard } from './cardBox';
import type { LayoutContext } from './layoutContext';
import type { Element, SlidePart } from './slide';
import { paragraph } from './texts';

/** What stands in the columns: a card, or the heading of those that follow it. */
interface FlowItem extends CardText {
  readonly isHeading: boolean;
}

interface Column {
  readonly placed: readonly {
    readonly item: FlowItem;
    readonly y: number;
    readonly height: number;
  }[];
}

interface Layout {
  readonly columns: readonly Column[];
  readonly rest: readonly FlowItem[];
}

/** What the laying out in columns of one width goes by. */
interface Frame {
  readonly count: number;
  /** Width of a column. */
  readonly each: number;
  readonly apart: number;
  readonly inset: number;
  readonly context: LayoutContext;
  /** Cards are not broken. */
  readonly isWhole?: boolean;
}

/** Narrowest column, in em of the text. */
const minColumn = 20;
const maxColumns = 4;

/**
 * Cards one below the other in columns, read down each: long ones take less room so than side by
 * side. A card is broken only where much of a column would stay empty; its headings go along.
 */
export function flowPart(
  blocks: readonly Cards[],
  textOf: (card: Card) => CardText,
  context: LayoutContext,
): SlidePart {
  const { size } = context;
  const items = blocks.flatMap(({ heading, cards }): FlowItem[] => [
    ...(heading === '' ? [] : [headingItem(heading, context)]),
    ...cards.map((card) => ({ ...textOf(card), isHeading: false })),
  ]);
  const maxFitting = Math.floor(context.width / (Math.max(context.min, size * 0.86) * minColumn));
  const counts = Array.from(
    { length: Math.max(1, Math.min(maxColumns, maxFitting)) },
    (_, at) => at + 1,
  );
  const parts = counts.map((count) => partOf(items, frameOf(count, context)));
  return parts.reduce((best, part) => (part.height < best.height * 0.97 ? part : best));
}

function frameOf(count: number, context: LayoutContext): Frame {
  const apart = context.size * 0.9;
  const each = (context.width - apart * (count - 1)) / count;
  return { count, each, apart, inset: context.size * 0.6, context };
}

function headingItem(text: string, { size, accent }: LayoutContext): FlowItem {
  const paragraphs = [paragraph(text, size, { isBold: true, paint: accent, spacing: 1.3 })];
  return { name: boxKinds.heading, head: text, paragraphs, isHeading: true };
}

function partOf(items: readonly FlowItem[], frame: Frame): SlidePart {
  const { context } = frame;
  const whole = { ...frame, isWhole: true };
  const unbroken = leastHeight(items, whole);
  const height = unbroken ?? leastHeight(items, frame);
  const used = unbroken === null ? frame : whole;
  return {
    height: height ?? totalOf(items, frame),
    breaksFreely: true,
    place: (x, y) => elementsOf(layoutIn(items, height ?? context.height, used), frame, x, y),
    split(room) {
      const layout = layoutIn(items, room, frame);
      if (layout.rest.length === 0 || layout.columns.every(({ placed }) => placed.length === 0)) {
        return null;
      }
      const head: SlidePart = {
        height: room,
        place: (x, y) => elementsOf(layout, frame, x, y),
      };
      return [head, partOf(layout.rest, frame)];
    },
  };
}

/** The height at which all stand in the columns and none is much longer than another; null above a slide. */
function leastHeight(items: readonly FlowItem[], frame: Frame): number | null {
  let high = frame.context.height;
  if (layoutIn(items, high, frame).rest.length > 0) return null;
  let low = 0;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (layoutIn(items, middle, frame).rest.length > 0) low = middle;
    else high = middle;
  }
  return high;
}

/** About the height of what goes over several slides: always more than one. */
function totalOf(items: readonly FlowItem[], frame: Frame): number {
  const gap = gapOf(frame);
  const all = items.reduce((sum, item) => sum + itemHeight(item, frame) + gap, 0);
  return Math.max(frame.context.height + 1, all / frame.count);
}

const gapOf = ({ context }: Frame) => context.size * 0.6;

function insideOf({ each, inset }: Frame): number {
  return each - cardEdge - inset * 2;
}

function itemHeight({ paragraphs, isHeading }: FlowItem, frame: Frame): number {
  if (isHeading) return heightOf(paragraphs, frame.each);
  return heightOf(paragraphs, insideOf(frame)) + frame.inset * 2;
}

/** So many lines of a card at least stand on either side of a break. */
const minLines = 4;

function layoutIn(items: readonly FlowItem[], limit: number, frame: Frame): Layout {
  let rest = items;
  const columns = Array.from({ length: frame.count }, (): Column => {
    const [column, left] = columnOf(rest, limit, frame);
    rest = left;
    return column;
  });
  return { columns, rest };
}

/** As many items as one column takes, and the others. */
function columnOf(
  items: readonly FlowItem[],
  limit: number,
  frame: Frame,
): readonly [Column, readonly FlowItem[]] {
  const placed: { item: FlowItem; y: number; height: number }[] = [];
  const minHeight = frame.inset * 2 + minLines * frame.context.size * 1.4;
  let used = 0;
  for (const [index, item] of items.entries()) {
    const y = placed.length === 0 ? 0 : used + gapOf(frame);
    const height = itemHeight(item, frame);
    const left = limit - y;
    const isLast = item.isHeading && left < height + minHeight;
    if (height <= left + 0.01 && !(isLast && placed.length > 0)) {
      placed.push({ item, y, height });
      used = y + height;
      continue;
    }
    const after = items.slice(index + 1);
    const pieces = piecesOf(item, left, limit, frame);
    if (!pieces) {
      // A heading never stands last in a column.
      const heading =
        placed.at(-1)?.item.isHeading && placed.length > 1 ? placed.pop()?.item : null;
      return [{ placed }, [...(heading ? [heading] : []), ...items.slice(index)]];
    }
    const [head, tail] = pieces;
    placed.push({ item: head, y, height: itemHeight(head, frame) });
    return [{ placed }, [tail, ...after]];
  }
  return [{ placed }, []];
}

/** A card in two where that is worth it: much of the column is free, or the card is higher than one. */
function piecesOf(
  item: FlowItem,
  left: number,
  limit: number,
  frame: Frame,
): readonly [FlowItem, FlowItem] | null {
  const { size, strings } = frame.context;
  const minHeight = frame.inset * 2 + minLines * size * 1.4;
  if (frame.context.keepsCards && itemHeight(item, frame) <= frame.context.height) return null;
  if (item.isHeading || frame.isWhole || left < minHeight) return null;
  const [head, tail] = splitAt(item.paragraphs, insideOf(frame), left - frame.inset * 2);
  if (tail.length === 0 || head.length === 0) return null;
  const isShort = heightOf(tail, insideOf(frame)) < minLines * size && limit > minHeight * 3;
  if (isShort && left < limit * 0.5) return null;
  const rest = continuedCard(item, tail, size, strings.continued);
  return [
    { ...item, paragraphs: head },
    { ...rest, isHeading: false },
  ];
}

function elementsOf(layout: Layout, frame: Frame, x: number, top: number): readonly Element[] {
  const { each, apart, inset, context } = frame;
  return layout.columns.flatMap(({ placed }, column) =>
    placed.flatMap(({ item, y, height }): Element[] => {
      const box: Box = { x: x + column * (each + apart), y: top + y, width: each, height };
      if (!item.isHeading) return cardElements(item, box, inset, context.accent);
      return [{ kind: 'text', name: item.name, box, paragraphs: item.paragraphs, inset: 0 }];
    }),
  );
}
