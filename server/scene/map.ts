import type { Chain, ChainNode } from '../deck/deck';
import { flowPiece, flowText, gap, groupOf, stack } from './flow';
import { pathFrom } from './path';
import type { Box, Frame, Paint, PathCommand, Scene, SceneShape } from './scene';

const paints: readonly Paint[] = ['goal', 'gate', 'gate', 'step', 'step', 'soft'];

/** In sizes: the least width of a column, and of the room for links between two. */
const min = { column: 9.4, apart: 2 } as const;
/** Room at the sides, where the borders of the outer boxes lie. */
const side = 1;
/** Texts become this much smaller before the map is wider than its frame, and scrolled. */
const minScale = 0.82;

/** The back-casting map. */
export function drawMap(chain: Chain, frame: Frame): Scene {
  const { each, apart, size, width } = mapColumns(chain, {
    ...frame,
    width: frame.width - 2 * side,
  });
  const boxes = new Map<string, Box>();
  const nodes: SceneShape[] = [];
  let height = 0;
  chain.columns.forEach(({ title, nodes: column }, index) => {
    const x = side + index * (each + apart);
    const paint = mapPaint(index);
    const heading = flowText(title, each, { size: size * 0.92, paint, isBold: true, leading: 2 });
    nodes.push(...heading.draw(x, 0));
    let y = heading.height + size * 0.3;
    for (const node of column) {
      const drawn = mapNode(node, paint, each, size);
      boxes.set(node.key, { x, y, width: each, height: drawn.height });
      nodes.push(...drawn.draw(x, y));
      y += drawn.height + size * 0.7;
    }
    height = Math.max(height, y);
  });
  const links = chain.links.flatMap(({ from, to }): SceneShape[] => {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (!start || !end) return [];
    return [
      { kind: 'path', commands: mapCurve(start, end), from, to, stroke: 'soft', strokeWidth: 1.3 },
    ];
  });
  return { width: width + 2 * side, height, title: '', shapes: [...links, ...nodes] };
}

/** How wide the columns of the map are, how far apart, and the size of its texts. */
export function mapColumns(chain: Chain, frame: Frame) {
  const count = chain.columns.length;
  const ems = count * min.column + (count - 1) * min.apart;
  const size = Math.min(frame.size, Math.max(frame.size * minScale, frame.width / ems));
  const width = Math.max(frame.width, size * ems);
  const apart = Math.min(size * 4, (width - count * size * min.column) / Math.max(1, count - 1));
  const each = (width - apart * (count - 1)) / count;
  return { each, apart, size, width };
}

/** The colour of a column: ends in warm, ways in cool ones. */
export function mapPaint(column: number): Paint {
  return paints[column] ?? 'step';
}

/** Back to what it serves on the left; the present stands on the right of what aims at it. */
export function mapCurve(from: Box, to: Box): readonly PathCommand[] {
  if (to.x > from.x) return mapCurve(to, from);
  const [x1, y1] = [from.x, from.y + from.height / 2];
  const [x2, y2] = [to.x + to.width, to.y + to.height / 2];
  const bend = Math.max(12, (x1 - x2) / 2);
  return pathFrom(x1, y1).cubicTo(x1 - bend, y1, x2 + bend, y2, x2, y2).commands;
}

/** One item in its box, with what is wrong with it. */
export function mapNode(node: ChainNode, paint: Paint, width: number, size: number) {
  const pad = size * 0.55;
  const { piece, warning } = node;
  const room = width - pad * 2;
  const text = stack([
    flowPiece({ ...piece, key: null }, room, {
      size: size * 0.92,
      paint: 'ink',
      markPaint: paint,
      leading: 1.38,
      isBoxed: true,
    }),
    warning
      ? flowText(`⚠ ${warning}`, room, { size: size * 0.82, paint: 'fall', isBold: true })
      : gap(0),
  ]);
  const height = text.height + pad * 1.6;
  return {
    height,
    draw(x: number, y: number): readonly SceneShape[] {
      const box: Box = { x, y, width, height };
      const back: SceneShape = {
        kind: 'rect',
        ...box,
        radius: size * 0.3,
        fill: 'card',
        stroke: warning ? 'fall' : 'line',
        strokeWidth: warning ? 1.6 : 1,
        isDashed: warning !== '',
      };
      const edge: SceneShape = {
        kind: 'rect',
        x,
        y: y + 2,
        width: 3,
        height: height - 4,
        fill: warning ? 'fall' : paint,
      };
      const inside = text
        .draw(x + pad, y + pad * 0.8)
        .flatMap((shape) => (shape.kind === 'group' ? shape.shapes : [shape]));
      return [groupOf(piece, box, [back, edge, ...inside])];
    },
  };
}
