import { fieldHeading } from '../../deck/strings';
import { heightOf } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { polygon } from '../../scene/path';
import type { Locale } from '../../vocabulary';
import type { FutureItem } from './futureItem';
import type { Element, SlideParagraph } from './slide';
import { labelled, paragraph, pieceRuns, runsAt } from './texts';

/** The sentences of the future on a band that goes down to the right. */
export interface Band {
  readonly height: number;
  place(
    x: number,
    y: number,
  ): readonly { readonly elements: readonly Element[]; readonly item?: FutureItem }[];
}

interface Column {
  readonly title: string;
  readonly items: readonly FutureItem[];
}

/** So much lower stands each phase than the one before, and so high is its band, in sizes. */
const [fall, high] = [0.7, 1.7] as const;
const apart = 10;

/** In phases where the story has any, else side by side as outside and inside. */
export function bandOf(
  items: readonly FutureItem[],
  width: number,
  size: number,
  language: Locale,
): Band {
  const columns = columnsOf(items, language);
  const hasSides = columns.some(
    (column) => new Set(column.items.map(({ side }) => side)).size > 1 || isPhased(items),
  );
  const each = (width - apart * (columns.length - 1)) / Math.max(1, columns.length);
  const inside = each - size;
  const isBare = (column?: Column) => column?.title === '' && columns[0]?.title === '';
  const startOf = (column: Column | undefined, index: number) =>
    isBare(column) ? 0 : size * (high + 0.5 + fall * index);
  const laid = columns.map((column) => rowsOf(column, inside, size, hasSides));
  const height = Math.max(
    0,
    ...laid.map(
      (rows, index) =>
        rows.reduce((sum, row) => sum + row.height, 0) + startOf(columns[index], index),
    ),
  );
  return {
    height,
    place: (x, y) =>
      columns.flatMap((column, index) => {
        const left = x + index * (each + apart);
        const top = y + size * fall * index;
        const head = {
          elements:
            column.title === '' ? [] : headOf(column.title, { x: left, y: top, width: each }, size),
        };
        let at = y + startOf(column, index);
        const rows = (laid[index] ?? []).map(({ paragraphs, name, item, height: own }) => {
          const box = { x: left + size * 0.5, y: at, width: inside, height: own };
          at += own;
          const text: Element = { kind: 'text', name, inset: 0, paragraphs, box };
          return item ? { elements: [text], item } : { elements: [text] };
        });
        return [head, ...rows];
      }),
  };
}

const isPhased = (items: readonly FutureItem[]) => items.some(({ phase }) => phase !== '');

function columnsOf(items: readonly FutureItem[], language: Locale): readonly Column[] {
  const keyOf = ({ side, phase }: FutureItem) => (isPhased(items) ? phase : side);
  const keys = [...new Set(items.map(keyOf))];
  if (keys.length === 1 && keys[0] === '') return inColumns(items);
  if (isPhased(items)) keys.sort((a, b) => order(a) - order(b));
  const name = fieldHeading('future', 'phase', language);
  return keys.map((key) => ({
    title: isPhased(items) && key !== '' ? `${name} ${key}` : key,
    items: items.filter((item) => keyOf(item) === key),
  }));
}

/** Items that nothing divides, in columns without a name. */
function inColumns(items: readonly FutureItem[]): readonly Column[] {
  const each = Math.ceil(items.length / Math.min(3, items.length));
  return Array.from({ length: Math.ceil(items.length / each) }, (_, index) => ({
    title: '',
    items: items.slice(index * each, (index + 1) * each),
  }));
}

/** What has no phase comes last. */
const order = (phase: string) => (phase === '' ? Number.POSITIVE_INFINITY : Number(phase) || 99);

interface BandRow {
  readonly name: string;
  readonly paragraphs: readonly SlideParagraph[];
  readonly height: number;
  readonly item?: FutureItem;
}

function rowsOf(column: Column, width: number, size: number, hasSides: boolean): BandRow[] {
  const small = Math.max(10, size * 0.85);
  let [side, group] = ['', ''];
  return column.items.flatMap((item): BandRow[] => {
    const { piece, details } = item.card;
    const runs = pieceRuns(piece, 'fall', true);
    const paragraphs = [runsAt(runs, size), ...labelled(details, small, small * 0.1)];
    const row = {
      name: piece.kind,
      paragraphs,
      item,
      height: heightOf(paragraphs, width) + size * 0.35,
    };
    const isNew = hasSides && item.side !== side && item.side !== column.title;
    const hasNewGroup = item.group !== '' && (item.group !== group || isNew);
    [side, group] = [item.side, item.group];
    const label = (text: string, name: string): BandRow => {
      const line = [paragraph(text, small, { isBold: true, paint: 'fall', spacing: 1.3 })];
      return { name, paragraphs: line, height: heightOf(line, width) };
    };
    return [
      ...(isNew && side !== '' ? [label(side, boxKinds.heading)] : []),
      ...(hasNewGroup ? [label(group, boxKinds.group)] : []),
      row,
    ];
  });
}

/** A piece of the band with the name of the phase, pointed to the right. */
function headOf(
  title: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  size: number,
): readonly Element[] {
  const height = size * high;
  const tip = size * 0.6;
  const commands = polygon(
    [0, 0],
    [width - tip, 0],
    [width, height / 2],
    [width - tip, height],
    [0, height],
  );
  const box = { x, y, width, height };
  const text = [paragraph(title, size, { isBold: true, paint: 'fall', spacing: 1.3 })];
  return [
    {
      kind: 'drawing',
      box,
      minTextSize: 10,
      scene: { width, height, title: '', shapes: [{ kind: 'path', commands, fill: 'fallTint' }] },
    },
    {
      kind: 'text',
      name: boxKinds.heading,
      inset: 0,
      anchor: 'middle',
      paragraphs: text,
      box: { ...box, x: x + size * 0.5, width: width - size },
    },
  ];
}
