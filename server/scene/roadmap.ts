import type { Baton, Lane, Roadmap, RoadmapBar } from '../deck/deck';
import { width as emOf } from '../text/width';
import { type FlowBlock, flowPiece, flowText, stack } from './flow';
import { horizontal, pathFrom, polygon } from './path';
import type { Frame, Paint, Scene, SceneShape } from './scene';

/**
 * The road map: the fiscal years from left to right, a lane for each cohort and each stage from top
 * to bottom, so that the way runs down to the right. A rail shows the years of what stands under it,
 * dashed where the text does not say them; an arrow hands on the baton.
 */
export function drawRoadmap(roadmap: Roadmap, { width, size }: Frame): Scene {
  const isNarrow = width < size * 46;
  const titleWidth = isNarrow ? width - size * 2.4 : Math.min(size * 10, width * 0.17);
  const left = isNarrow ? size * 2.4 : titleWidth + size * 2.4;
  const grid: Grid = { width, left, size, isNarrow, ...roadmap };
  const ends = new Map<string, End>();
  const cards: SceneShape[] = [];
  const lines: SceneShape[] = [];
  const headHeight = size * 2.2;
  let y = headHeight;
  roadmap.lanes.forEach((lane, index) => {
    if (index > 0) lines.push({ kind: 'path', commands: horizontal(0, width, y), stroke: 'line' });
    y += size * 0.8;
    const title = flowText(lane.title, titleWidth, { size, paint: 'ink', isBold: true });
    cards.push(...title.draw(isNarrow ? left : 0, y));
    let bottom = y + title.height + size * 0.3;
    if (isNarrow) y = bottom;
    for (const group of groupsOf(lane)) {
      const drawn = drawGroup(group, grid, y, ends);
      cards.push(...drawn.shapes);
      y += drawn.height + size * 0.7;
      bottom = Math.max(bottom, y);
    }
    y = bottom + size * 0.2;
  });
  const height = y;
  const edges = { top: headHeight, bottom: height };
  const batons = roadmap.batons.flatMap((baton, index) =>
    batonOf(baton, ends, edges, index % 4, size),
  );
  return {
    width,
    height,
    title: '',
    shapes: [...yearLines(grid, headHeight, height), ...lines, ...batons, ...cards],
  };
}

interface Grid {
  readonly width: number;
  /** Where the first year begins. */
  readonly left: number;
  readonly size: number;
  readonly years: Roadmap['years'];
  readonly isNarrow: boolean;
  readonly lanes: Roadmap['lanes'];
  readonly batons: Roadmap['batons'];
}

/** Where a baton can begin or end: before the first line of a text. */
interface End {
  readonly left: number;
  readonly y: number;
}

/** The years on a ribbon, with as many labels as there is room for, and a hairline for each. */
function yearLines({ left, width, size, years }: Grid, top: number, bottom: number): SceneShape[] {
  const slot = (width - left) / years.length;
  const small = size * 0.86;
  const maxLabelWidth = Math.max(...years.map(({ label }) => emOf(label))) * small;
  const every = Math.max(1, Math.ceil((maxLabelWidth + small * 0.6) / slot));
  const ribbon: SceneShape = {
    kind: 'rect',
    x: left,
    y: 0,
    width: width - left,
    height: size * 1.7,
    radius: size * 0.3,
    fill: 'riser',
  };
  return [
    ribbon,
    ...years.flatMap(({ label }, index): SceneShape[] => {
      const x = left + index * slot;
      const { commands } = pathFrom(x, top - 4).verticalTo(bottom);
      const line: SceneShape = { kind: 'path', commands, stroke: 'line', strokeWidth: 0.6 };
      const isAlone = every > 1;
      const isCut = isAlone && x + (emOf(label) + 0.3) * small > width;
      if (index % every > 0 || isCut) return [line];
      const text: SceneShape = {
        kind: 'text',
        x: isAlone ? x + small * 0.3 : x + slot / 2,
        y: size * 1.17,
        lines: [label],
        size: small,
        leading: size,
        paint: 'ink',
        isBold: true,
        anchor: isAlone ? 'start' : 'middle',
      };
      return [line, text];
    }),
  ];
}

/** Bars of the same years stand together under one rail. */
function groupsOf({ bars }: Lane): readonly (readonly RoadmapBar[])[] {
  const groups = new Map<string, RoadmapBar[]>();
  for (const bar of bars) {
    const key = `${bar.from} ${bar.to}`;
    const same = groups.get(key);
    if (same) same.push(bar);
    else groups.set(key, [bar]);
  }
  return [...groups.values()];
}

function drawGroup(
  bars: readonly RoadmapBar[],
  grid: Grid,
  y: number,
  ends: Map<string, End>,
): { height: number; shapes: SceneShape[] } {
  const { size, width, left, isNarrow } = grid;
  const rail = railOf(bars, grid);
  const pad = size * 0.6;
  const room = width - left;
  const own = isNarrow
    ? room
    : Math.min(room, Math.max(rail.to - rail.from, size * 19, room * 0.26));
  const x = isNarrow ? left : Math.min(rail.from, width - own);
  const thick = size * 0.5;
  const rows = bars.map((bar) => rowOf(bar, own - pad * 2, grid));
  const inside = stack(rows);
  const height = thick + size * 0.3 + inside.height + size * 0.5;
  const textTop = y + thick + size * 0.35;
  let top = textTop;
  rows.forEach((row, index) => {
    const key = bars[index]?.piece.key;
    if (key) ends.set(key, { left: x, y: top + size * 0.74 });
    top += row.height;
  });
  const shapes: SceneShape[] = [
    { kind: 'rect', x, y, width: own, height, radius: size * 0.35, fill: 'card', stroke: 'line' },
    ...rail.draw(y, thick),
    ...inside.draw(x + pad, textTop),
  ];
  return { height, shapes };
}

/** A text with how far it has come, and who takes it over, behind it. */
function rowOf({ piece, status, isBroken }: RoadmapBar, room: number, grid: Grid): FlowBlock {
  const paint: Paint = isBroken ? 'fall' : 'step';
  const takers = grid.batons.filter(({ from }) => from === piece.key).map(({ taker }) => taker);
  const baton = takers.length > 0 ? `→ ${takers.join(' / ')}` : '';
  const figure = [piece.figure, status, baton].filter(Boolean).join(' ');
  return flowPiece({ ...piece, figure }, room, {
    size: grid.size,
    paint: 'ink',
    markPaint: paint,
    mark: 'dot',
  });
}

/** The years of a group, as far as they are known: solid there, dashed towards the unknown. */
function railOf(bars: readonly RoadmapBar[], { years, left, width }: Grid) {
  const slot = (width - left) / years.length;
  const first = years[0]?.year ?? 0;
  const [{ from = null, to = null } = {}] = bars;
  const edge = (year: number) => left + Math.min(years.length, Math.max(0, year - first)) * slot;
  const start = from === null ? left : edge(from);
  const end = to === null ? width : edge(to + 1);
  const paint: Paint = bars.every(({ isBroken }) => isBroken) ? 'fall' : 'step';
  const isKnown = from !== null && to !== null;
  return {
    from: start,
    to: end,
    draw: (y: number, height: number): SceneShape[] => [
      {
        kind: 'rect',
        x: start,
        y,
        width: Math.max(height, end - start),
        height,
        radius: height / 2,
        ...(isKnown ? { fill: paint } : { fill: 'card', stroke: paint, isDashed: true }),
      },
    ],
  };
}

/**
 * What was begun goes on in somebody else's hands: from the one text around to the other, or off the
 * page where the other stands on a further one, and from its upper edge there.
 */
function batonOf(
  { from, to }: Baton,
  ends: ReadonlyMap<string, End>,
  edges: { readonly top: number; readonly bottom: number },
  lane: number,
  size: number,
): SceneShape[] {
  const [start, end] = [ends.get(from), ends.get(to)];
  if (!start && !end) return [];
  if (!start || !end) return batonOverEdge(start ?? null, end ?? null, edges, lane, size);
  // Down on the left of everything between the two, where nothing stands in the way.
  const [high, low] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
  const between = [...ends.values()].filter(({ y }) => y >= high && y <= low);
  const x = Math.min(...between.map(({ left }) => left)) - size * (0.8 + lane * 0.4);
  const x1 = start.left;
  const turn = Math.sign(end.y - start.y) * size * 0.5;
  const side = -size * 0.5;
  const tip = end.left;
  const neck = tip - size * 0.5;
  const { commands } = pathFrom(x1, start.y)
    .horizontalTo(x - side)
    .quadraticTo(x, start.y, x, start.y + turn)
    .verticalTo(end.y - turn)
    .quadraticTo(x, end.y, Math.min(neck, x + size * 0.4), end.y)
    .horizontalTo(neck);
  const s = size * 0.32;
  const head = polygon([neck, end.y - s], [tip, end.y], [neck, end.y + s]);
  return [
    { kind: 'path', commands, from, to, stroke: 'gate', strokeWidth: 2 },
    { kind: 'path', commands: head, from, to, fill: 'gate' },
  ];
}

/** The half of a baton that is on this page; its other end is above or below. */
function batonOverEdge(
  start: End | null,
  end: End | null,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  lane: number,
  size: number,
): SceneShape[] {
  const { left, y } = (start ?? end) as End;
  const x = left - size * (0.8 + lane * 0.4);
  const s = size * 0.32;
  const turn = size * 0.5;
  if (start) {
    const { commands } = pathFrom(left, y)
      .horizontalTo(x + turn)
      .quadraticTo(x, y, x, y + turn)
      .verticalTo(bottom - turn);
    const head = polygon([x - s, bottom - turn], [x, bottom], [x + s, bottom - turn]);
    return [
      { kind: 'path', commands, stroke: 'gate', strokeWidth: 2 },
      { kind: 'path', commands: head, fill: 'gate' },
    ];
  }
  const neck = left - turn;
  const { commands } = pathFrom(x, top)
    .verticalTo(y - turn)
    .quadraticTo(x, y, Math.min(neck, x + size * 0.4), y)
    .horizontalTo(neck);
  const head = polygon([neck, y - s], [left, y], [neck, y + s]);
  return [
    { kind: 'path', commands, stroke: 'gate', strokeWidth: 2 },
    { kind: 'path', commands: head, fill: 'gate' },
  ];
}
