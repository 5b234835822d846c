import type { PlacedText } from '../deck/deck';
import { goodLines } from '../layout/lines';
import { width } from '../text/width';
import type { Box, Group, Paint, SceneShape } from './scene';

/** Something with a height that can be put at a place: a line of a column. */
export interface FlowBlock {
  readonly height: number;
  draw(x: number, y: number): readonly SceneShape[];
}

export interface TextStyle {
  readonly size: number;
  readonly paint: Paint;
  readonly isBold?: boolean;
  /** Distance of baselines in sizes; 1.45 where it is not given. */
  readonly leading?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Does it stand in a box, whose edge it must not touch? */
  readonly isBoxed?: boolean;
}

/** A text broken to a width. An empty text has no height. */
export function flowText(text: string, maxWidth: number, style: TextStyle): FlowBlock {
  if (text === '') return nothing;
  const { size, anchor } = style;
  const lines = goodLines(text, Math.max(1, roomFor(text, maxWidth / size, style)));
  const leading = size * (style.leading ?? 1.45);
  return {
    height: lines.length * leading,
    draw(x, y) {
      const shift = anchor === 'middle' ? maxWidth / 2 : anchor === 'end' ? maxWidth : 0;
      const baseline = y + leading / 2 + size * 0.36;
      const { paint, isBold } = style;
      const whole = { text, width: maxWidth };
      const at = { x: x + shift, y: baseline };
      return [{ kind: 'text', ...at, lines, size, leading, paint, isBold, anchor, whole }];
    },
  };
}

/** Latin letters, bold or of a wide font, are so much wider than those that are measured; Japanese are not. */
const wider = { bold: 0.1, boxed: 0.08 } as const;

/** Room for a text, in em as they are measured. */
function roomFor(text: string, em: number, { isBold, isBoxed }: Partial<TextStyle>): number {
  const more = (isBold ? wider.bold : 0) + (isBoxed ? wider.boxed : 0);
  if (more === 0) return em;
  const latin = text.replace(/[^\u0020-\u024F]/g, '');
  return em / (1 + (more * width(latin)) / Math.max(1, width(text)));
}

const nothing: FlowBlock = { height: 0, draw: () => [] };

/** Empty room. */
export function gap(height: number): FlowBlock {
  return { height, draw: () => [] };
}

/** One below the other. */
export function stack(parts: readonly FlowBlock[]): FlowBlock {
  return {
    height: parts.reduce((sum, part) => sum + part.height, 0),
    draw(x, y) {
      let top = y;
      return parts.flatMap((part) => {
        const shapes = part.draw(x, top);
        top += part.height;
        return shapes;
      });
    },
  };
}

export interface PieceStyle extends TextStyle {
  readonly markPaint: Paint;
  /** Sign before the text, if any. */
  readonly mark?: 'dot';
}

/**
 * An item as a text with a mark, its id in front and its figure behind (on the last line where it
 * fits), as one group.
 */
export function flowPiece(piece: PlacedText, maxWidth: number, style: PieceStyle): FlowBlock {
  const { size, paint, isBold, markPaint, mark } = style;
  const indent = mark ? size * 1.15 : 0;
  const room = Math.max(size, maxWidth - indent);
  const { id = '' } = piece;
  const words = (text: string) => goodLines(text, roomFor(text, room / size, style));
  // A long id stands on lines of its own.
  const isApart = width(id) * size >= room * 0.7;
  const text = [id, piece.text].filter(Boolean).join(isApart ? '\n' : ' ');
  const lines = isApart ? [...goodLines(id, room / size), ...words(piece.text)] : words(text);
  const leading = size * (style.leading ?? 1.45);
  const figure = piece.figure ? placeFigure(piece.figure, lines.at(-1) ?? '', room, size) : null;
  const textHeight = lines.length * leading;
  const height = textHeight + (figure?.isBelow ? figure.lines.length * leading : 0);
  const shown = piece.isPending ? 'missing' : paint;
  return {
    height,
    draw(x, y) {
      const baseline = y + leading / 2 + size * 0.36;
      const left = x + indent;
      const shapes: SceneShape[] = [];
      if (mark) shapes.push(dot(x + size * 0.42, y + leading / 2, size, markPaint));
      const hasLead = id !== '' && (isApart || (lines[0] ?? '').startsWith(id));
      const lead = hasLead ? { length: id.length, paint: markPaint } : undefined;
      shapes.push({
        kind: 'text',
        x: left,
        y: baseline,
        lines,
        size,
        leading,
        paint: shown,
        isBold,
        lead,
        whole: { text, width: room },
      });
      if (figure) {
        const rows = figure.isBelow ? lines.length : lines.length - 1;
        shapes.push({
          kind: 'text',
          x: left + figure.x,
          y: baseline + rows * leading,
          lines: figure.lines,
          size: size * 0.94,
          leading,
          paint: markPaint,
          isBold: true,
          whole: { text: piece.figure ?? '', width: room, isTail: true },
        });
      }
      return [groupOf(piece, { x, y, width: maxWidth, height }, shapes)];
    },
  };
}

function placeFigure(figure: string, lastLine: string, room: number, size: number) {
  const after = (width(lastLine) + 0.6) * size;
  const fits = after + width(figure) * size <= room;
  const lines = fits ? [figure] : goodLines(figure, room / size);
  return { isBelow: !fits, x: fits ? after : 0, lines };
}

/** The mark before an item of a list; `x` and `y` are its middle. */
export function dot(x: number, y: number, size: number, paint: Paint): SceneShape {
  const r = size * 0.17;
  const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  return { kind: 'rect', ...box, radius: r, fill: paint };
}

/**
 * The shapes of one text of the story, so that it can be pointed at. Its name is its kind and what is
 * drawn, in the order of drawing: who speaks to the computer says what is to be seen.
 */
export function groupOf({ kind, key }: PlacedText, box: Box, shapes: readonly SceneShape[]): Group {
  const said = textsIn(shapes).filter(Boolean).join(' ');
  // A heading that is drawn may name the kind already.
  const label =
    said.startsWith(kind) && /^\s/.test(said.slice(kind.length)) ? said : `${kind}: ${said}`;
  return { kind: 'group', key, label, box, shapes };
}

/** The texts of shapes before they were broken into lines. */
function textsIn(shapes: readonly SceneShape[]): readonly string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsIn(shape.shapes);
    return shape.kind === 'text' ? (shape.whole?.text ?? shape.lines.join('')) : [];
  });
}

/** Texts one below the other that a format may write as one text box. */
export function textBox(label: string, box: Group['box'], shapes: readonly SceneShape[]): Group {
  return { kind: 'group', role: 'textbox', key: null, label, box, shapes };
}
