import type { Chain, ChainNode } from '../deck/deck';
import { flowText } from './flow';
import { mapColumns, mapCurve, mapNode, mapPaint } from './map';
import { horizontal } from './path';
import type { Box, Frame, Paint, Scene, SceneShape } from './scene';

/** Colours of the links of a row, in turn, so that neighbouring rows are told apart. */
const rowPaints: readonly Paint[] = ['goal', 'step', 'gate'];

/**
 * The back-casting map to be read from left to right: a row for each image of the vision, with what
 * serves it, and below them what serves none. Items go by their names, where they have one: what
 * they say stands on the sheets. Links within a row have its colour, others are dashed.
 */
export function drawMapRows(chain: Chain, frame: Frame): Scene {
  const { each, apart, size, width } = mapColumns(chain, frame);
  const rowOf = rowsIn(chain);
  const count = Math.max(0, ...rowOf.values()) + 1;
  const boxes = new Map<string, Box>();
  const shapes: SceneShape[] = [];
  let y = 0;
  chain.columns.forEach(({ title }, column) => {
    const style = { size: size * 0.92, paint: mapPaint(column), isBold: true, leading: 2 };
    const heading = flowText(title, each, style);
    shapes.push(...heading.draw(column * (each + apart), 0));
    y = Math.max(y, heading.height);
  });
  const gap = size * 0.45;
  for (let row = 0; row < count; row++) {
    const bottoms = chain.columns.map(({ nodes }, column) => {
      let top = y + gap;
      for (const node of nodes.filter(({ key }) => rowOf.get(key) === row)) {
        const x = column * (each + apart);
        const drawn = mapNode(named(node), mapPaint(column), each, size);
        boxes.set(node.key, { x, y: top, width: each, height: drawn.height });
        shapes.push(...drawn.draw(x, top).map((shape) => inFull(shape, node)));
        top += drawn.height + gap;
      }
      return top;
    });
    if (row > 0)
      shapes.unshift({ kind: 'path', commands: horizontal(0, width, y), stroke: 'line' });
    y = Math.max(...bottoms);
  }
  const links = chain.links.flatMap(({ from, to }): SceneShape[] => {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (!start || !end) return [];
    const row = rowOf.get(from) ?? 0;
    const isOwn = row === rowOf.get(to);
    const stroke = isOwn ? (rowPaints[row % rowPaints.length] ?? 'soft') : 'soft';
    const look = { stroke, strokeWidth: isOwn ? 1.5 : 1, isDashed: !isOwn };
    return [{ kind: 'path', commands: mapCurve(start, end), from, to, ...look }];
  });
  return { width, height: y, title: '', shapes: [...links, ...shapes] };
}

/** Who points at an item, or cannot see it, is told all it says. */
function inFull(shape: SceneShape, { piece }: ChainNode): SceneShape {
  const { id, text, kind } = piece;
  if (shape.kind !== 'group' || !id) return shape;
  return { ...shape, label: `${kind}: ${[id, text].filter(Boolean).join(' ')}` };
}

function named(node: ChainNode): ChainNode {
  const { piece } = node;
  return piece.id ? { ...node, piece: { ...piece, text: '' } } : node;
}

/**
 * The row of each item: that of the nearest image it serves, among several the one with the fewest
 * items so far; the last row where it serves none.
 */
function rowsIn({ columns, links }: Chain): ReadonlyMap<string, number> {
  const all = columns.flatMap(({ nodes }) => nodes.map(({ key }) => key));
  const images = columns[0]?.nodes.map(({ key }) => key) ?? [];
  const rows = new Map(images.map((key, row) => [key, row]));
  const size = new Map<number, number>();
  for (let near: readonly string[] = images; near.length > 0; ) {
    const reached = all.filter(
      (key) => !rows.has(key) && links.some(({ from, to }) => from === key && near.includes(to)),
    );
    const choices = reached.map((key) => {
      const own = links.filter(({ from, to }) => from === key && near.includes(to));
      return [key, own.map(({ to }) => rows.get(to) ?? 0)] as const;
    });
    for (const [key, given] of choices) {
      const [row = 0] = given.toSorted((a, b) => (size.get(a) ?? 0) - (size.get(b) ?? 0));
      rows.set(key, row);
      size.set(row, (size.get(row) ?? 0) + 1);
    }
    near = reached;
  }
  // What is aimed at stands in the row of what aims at it.
  for (const { from, to } of links) {
    const row = rows.get(from);
    if (row !== undefined && !rows.has(to)) rows.set(to, row);
  }
  for (const key of all) if (!rows.has(key)) rows.set(key, images.length);
  return rows;
}
