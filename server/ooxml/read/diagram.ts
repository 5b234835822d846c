import { allOf, at, childrenOf, parseXml, type Xml } from '../xml';
import type { ContentLine } from './content';
import { drawingLines } from './drawingText';

/** A point of a SmartArt as its lines. */
interface Point {
  readonly id: string;
  readonly lines: readonly ContentLine[];
}

/** Points that are drawn only, and hold what others say. */
const drawn = new Set(['pres', 'doc']);

/**
 * The texts of a SmartArt in the order of its list, deeper ones below their parents. Without a
 * text in the data (some programs leave it out) those of its drawing.
 */
export function diagramLines(data: string, drawing: string | null): readonly ContentLine[] {
  const model = at(parseXml(data), 'dataModel');
  const points = childrenOf(at(model, 'ptLst'), 'pt').filter(
    ({ attributes }) => !drawn.has(attributes.type ?? ''),
  );
  const known = new Map(
    points.map((point): [string, Point] => {
      const id = point.attributes.modelId ?? '';
      return [id, { id, lines: drawingLines(at(point, 't')) }];
    }),
  );
  const lines = inOrder(at(model, 'cxnLst'), known);
  if (lines.length > 0 || drawing === null) return lines;
  return allOf(parseXml(drawing), 'txBody').flatMap((body) => drawingLines(body));
}

/** From parent to child, children by their number; then what hangs on nothing. */
function inOrder(
  connections: Xml | undefined,
  points: ReadonlyMap<string, Point>,
): readonly ContentLine[] {
  const children = new Map<string, { id: string; order: number }[]>();
  const below = new Set<string>();
  for (const { attributes } of childrenOf(connections, 'cxn')) {
    const { type = 'parOf', srcId = '', destId = '', srcOrd = '0' } = attributes;
    if (type !== 'parOf' || !points.has(destId)) continue;
    const list = children.get(srcId) ?? [];
    list.push({ id: destId, order: Number(srcOrd) });
    children.set(srcId, list);
    if (points.has(srcId)) below.add(destId);
  }
  const roots = [...children.entries()]
    .filter(([id]) => !points.has(id))
    .flatMap(([, list]) => sorted(list));
  const out: ContentLine[] = [];
  const done = new Set<string>();
  const stack = [...roots, ...[...points.keys()].filter((id) => !below.has(id))]
    .reverse()
    .map((id) => ({ id, level: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { id, level } = next;
    if (done.has(id)) continue;
    done.add(id);
    for (const line of points.get(id)?.lines ?? []) out.push({ ...line, level, isBullet: true });
    for (const child of sorted(children.get(id) ?? []).reverse())
      stack.push({ id: child, level: level + 1 });
  }
  // Points that are each other's children.
  for (const [id, { lines }] of points) if (!done.has(id)) out.push(...lines);
  return out;
}

function sorted(list: readonly { id: string; order: number }[]): string[] {
  return [...list].sort((a, b) => a.order - b.order).map(({ id }) => id);
}
