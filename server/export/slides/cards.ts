import type { Card, Cards, Prose } from '../../deck/deck';
import type { Strings } from '../../deck/strings';
import { heightOf, splitAt } from '../../layout/paragraphs';
import { servesMark } from '../../ooxml/marks';
import type { Paint } from '../../scene/scene';
import { chartRow, chartsHeight, shortened } from './charts';
import type { Element, Paragraph, SlidePart } from './slide';
import { labelled, paragraph, pieceRuns, runsAt } from './texts';

/** What the making of parts needs to know. */
export interface LayoutContext {
  readonly width: number;
  /** Height of a slide's content without heading: nothing may be higher that cannot be broken. */
  readonly height: number;
  readonly size: number;
  /** The smallest text, in points. */
  readonly min: number;
  readonly strings: Strings;
  readonly accent: Paint;
}

/** A card ready to be drawn: its first line, which is repeated where it goes on, and the rest. */
interface Text {
  readonly name: string;
  readonly head: string;
  readonly paragraphs: readonly Paragraph[];
}

const maxColumns = 4;

/** Cards side by side in as many columns as need the least height; those with figures by themselves. */
export function cardParts({ cards }: Cards, context: LayoutContext): SlidePart[] {
  const parts: SlidePart[] = [];
  let plain: Card[] = [];
  const flush = () => {
    if (plain.length > 0)
      parts.push(
        ...grid(
          plain.map((card) => textOfCard(card, context)),
          context,
        ),
      );
    plain = [];
  };
  for (const card of cards) {
    // Cards of another kind (a stage above its actions) begin a row of their own.
    if (plain.length > 0 && plain[0]?.piece.kind !== card.piece.kind) flush();
    if (card.charts.length === 0) {
      plain.push(card);
      continue;
    }
    flush();
    parts.push(...chartCard(card, context));
  }
  flush();
  return parts;
}

/** Chapters, closing words: cards of running text. */
export function proseParts(blocks: readonly Prose[], context: LayoutContext): SlidePart[] {
  const { size } = context;
  const texts = blocks.map(({ heading, byline, paragraphs }): Text => {
    const head = [heading, byline].filter(Boolean).join('　');
    const title = head === '' ? [] : [paragraph(head, size, { isBold: true, paint: 'step' })];
    const body = paragraphs.map((piece) =>
      runsAt(pieceRuns(piece, 'step', false), size, { before: size * 0.4, spacing: 1.55 }),
    );
    return { name: paragraphs[0]?.kind ?? '', head, paragraphs: [...title, ...body] };
  });
  return grid(texts, context);
}

function textOfCard(
  { piece, details, serves, servesTitle }: Card,
  { size, min, accent }: LayoutContext,
): Text {
  const small = Math.max(min, size * 0.86);
  const above = servesTitle
    ? [paragraph(servesTitle, small, { isBold: true, paint: 'step', before: small * 0.4 })]
    : [];
  const aims = serves.length === 0 ? [] : [...above, aimsOf(serves, small)];
  const isLong = details.length > 0;
  return {
    name: piece.kind,
    head: [piece.id, piece.text].filter(Boolean).join('　'),
    paragraphs: [
      runsAt(pieceRuns(piece, accent, isLong), isLong ? size * 1.06 : size),
      ...labelled(details, small, small * 0.32),
      ...aims,
    ],
  };
}

function aimsOf(serves: readonly string[], size: number): Paragraph {
  const text = serves.join('　');
  return runsAt([{ text: `${servesMark} ${text}`, paint: 'gate', isBold: true }], size, {
    before: size * 0.4,
  });
}

function grid(texts: readonly Text[], context: LayoutContext): SlidePart[] {
  const { width, size } = context;
  const max = Math.min(maxColumns, texts.length, Math.max(1, Math.floor(width / (size * 13))));
  let best: SlidePart[] = [];
  let minCost = Number.POSITIVE_INFINITY;
  for (let columns = max; columns >= 1; columns--) {
    const rows = rowsOf(texts, columns, context);
    const empty = (columns - (texts.length % columns)) % columns;
    const height = rows.reduce((sum, row) => sum + row.height + size * 0.8, 0);
    // A row that is higher than a slide would be torn apart.
    const torn = rows.filter((row) => row.height > context.height).length;
    const cost = height * (1 + (0.25 * empty) / texts.length) * (1 + torn);
    if (cost < minCost * 0.97) {
      best = rows;
      minCost = cost;
    }
  }
  return best;
}

function rowsOf(texts: readonly Text[], columns: number, context: LayoutContext): SlidePart[] {
  const rows: SlidePart[] = [];
  for (let index = 0; index < texts.length; index += columns) {
    rows.push(rowPart(texts.slice(index, index + columns), columns, context));
  }
  return rows;
}

/** Cards beside each other, all as high as the highest. */
function rowPart(
  texts: readonly (Text | null)[],
  columns: number,
  context: LayoutContext,
  given?: number,
): SlidePart {
  const { size, width, strings, accent } = context;
  const apart = size * 0.8;
  const inset = size * 0.75;
  const edge = 4;
  const each = (width - apart * (columns - 1)) / columns;
  const inside = each - edge - inset * 2;
  const heights = texts.map((text) => (text ? heightOf(text.paragraphs, inside) + inset * 2 : 0));
  const height = given ?? Math.max(...heights);
  return {
    height,
    place: (x, y) =>
      texts.flatMap((text, index): Element[] => {
        if (!text) return [];
        const left = x + index * (each + apart);
        return cardElements(text, { x: left, y, width: each, height }, inset, edge, accent);
      }),
    stretched: (more) => rowPart(texts, columns, context, more),
    split(room) {
      const minRoom = inset * 2 + size * 4.5;
      if (room < minRoom) return null;
      const pairs = texts.map((text) => {
        if (!text) return [null, null] as const;
        const [first, rest] = splitAt(text.paragraphs, inside, room - inset * 2);
        if (rest.length === 0) return [text, null] as const;
        return [
          { ...text, paragraphs: first },
          continuedText(text, rest, size, strings.continued),
        ] as const;
      });
      if (pairs.every(([, rest]) => rest === null)) return null;
      return [
        rowPart(
          pairs.map(([first]) => first),
          columns,
          context,
        ),
        rowPart(
          pairs.map(([, rest]) => rest),
          columns,
          context,
        ),
      ];
    },
  };
}

/** Longest part of a first line that is repeated on a further slide. */
const maxHeadLength = 24;

function continuedText(text: Text, rest: readonly Paragraph[], size: number, continued: string) {
  const [line = ''] = text.head.split('\n');
  const letters = [...line];
  const short =
    letters.length > maxHeadLength ? `${letters.slice(0, maxHeadLength).join('')}…` : line;
  const head = paragraph(short + continued, size * 0.9, { isBold: true, paint: 'soft' });
  const head0 = text.head;
  return { name: text.name, head: head0, paragraphs: [head, ...rest] };
}

function cardElements(
  { name, paragraphs }: Text,
  box: { x: number; y: number; width: number; height: number },
  inset: number,
  edge: number,
  accent: Paint,
): Element[] {
  const { x, y, width, height } = box;
  return [
    {
      kind: 'text',
      name,
      box: { x: x + edge, y, width: width - edge, height },
      paragraphs,
      inset,
      fill: 'card',
      stroke: 'line',
    },
    {
      kind: 'text',
      name: '',
      box: { x, y, width: edge, height },
      paragraphs: [],
      inset: 0,
      fill: accent,
    },
  ];
}

/** A card with its text on the left and its figures on the right. */
function chartCard(given: Card, context: LayoutContext, isShort = false): SlidePart[] {
  const short = given.charts.map(shortened);
  const said = short.flatMap(({ chart, said: texts }) =>
    texts.length > 0 ? [{ label: chart.piece.kind, texts }] : [],
  );
  const charts = short.map(({ chart }) => chart);
  const card: Card = { ...given, charts, details: [...given.details, ...said] };
  if (card.charts.length === 0) return rowsOf([textOfCard(card, context)], 1, context);
  const { size, width, accent, height: max } = context;
  const inset = size * 0.75;
  const edge = 4;
  const count = Math.max(1, Math.min(card.charts.length, 4));
  const right = (width - inset) * Math.min(0.7, 0.34 + 0.12 * count);
  const left = width - edge - right - inset;
  const perRow = Math.max(1, Math.min(count, Math.floor(right / 112)));
  const small = Math.max(context.min, Math.min(11, size * 0.8));
  const text = textOfCard(card, context);
  const textHeight = heightOf(text.paragraphs, left - inset);
  const room = max - inset * 2;
  // A text higher than a slide stands by itself, and its figures below it.
  if (textHeight > room && !isShort) {
    const [alone] = rowsOf([text], 1, context);
    const bare = { ...card, piece: { ...card.piece, id: undefined }, details: [], serves: [] };
    const name = [...(text.head.split('\n')[0] ?? '')].slice(0, maxHeadLength).join('');
    const again = { ...bare, piece: { ...bare.piece, text: name + context.strings.continued } };
    return [...(alone ? [alone] : []), ...chartCard(again, context, true)];
  }
  const parts: SlidePart[] = [];
  for (let index = 0; index < card.charts.length; index += perRow) {
    const row = card.charts.slice(index, index + perRow);
    const isFirst = index === 0;
    const inside = Math.max(
      isFirst ? textHeight : 0,
      chartsHeight(row, right - inset, small, size),
    );
    const make = (height: number): SlidePart => ({
      height,
      stretched: make,
      place: (x, y) => {
        const box = { x, y, width, height };
        const top = y + inset;
        const high = height - inset * 2;
        const textBox = { x: x + edge + inset, y: top, width: left - inset, height: high };
        const rowBox = { x: x + edge + left + inset, y: top, width: right - inset, height: high };
        const said: Element[] = isFirst
          ? [{ kind: 'text', name: text.name, box: textBox, paragraphs: text.paragraphs, inset: 0 }]
          : [];
        return [
          ...cardElements({ ...text, paragraphs: [] }, box, inset, edge, accent),
          ...said,
          ...chartRow(row, rowBox, small),
        ];
      },
    });
    parts.push(make(Math.min(inside + inset * 2, max)));
  }
  return parts;
}
