import type { PlacedShape } from './shapes';

/** Boxes that begin at nearly the same height are one row, in EMU. */
const near = 250_000;

/**
 * From top to bottom and from left to right, boxes of vertical writing from right to left; the
 * file's own order stands where places are not given.
 */
export function readingOrder(shapes: readonly PlacedShape[]): readonly PlacedShape[] {
  const rows: PlacedShape[][] = [];
  for (const shape of [...shapes].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && shape.y - row[0].y < near) row.push(shape);
    else rows.push([shape]);
  }
  return rows.flatMap(inRow);
}

function inRow(row: readonly PlacedShape[]): readonly PlacedShape[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const vertical = sorted.filter(({ isVertical }) => isVertical).reverse();
  if (vertical.length < 2) return sorted;
  let next = 0;
  return sorted.map((shape) => (shape.isVertical ? (vertical[next++] as PlacedShape) : shape));
}
