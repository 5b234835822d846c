import type { Piece } from '../../deck/deck';
import { dot, type Flowed, groupOf } from '../flow';
import { pathFrom, polygon } from '../path';
import type { Bullet, Paint, Path, Shape, Text } from '../scene';
import { emOf, leading, linesIn, usable } from './style';

/** How the items of one part look. */
export interface ItemStyle {
  readonly size: number;
  readonly paint: Paint;
  /** Colour of mark, id and figure. */
  readonly accent: Paint;
  readonly isBold?: boolean;
  readonly mark?: 'check' | 'dot';
  readonly hasId?: boolean;
}

/** An item of a stage: its text may be cut in two where a page ends. */
export interface ItemFlow extends Flowed {
  /** The item up to a height and the rest of it; null where not a line fits. */
  split(room: number): readonly [Flowed, ItemFlow] | null;
}

/**
 * An item as a text with its mark and id in front, and its figure at the right edge: on the last
 * line where there is room, else on a line of its own.
 */
export function flowItem(piece: Piece, width: number, style: ItemStyle): ItemFlow {
  const id = style.hasId !== false && piece.id && emOf(piece.id) < 12 ? piece.id : '';
  const text = [id, piece.text].filter(Boolean).join(' ');
  const indent = style.mark ? style.size * 1.15 : 0;
  const lines = linesIn(text, width - indent, style.size, style.isBold);
  return flowLines({ piece, lines, id, isBegun: false }, width, style);
}

/** The lines of an item that stand together. */
interface Lines {
  readonly piece: Piece;
  readonly lines: readonly string[];
  readonly id: string;
  /** Its beginning stands on an earlier page. */
  readonly isBegun: boolean;
}

function flowLines(own: Lines, width: number, style: ItemStyle): ItemFlow {
  const { piece, lines, id, isBegun } = own;
  const { size, mark } = style;
  const step = size * leading;
  const indent = mark ? size * 1.15 : 0;
  const room = width - indent;
  const figure = piece.figure ? placeFigure(piece.figure, lines.at(-1) ?? '', room, size) : null;
  const rows = lines.length + (figure?.isBelow ? figure.lines.length : 0);
  const height = rows * step;
  return {
    height,
    draw(x, y) {
      const first = y + step / 2 + size * 0.36;
      const shapes: Shape[] = [];
      if (mark && !isBegun) {
        const draw = mark === 'dot' ? dot : check;
        shapes.push(draw(x + size * 0.45, y + step / 2, size, style.accent));
      }
      shapes.push(textOf(own, x + indent, first, room, style));
      if (figure) {
        const row = figure.isBelow ? lines.length : lines.length - 1;
        shapes.push(figureText(figure.lines, x + width, first + row * step, width, style));
      }
      const shown = id === '' ? { ...piece, id: undefined } : piece;
      return [groupOf(shown, { x, y, width, height }, shapes)];
    },
    split(space) {
      const fitting = Math.floor(space / step);
      if (fitting < 1 || fitting >= lines.length) return null;
      const head = { ...own, piece: { ...piece, figure: undefined } };
      return [
        flowLines({ ...head, lines: lines.slice(0, fitting) }, width, style),
        flowLines({ ...own, id: '', lines: lines.slice(fitting), isBegun: true }, width, style),
      ];
    },
  };
}

function textOf(own: Lines, x: number, y: number, width: number, style: ItemStyle): Text {
  const { piece, lines, id, isBegun } = own;
  const { size, paint, accent, isBold, mark } = style;
  const text = lines.join('');
  const hasLead = id !== '' && (lines[0] ?? '').startsWith(id);
  const bullet: Bullet | undefined = mark && {
    sign: isBegun ? '' : signs[mark],
    paint: accent,
  };
  return {
    kind: 'text',
    x,
    y,
    lines,
    size,
    leading: size * leading,
    paint: piece.isPending ? 'missing' : paint,
    isBold,
    lead: hasLead ? { length: id.length, paint: accent } : undefined,
    bullet,
    whole: { text: wholeOf(own, text), width },
  };
}

/** The text as it was before it was broken: lines end without the spaces that stood there. */
function wholeOf({ piece, lines, id }: Lines, joined: string): string {
  const text = [id, piece.text].filter(Boolean).join(' ');
  const bare = (one: string) => one.replace(/\s/g, '');
  return bare(text) === bare(joined)
    ? text
    : lines.join(/[A-Za-z]$/.test(lines[0] ?? '') ? ' ' : '');
}

const signs = { check: '✓', dot: '・' } as const;

function figureText(
  lines: readonly string[],
  x: number,
  y: number,
  width: number,
  { size, accent }: ItemStyle,
): Text {
  return {
    kind: 'text',
    x,
    y,
    lines,
    size,
    leading: size * leading,
    paint: accent,
    isBold: true,
    anchor: 'end',
    whole: { text: lines.join(''), width, isTail: true },
  };
}

function placeFigure(figure: string, lastLine: string, room: number, size: number) {
  const taken = emOf(lastLine) / usable(lastLine, true) + emOf(figure) / usable(figure, true);
  const fits = (taken + 0.8) * size <= room;
  return { isBelow: !fits, lines: fits ? [figure] : linesIn(figure, room, size, true) };
}

function check(x: number, y: number, size: number, paint: Paint): Shape {
  const s = size * 0.28;
  const { commands } = pathFrom(x - s, y)
    .lineTo(x - s * 0.2, y + s * 0.8)
    .lineTo(x + s * 1.2, y - s);
  return { kind: 'path', commands, stroke: paint, strokeWidth: size * 0.13 };
}

/** The sign of a gate; `x` and `y` are its middle. */
export function diamond(x: number, y: number, size: number, paint: Paint): Path {
  const s = size * 0.36;
  const commands = polygon([x, y - s], [x + s, y], [x, y + s], [x - s, y]);
  return { kind: 'path', commands, stroke: paint, strokeWidth: size * 0.13 };
}
