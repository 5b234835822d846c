import type { Chart } from '../../deck/deck';
import { shownFigure } from '../../deck/figureText';
import { largestChange, type Stack, stackOf } from '../../deck/stack';
import type { Strings } from '../../deck/strings';
import { heightOf, safeWidth } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { horizontal } from '../../scene/path';
import type { Box } from '../../scene/scene';
import type { Locale } from '../../vocabulary';
import { changeOf, strongest } from '../presets/change';
import { chartElement } from './charts';
import { chartsIn, type FutureItem } from './futureItem';
import type { Element } from './slide';
import { shortNames, stackElements } from './stack';
import { paragraph, runsAt } from './texts';

/** The figures of the future: those of each item, and what stands around them. */
export interface Figures {
  /** The smaller figures have charts that can be read, not a list. */
  readonly hasCharts: boolean;
  readonly around: readonly Element[];
  readonly ofItem: ReadonlyMap<FutureItem, readonly Element[]>;
  readonly sources: readonly Element[];
}

interface OwnChart {
  readonly item: FutureItem;
  readonly chart: Chart;
}

const size = 10;
/** Height of the plot of a small line with its labels, and of the large figure at the least. */
const [plotHeight, minHeight] = [54, 150] as const;
const apart = 10;
const sideHeight = 16;

/** The figures in a box: the others as small charts, or as lines of a list; null where neither has room. */
export function futureFigures(
  items: readonly FutureItem[],
  box: Box,
  strings: Strings,
  language: Locale,
): Figures | null {
  const all = chartsIn(items);
  const main = mainOf(items, all);
  if (!main) return null;
  const isMain = ({ chart }: OwnChart) => chart === main.chart || main.stack?.parts.includes(chart);
  const others = all.filter((one) => !isMain(one));
  const sources = sourcesOf(all, box, strings);
  const height = box.height - sources.height;
  if (height < minHeight) return null;
  const split = others.length === 0 ? box.width : box.width * 0.42;
  const right = {
    ...box,
    x: box.x + split + apart * 2,
    width: box.width - split - apart * 2,
    height,
  };
  const small = smallCharts(others, right, language);
  const beside = small ?? listOf(others, right, language);
  if (!beside) return null;
  const ofItem = new Map(beside.ofItem);
  const own = mainElements(main, { ...box, width: split, height }, strings, language);
  ofItem.set(main.item, [...own.charts, ...(ofItem.get(main.item) ?? [])]);
  const around = [...own.around, ...beside.around];
  return { hasCharts: small !== null, around, ofItem, sources: sources.elements };
}

interface Main extends OwnChart {
  readonly stack: Stack | null;
}

/** What adds up to a whole, else the figure that changes most. */
function mainOf(items: readonly FutureItem[], all: readonly OwnChart[]): Main | null {
  for (const item of items) {
    const stack = stackOf(item.card.charts);
    if (stack) return { item, chart: stack.total, stack };
  }
  const chart = strongest(all.map((one) => one.chart)) ?? all[0]?.chart;
  const own = all.find((one) => one.chart === chart);
  return own ? { ...own, stack: null } : null;
}

/** The large figure under what it says in words. */
function mainElements({ chart, stack }: Main, box: Box, strings: Strings, language: Locale) {
  const parts = stack?.parts ?? [];
  const told = largestChange(parts) ?? chart;
  const short = shortNames(parts.map(({ piece }) => piece.text))[parts.indexOf(told)];
  const named = { ...told, piece: { ...told.piece, text: short ?? told.piece.text } };
  const { sentence, figures } = changeOf(named, language);
  // A little smaller where it fits one line so.
  const isShort = (one: number) => safeWidth(sentence, true) * one <= box.width;
  const large = [14, 13, 12].find(isShort) ?? 14;
  const paragraphs = [
    paragraph(sentence, large, { isBold: true, spacing: 1.3 }),
    paragraph(figures, 11, { paint: 'soft', spacing: 1.3 }),
  ];
  // Bold digits are wider than they are measured.
  const height = told.points.length > 1 ? heightOf(paragraphs, box.width * 0.92) : 0;
  const text: Element = {
    kind: 'text',
    name: boxKinds.aside,
    inset: 0,
    paragraphs,
    box: { ...box, height },
  };
  const below = { ...box, y: box.y + height + 4, height: box.height - height - 4 };
  const drawn = stackElements(chart, parts, below, strings);
  return { around: height > 0 ? [text, ...drawn.around] : drawn.around, charts: [drawn.chart] };
}

type Beside = Pick<Figures, 'around' | 'ofItem'>;

/** Elements of items, in the order in which they are added. */
class OfItems {
  readonly ofItem = new Map<FutureItem, Element[]>();

  add(item: FutureItem, ...elements: Element[]): void {
    this.ofItem.set(item, [...(this.ofItem.get(item) ?? []), ...elements]);
  }
}

/** The other figures as small charts, under 庁外 and 庁内; null where they need more room. */
function smallCharts(others: readonly OwnChart[], box: Box, language: Locale): Beside | null {
  const columns = box.width >= 460 ? 3 : 2;
  const each = (box.width - apart * (columns - 1)) / columns;
  const sides = [...new Set(others.map(({ item }) => item.side))];
  const rowsOf = (side: string) =>
    Math.ceil(others.filter(({ item }) => item.side === side).length / columns);
  const rows = sides.reduce((sum, side) => sum + rowsOf(side), 0);
  const around: Element[] = [];
  const all = new OfItems();
  if (rows === 0) return { around, ofItem: all.ofItem };
  const titles = others.map(({ chart }) => chartElement(chart, { ...box, width: each }, size));
  const minWithTitles = plotHeight + Math.max(...titles.map(({ titleHeight }) => titleHeight));
  const high = Math.min(130, (box.height - sides.length * sideHeight) / rows);
  if (high < minWithTitles) return null;
  let y = box.y;
  for (const side of sides) {
    around.push(...sideLabel(side, { ...box, y }));
    y += sideHeight;
    others
      .filter(({ item }) => item.side === side)
      .forEach(({ item, chart }, index) => {
        const at = {
          x: box.x + (index % columns) * (each + apart),
          y: y + Math.floor(index / columns) * high,
          width: each,
          height: high - 4,
        };
        const look = chart.points.length > 1 ? 'line' : 'bars';
        const named = comparedNames(chart, at);
        around.push(changeText(chart, at, language), ...(named?.elements ?? []));
        all.add(item, chartElement(chart, at, size, { look, aside: named?.width }));
      });
    y += rowsOf(side) * high;
  }
  return { around, ofItem: all.ofItem };
}

/** What a small line is compared with, named on its right instead of in a legend. */
function comparedNames(chart: Chart, box: Box) {
  if (chart.compared.length === 0) return null;
  const width = Math.min(box.width * 0.4, 76);
  const paragraphs = chart.compared.map(({ name, points }) => {
    const last = points.at(-1);
    return paragraph([name, last ? shownFigure(last) : ''].join(' '), size, {
      paint: 'soft',
      spacing: 1.2,
    });
  });
  const { titleHeight } = chartElement(chart, box, size);
  const at = { x: box.x + box.width - width + 4, y: box.y + titleHeight + 2, width: width - 4 };
  const height = Math.min(box.height - titleHeight - 2, heightOf(paragraphs, at.width));
  const text: Element = {
    kind: 'text',
    name: boxKinds.aside,
    inset: 0,
    paragraphs,
    box: { ...at, height },
  };
  return { width, elements: [text] };
}

/** Widths of the columns of the list: how much a figure changes, and its line. */
const listColumns = { change: 80, line: 76 } as const;

/** The other figures in a list: the change, a bare line, the name and all values. */
function listOf(others: readonly OwnChart[], box: Box, language: Locale): Beside | null {
  const around: Element[] = [];
  const all = new OfItems();
  const textX = box.x + listColumns.change + listColumns.line + 12;
  const width = box.x + box.width - textX;
  const rows = others.map(({ item, chart }) => {
    const name = [paragraph(chart.heading, size, { isBold: true, spacing: 1.2 })];
    const values = [paragraph(valuesOf(chart), size, { paint: 'soft', spacing: 1.2 })];
    const heights = [heightOf(name, width * 0.95), heightOf(values, width)] as const;
    return { item, chart, name, values, heights };
  });
  const needed = rows.reduce((sum, { heights: [name, values] }) => sum + name + values, 0);
  const gap = Math.min(12, (box.height - needed) / Math.max(1, rows.length));
  if (gap < 1) return null;
  let y = box.y;
  for (const { item, chart, name, values, heights } of rows) {
    const high = heights[0] + heights[1];
    const change = { x: box.x, y: y + high / 2 - 9, width: listColumns.change };
    around.push(changeText(chart, change, language, 1));
    const line = {
      x: box.x + listColumns.change + 6,
      y: y + 1,
      width: listColumns.line,
      height: high - 2,
    };
    const look = chart.points.length > 1 ? 'line' : 'bars';
    all.add(
      item,
      {
        kind: 'text',
        name: boxKinds.aside,
        inset: 0,
        paragraphs: name,
        box: { x: textX, y, width, height: heights[0] },
      },
      { kind: 'chart', chart, box: line, size, look, title: [], titleHeight: 0, isBare: true },
    );
    around.push({
      kind: 'text',
      name: boxKinds.aside,
      inset: 0,
      paragraphs: values,
      box: { x: textX, y: y + heights[0], width, height: heights[1] },
    });
    y += high + gap;
  }
  return { around, ofItem: all.ofItem };
}

/** 「2020 62.1 → 2025 67.0 → 2030 71.5　県平均 2021 431」 */
function valuesOf({ points, compared }: Chart): string {
  const line = (all: Chart['points']) =>
    all.map((point) => `${point.label} ${shownFigure(point)}`).join(' → ');
  return [line(points), ...compared.map((one) => `${one.name} ${line(one.points)}`)].join('\u3000');
}

function sideLabel(side: string, box: Box): readonly Element[] {
  if (side === '') return [];
  const paragraphs = [paragraph(side, 11, { isBold: true, paint: 'fall', spacing: 1.2 })];
  const start = safeWidth(side, true) * 11 + 8;
  const width = Math.max(1, box.width - start);
  return [
    { kind: 'text', name: boxKinds.aside, inset: 0, paragraphs, box: { ...box, height: 14 } },
    {
      kind: 'drawing',
      box: { x: box.x + start, y: box.y + 7, width, height: 1 },
      minTextSize: 10,
      scene: {
        width,
        height: 1,
        title: '',
        shapes: [
          { kind: 'path', commands: horizontal(0, width, 0), stroke: 'line', strokeWidth: 0.75 },
        ],
      },
    },
  ];
}

/** 「▲14.2ポイント」 at the right of a box, in this share of its width; empty where nothing changes. */
function changeText(
  chart: Chart,
  { x, y, width }: Omit<Box, 'height'>,
  language: Locale,
  share = 0.32,
): Element {
  const text = chart.points.length > 1 ? changeOf(chart, language).text : '';
  const em = safeWidth(text, true) + 0.5;
  // On one line in any case.
  const room = Math.max(width * share, em * size);
  const large = Math.max(size, Math.min(15, room / em));
  const look = { isBold: true, paint: 'fall', align: 'end', spacing: 1.2 } as const;
  return {
    kind: 'text',
    name: boxKinds.aside,
    inset: 0,
    paragraphs: [paragraph(text, large, look)],
    box: { x: x + width - room, y, width: room, height: large * 1.2 },
  };
}

/** Where the figures that are drawn are from, each source once behind the names of its figures. */
function sourcesOf(shown: readonly OwnChart[], box: Box, strings: Strings) {
  const bySource = new Map<string, string[]>();
  for (const { chart } of shown) {
    const source = chart.source.replaceAll('\n', ' ').trim();
    if (source === '') continue;
    bySource.set(source, [...(bySource.get(source) ?? []), chart.piece.text]);
  }
  if (bySource.size === 0) return { height: 0, elements: [] };
  const { colon, comma, source: name } = strings;
  const text = [...bySource].map(([source, names]) => names.join(comma) + colon + source);
  const paragraphs = [
    runsAt(
      [
        { text: `${name}　`, paint: 'soft', isBold: true },
        { text: text.join(' ｜ '), paint: 'soft' },
      ],
      size,
      { spacing: 1.2 },
    ),
  ];
  const height = heightOf(paragraphs, box.width);
  const at = { ...box, y: box.y + box.height - height, height };
  const element: Element = { kind: 'text', name: boxKinds.sources, inset: 0, paragraphs, box: at };
  return { height: height + 6, elements: [element] };
}
