import { boundsOf } from '../../layout/geometry';
import { wrapWidth } from '../../layout/lines';
import { customGeometry, preset, transform } from '../../ooxml/drawingml';
import { emu, tag } from '../../ooxml/markup';
import type { Box, Group, Path, Rect, SceneShape, Text } from '../../scene/scene';
import { width as emOf, scriptChanges } from '../../text/width';
import type { DrawingElement, SlideParagraph } from '../slides';
import type { Context } from './context';
import { group, paintXml, plainProperties, properties, rectangle, shape } from './shapes';
import { textBody } from './text';
import { baseline, groupParagraphs } from './textBox';

/** Where a drawing stands, and the numbers of the shapes that links join. */
interface DrawingContext {
  readonly dx: number;
  readonly dy: number;
  readonly joined: ReadonlyMap<string, number>;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Smaller texts are made this large. */
  readonly minTextSize: number;
  readonly context: Context;
}

/** A drawing as shapes: rectangles, lines and text boxes; what links two of them is a connector. */
export function drawingXml({ scene, box, minTextSize }: DrawingElement, context: Context): string {
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
  const place: DrawingContext = { dx: box.x, dy: box.y, joined, boxes, minTextSize, context };
  return shapesXml(scene.shapes, place).join('');
}

function shapesXml(
  shapes: readonly SceneShape[],
  place: DrawingContext,
  key: string | null = null,
): string[] {
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
        written.push(groupXml(one, place));
        break;
    }
  });
  return written;
}

function moved(box: Box, { dx, dy }: DrawingContext): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function groupXml(one: Group, place: DrawingContext): string {
  if (one.role === 'textbox') return textBoxXml(one, place);
  const naming = properties(
    place.context.nextId(),
    one.label.split(':')[0] ?? '',
    one.label,
    place.context,
  );
  return group(naming, moved(one.box, place), shapesXml(one.shapes, place, one.key));
}

function textBoxXml(one: Group, place: DrawingContext): string {
  const body = groupParagraphs(one);
  if (!body) return '';
  const { x, width, height } = one.box;
  const box = moved({ x, y: body.top, width, height }, place);
  const naming = plainProperties(place.context.nextId(), one.label, place.context);
  return shape(
    naming,
    box,
    preset('rect'),
    '<a:noFill/>',
    textBody(body.paragraphs, place.context),
    true,
  );
}

function rectXml(rect: Rect, id: number, place: DrawingContext): string {
  const box = moved(rect, place);
  const painted = paintXml(rect, place.context.palette);
  return shape(
    properties(id, 'shape', '', place.context),
    box,
    rectangle(rect, rect.radius),
    painted,
    '',
  );
}

function pathXml(path: Path, place: DrawingContext): string {
  const { context } = place;
  const painted = paintXml(path, context.palette);
  const link = linkXml(path, painted, place);
  if (link) return link;
  const { commands } = path;
  const box = boundsOf(commands);
  const naming = properties(context.nextId(), 'shape', '', context);
  const isLine = commands.length === 2 && commands[1]?.kind === 'line' && !path.fill;
  if (isLine) return connector(naming, moved(box, place), preset('line'), painted, '', {});
  const geometry = customGeometry(commands, box, path.fill !== undefined, emu);
  return shape(naming, moved(box, place), geometry, painted, '');
}

/** A link of the map, from the edge of one box to the facing edge of another: one single curve. */
function linkXml(
  { commands, from = '', to = '' }: Path,
  painted: string,
  place: DrawingContext,
): string | null {
  const [start, end] = [place.boxes.get(from), place.boxes.get(to)];
  if (!start || !end || commands.length !== 2 || commands[1]?.kind !== 'cubic') return null;
  const isBack = end.x < start.x;
  const [x1, y1] = [isBack ? start.x : start.x + start.width, start.y + start.height / 2];
  const [x2, y2] = [isBack ? end.x + end.width : end.x, end.y + end.height / 2];
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x1 - x2),
    height: Math.abs(y1 - y2),
  };
  // Sites of a rectangle: 0 top, 1 left, 2 bottom, 3 right.
  const [near, far] = isBack ? [1, 3] : [3, 1];
  const sites =
    tag('a:stCxn', { id: place.joined.get(from), idx: near }) +
    tag('a:endCxn', { id: place.joined.get(to), idx: far });
  const naming = properties(place.context.nextId(), 'link', '', place.context);
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
    tag('p:spPr', {}, transform(box, emu, flips), geometry, painted),
  );
}

/** The share of letters and digits that are not Japanese: typefaces set them in other widths. */
const latinShare = (text: string) =>
  (text.match(/[\u0020-\u024F]/g)?.length ?? 0) / Math.max(1, text.length);

/**
 * Room for a typeface whose letters and digits are a little wider than the measure, and for the
 * space that some programs leave between them and Japanese.
 */
function slackOf(lines: readonly string[], width: number, size: number): number {
  const share = latinShare(lines.join(''));
  const changes = share < 0.5 ? Math.max(0, ...lines.map(scriptChanges)) : 0;
  return size * (0.3 + Math.min(1.5, changes * 0.25)) + width * 0.09 * share;
}

/** A text box, with the figure behind its text where it has one. */
function textXml(text: Text, tail: Text | null, place: DrawingContext): string {
  const { lines, lead, paint, isBold, whole, anchor = 'start' } = text;
  const size = text.anchor ? text.size : Math.max(text.size, place.minTextSize);
  const leading = Math.max(text.leading, size * 1.1);
  const measured = Math.max(...lines.map(emOf)) * size;
  const isOpen = !whole || whole.width > 1e6;
  const full = isOpen ? measured : whole.width;
  const words = isOpen ? lines.join('\n') : whole.text;
  // Programs fill one line after the other; where words are apart, any break reads well.
  const isFilled = lines.length > 1 && !tail && !isOpen && latinShare(words) < 0.5;
  const broken = isFilled ? Math.min(full, wrapWidth(words, full / size) * size) : full;
  const width = broken + slackOf(lines, broken, size);
  const leadLength = lead ? lead.length : 0;
  const isBelow = tail !== null && tail.y > text.y + text.leading * (lines.length - 0.5);
  const paragraph: SlideParagraph = {
    size,
    leading,
    align: anchor,
    runs: [
      ...(lead ? [{ text: words.slice(0, leadLength), paint: lead.paint, isBold: true }] : []),
      { text: words.slice(leadLength), paint, isBold },
      ...(tail
        ? [
            {
              text: (isBelow ? '\n' : '  ') + (tail.whole?.text ?? tail.lines.join('')),
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
  const naming = plainProperties(place.context.nextId(), 'text', place.context);
  // A figure on the line of its text stays there.
  const isLine = lines.length === 1 && tail !== null && !isBelow;
  const body = textBody([paragraph], place.context, { wraps: !isOpen && !isLine });
  return shape(naming, box, preset('rect'), '<a:noFill/>', body, true);
}
