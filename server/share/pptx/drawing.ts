import type { Box, Group, Path, Rect, Shape, Text } from '../../scene/scene';
import { width as emOf } from '../../text/width';
import type { DrawingElement, Paragraph } from '../slides';
import type { Context } from './context';
import { boxOf, customGeometry, readPath } from './path';
import {
  fillAndLine,
  group,
  plainProperties,
  preset,
  properties,
  rectangle,
  shape,
  transform,
} from './shapes';
import { textBody } from './text';
import { tag } from './xml';

/** No text on a slide is smaller. */
const floor = 10;

/** Where a drawing stands, and the numbers of the shapes that links join. */
interface Place {
  readonly dx: number;
  readonly dy: number;
  readonly joined: ReadonlyMap<string, number>;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly context: Context;
}

/** A drawing as shapes: rectangles, lines and text boxes; what links two of them is a connector. */
export function drawingXml({ scene, box }: DrawingElement, context: Context): string {
  const ends = new Set(
    scene.shapes.flatMap((one) => (one.kind === 'path' ? [one.from, one.to] : [])),
  );
  const joined = new Map<string, number>();
  const boxes = new Map<string, Box>();
  for (const one of scene.shapes) {
    if (one.kind !== 'group' || one.key === null || !ends.has(one.key)) continue;
    joined.set(one.key, context.nextId());
    boxes.set(one.key, one.box);
  }
  const place: Place = { dx: box.x, dy: box.y, joined, boxes, context };
  return shapesXml(scene.shapes, place).join('');
}

function shapesXml(shapes: readonly Shape[], place: Place, key: string | null = null): string[] {
  const { palette } = place.context;
  const written: string[] = [];
  let isFirst = true;
  shapes.forEach((one, index) => {
    switch (one.kind) {
      case 'rect': {
        const own = isFirst && key !== null ? place.joined.get(key) : undefined;
        isFirst = false;
        written.push(rectXml(one, own ?? place.context.nextId(), place));
        break;
      }
      case 'path':
        written.push(pathXml(one, place));
        break;
      case 'text': {
        if (one.whole?.isTail) break;
        const next = shapes[index + 1];
        const tail = next?.kind === 'text' && next.whole?.isTail ? next : null;
        written.push(textXml(one, tail, place));
        break;
      }
      case 'group':
        written.push(groupXml(one, place, palette));
        break;
    }
  });
  return written;
}

function moved(box: Box, { dx, dy }: Place): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function groupXml(one: Group, place: Place, _palette: unknown): string {
  const naming = properties(place.context.nextId(), one.label.split(':')[0] ?? '', one.label);
  return group(naming, moved(one.box, place), shapesXml(one.shapes, place, one.key));
}

function rectXml(rect: Rect, id: number, place: Place): string {
  const box = moved(rect, place);
  const painted = fillAndLine(rect, place.context.palette);
  return shape(properties(id, 'Shape', ''), box, rectangle(rect, rect.radius), painted, '');
}

function pathXml(path: Path, place: Place): string {
  const { context } = place;
  const painted = fillAndLine(path, context.palette);
  const link = linkXml(path, painted, place);
  if (link) return link;
  const moves = readPath(path.d);
  const box = boxOf(moves);
  const naming = properties(context.nextId(), 'Shape', '');
  const isLine = moves.length === 2 && moves[1]?.kind === 'lnTo' && !path.fill;
  if (isLine) return connector(naming, moved(box, place), preset('line'), painted, '', {});
  const geometry = customGeometry(moves, box, path.fill !== undefined);
  return shape(naming, moved(box, place), geometry, painted, '');
}

/** A link of the map: from the left edge of one box to the right edge of another. */
function linkXml({ from = '', to = '' }: Path, painted: string, place: Place): string | null {
  const [start, end] = [place.boxes.get(from), place.boxes.get(to)];
  if (!start || !end) return null;
  const [x1, y1] = [start.x, start.y + start.height / 2];
  const [x2, y2] = [end.x + end.width, end.y + end.height / 2];
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x1 - x2),
    height: Math.abs(y1 - y2),
  };
  // Sites of a rectangle: 0 top, 1 left, 2 bottom, 3 right.
  const sites =
    tag('a:stCxn', { id: place.joined.get(from), idx: 1 }) +
    tag('a:endCxn', { id: place.joined.get(to), idx: 3 });
  const naming = properties(place.context.nextId(), 'Link', '');
  const flips = { flipH: x2 < x1, flipV: y2 < y1 };
  const geometry = box.height < 0.5 ? preset('line') : preset('curvedConnector3');
  return connector(naming, moved(box, place), geometry, painted, sites, flips);
}

function connector(
  naming: string,
  box: Box,
  geometry: string,
  painted: string,
  sites: string,
  flips: { flipH?: boolean; flipV?: boolean },
): string {
  return tag(
    'p:cxnSp',
    {},
    tag('p:nvCxnSpPr', {}, naming, tag('p:cNvCxnSpPr', {}, sites), '<p:nvPr/>'),
    tag('p:spPr', {}, transform(box, flips), geometry, painted),
  );
}

/** Room for a typeface that is a little wider than the measure, in em and as a share. */
const slack = { em: 0.5, share: 0.03 };
/** Where the baseline of a line stands, as a share of the distance of two. */
const baseline = 0.8;

/** A text box, with the figure behind its text where it has one. */
function textXml(text: Text, tail: Text | null, place: Place): string {
  const { lines, lead, paint, isBold, whole, anchor = 'start' } = text;
  const size = Math.max(text.size, text.anchor ? Math.min(floor, text.size) : floor);
  const leading = Math.max(text.leading, size * 1.1);
  const measured = Math.max(...lines.map(emOf)) * size;
  const isOpen = !whole || whole.width > 1e6;
  const full = isOpen ? measured : whole.width;
  // As wide as the longest line where there are several, so that they break where they did.
  const broken = lines.length > 1 && !tail ? Math.min(full, measured) : full;
  const width = broken * (1 + slack.share) + slack.em * size;
  const words = isOpen ? lines.join('\n') : whole.text;
  const leadLength = lead ? lead.length : 0;
  const isBelow = tail !== null && tail.y > text.y + text.leading * (lines.length - 0.5);
  const paragraph: Paragraph = {
    size,
    leading,
    align: anchor,
    runs: [
      ...(lead ? [{ text: words.slice(0, leadLength), paint: lead.paint, isBold: true }] : []),
      { text: words.slice(leadLength), paint, isBold },
      ...(tail
        ? [
            {
              text: (isBelow ? '\n' : '　') + (tail.whole?.text ?? tail.lines.join('')),
              paint: tail.paint,
              isBold: true,
            },
          ]
        : []),
    ],
  };
  const rows = lines.length + (isBelow ? (tail?.lines.length ?? 0) : 0);
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const box = moved(
    { x: text.x - shift, y: text.y - leading * baseline, width, height: rows * leading },
    place,
  );
  const naming = plainProperties(place.context.nextId(), 'Text');
  const body = textBody([paragraph], place.context, { wraps: !isOpen });
  return shape(naming, box, preset('rect'), '<a:noFill/>', body, true);
}
