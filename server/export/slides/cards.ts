import type { Card, Cards, Prose } from '../../deck/deck';
import { heightOf, splitAt } from '../../layout/paragraphs';
import { servesMark } from '../../ooxml/marks';
import { type CardText, cardEdge, cardElements, continuedCard, maxHeadLength } from './cardBox';
import { flowPart } from './cardFlow';
import { chartRow, chartsHeight, shortened } from './charts';
import type { LayoutContext } from './layoutContext';
import type { Element, SlideParagraph, SlidePart } from './slide';
import { labelled, paragraph, pieceRuns, runsAt } from './texts';

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

/** All cards of a sheet in columns; null where figures stand among them. */
export function cardFlow(blocks: readonly Cards[], context: LayoutContext): SlidePart | null {
  const hasCharts = blocks.some(({ cards }) => cards.some(({ charts }) => charts.length > 0));
  return hasCharts ? null : flowPart(blocks, (card) => textOfCard(card, context, true), context);
}

/** Chapters, closing words: cards of running text. */
export function proseParts(blocks: readonly Prose[], context: LayoutContext): SlidePart[] {
  const { size } = context;
  const texts = blocks.map(({ heading, byline, paragraphs }): CardText => {
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
  isDense = false,
): CardText {
  const small = Math.max(min, size * 0.86);
  const isLong = details.length > 0;
  const style = isDense ? { spacing: 1.3 } : {};
  return {
    name: piece.kind,
    head: [piece.id, piece.text].filter(Boolean).join('　'),
    paragraphs: [
      runsAt(pieceRuns(piece, accent, isLong), isLong && !isDense ? size * 1.06 : size, style),
      ...labelled(details, small, small * (isDense ? 0.16 : 0.32), style),
      ...(serves.length > 0 ? aimsOf(serves, servesTitle, small, isDense) : []),
    ],
  };
}

/** What a card is for, under the name that the form has for it; in little room behind that name. */
function aimsOf(
  serves: readonly string[],
  title: string | undefined,
  size: number,
  isDense: boolean,
): readonly SlideParagraph[] {
  const before = size * (isDense ? 0.16 : 0.4);
  const text = `${servesMark} ${serves.join('　')}`;
  const aims = { text, paint: 'gate', isBold: true } as const;
  if (!title) return [runsAt([aims], size, { before })];
  const name = { text: title, paint: 'step', isBold: true } as const;
  if (isDense) {
    return [runsAt([name, { ...aims, text: `　${text}` }], size, { before, spacing: 1.3 })];
  }
  return [runsAt([name], size, { before }), runsAt([aims], size, { before })];
}

function grid(texts: readonly CardText[], context: LayoutContext): SlidePart[] {
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

function rowsOf(texts: readonly CardText[], columns: number, context: LayoutContext): SlidePart[] {
  const rows: SlidePart[] = [];
  for (let index = 0; index < texts.length; index += columns) {
    rows.push(rowPart(texts.slice(index, index + columns), columns, context));
  }
  return rows;
}

/** Cards beside each other, all as high as the highest. */
function rowPart(
  texts: readonly (CardText | null)[],
  columns: number,
  context: LayoutContext,
  given?: number,
): SlidePart {
  const { size, width, strings, accent } = context;
  const apart = size * 0.8;
  const inset = size * 0.75;
  const each = (width - apart * (columns - 1)) / columns;
  const inside = each - cardEdge - inset * 2;
  const heights = texts.map((text) => (text ? heightOf(text.paragraphs, inside) + inset * 2 : 0));
  const height = given ?? Math.max(...heights);
  return {
    height,
    place: (x, y) =>
      texts.flatMap((text, index): Element[] => {
        if (!text) return [];
        const left = x + index * (each + apart);
        return cardElements(text, { x: left, y, width: each, height }, inset, accent);
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
          continuedCard(text, rest, size, strings.continued),
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
  const count = Math.max(1, Math.min(card.charts.length, 4));
  const right = (width - inset) * Math.min(0.7, 0.34 + 0.12 * count);
  const left = width - cardEdge - right - inset;
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
        const textBox = { x: x + cardEdge + inset, y: top, width: left - inset, height: high };
        const rowBox = {
          x: x + cardEdge + left + inset,
          y: top,
          width: right - inset,
          height: high,
        };
        const said: Element[] = isFirst
          ? [{ kind: 'text', name: text.name, box: textBox, paragraphs: text.paragraphs, inset: 0 }]
          : [];
        return [
          ...cardElements({ ...text, paragraphs: [] }, box, inset, accent),
          ...said,
          ...chartRow(row, rowBox, small),
        ];
      },
    });
    parts.push(make(Math.min(inside + inset * 2, max)));
  }
  return parts;
}
